import type { Plugin } from 'vite'
import type { BuiltPages } from './offline-pages.ts'

const workerFile = 'service-worker.js'

/** What only a PDF needs is some 30 MB: whoever opens a report fetches it, and nobody else does. */
const fetchedLater = /\.(?:wasm|ttf)$|(?:third-party-licences|bundled-packages)\.json$|\/pdf-worker-/

const hashOf = async (contents: readonly (readonly [string, string | Uint8Array])[]): Promise<string> => {
  const text = contents.map(([name, content]) => `${name}\0${content.toString()}\0`).join('')
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(hash).subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Builds the service worker beside the page and gives it the list of built files. Vite's `root` is renderer/. */
export const serviceWorkerPlugin = (): Plugin => {
  let root = ''
  return {
    name: 'beraad-service-worker',
    apply: 'build',
    enforce: 'post',
    configResolved: (config) => {
      root = config.root
    },
    buildStart() {
      this.emitFile({
        type: 'chunk',
        id: `${root}/platform/browser/service-worker.ts`,
        fileName: workerFile,
      })
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        const all = Object.entries(bundle).filter(([name]) => name !== workerFile && !name.endsWith('.map'))
        const built = all.filter(([name]) => !fetchedLater.test(name))
        const contents = built
          .map(([name, file]) => [name, file.type === 'chunk' ? file.code : file.source] as const)
          .sort(([one], [other]) => (one < other ? -1 : 1))
        const pages: BuiltPages = {
          version: await hashOf(contents),
          files: contents.map(([name]) => `/${name}`),
          later: all.flatMap(([name]) => (fetchedLater.test(name) ? [`/${name}`] : [])).sort(),
        }
        const worker = bundle[workerFile]
        if (worker?.type !== 'chunk' || !worker.code.includes('__BUILT_PAGES__'))
          throw new Error('The built service worker has no place for its list of files.')
        worker.code = worker.code.replace('__BUILT_PAGES__', () => JSON.stringify(pages))
      },
    },
  }
}
