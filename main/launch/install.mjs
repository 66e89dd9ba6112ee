import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Explained, run } from './processes.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

/**
 * Whether what npm installed is what the lockfile asks for. npm writes its own account of an installation last, so
 * one that was broken off counts as absent.
 * @param {LockedPackages} wanted `packages` of package-lock.json
 * @param {LockedPackages | null} installed `packages` of node_modules/.package-lock.json
 * @returns {boolean}
 */
export const isInstalled = (wanted, installed) =>
  installed !== null &&
  Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true
    const present = installed[path]
    if (present === undefined) return optional === true
    return present.version === version && present.integrity === integrity
  }) &&
  Object.keys(installed).every((path) => path in wanted)

/** @param {string} path */
const packagesIn = async (path) => {
  try {
    return /** @type {LockedPackages} */ (JSON.parse(await readFile(path, 'utf8')).packages)
  } catch {
    return null
  }
}

/**
 * Installs the packages of the lockfile when they are missing or other than it says.
 * @param {string} root the folder of package.json
 */
export const installWhatIsMissing = async (root) => {
  const wanted = await packagesIn(join(root, 'package-lock.json'))
  if (wanted === null)
    throw new Explained('package-lock.json is missing or damaged: restore it and start again.')
  if (isInstalled(wanted, await packagesIn(join(root, 'node_modules', '.package-lock.json')))) return

  console.error('Installing packages …')
  const npm = process.env.npm_execpath
  const parameters = ['ci', '--include=dev', '--include=optional', '--loglevel=error']
  const { code } =
    npm === undefined
      ? await run('npm', parameters, { cwd: root, show: true, shell: process.platform === 'win32' })
      : await run(process.execPath, [npm, ...parameters], { cwd: root, show: true })
  if (code !== 0)
    throw new Explained(
      'The packages could not be installed. Check the network and the lines above, then start again.',
    )
}
