import type { EntryStore } from '../../../shared/room/types.ts'
import type { Vault } from '../platform.ts'
import type { DeviceDatabase } from './database.ts'
import { databaseEntries, memoryEntries } from './entries.ts'
import { databaseVault, memoryVault, type VaultKeys } from './vault.ts'

interface Kept {
  readonly vault: Vault
  readonly entries: EntryStore
}

/** Where this device keeps things: in memory, until `keep` moves everything into its database. */
export interface DeviceStorage extends Kept {
  /**
   * Opens the database and its keys, moves what is in memory there and stays. Calls that come in between wait.
   * Resolves with the error when the device cannot keep anything; everything is then still in memory.
   */
  keep(open: () => Promise<{ readonly database: DeviceDatabase; readonly keys: VaultKeys }>): Promise<unknown>
  persistent(): boolean
}

/** Storage that begins in memory. */
export const deviceStorage = (): DeviceStorage => {
  const memory = { vault: memoryVault(), entries: memoryEntries() }
  let persistent = false
  let settled: Promise<Kept> = Promise.resolve(memory)

  const move = async (to: Kept): Promise<void> => {
    for (const [name, value] of memory.vault.records()) await to.vault.write(name, value)
    for (const [room, entries] of memory.entries.rooms()) await to.entries.append(room, entries)
  }

  return {
    vault: {
      read: async <Value>(name: string) => (await settled).vault.read<Value>(name),
      write: async (name, value) => {
        // The caller may go on changing its object while this waits.
        const copy = structuredClone(value)
        await (await settled).vault.write(name, copy)
      },
      remove: async (name) => (await settled).vault.remove(name),
      names: async (prefix) => (await settled).vault.names(prefix),
    },
    entries: {
      load: async (roomId) => (await settled).entries.load(roomId),
      append: async (roomId, entries) => {
        const copy = [...entries]
        await (await settled).entries.append(roomId, copy)
      },
      replace: async (roomId, gone, entries) => {
        const copies = [[...gone], [...entries]] as const
        await (await settled).entries.replace(roomId, ...copies)
      },
      erase: async (roomId) => (await settled).entries.erase(roomId),
    },
    keep: async (open) => {
      let failure: unknown
      const before = settled
      settled = (async () => {
        const kept = await before
        if (persistent) return kept
        try {
          const { database, keys } = await open()
          const stored = { vault: databaseVault(database, keys), entries: databaseEntries(database) }
          await move(stored)
          persistent = true
          return stored
        } catch (error) {
          failure = error
          return kept
        }
      })()
      await settled
      return failure
    },
    persistent: () => persistent,
  }
}
