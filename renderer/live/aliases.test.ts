import { expect, test } from 'vitest'
import type { Alias } from '../../shared/privacy/finding.ts'
import { memoryVault } from '../platform/storage/vault.ts'
import { createAliases } from './aliases.ts'

const kees: Alias = { name: 'Kees Kanarie', alias: 'meneer K.' }
const fatima: Alias = { name: 'Fatima El Amrani', alias: 'mevrouw A.' }

/** A session on a device that is read as soon as `read` is called. */
const unread = (vault = memoryVault()) => {
  const listeners = new Set<() => void>()
  let id = ''
  let told = 0
  const aliases = createAliases({
    part: {
      watch: (_reads: unknown, listener: () => void) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    } as unknown as Parameters<typeof createAliases>[0]['part'],
    vault,
    sessionId: () => id,
    changed: () => {
      told += 1
    },
  })
  const read = async (): Promise<void> => {
    id = 'gesprek'
    for (const listener of [...listeners]) listener()
    await aliases.stored()
  }
  return { aliases, vault, read, told: () => told, listeners }
}

test('R-PRIVACY-33 what is written before the list of a session was read is there at once, and joins what was kept', async () => {
  const vault = memoryVault()
  await vault.write('aliases:gesprek', [fatima])
  const session = unread(vault)
  expect(session.aliases.list()).toEqual([])
  session.aliases.write([kees])
  expect(session.aliases.list()).toEqual([kees])
  await session.read()
  expect(session.aliases.list()).toEqual([kees, fatima])
  expect(await vault.read('aliases:gesprek')).toEqual({ ok: true, value: [kees, fatima] })
  expect(session.told()).toBeGreaterThan(1)
})

test('R-PRIVACY-33 after that the list that is written is the whole list, and closing keeps it', async () => {
  const vault = memoryVault()
  await vault.write('aliases:gesprek', [fatima, kees])
  const session = unread(vault)
  await session.read()
  session.aliases.write([kees])
  await session.aliases.close()
  expect(session.listeners.size).toBe(0)
  expect(await vault.read('aliases:gesprek')).toEqual({ ok: true, value: [kees] })
})
