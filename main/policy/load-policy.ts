import { execFile } from 'node:child_process'
import { open, stat } from 'node:fs/promises'
import { dirname, win32 } from 'node:path'
import {
  combinePolicy,
  longestPolicy,
  type PolicyRead,
  type PolicyReading,
  readPolicyText,
  unreadablePolicy,
} from '../../shared/desktop/read-policy.ts'
import type { PolicyPlaces } from './places.ts'
import { readConsole, readRegistry, registryKey } from './registry.ts'

interface Ownership {
  readonly uid: number
  readonly mode: number
}

const writableByOthers = 0o022

/** Whether nobody but the administrator may change a file or a folder. */
export const isAdministrators = ({ uid, mode }: Ownership): boolean =>
  uid === 0 && (mode & writableByOthers) === 0

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** Reads the file of a policy; null when there is none. What others than the administrator may change is no policy. */
const readFilePolicy = async ({ file, hasOwners }: PolicyPlaces): Promise<PolicyRead | null> => {
  try {
    const opened = await open(file, 'r')
    try {
      const found = await opened.stat()
      if (!found.isFile()) return unreadablePolicy(file, 'unreadable')
      // Whoever may write in the folder may put another file in its place.
      if (hasOwners && !(isAdministrators(found) && isAdministrators(await stat(dirname(file)))))
        return unreadablePolicy(file, 'not-trusted')
      if (found.size > longestPolicy * 4) return unreadablePolicy(file, 'too-large')
      const text = new TextDecoder('utf-8', { fatal: true }).decode(await opened.readFile())
      return readPolicyText(file, text)
    } finally {
      await opened.close()
    }
  } catch (error) {
    return isMissing(error) ? null : unreadablePolicy(file, 'unreadable')
  }
}

/** What a command wrote, or null when it ended with an error. */
export type RunCommand = (command: string, parameters: readonly string[]) => Promise<Uint8Array | null>

/** Runs a command of the system. Rejects when it cannot be started. */
const runCommand: RunCommand = (command, parameters) =>
  new Promise((resolve, reject) => {
    execFile(
      command,
      parameters,
      { encoding: 'buffer', windowsHide: true, timeout: 10_000 },
      (error, output) => {
        if (error === null) resolve(output)
        else if (typeof error.code === 'number') resolve(null)
        else reject(error)
      },
    )
  })

/** Reads the registry. A key that is not there is no policy; one that is there and cannot be read is refused. */
const readRegistryPolicy = async (
  run: RunCommand,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly PolicyRead[]> => {
  const command = win32.join(environment.SystemRoot ?? 'C:\\Windows', 'System32', 'reg.exe')
  const query = (key: string, ...more: readonly string[]) => run(command, ['query', key, ...more, '/reg:64'])
  try {
    const output = await query(registryKey, '/s')
    if (output !== null) return readRegistry(readConsole(output))
    const beside = await query(win32.dirname(registryKey))
    const isThere = beside !== null && /\\beraad\s*$/im.test(readConsole(beside))
    return isThere ? [unreadablePolicy(registryKey, 'unreadable')] : []
  } catch {
    return [unreadablePolicy(registryKey, 'unreadable')]
  }
}

/** Reads the policy of this computer, from the file and the registry; of a setting that both have, the registry's holds. */
export const loadPolicy = async (
  places: PolicyPlaces,
  {
    environment,
    run = runCommand,
  }: {
    readonly environment: Readonly<Record<string, string | undefined>>
    readonly run?: RunCommand
  },
): Promise<PolicyReading> => {
  const [file, registry] = await Promise.all([
    readFilePolicy(places),
    places.hasRegistry ? readRegistryPolicy(run, environment) : [],
  ])
  return combinePolicy([...(file === null ? [] : [file]), ...registry])
}
