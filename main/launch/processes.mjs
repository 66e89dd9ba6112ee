import { spawn } from 'node:child_process'

/** A failure that a person can do something about; its message is the whole explanation. */
export class Explained extends Error {}

/** How a launcher is asked to end. */
const endings = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a program to its end. Resolves with its exit code and, unless `show`, everything it printed; what it shows
 * goes to standard error, because standard output carries only the line that says Beraad is ready.
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ cwd: string, show?: boolean, shell?: boolean, timeout?: number }} options `timeout` in ms
 * @returns {Promise<{ code: number, output: string }>}
 */
export const run = (command, parameters, { cwd, show = false, shell = false, timeout }) =>
  new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd,
      shell,
      timeout,
      stdio: show ? ['ignore', process.stderr, process.stderr] : ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const gather = (/** @type {Buffer} */ piece) => {
      output += piece.toString()
    }
    child.stdout?.on('data', gather)
    child.stderr?.on('data', gather)
    const endBoth = () => {
      child.kill()
      process.exit(1)
    }
    for (const signal of endings) process.on(signal, endBoth)
    const done = (/** @type {{ code: number, output: string }} */ outcome) => {
      for (const signal of endings) process.off(signal, endBoth)
      resolve(outcome)
    }
    child.on('error', (error) => done({ code: 127, output: error.message }))
    child.on('close', (code) => done({ code: code ?? 1, output }))
  })

/**
 * Ends `child` when this process is asked to end, and resolves when it has ended. A second request ends it at once.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code; 0 when it ended because it was asked to
 */
export const endWith = (child) =>
  new Promise((resolve) => {
    let asked = false
    const end = () => {
      child.kill(asked ? 'SIGKILL' : 'SIGTERM')
      asked = true
    }
    for (const signal of endings) process.on(signal, end)
    child.on('exit', (code) => {
      for (const signal of endings) process.off(signal, end)
      resolve(asked ? 0 : (code ?? 1))
    })
  })

/**
 * npm runs a launcher through a shell that does not pass on the request to end. When that shell is gone, this
 * process asks itself.
 */
const endWithNpm = () => {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 250)
  watch.unref()
}

/**
 * Runs a launcher: prints an explained failure as one sentence, and anything else as the bug it is.
 * @param {() => Promise<number>} work resolves with the exit code
 */
export const launch = async (work) => {
  endWithNpm()
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof Explained)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
