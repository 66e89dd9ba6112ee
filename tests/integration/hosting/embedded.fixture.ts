import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { RelayProcess } from '../../../main/hosting/hosting.ts'

const program = fileURLToPath(new URL('../../../server/embedded-relay.ts', import.meta.url))
const port = fileURLToPath(new URL('parent-port.mjs', import.meta.url))

/** The embedded relay as a real process; the channel to it stands for the port of a utility process. */
export const forkRelay = (): RelayProcess & { readonly child: ChildProcess } => {
  const child = fork(program, [], {
    execArgv: ['--import', pathToFileURL(port).href],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    serialization: 'advanced',
  })
  return {
    child,
    send: (order) => child.send(order),
    onReport: (listener) => child.on('message', listener),
    onExit: (listener) => child.on('exit', listener),
    kill: () => child.kill('SIGKILL'),
  }
}
