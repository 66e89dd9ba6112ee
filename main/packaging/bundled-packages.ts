import { join } from 'node:path'
import type { Plugin } from 'vite'
import { packageFolderOf, pathBelow, productionFolders, thirdParties } from './third-party.ts'

/** The file of a bundle that names the packages inside it; it stays out of the installers. */
export const bundledPackagesFile = 'bundled-packages.json'

/** What the interface shows of the work of others. */
export const thirdPartyFile = 'third-party-licences.json'

/** Packages whose published files hold another package that they name as a dependency. */
const heldInside: Readonly<Record<string, readonly string[]>> = { docx: ['nanoid'] }

/**
 * Writes down which packages a bundle holds, from the bundler's own account of it. The interface's bundle gets the
 * licences of them all, and of what runs beside it in the desktop app.
 */
export const bundledPackages = (root: string, { isInterface }: { readonly isInterface: boolean }) => {
  const found = new Set<string>()
  const note = (file: string | null | undefined): void => {
    const folder = packageFolderOf(file ?? '')
    if (folder === null) return
    found.add(folder)
    for (const name of heldInside[pathBelow(root, folder).replace('node_modules/', '')] ?? [])
      found.add(join(root, 'node_modules', name))
  }
  const gather: Plugin = {
    name: 'beraad-bundled-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') for (const id of Object.keys(file.modules)) note(id)
        else
          for (const name of file.originalFileNames) note(new URL(name, `file://${root}/renderer/`).pathname)
      }
    },
  }
  const write: Plugin = {
    name: 'beraad-write-packages',
    apply: 'build',
    generateBundle() {
      const folders = [...found].map((folder) => pathBelow(root, folder)).sort()
      this.emitFile({
        type: 'asset',
        fileName: bundledPackagesFile,
        source: `${JSON.stringify(folders, null, 2)}\n`,
      })
      if (!isInterface) return
      const all = thirdParties([...found, ...productionFolders(root)])
      this.emitFile({ type: 'asset', fileName: thirdPartyFile, source: `${JSON.stringify(all)}\n` })
    },
  }
  return {
    /** For a worker, which is bundled on its own. */
    gather: () => gather,
    /** For the bundle itself; the last thing that is done to it. */
    plugins: [gather, write],
  }
}
