import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { atEnd } from './relay.fixture.ts'

const program = fileURLToPath(new URL('../../../server/relay.ts', import.meta.url))

export interface RelayProcess {
  readonly port: number
  readonly child: ChildProcess
  /** All it wrote so far. */
  output(): { readonly stdout: string; readonly stderr: string }
  /** Resolves with the exit code, or null when it was killed. */
  readonly exited: Promise<number | null>
}

const readyLine = /^Beraad is ready: http:\/\/127\.0\.0\.1:(\d+)\/$/m

/** Starts the program as an administrator does, and waits for its ready line. */
export const startRelayProcess = async (
  data: string,
  flags: readonly string[] = [],
): Promise<RelayProcess> => {
  const child = spawn(process.execPath, [program, '--port', '0', '--data', data, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  atEnd(() => child.kill('SIGKILL'))
  let stdout = ''
  let stderr = ''
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  child.stderr.on('data', (text: Buffer) => {
    stderr += text
  })
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => {
      stdout += text
      const ready = readyLine.exec(stdout)
      if (ready) resolve(Number(ready[1]))
    })
    child.once('exit', () => reject(new Error(`the relay stopped before it was ready: ${stderr}`)))
  })
  return { port, child, output: () => ({ stdout, stderr }), exited }
}
