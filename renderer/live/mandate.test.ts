// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { conference } from '../../shared/method/conference.ts'
import { createIdentity } from '../../shared/room/identity.ts'
import { createRoom, encodeInvitation, inviteFor } from '../../shared/room/invitation.ts'
import { MemoryRelay } from '../../shared/room/relay.fixture.ts'
import type { EntryStore, Invitation } from '../../shared/room/types.ts'
import { agreementKeyOf } from '../../shared/room/wrapped.ts'
import { createSession } from '../../shared/session/create.ts'
import {
  addEscalation,
  escalationsQuery,
  fileDecision,
  fileRequest,
} from '../../shared/session/escalations.ts'
import type { JournalEntry } from '../../shared/session/model.ts'
import { memoryEntries } from '../platform/storage/entries.ts'
import { memoryVault } from '../platform/storage/vault.ts'
import { wrappedFor } from './links.ts'
import { createMandates } from './mandate.ts'
import type { RoomOpener } from './open-part.ts'
import { openSessionPart } from './session-part.ts'

const relay = 'ws://relay.test'
const fieldId = 'escalation'
const about = {
  title: 'Gezin M.',
  purpose: 'Eén plan',
  plannedAt: null,
  residentInformed: { answer: 'yes', explanation: '' },
  legalGrounds: [],
  retainUntil: '2027-01-01',
} as const

const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup()
})

/** A session of which this device leads, and the rooms that it opened besides. */
const lead = async ({ load }: { readonly load?: EntryStore['load'] } = {}) => {
  const identity = await createIdentity()
  const { openTransport } = new MemoryRelay(() => Date.now()).line()
  const opened: string[] = []
  const open = new Set<string>()
  const kept = memoryEntries()
  const opener: RoomOpener = {
    identity,
    card: { name: 'Mara', organisation: 'Werkplein' },
    entries: { ...kept, load: load ?? kept.load },
    openTransport: (outer, room, events) => {
      const transport = openTransport(outer, room, events)
      opened.push(room.relay)
      open.add(room.roomId)
      return {
        ...transport,
        connect: () => transport.connect(),
        disconnect: () => transport.disconnect(),
        destroy: () => {
          open.delete(room.roomId)
          transport.destroy()
        },
      }
    },
    localOnly: false,
  }
  const part = await openSessionPart(
    { ...opener, entries: kept, vault: memoryVault() },
    await createRoom(relay),
    { rounds: () => {}, storeFailed: () => {} },
  )
  createSession(part.documents, part.actor(), conference, about)
  const entries: JournalEntry[] = []
  const said = (id: string, by = identity.deviceId): void => {
    entries.push({ id: crypto.randomUUID(), kind: 'asked', at: 1, by, subject: id, label: '', signature: '' })
  }
  const mandates = createMandates({
    opener,
    part,
    mayLead: () => true,
    journal: () => entries,
    note: async (_kind, subject) => said(subject),
    places: { webAddress: () => null },
    changed: () => {},
  })
  cleanups.push(async () => {
    await mandates.close()
    await part.close()
  })
  /** Files a request as any member may write it. */
  const row = async (owner: Invitation, shown?: Invitation): Promise<string> => {
    const id = addEscalation(part.documents, part.actor(), fieldId)
    fileRequest(part.documents, fieldId, id, {
      request: {
        id,
        rungId: 'one',
        rung: { nl: 'Trede', en: 'Rung' },
        blocker: 'b',
        options: '',
        question: 'q',
        deadline: '',
        askedBy: { name: 'Mara', organisation: 'Werkplein' },
        askedAt: 1,
      },
      reader: await encodeInvitation(shown ?? (await inviteFor(owner, 'observer'))),
      ownerWrapped: (await wrappedFor(owner, 'facilitator', await agreementKeyOf(identity))) ?? '',
    })
    return id
  }
  return { mandates, part, opened, open, said, row, identity }
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150))

describe('R-LIVE-15 a request is opened only when somebody who leads asked it', () => {
  it('R-LIVE-15 a row that nobody asked opens nothing; an asked one opens once the journal says so', async () => {
    const { mandates, row, said, opened } = await lead()
    const id = await row(await createRoom(relay))
    await settle()
    expect(opened).toEqual([])
    said(id, (await createIdentity()).deviceId)
    mandates.recheck()
    await settle()
    expect(opened).toEqual([])
    said(id)
    mandates.recheck()
    await vi.waitFor(() => expect(opened).toEqual([relay]))
  })

  it('R-LIVE-15 no room on another relay, and none with more rights than reading', async () => {
    const { mandates, row, said, opened } = await lead()
    const elsewhere = await row(await createRoom('ws://elsewhere.test'))
    const owner = await createRoom(relay)
    const writing = await row(owner, await inviteFor(owner, 'participant'))
    for (const id of [elsewhere, writing]) said(id)
    mandates.recheck()
    await settle()
    expect(opened).toEqual([])
  })

  it('R-LIVE-15 at most twenty rooms are open at once, and none after closing', async () => {
    const { mandates, row, said, open } = await lead()
    for (let made = 0; made < 23; made += 1) said(await row(await createRoom(relay)))
    mandates.recheck()
    await vi.waitFor(() => expect(open.size).toBe(20))
    await settle()
    expect(open.size).toBe(20)
    await mandates.close()
    expect(open.size).toBe(0)
  })

  it('R-LIVE-15 the room is closed when the request is decided', async () => {
    const { mandates, row, said, open, part, identity } = await lead()
    const id = await row(await createRoom(relay))
    said(id)
    mandates.recheck()
    await vi.waitFor(() => expect(open.size).toBe(1))
    fileDecision(part.documents, fieldId, id, {
      requestId: id,
      verdict: 'granted',
      decision: 'Ja',
      reason: 'Het mag',
      name: 'Bo',
      organisation: 'Gemeente',
      at: 2,
      deviceId: identity.deviceId,
      signature: 'AAAA',
    })
    await vi.waitFor(() => expect(open.size).toBe(0))
  })

  it('R-LIVE-15 the link is made for what this device asked, and leads nowhere else', async () => {
    const { mandates, row, said } = await lead()
    const owner = await createRoom(relay)
    const own = await row(owner)
    expect(await mandates.link(fieldId, own)).toBeNull()
    said(own)
    expect(await mandates.link(fieldId, own)).not.toBeNull()
    const other = await row(await createRoom(relay), await inviteFor(owner, 'observer'))
    said(other)
    expect(await mandates.link(fieldId, other)).toBeNull()
  })
})

describe('R-LIVE-16 a side room that fails leaves the rest as it is', () => {
  it('R-LIVE-16 a request that does not open is tried again, but not at once', async () => {
    const load = vi.fn<EntryStore['load']>(async () => ({ ok: false, code: 'damaged' }))
    const { mandates, row, said, part } = await lead({ load })
    said(await row(await createRoom(relay)))
    mandates.recheck()
    await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(1))
    await settle()
    mandates.recheck()
    await settle()
    expect(load).toHaveBeenCalledTimes(1)
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000)
    mandates.recheck()
    await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(2))
    later.mockRestore()
    expect(escalationsQuery(fieldId).of(part.documents)).toHaveLength(1)
  })
})
