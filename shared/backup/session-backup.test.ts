import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import type { Doc } from 'yjs'
import { buildReport } from '../report/build-report.ts'
import type { ReportTree } from '../report/tree.ts'
import { ok } from '../result.ts'
import { exportIdentity, importIdentity } from '../room/identity.ts'
import { inviteFor } from '../room/invitation.ts'
import { openRoom } from '../room/sealed-room.ts'
import type { EntryStore, Identity, OpenTransport, StoredEntry } from '../room/types.ts'
import { type Device, World } from '../room/world.fixture.ts'
import { addAgreement, addRow, park, setChecked } from '../session/commands.ts'
import { createSession } from '../session/create.ts'
import { demoAttendees, fillDemo } from '../session/demo.ts'
import { conferenceDemoAttendees, demoCircle, fillConferenceDemo } from '../session/demo-conference.ts'
import { liveText } from '../session/live-text.ts'
import type { Attendee } from '../session/model.ts'
import { writeNote } from '../session/note.ts'
import { aboutFixture, actorOf, method } from '../session/session.fixture.ts'
import { noteDocument, type SessionDocuments } from '../session/session.ts'
import { takeSnapshot } from '../session/snapshot.ts'
import { passphrase, quick } from './backup.fixture.ts'
import { openBackup, sealBackup } from './backup-file.ts'
import type { BackupContent, BackupRoom } from './content.ts'
import { planRestore } from './restore.ts'

const worlds: World[] = []
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.end()
})

const documentsIn = (room: { document(name: string): Doc }): SessionDocuments => ({
  agenda: room.document('agenda'),
  case: room.document('case'),
  note: (fieldId) => room.document(noteDocument(fieldId)),
})

/** A room that never connects. */
const nowhere: OpenTransport = () => ({ connect: () => {}, disconnect: () => {}, destroy: () => {} })

const storeOf = (entries: readonly StoredEntry[]): EntryStore => ({
  load: async () => ok(entries),
  append: async () => {},
  replace: async () => {},
  erase: async () => {},
})

/** The documents of a room that came out of a file, opened on a device that has nothing else. */
const opened = async ({ invitation, entries }: BackupRoom, identity: Identity) => {
  return openRoom({
    invitation,
    identity,
    card: { name: 'Elders', organisation: '' },
    store: storeOf(entries),
    openTransport: nowhere,
    presence: {},
    now: () => 1_795_000_000_000,
    schedule: () => () => {},
    randomBytes: quick.randomBytes,
  })
}

const treeOf = (documents: SessionDocuments, attendees: readonly Attendee[]): ReportTree => {
  const built = buildReport(takeSnapshot(documents, { attendees, rounds: {} }), {
    language: 'nl',
    now: 1_795_000_000_000,
    timeZone: 'Europe/Amsterdam',
  })
  if (!built.ok) throw new Error(built.code)
  return built.value
}

const roomOf = (device: Device, part: BackupRoom['part'] = 'session'): BackupRoom => ({
  part,
  circleId: part === 'circle' ? 'kring-1' : '',
  invitation: device.room.invitation(),
  entries: device.store.entries(device.room.roomId),
  rounds: {},
})

const contentOf = async (device: Device, more: Partial<BackupContent> = {}): Promise<BackupContent> => ({
  madeAt: 1_795_000_000_000,
  purpose: 'restore',
  session: { id: 'sessie', title: 'Titel', kind: 'deliberation' },
  card: { name: device.name, organisation: 'Gemeente' },
  device: await exportIdentity(device.identity),
  rooms: [roomOf(device)],
  aliases: [],
  notepad: null,
  ...more,
})

const throughFile = async (content: BackupContent): Promise<BackupContent> => {
  const file = await sealBackup(content, passphrase, quick)
  if (!file.ok) throw new Error(file.code)
  const read = await openBackup(file.value, passphrase)
  if (!read.ok) throw new Error(read.code)
  return read.value
}

const readAgain = async (
  room: BackupRoom | undefined,
  identity: Identity,
  attendees: readonly Attendee[],
) => {
  if (room === undefined) throw new Error('the file holds this room')
  const again = await opened(room, identity)
  const tree = treeOf(documentsIn(again), attendees)
  await again.close()
  return tree
}

const facilitator = async (): Promise<{ readonly world: World; readonly mara: Device }> => {
  const world = await World.make()
  worlds.push(world)
  return { world, mara: await world.join('Mara', 'facilitator') }
}

describe('R-BACKUP-7 a session comes back whole', () => {
  test.each([
    ['deliberation', fillDemo, demoAttendees],
    ['conference', fillConferenceDemo, conferenceDemoAttendees],
  ] as const)(
    'R-BACKUP-7 the example %s gives the same report on a device that has nothing',
    async (_, fill, attendees) => {
      const { world, mara } = await facilitator()
      fill(documentsIn(mara.room), actorOf('samira'))
      await world.rest()
      const content = await throughFile(await contentOf(mara))
      const stranger = await world.join('Nieuw', 'observer', { connect: false })
      expect(await readAgain(content.rooms[0], stranger.identity, attendees)).toEqual(
        treeOf(documentsIn(mara.room), attendees),
      )
    },
  )

  test('R-BACKUP-7 whatever was done in it, also what never reached the relay', async () => {
    const step = fc.oneof(
      fc.record({
        what: fc.constantFrom('row', 'park', 'line', 'note', 'agreement', 'tick'),
        text: fc.string(),
      }),
      fc.record({ what: fc.constantFrom('cut', 'compact', 'wait'), text: fc.constant('') }),
    )
    const [list, line, note, agreements, checklist] = (
      ['list', 'line', 'note', 'agreements', 'checklist'] as const
    ).map((kind) => method.steps.flatMap(({ fields }) => fields).find((field) => field.kind === kind))
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        const { world, mara } = await facilitator()
        const documents = documentsIn(mara.room)
        const actor = actorOf('samira')
        createSession(documents, actor, method, aboutFixture)
        for (const { what, text } of steps) {
          if (what === 'row' && list !== undefined) addRow(documents, actor, list.id, { question: text })
          if (what === 'park') park(documents, actor, text)
          if (what === 'line' && line !== undefined)
            liveText(documents, { in: 'line', field: line.id })?.write(text)
          if (what === 'note' && note !== undefined)
            writeNote(documents.note(note.id), [{ kind: 'paragraph', runs: [{ text }] }])
          if (what === 'agreement' && agreements !== undefined)
            addAgreement(documents, actor, agreements.id, { action: text })
          if (what === 'tick' && checklist?.kind === 'checklist')
            setChecked(documents, checklist.id, checklist.items[0]?.id ?? '', true)
          if (what === 'cut') mara.line.cut()
          if (what === 'wait') await world.quiet()
          if (what === 'compact') await mara.room.compact()
        }
        await mara.room.flush()
        const content = await throughFile(await contentOf(mara))
        expect(await readAgain(content.rooms[0], mara.identity, [])).toEqual(treeOf(documents, []))
        expect(content.rooms[0]?.entries).toEqual(mara.store.entries(mara.room.roomId))
      }),
      { numRuns: 5 },
    )
  })

  test('R-BACKUP-7 a circle comes along with its keys', async () => {
    const { world, mara } = await facilitator()
    const inside = await facilitator()
    fillConferenceDemo(documentsIn(mara.room), actorOf('samira'))
    createSession(documentsIn(inside.mara.room), actorOf('samira'), method, aboutFixture)
    demoCircle.fill(documentsIn(inside.mara.room), actorOf('samira'))
    await world.rest()
    await inside.world.rest()
    const content = await throughFile(
      await contentOf(mara, { rooms: [roomOf(mara), roomOf(inside.mara, 'circle')] }),
    )
    expect(content.rooms.map(({ part }) => part)).toEqual(['session', 'circle'])
    expect(await readAgain(content.rooms[1], mara.identity, [])).toEqual(
      treeOf(documentsIn(inside.mara.room), []),
    )
  })
})

describe('R-BACKUP-8 what a device that takes over can do', () => {
  test('R-BACKUP-8 the owner’s device is lost: another takes over its name, its right and what it had not sent', async () => {
    const { world, mara } = await facilitator()
    const joost = await world.join('Joost')
    await world.quiet()
    mara.type('voor de val ')
    await world.rest()
    mara.line.cut()
    mara.type('nooit verzonden')
    await mara.room.flush()
    const content = await throughFile(await contentOf(mara))
    world.kill(mara.room)

    const identity = content.device === null ? null : await importIdentity(content.device)
    const [room] = content.rooms
    if (!identity?.ok || room === undefined) throw new Error('the file holds device and room')
    const again = await world.enter('Mara', {
      identity: identity.value,
      invitation: room.invitation,
      connect: false,
    })
    await again.store.append(again.room.roomId, room.entries)
    await again.restart()
    await world.rest()
    expect(joost.text()).toBe('voor de val nooit verzonden')
    expect(again.room.me()).toMatchObject({ name: 'Mara', role: 'facilitator' })
    expect(again.room.storage()).toEqual({ notOnDevice: 0, notOnRelay: 0 })
    expect(joost.room.ignored()).toMatchObject({ 'foreign-client': 0, replayed: 0, 'bad-signature': 0 })
    expect((await again.room.compact()).ok).toBe(true)
  })

  test('R-BACKUP-8 the plan adds, raises and never writes over', async () => {
    const { world, mara } = await facilitator()
    const content = await contentOf(mara)
    const [id, roomId] = [mara.identity.deviceId, mara.room.roomId]
    const fresh = { deviceId: 'ander', isFresh: true, rooms: new Map(), sessions: new Map() }
    const plan = async (here: Partial<Parameters<typeof planRestore>[2]>, deviceId: string | null = id) => {
      const { session, device, rooms } = await planRestore(content, deviceId, { ...fresh, ...here })
      return [session, device, rooms.map((one) => one.invitation).join()]
    }
    expect(await plan({})).toEqual(['new', 'adopt', 'take'])
    expect(await plan({ isFresh: false })).toEqual(['new', 'visit', 'take'])
    expect(await plan({}, null)).toEqual(['new', 'none', 'take'])
    const held = { isFresh: false, sessions: new Map([['sessie', roomId]]) }
    expect(await plan({ ...held, deviceId: id, rooms: new Map([[roomId, 'own']]) })).toEqual([
      'same-room',
      'same',
      'keep',
    ])
    expect(await plan({ ...held, rooms: new Map([[roomId, 'read']]) })).toEqual([
      'same-room',
      'visit',
      'raise',
    ])
    const elsewhere = { isFresh: false, sessions: new Map([['sessie', 'andere-kamer']]) }
    expect(await plan(elsewhere)).toEqual(['elsewhere', 'visit', ''])
    expect((await inviteFor(world.owner, 'observer')).right).toBe('read')
  })
})
