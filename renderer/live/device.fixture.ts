import { expect, vi } from 'vitest'
import { noPolicy } from '../../shared/desktop/policy.ts'
import type { MemoryRelay } from '../../shared/room/relay.fixture.ts'
import type { Platform } from '../platform/platform.ts'
import { memoryEntries } from '../platform/storage/entries.ts'
import { memoryVault } from '../platform/storage/vault.ts'
import { createSessions } from './create-sessions.ts'
import type { LiveSession } from './live.ts'

const leaving: (() => Promise<void>)[] = []

/** Leaves what the devices of a test have open; for `afterEach`. */
export const leaveAll = async (): Promise<void> => {
  for (const leave of leaving.splice(0)) await leave()
}

/** Waits for what several rooms on several devices come to; a busy machine takes its time. */
export const eventually = <Value>(look: () => Value | Promise<Value>): Promise<Value> =>
  vi.waitFor(look, { timeout: 15_000 })

/** A device of its own, in memory; `start` is the program beginning again on it. */
export const deviceOn = async (
  relay: MemoryRelay,
  managed: Pick<Platform, 'policy' | 'keepRecoveryAccess'> = {
    policy: () => noPolicy,
    keepRecoveryAccess: null,
  },
) => {
  const line = relay.line()
  const vault = memoryVault()
  const entries = memoryEntries()
  const platform = {
    ...{ vault, entries },
    ...managed,
    ...{ persistent: () => true, webAddress: () => null, defaultRelay: () => 'ws://relay.test' },
  } as unknown as Platform
  const start = async () => {
    const sessions = await createSessions(platform, line.openTransport)
    leaving.push(() => sessions.leave())
    return sessions
  }
  const sessions = await start()
  const open = async (roomId: string): Promise<LiveSession> => {
    const live = await sessions.open(roomId)
    if (!live.ok) throw new Error(live.code)
    await eventually(() => expect(live.value.loaded()).toBe(true))
    return live.value
  }
  return { sessions, line, open, vault, entries, start }
}

export type Device = Awaited<ReturnType<typeof deviceOn>>
