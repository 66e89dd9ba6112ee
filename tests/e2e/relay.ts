import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** A port that was free a moment ago; a relay that is killed and started again needs to keep its own. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no port')),
      )
    })
  })

/** A real relay in a process of its own, with the built web edition, on a data folder of its own. */
export interface RelayProcess {
  readonly url: string
  readonly port: number
  readonly data: string
  /** Everything it printed. */
  log(): string
  kill(): Promise<void>
  start(): Promise<void>
  /** Stops it and removes its data. */
  end(): Promise<void>
}

/** Starts a relay and resolves when it says that it is ready. `flags` are added to its command line. */
export const startRelayProcess = async (flags: readonly string[] = []): Promise<RelayProcess> => {
  const port = await freePort()
  const data = await mkdtemp(join(tmpdir(), 'beraad-relay-'))
  let child: ChildProcess | null = null
  let printed = ''

  const start = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const started = spawn(
        process.execPath,
        [
          join(root, 'server', 'relay.ts'),
          '--port',
          String(port),
          '--data',
          data,
          '--web',
          process.env.BERAAD_WEB ?? join(root, 'out', 'renderer'),
          ...flags,
        ],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      )
      child = started
      const listen = (chunk: Buffer) => {
        printed += chunk.toString()
        if (printed.includes('Beraad is ready')) resolve()
      }
      started.stdout.on('data', listen)
      started.stderr.on('data', listen)
      started.on('exit', (code) =>
        reject(new Error(`the relay stopped with ${code}: ${printed.slice(-2000)}`)),
      )
    })

  const kill = (signal: NodeJS.Signals): Promise<void> =>
    new Promise((resolve) => {
      if (child === null || child.exitCode !== null || child.signalCode !== null) return resolve()
      child.once('exit', () => resolve())
      child.kill(signal)
    })

  await start()
  return {
    url: `http://127.0.0.1:${port}/`,
    port,
    data,
    log: () => printed,
    kill: () => kill('SIGKILL'),
    start: async () => {
      printed = printed.replaceAll('Beraad is ready', 'Beraad was ready')
      await start()
    },
    end: async () => {
      await kill('SIGTERM')
      await rm(data, { recursive: true, force: true })
    },
  }
}
