// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { noPolicy } from '../../shared/desktop/policy.ts'
import { dilemma } from '../../shared/method/dilemma.ts'
import { refuse } from '../../shared/result.ts'
import { createRoom } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import type { EntryStore } from '../../shared/room/types.ts'
import { park } from '../../shared/session/commands.ts'
import { createSession } from '../../shared/session/create.ts'
import { parkedQuery } from '../../shared/session/queries.ts'
import type { Platform } from '../platform/platform.ts'
import { memoryEntries } from '../platform/storage/entries.ts'
import { memoryVault } from '../platform/storage/vault.ts'
import { createInSight } from './in-sight.ts'
import type { LiveSession } from './live.ts'
import { createOpenedSessions } from './opened-sessions.ts'
import { createRecords } from './records.ts'

const relay = 'wss://relay.voorbeeld.invalid'
const record = {
  card: { name: 'Mara', organisation: 'Werkplein' },
  demo: true,
  attendees: [],
}
const about = {
  title: 'Gezin M.',
  purpose: 'Eén plan',
  plannedAt: null,
  residentInformed: { answer: 'yes', explanation: '' },
  legalGrounds: [],
  retainUntil: '2027-01-01',
  origin: null,
} as const

/** A device of which the store waits while `gate` is closed. */
const device = () => {
  const vault = memoryVault()
  const kept = memoryEntries()
  let gate: Promise<void> = Promise.resolve()
  const entries: EntryStore = {
    ...kept,
    append: async (roomId, stored) => {
      await gate
      await kept.append(roomId, stored)
    },
  }
  const platform = {
    vault,
    entries,
    persistent: () => true,
    webAddress: () => null,
    policy: () => noPolicy,
    keepRecoveryAccess: null,
  } as unknown as Platform
  const records = createRecords(vault)
  const sight = createInSight()
  const opened = createOpenedSessions({
    platform,
    records,
    openTransport: () => ({ connect: () => {}, disconnect: () => {}, destroy: () => {} }),
    advertised: (relay) => relay,
    sight,
    moveUnfinished: () => {},
    keepSummary: async () => {},
    dropSummary: () => {},
    followDestroyed: async () => {},
    opened: async () => {},
    wasDestroyed: async () => false,
  })
  const make = async (): Promise<string> => {
    const { roomId } = await opened.make(relay, record, (live) =>
      createSession(live.documents, live.actor(), dilemma, about),
    )
    await opened.leave()
    return roomId
  }
  const parked = async (roomId: string): Promise<readonly string[]> => {
    const live = await opened.open(roomId)
    if (!live.ok) throw new Error(live.code)
    const texts = parkedQuery.of(live.value.documents).map(({ text }) => text)
    await opened.leave()
    return texts
  }
  const holdStore = (): (() => void) => {
    let release = () => {}
    gate = new Promise((resolve) => {
      release = resolve
    })
    return release
  }
  return { opened, records, entries, kept, make, parked, holdStore }
}

const parking =
  (text: string) =>
  (live: LiveSession): void => {
    park(live.documents, live.actor(), text)
  }

describe('R-LIVE-14 a session is changed out of sight', () => {
  it('R-LIVE-14 the change is done when this device has stored it, and not before', async () => {
    const { opened, make, parked, holdStore } = device()
    const roomId = await make()
    const release = holdStore()
    let done = false
    const changing = opened.change(roomId, parking('reiskosten')).then((result) => {
      done = true
      return result
    })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(done).toBe(false)
    release()
    expect(await changing).toMatchObject({ ok: true })
    expect(await parked(roomId)).toEqual(['reiskosten'])
  })

  it('R-LIVE-14 changes after each other all stay, and so does one in the session that is in sight', async () => {
    const { opened, make, parked } = device()
    const roomId = await make()
    await Promise.all(['een', 'twee'].map((text) => opened.change(roomId, parking(text))))
    await opened.open(roomId)
    await opened.change(roomId, parking('drie'))
    expect(opened.isOpen(roomId)).toBe(true)
    await opened.leave()
    expect([...(await parked(roomId))].sort()).toEqual(['drie', 'een', 'twee'])
  })

  it('R-LIVE-14 a session that this device does not have is not changed', async () => {
    const { opened } = device()
    const nowhere = await roomIdOf((await createRoom(relay)).room)
    expect(await opened.change(nowhere, parking('reiskosten'))).toMatchObject({
      ok: false,
      code: 'unknown-session',
    })
  })

  it('R-LIVE-14 a session that moved is changed where it stands now', async () => {
    const { opened, records, make, parked } = device()
    const [before, after] = [await make(), await make()]
    const moved = await records.room(after)
    if (moved === null) throw new Error('the room was kept')
    await records.move(before, after, moved)
    expect(await opened.change(before, parking('reiskosten'))).toMatchObject({ ok: true })
    expect(await parked(after)).toEqual(['reiskosten'])
  })
})

describe('R-LIVE-17 one session is in sight at a time', () => {
  it('R-LIVE-17 a session that is no longer wanted when it arrives is closed', async () => {
    const { opened, make } = device()
    const [a, b] = [await make(), await make()]
    const first = opened.open(a)
    const second = opened.open(b)
    expect(await first).toMatchObject({ ok: false })
    expect(await second).toMatchObject({ ok: true, value: { roomId: b } })
    expect([opened.isOpen(a), opened.isOpen(b)]).toEqual([false, true])
    const again = opened.open(a)
    await opened.leave()
    expect(await again).toMatchObject({ ok: false })
    expect(opened.isOpen(a)).toBe(false)
    expect(await opened.open(a)).toMatchObject({ ok: true })
  })

  it('R-LIVE-17 leaving never rejects, and a store that is damaged does not stay so', async () => {
    const { opened, entries, kept, make } = device()
    const roomId = await make()
    entries.load = async () => refuse('damaged')
    expect(await opened.open(roomId)).toMatchObject({ ok: false, code: 'damaged-store' })
    // Damaged only after it was looked at: the room itself throws.
    let looks = 0
    entries.load = async (id) => {
      looks += 1
      return looks === 1 ? kept.load(id) : refuse('damaged')
    }
    expect(await opened.open(roomId)).toMatchObject({ ok: false, code: 'damaged-store' })
    entries.load = kept.load
    const live = await opened.open(roomId)
    if (!live.ok) throw new Error(live.code)
    live.value.close = async () => {
      throw new Error('no space left')
    }
    await expect(opened.leave()).resolves.toBeUndefined()
    expect(opened.isOpen(roomId)).toBe(false)
  })

  it('R-LIVE-12 what another tab stored in the old room later is brought along too', async () => {
    const { opened, records, kept, make, parked } = device()
    const [old, next] = [await make(), await make()]
    const [from, to] = [await records.room(old), await records.room(next)]
    if (from === null || to === null) throw new Error('the rooms were kept')
    await records.keepRoom(next, { ...to, carryFrom: from.invitation })
    const unsent = { bytes: new Uint8Array([1, 2, 3]), outbox: true }
    await kept.replace(old, [], [unsent])
    await parked(next)
    expect(await kept.load(old)).toMatchObject({ ok: true, value: [] })
    expect((await records.room(next))?.carryFrom).toBeDefined()
    await kept.append(old, [unsent])
    await parked(next)
    expect(await kept.load(old)).toMatchObject({ ok: true, value: [] })
    await parked(next)
    expect((await records.room(next))?.carryFrom).toBeUndefined()
    expect(await opened.open(next)).toMatchObject({ ok: true })
  })
})
