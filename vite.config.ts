import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { serviceWorkerPlugin } from './renderer/platform/browser/service-worker-plugin.ts'

/**
 * The interface alone: what the relay serves as web edition and what the desktop window shows. Addresses are
 * relative, so that the same files work under `/` and under `app://`. Nothing is inlined: the content security
 * policy allows only files of our own.
 */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), serviceWorkerPlugin()],
  build: {
    outDir: `${import.meta.dirname}/out/renderer`,
    emptyOutDir: true,
    target: 'es2024',
    minify: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'renderer/index.html' },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1' },
})
