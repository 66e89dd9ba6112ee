/** Makes `electron` mean the stand-in, for `import` and `require` alike, in whatever process or thread this is loaded. */
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const standIn = pathToFileURL(join(import.meta.dirname, 'electron.ts')).href
const root = pathToFileURL(join(import.meta.dirname, '..', '..', '..', 'package.json')).href
const isBare = (specifier: string): boolean => !/^(?:[./#]|node:|file:|data:)/.test(specifier)

registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier === 'electron' || specifier === 'electron/main')
      return { url: standIn, format: 'module-typescript', shortCircuit: true }
    try {
      return next(specifier, context)
    } catch (error) {
      // A build that stands outside the project still finds the project's packages.
      if (!isBare(specifier)) throw error
      return next(specifier, { ...context, parentURL: root })
    }
  },
})
