import { spawn } from 'node:child_process'

/**
 * Runs a command and hands its output on as it comes. Resolves with the exit code and all that it printed.
 * `node` is the directory of the Node that the project brings, first on the path of whatever runs.
 */
export const run = (command, args, { environment = {}, nodeDirectory, quiet = false } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        ...environment,
        PATH: nodeDirectory ? `${nodeDirectory}:${process.env.PATH}` : process.env.PATH,
      },
    })
    let output = ''
    for (const [stream, target] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      stream.on('data', (chunk) => {
        output += chunk
        if (!quiet) target.write(chunk)
      })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })

/** Adds up what one step counted. */
export const tally = () => {
  const counts = { passed: 0, failed: 0, skipped: 0 }
  return {
    counts,
    add: (passed, failed, skipped = 0) => {
      counts.passed += passed
      counts.failed += failed
      counts.skipped += skipped
    },
    line: () =>
      `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
  }
}
