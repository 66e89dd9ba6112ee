import { join } from 'node:path'
import { Explained, run } from './processes.mjs'

/** From this version on Node runs TypeScript as it stands and brings SQLite along. */
const oldest = [22, 18]

/**
 * @param {string} version for instance `v24.21.0`
 * @returns {boolean}
 */
export const isRecentEnough = (version) => {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldest
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
}

/**
 * The Node that runs the relay and the build: the one that came with the packages, else the system's own.
 * @param {string} root the folder of node_modules
 * @returns {Promise<string>} its path
 */
export const node24 = async (root) => {
  const system = process.platform === 'win32' ? 'win' : process.platform
  const file = process.platform === 'win32' ? 'node.exe' : 'node'
  const own = join(root, 'node_modules', `node-${system}-${process.arch}`, 'bin', file)
  const { code, output } = await run(own, ['--version'], { cwd: root })
  if (code === 0 && isRecentEnough(output.trim())) return own
  if (isRecentEnough(process.version)) return process.execPath
  throw new Explained(
    `Beraad needs Node ${oldest.join('.')} or newer on this kind of machine; this is ${process.version}. Install it from nodejs.org and start again.`,
  )
}
