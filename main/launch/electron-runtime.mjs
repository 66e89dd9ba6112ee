import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './processes.mjs'

/** How long the place that offers the runtime may take to answer, and then to deliver it, in ms. */
const answerWithin = 5_000
const deliverWithin = 10 * 60_000

const usualMirror = 'https://github.com/electron/electron/releases/download/'

/** @param {string} path */
const exists = (path) =>
  access(path).then(
    () => true,
    () => false,
  )

/**
 * The Electron program, where its runtime is on this machine.
 * @param {string} root
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {Promise<string | null>}
 */
export const installedRuntime = async (root, environment) => {
  const folder = join(root, 'node_modules', 'electron')
  const name = await readFile(join(folder, 'path.txt'), 'utf8').catch(() => null)
  const override = environment.ELECTRON_OVERRIDE_DIST_PATH
  if (override !== undefined) {
    const usual = process.platform === 'win32' ? 'electron.exe' : 'electron'
    const program = join(override, name ?? usual)
    return (await exists(program)) ? program : null
  }
  if (name === null) return null
  const program = join(folder, 'dist', name)
  return (await exists(program)) ? program : null
}

/** @param {string} address */
const answers = async (address) => {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(answerWithin) })
    return true
  } catch {
    return false
  }
}

/**
 * The Electron program; fetches its runtime when it is missing and the place that offers it answers.
 * @param {string} root
 * @param {string} node
 * @returns {Promise<string | null>}
 */
export const electronRuntime = async (root, node) => {
  const installed = await installedRuntime(root, process.env)
  if (installed !== null || process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined) return installed
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? usualMirror
  if (!(await answers(mirror))) return null
  console.error('Fetching the Electron runtime …')
  const script = join(root, 'node_modules', 'electron', 'install.js')
  await run(node, [script], { cwd: root, timeout: deliverWithin })
  return installedRuntime(root, process.env)
}

/**
 * Whether a window can be shown: on Linux that takes a session with a screen.
 * @param {NodeJS.Platform} platform
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {boolean}
 */
export const hasScreen = (platform, environment) =>
  platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
