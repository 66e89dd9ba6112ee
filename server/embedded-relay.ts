import { type RelayReport, relayOrder } from '../shared/desktop/relay-process.ts'
import { type Relay, startRelay } from './start-relay.ts'
import { StoreUnusable } from './store/sqlite-store.ts'

/** How often it is looked who is connected, in ms. */
const countEvery = 1_000

/** The port of a utility process, which Node's own types do not know. */
interface ParentPort {
  on(event: 'message', listener: (message: { readonly data: unknown }) => void): void
  postMessage(message: unknown): void
}

const faultOf = (error: unknown): Extract<RelayReport, { type: 'fault' }>['code'] => {
  if (error instanceof StoreUnusable) return 'folder-unusable'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE') return 'port-taken'
  return /^(E(ACCES|PERM|ROFS|NOSPC|NOTDIR|EXIST|NOENT)|ERR_SQLITE_ERROR)$/.test(code)
    ? 'folder-unusable'
    : 'failed'
}

/** The relay as a process of the desktop app: it starts and stops when it is told to, and says how it stands. */
const serve = (port: ParentPort): void => {
  const report = (message: RelayReport): void => port.postMessage(message)
  let relay: Promise<Relay> | null = null

  const count = ({ guests }: Relay): void => {
    let told = 0
    setInterval(() => {
      if (guests() === told) return
      told = guests()
      report({ type: 'guests', count: told })
    }, countEvery).unref()
  }

  port.on('message', ({ data }) => {
    const order = relayOrder.parse(data)
    if (order.type === 'stop') {
      void (relay?.then((running) => running.close()) ?? Promise.resolve()).then(() => process.exit(0))
      return
    }
    if (relay !== null) throw new Error('this process is a relay already')
    const { type: _, ...options } = order
    relay = startRelay(options)
    relay.then(
      (running) => {
        report({ type: 'ready', port: running.port })
        count(running)
      },
      (error: unknown) => {
        // Whoever started this process ends it, because a message does not outlive its sender for sure.
        report({ type: 'fault', code: faultOf(error) })
      },
    )
  })
}

const { parentPort } = process as typeof process & { readonly parentPort?: ParentPort }
if (parentPort !== undefined) serve(parentPort)
