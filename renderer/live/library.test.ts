// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { noPolicy } from '../../shared/desktop/policy.ts'
import { recordOf } from '../../shared/library/documents.ts'
import { createCast, draftOf, offered } from '../../shared/library/library.fixture.ts'
import { standingOf } from '../../shared/library/standing.ts'
import { refuse } from '../../shared/result.ts'
import { createIdentity } from '../../shared/room/identity.ts'
import { createRoom, inviteFor } from '../../shared/room/invitation.ts'
import type { Platform } from '../platform/platform.ts'
import { memoryEntries } from '../platform/storage/entries.ts'
import { memoryVault } from '../platform/storage/vault.ts'
import { createLibrary } from './library.ts'

const relay = 'wss://relay.voorbeeld.invalid'
const card = { name: 'Mara', organisation: 'Werkplein' }

const libraryOn = async (entries = memoryEntries()) => {
  const identity = await createIdentity()
  const platform = {
    vault: memoryVault(),
    entries,
    defaultRelay: () => relay,
    webAddress: () => null,
    policy: () => noPolicy,
    keepRecoveryAccess: null,
    persistent: () => true,
  } as unknown as Platform
  return createLibrary({
    platform,
    card: () => card,
    identity: async () => identity,
    opener: async () => ({
      identity,
      card,
      entries: platform.entries,
      openTransport: () => ({ connect: () => {}, disconnect: () => {}, destroy: () => {} }),
      localOnly: true,
    }),
  })
}

describe('R-LIBRARY-44 a library of which this device kept something unreadable', () => {
  it('R-LIBRARY-44 says so instead of opening for ever, and is got anew', async () => {
    let isBroken = true
    const erased: string[] = []
    const entries = memoryEntries()
    const room = await libraryOn({
      ...entries,
      load: async (roomId) => (isBroken ? refuse('damaged') : entries.load(roomId)),
      erase: async (roomId) => {
        erased.push(roomId)
        isBroken = false
        await entries.erase(roomId)
      },
    })
    const owner = await createRoom(relay)
    await room.join(await inviteFor(owner, 'library-member'), card).catch(() => null)
    const told = vi.fn()
    room.subscribe(told)
    await vi.waitFor(() => expect(told).toHaveBeenCalled())
    expect(room.isDamaged()).toBe(true)
    await room.fetchAgain()
    expect(erased).toEqual([room.state()?.roomId])
    expect(room.isDamaged()).toBe(false)
    expect(room.documents()).not.toBeNull()
  })
})

const dayOf = (now: number): string => new Date(now + 86_400_000).toISOString().slice(0, 10)

describe('R-LIBRARY-40 acting in the library with the key of this device', () => {
  it('R-LIBRARY-40 does nothing before the library is open, or where this device may only read', async () => {
    const room = await libraryOn()
    expect(await room.approve('record-1', '2027-01-01')).toMatchObject({ code: 'closed' })
    expect(room.trust('device', true)).toMatchObject({ code: 'closed' })
    expect(room.deviceId()).toBe('')
    const owner = await createRoom(relay)
    await room.join(await inviteFor(owner, 'library-member'), card)
    expect(room.trust(room.deviceId(), true)).toMatchObject({ code: 'read-only' })
  })

  it('R-LIBRARY-40 a reviewer approves what was offered; what is not there is gone', async () => {
    const room = await libraryOn()
    await room.start('Regio')
    const cast = await createCast()
    const record = await offered(draftOf(cast), cast)
    expect(room.put(record)).toMatchObject({ ok: true })
    const reviewBy = dayOf(room.now())
    expect(await room.approve(record.id, reviewBy)).toMatchObject({ code: 'not-a-reviewer' })
    expect(room.trust(room.deviceId(), true)).toMatchObject({ ok: true })
    expect(await room.approve(record.id, reviewBy)).toMatchObject({ ok: true })
    expect(await room.approve('other', reviewBy)).toMatchObject({ code: 'gone' })

    const documents = room.documents()
    const stored = documents === null ? null : recordOf(documents.case, record.id)
    expect(stored?.approval).toMatchObject({ ...card, reviewBy, deviceId: room.deviceId() })
    const trust = { isReviewer: (deviceId: string) => deviceId === room.deviceId() }
    expect(stored === null ? null : (await standingOf(stored, trust)).status).toBe('validated')

    expect(await room.withdraw(record.id, 'outdated')).toMatchObject({ ok: true })
    expect(room.remove(record.id)).toMatchObject({ ok: true })
    expect(await room.withdraw(record.id, 'outdated')).toMatchObject({ code: 'gone' })
  })
})
