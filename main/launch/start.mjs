import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { startArguments } from './arguments.mjs'
import { buildWhatIsStale } from './build.mjs'
import { electronRuntime, hasScreen } from './electron-runtime.mjs'
import { checkPort, startRelay } from './embedded-relay.mjs'
import { installWhatIsMissing } from './install.mjs'
import { node24 } from './node24.mjs'
import { endWith, launch } from './processes.mjs'

const root = resolve(import.meta.dirname, '..', '..')

/** @param {string} address */
const openBrowser = (address) => {
  const [command, parameters] =
    process.platform === 'win32'
      ? ['cmd', ['/c', 'start', '""', address]]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', [address]]
  // Without a browser to open, the printed address is what there is.
  spawn(/** @type {string} */ (command), /** @type {string[]} */ (parameters), {
    stdio: 'ignore',
    detached: true,
  })
    .on('error', () => undefined)
    .unref()
}

/**
 * Opens the window. Closing it ends everything; when it cannot be shown the address remains.
 * @param {string} program
 * @param {string} address
 * @param {import('node:child_process').ChildProcess} relay
 */
const openWindow = (program, address, relay) => {
  const { ELECTRON_RUN_AS_NODE: _, ...environment } = process.env
  const window = spawn(program, [root, `--relay=${address.replace(/^http/, 'ws').replace(/\/$/, '')}`], {
    stdio: ['ignore', process.stderr, process.stderr],
    env: environment,
  })
  const explain = () => console.error(`The window could not be shown; the same interface is at ${address}`)
  window.on('error', explain)
  window.on('exit', (code) => {
    if (code === 0) relay.kill('SIGTERM')
    else if (relay.exitCode === null) explain()
  })
  relay.on('exit', () => window.kill())
}

/**
 * What to open, and one line when the window was wanted and cannot be had.
 * @param {{ browser: boolean, open: boolean }} wanted
 * @param {string} node
 * @param {string} address
 * @returns {Promise<string | null>} the Electron program
 */
const windowProgram = async ({ browser, open }, node, address) => {
  if (browser || !open) return null
  const screen = hasScreen(process.platform, process.env)
  const program = screen ? await electronRuntime(root, node) : null
  if (program === null)
    console.log(
      screen
        ? `The Electron runtime is not on this machine and could not be fetched; the same interface is at ${address}`
        : `This machine has no screen for a window; the same interface is at ${address}`,
    )
  return program
}

await launch(async () => {
  const wanted = startArguments(process.argv.slice(2))
  await checkPort(wanted.port)
  await installWhatIsMissing(root)
  const node = await node24(root)
  await buildWhatIsStale(root, node)
  await mkdir(wanted.data, { recursive: true })

  const { child, address } = await startRelay({ root, node, ...wanted })
  const ended = endWith(child)
  const program = await windowProgram(wanted, node, address)
  if (program !== null) openWindow(program, address, child)
  else if (wanted.open) openBrowser(address)
  console.log(`Beraad is ready: ${address}`)
  return ended
})
