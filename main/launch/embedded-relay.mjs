import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { Explained } from './processes.mjs'

const readyLine = /^Beraad is ready: (http:\/\/\S+)$/

/**
 * Says in one sentence when the port is taken, before anything is started.
 * @param {number} port
 * @returns {Promise<void>}
 */
export const checkPort = (port) =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE'
      const why = taken
        ? `Port ${port} is in use; perhaps Beraad is running already.`
        : `Port ${port} cannot be used (${error.message}).`
      reject(
        new Explained(`${why} Choose another one: npm start -- --port ${port === 4310 ? 4320 : port + 1}`),
      )
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })

/**
 * Starts the relay as a child of this process. What it logs goes to standard error.
 * @param {{ root: string, node: string, port: number, data: string }} options
 * @returns {Promise<{ child: import('node:child_process').ChildProcess, address: string }>} once it is ready
 */
export const startRelay = ({ root, node, port, data }) =>
  new Promise((resolve, reject) => {
    const child = spawn(
      node,
      [
        '--import',
        pathToFileURL(join(root, 'main', 'launch', 'end-with-parent.mjs')).href,
        join(root, 'server', 'relay.ts'),
        '--port',
        String(port),
        '--data',
        data,
        '--web',
        join(root, 'out', 'renderer'),
      ],
      { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] },
    )
    createInterface({ input: /** @type {import('node:stream').Readable} */ (child.stdout) }).on(
      'line',
      (line) => {
        const address = readyLine.exec(line)?.[1]
        if (address === undefined) process.stderr.write(`${line}\n`)
        else resolve({ child, address })
      },
    )
    child.on('error', reject)
    child.on('exit', (code) =>
      reject(
        new Explained(`The relay could not start (exit code ${code ?? 'none'}); the lines above say why.`),
      ),
    )
  })
