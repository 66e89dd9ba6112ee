import type { Method } from '../../shared/method/method.ts'
import { parseMethod } from '../../shared/method/parse.ts'
import { findMethod } from '../../shared/method/registry.ts'
import type { Vault } from '../platform/platform.ts'
import { createListeners } from './listeners.ts'
import type { OwnMethods } from './sessions.ts'

const recordName = (id: string): string => `method:${id}`

/** Versions that can be read, newest first; one that a later program wrote is left where it stands. */
const readable = (stored: unknown): readonly Method[] =>
  (Array.isArray(stored) ? stored : [])
    .flatMap((value: unknown) => {
      const parsed = parseMethod(value)
      return parsed.ok ? [parsed.value] : []
    })
    .sort((one, other) => other.version - one.version)

/** The methods of this device; reads what the vault holds before it resolves. */
export const createOwnMethods = async (vault: Vault): Promise<OwnMethods> => {
  const listeners = createListeners<'change'>()
  const kept = new Map<string, readonly Method[]>()
  for (const name of await vault.names(recordName(''))) {
    const stored = await vault.read<unknown>(name)
    const versions = stored.ok ? readable(stored.value) : []
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
    save: async (method) => {
      if (findMethod(method.id) !== undefined) throw new Error(`${method.id} comes with the program`)
      const earlier = versions(method.id)
      const filed = { ...method, version: (earlier[0]?.version ?? 0) + 1 }
      const all = [filed, ...earlier]
      await vault.write(recordName(method.id), all)
      kept.set(method.id, all)
      listeners.tell('change')
      return filed
    },
    remove: async (id) => {
      await vault.remove(recordName(id))
      kept.delete(id)
      listeners.tell('change')
    },
    subscribe: (listener) => listeners.subscribe('change', listener),
  }
}
