import type { Method } from '../../shared/method/method.ts'
import { parseMethod } from '../../shared/method/parse.ts'
import { findMethod } from '../../shared/method/registry.ts'
import type { Vault } from '../platform/platform.ts'
import { createListeners } from './listeners.ts'
import { oneAtATime } from './one-at-a-time.ts'
import type { OwnMethods } from './sessions.ts'

const recordName = (id: string): string => `method:${id}`

/** What the vault holds under one name: versions that can be read and others, as they stand. */
const listIn = (stored: unknown): readonly unknown[] => (Array.isArray(stored) ? stored : [])

/** Versions that can be read, newest first; one that a later program wrote is left where it stands. */
const readable = (stored: readonly unknown[]): readonly Method[] =>
  stored
    .flatMap((value) => {
      const parsed = parseMethod(value)
      return parsed.ok ? [parsed.value] : []
    })
    .sort((one, other) => other.version - one.version)

/** The number of a version, also of one that cannot be read; 0 for what has none. */
const numberOf = (value: unknown): number => {
  const number = typeof value === 'object' && value !== null && 'version' in value ? value.version : 0
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : 0
}

/** The methods of this device; reads what the vault holds before it resolves. */
export const createOwnMethods = async (vault: Vault): Promise<OwnMethods> => {
  const listeners = createListeners<'change'>()
  const kept = new Map<string, readonly Method[]>()
  const read = async (name: string): Promise<readonly unknown[]> => {
    const stored = await vault.read<unknown>(name)
    return stored.ok ? listIn(stored.value) : []
  }
  for (const name of await vault.names(recordName(''))) {
    const versions = readable(await read(name))
    if (versions.length > 0) kept.set(name.slice(recordName('').length), versions)
  }
  const versions = (id: string): readonly Method[] => kept.get(id) ?? []
  return {
    list: () =>
      [...kept.values()]
        .flatMap(([newest]) => (newest === undefined ? [] : [newest]))
        .sort((one, other) => one.title.nl.localeCompare(other.title.nl, 'nl')),
    find: (id) => versions(id)[0] ?? findMethod(id),
    versions,
    save: (method) => {
      if (findMethod(method.id) !== undefined) throw new Error(`${method.id} comes with the program`)
      return oneAtATime(recordName(method.id), async () => {
        // Another tab may have filed versions since this one looked, and a later program some that this cannot read.
        const earlier = await read(recordName(method.id))
        const filed = { ...method, version: Math.max(0, ...earlier.map(numberOf)) + 1 }
        const all = [filed, ...earlier]
        await vault.write(recordName(method.id), all)
        kept.set(method.id, readable(all))
        listeners.tell('change')
        return filed
      })
    },
    remove: (id) =>
      oneAtATime(recordName(id), async () => {
        await vault.remove(recordName(id))
        kept.delete(id)
        listeners.tell('change')
      }),
    subscribe: (listener) => listeners.subscribe('change', listener),
  }
}
