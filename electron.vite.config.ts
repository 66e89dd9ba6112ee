import { join } from 'node:path'
import { defineConfig } from 'electron-vite'
import { bundledPackages } from './main/packaging/bundled-packages.ts'
import renderer from './vite.config.ts'

/** Another place than `out/`, for specs beside which somebody else builds. */
const folder = process.env.BERAAD_DESKTOP ?? join(import.meta.dirname, 'out')

const shellPackages = () => bundledPackages(import.meta.dirname, { isInterface: false }).plugins

/**
 * The desktop app in bundles: the shell, with the relay that it can run in a process of its own and that relay's worker; the
 * preload script; the interface. A sandboxed preload script must be one CommonJS file and can require nothing but Electron,
 * so everything it needs is bundled into it.
 */
export default defineConfig({
  main: {
    plugins: shellPackages(),
    build: {
      outDir: join(folder, 'main'),
      rolldownOptions: {
        input: {
          main: 'main/main.ts',
          'embedded-relay': 'server/embedded-relay.ts',
          // Beside whatever starts it, so chunks lie there too.
          'fold-worker': 'server/document/fold-worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    plugins: shellPackages(),
    build: {
      outDir: join(folder, 'preload'),
      externalizeDeps: false,
      rolldownOptions: { input: 'main/preload.ts', output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: { ...renderer, build: { ...renderer.build, outDir: join(folder, 'renderer') } },
})
