import { resolve } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { pino } from 'pino'
import { type RelayOptions, startRelay } from './start-relay.ts'
import { StoreUnusable } from './store/sqlite-store.ts'

export { type Relay, type RelayOptions, startRelay } from './start-relay.ts'

const portOf = (text: string): number => {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('A port is a number up to 65535.')
  return port
}

const addUrl = (text: string, urls: readonly string[]): string[] => {
  if (!URL.canParse(text))
    throw new InvalidArgumentError('Give a whole address, like wss://relay.example.nl.')
  return [...urls, text]
}

interface Flags {
  readonly port: number
  readonly data: string
  readonly host: string
  readonly publicUrl: string[]
  readonly web?: string
  readonly logLevel: string
}

const command = new Command('beraad-relay')
  .description('Keeps the encrypted rooms of Beraad and serves the web edition.')
  .option('--port <number>', 'port to listen on, 0 for a free one', portOf, 4311)
  .option('--data <folder>', 'where the rooms are kept', '.beraad-data')
  .option('--host <address>', 'address to listen on', '127.0.0.1')
  .option('--public-url <url>', 'address under which the relay is known outside; may be repeated', addUrl, [])
  .option('--web <folder>', 'folder of the web edition')
  .option('--log-level <level>', 'fatal, error, warn, info, debug or silent', 'info')
  .allowExcessArguments(false)

/** Why the relay cannot start, for the person who started it. Null for what nobody expected. */
const explain = (error: unknown, port: number): string | null => {
  if (error instanceof StoreUnusable) return error.message
  if (!(error instanceof Error) || !('code' in error)) return null
  if (error.code === 'EADDRINUSE') return `Port ${port} is in use.`
  return error.code === 'EACCES' ? 'The relay may not use this port or this data folder.' : null
}

const shownHost = (host: string): string => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host)

const run = async (): Promise<void> => {
  const flags = command.parse().opts<Flags>()
  const log = pino({ level: flags.logLevel, base: null }, pino.destination({ dest: 2, sync: true }))
  const options: RelayOptions = {
    port: flags.port,
    data: resolve(flags.data),
    host: flags.host,
    publicUrls: flags.publicUrl,
    log,
    ...(flags.web === undefined ? {} : { web: resolve(flags.web) }),
  }
  const relay = await startRelay(options).catch((error: unknown) => {
    const reason = explain(error, flags.port)
    if (reason === null) throw error
    process.stderr.write(`${reason}\n`)
    return null
  })
  if (relay === null) {
    process.exitCode = 1
    return
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void relay.close())
  process.stdout.write(`Beraad is ready: http://${shownHost(flags.host)}:${relay.port}/\n`)
}

if (import.meta.main) await run()
