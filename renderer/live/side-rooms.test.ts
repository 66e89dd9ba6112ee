// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { createIdentity } from '../../shared/room/identity.ts'
import { createRoom, inviteFor } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import { deriveLobby } from '../../shared/room/lobby.ts'
import { MemoryRelay } from '../../shared/room/relay.fixture.ts'
import type { EntryStore, Invitation } from '../../shared/room/types.ts'
import type { Platform } from '../platform/platform.ts'
import { memoryEntries } from '../platform/storage/entries.ts'
import { memoryVault } from '../platform/storage/vault.ts'
import { createKnocks } from './knocks.ts'
import { watchLobby } from './lobby.ts'
import { openPart, type RoomOpener } from './open-part.ts'

const relay = 'ws://relay.test'
const card = { name: 'Mara', organisation: 'Werkplein' }

/** A store in which some rooms are damaged. */
const store = () => {
  const kept = memoryEntries()
  const damaged = new Set<string>()
  const entries: EntryStore = {
    ...kept,
    load: async (roomId) => (damaged.has(roomId) ? { ok: false, code: 'damaged' } : kept.load(roomId)),
  }
  return { entries, damaged }
}
const openerOf = async (entries: EntryStore): Promise<RoomOpener> => ({
  identity: await createIdentity(),
  card,
  entries,
  openTransport: new MemoryRelay(() => Date.now()).line().openTransport,
  localOnly: false,
})

describe('R-LIVE-16 a side room that fails leaves the rest as it is', () => {
  it('R-LIVE-16 nothing stays behind of a room that does not open', async () => {
    const { entries, damaged } = store()
    const owner = await createRoom(relay)
    damaged.add(await roomIdOf(owner.room))
    const listening = vi.spyOn(window, 'addEventListener')
    const ticking = vi.spyOn(globalThis, 'setInterval')
    await expect(openPart(await openerOf(entries), owner)).rejects.toThrow('damaged')
    expect(listening).not.toHaveBeenCalled()
    expect(ticking).not.toHaveBeenCalled()
    listening.mockRestore()
    ticking.mockRestore()
  })

  it('R-LIVE-16 a damaged lobby shows nobody and refuses to invite, until it opens again', async () => {
    const { entries, damaged } = store()
    const owner = await createRoom(relay)
    const lobbyId = await roomIdOf((await deriveLobby(owner)).owner.room)
    damaged.add(lobbyId)
    const watch = await watchLobby({
      opener: await openerOf(entries),
      invitation: () => owner,
      members: () => [],
      note: async () => {},
      changed: () => {},
    })
    expect(watch.waiting()).toEqual([])
    await expect(watch.invite('participant')).rejects.toThrow('the waiting room does not open')
    expect(await watch.admit('x', 'participant')).toMatchObject({ ok: false })
    expect(await watch.shut()).toBe(false)
    damaged.clear()
    expect((await watch.invite('participant')).role).toBe('visitor')
    expect(await watch.shut()).toBe(true)
    await watch.close()
    expect(await watch.shut()).toBe(false)
  })

  it('R-LIVE-16 a knock that cannot be taken up again is unreachable, and the others go on', async () => {
    const { entries, damaged } = store()
    const { openTransport } = new MemoryRelay(() => Date.now()).line()
    const platform = { vault: memoryVault(), entries } as unknown as Platform
    const identity = await createIdentity()
    const begin = () =>
      createKnocks({
        platform,
        identity: async () => identity,
        openTransport,
        admitted: async () => '',
        changed: () => {},
      })
    const visitor = async (): Promise<Invitation> =>
      inviteFor((await deriveLobby(await createRoom(relay))).owner, 'visitor')
    const first = await begin()
    const bad = await first.knock(await visitor(), card)
    const good = await first.knock(await visitor(), card)
    damaged.add(bad)
    const again = await begin()
    expect(again.at(bad)?.state).toBe('unreachable')
    expect(again.at(good)).not.toBeNull()
    expect(again.list()).toHaveLength(2)
    await again.withdraw(bad)
    expect(again.at(bad)).toBeNull()
    for (const knocks of [first, again]) await knocks.withdraw(good)
  })
})
