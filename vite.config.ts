import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { bundledPackages } from './main/packaging/bundled-packages.ts'
import { serviceWorkerPlugin } from './renderer/platform/browser/service-worker-plugin.ts'

const packages = bundledPackages(import.meta.dirname, { isInterface: true })

/**
 * The interface alone: what the relay serves as web edition and what the desktop window shows. Addresses are
 * relative, so that the same files work under `/` and under `app://`. Nothing is inlined: the content security
 * policy allows only files of our own.
 */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), packages.plugins, serviceWorkerPlugin()],
  build: {
    outDir: `${import.meta.dirname}/out/renderer`,
    emptyOutDir: true,
    target: 'es2024',
    minify: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'renderer/index.html' },
  },
  worker: { format: 'es', plugins: () => [packages.gather()] },
  server: { host: '127.0.0.1' },
})
