// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { BackupPurpose } from '../../shared/backup/purposes.ts'
import { dilemma } from '../../shared/method/dilemma.ts'
import { buildReport } from '../../shared/report/build-report.ts'
import { MemoryRelay } from '../../shared/room/relay.fixture.ts'
import { park } from '../../shared/session/commands.ts'
import { parkedQuery } from '../../shared/session/queries.ts'
import { aboutFixture } from '../../shared/session/session.fixture.ts'
import type { ReadBackup } from './backups-contract.ts'
import { type Device, deviceOn, eventually, leaveAll } from './device.fixture.ts'
import type { LiveSession } from './live.ts'

// Deriving a key takes a second on purpose; that it does is tested where it stands.
vi.mock('../../shared/backup/limits.ts', async (original) => {
  const { backupLimits } = await original<typeof import('../../shared/backup/limits.ts')>()
  return { backupLimits: { ...backupLimits, work: { ...backupLimits.work, usual: 10 } } }
})

const passphrase = 'zeven kromme paraplus dansen'
const card = { name: 'Samira', organisation: 'De Kade' }
afterEach(leaveAll)

const treeOf = async (live: LiveSession, circles: readonly string[] = []) => {
  const snapshot = await live.snapshot(circles)
  const tree = buildReport(snapshot, { language: 'nl', now: 1_795_000_000_000, timeZone: 'UTC' })
  if (!tree.ok) throw new Error(tree.code)
  return tree.value
}

/** A session of Samira with something in a circle, a draft, an alias, and a word that was never sent. */
const session = async () => {
  const relay = new MemoryRelay(() => Date.now())
  const samira = await deviceOn(relay)
  await samira.sessions.setProfile(card)
  const { roomId } = await samira.sessions.start({
    methodId: dilemma.id,
    about: { ...aboutFixture, title: 'Een zaak', origin: null },
  })
  const live = await samira.open(roomId)
  await eventually(() => expect(live.storage().kind).toBe('on-relay'))
  const made = await live.createCircle('wijkteam', [])
  if (!made.ok) throw new Error(made.code)
  expect(live.placeInCircle('alternatives', made.value).ok).toBe(true)
  const inside = live.within('alternatives')
  if (inside === null || inside === live) throw new Error('not in the circle')
  park(inside.documents, inside.actor(), 'Dit weet alleen de kring')
  await eventually(() => expect(live.aliases.list()).toEqual([]))
  live.aliases.write([{ name: 'Kees Kanarie', alias: 'meneer K.' }])
  live.writeNotepad('Vraag naar de broer')
  await eventually(() => expect(live.storage().kind).toBe('on-relay'))
  await eventually(() => expect(samira.sessions.list()).toHaveLength(1))
  samira.line.cut()
  park(live.documents, live.actor(), 'Nooit verstuurd')
  await live.stored()
  return { relay, samira, roomId, live, circleId: made.value }
}

const fileOf = async ({ sessions }: Device, roomId: string, purpose: BackupPurpose) => {
  const order = { purpose, passphrase, withAliases: true, withNotepad: true }
  const made = await sessions.backups.make(roomId, order, {})
  if (!made.ok) throw new Error(made.code)
  return made.value
}
const readOn = async ({ sessions }: Device, file: Uint8Array): Promise<ReadBackup> => {
  const read = await sessions.backups.read(file, passphrase, {})
  if (!read.ok) throw new Error(read.code)
  return read.value
}
const restoreOn = async (device: Device, file: Uint8Array): Promise<string> => {
  const restored = await device.sessions.backups.restore(await readOn(device, file))
  if (!restored.ok) throw new Error(restored.code)
  return restored.value.roomId
}

describe('R-BACKUP-30 a lost device', () => {
  it('R-BACKUP-30 another one takes over: the same report, circle, names, notes, and what was never sent', async () => {
    const { relay, samira, roomId, live, circleId } = await session()
    const before = await treeOf(live, [circleId])
    const deviceId = live.me().deviceId
    const file = await fileOf(samira, roomId, 'restore')
    expect(file.name).not.toContain('zaak')
    await samira.sessions.leave()

    const fresh = await deviceOn(relay)
    const read = await readOn(fresh, file.content)
    expect(read).toMatchObject({ plan: { session: 'new', device: 'adopt' } })
    expect(await restoreOn(fresh, file.content)).toBe(roomId)
    const back = await fresh.open(roomId)
    expect(back.me()).toMatchObject({ deviceId, ...card, role: 'facilitator' })
    await eventually(async () => expect(await treeOf(back, [circleId])).toEqual(before))
    await eventually(() =>
      expect(back.aliases.list()).toEqual([{ name: 'Kees Kanarie', alias: 'meneer K.' }]),
    )
    expect(back.notepad()).toBe('Vraag naar de broer')
    await eventually(() => expect(back.storage().kind).toBe('on-relay'))
    expect(fresh.sessions.profile()).toMatchObject(card)
  })
})

describe('R-BACKUP-31 a device that others know', () => {
  it('R-BACKUP-31 stays itself, and sends under the lost one’s name what that one never sent', async () => {
    const { relay, samira, roomId, live } = await session()
    const lost = live.me().deviceId
    const file = await fileOf(samira, roomId, 'transfer')
    await samira.sessions.leave()

    const known = await deviceOn(relay)
    await known.sessions.setProfile({ name: 'Samira thuis', organisation: 'De Kade' })
    await known.sessions.start({ methodId: dilemma.id, about: { ...aboutFixture, origin: null } })
    await known.sessions.leave()
    expect((await readOn(known, file.content)).plan.device).toBe('visit')

    known.line.cut()
    expect(await known.sessions.backups.restore(await readOn(known, file.content))).toMatchObject({
      ok: false,
      code: 'offline',
    })
    expect(known.sessions.list().some((one) => one.roomId === roomId)).toBe(false)
    known.line.restore()
    expect(await restoreOn(known, file.content)).toBe(roomId)
    const back = await known.open(roomId)
    expect(back.me().deviceId).not.toBe(lost)
    await eventually(() =>
      expect(parkedQuery.of(back.documents)).toMatchObject([{ text: 'Nooit verstuurd' }]),
    )
  }, 60_000)

  it('R-BACKUP-31 nothing that is there is written over, and a second time changes nothing', async () => {
    const { samira, roomId, live } = await session()
    const file = await fileOf(samira, roomId, 'restore')
    park(live.documents, live.actor(), 'Na de kopie')
    live.writeNotepad('Nieuwer')
    await live.stored()
    const before = await treeOf(live)
    for (const _ of [1, 2]) {
      expect((await readOn(samira, file.content)).plan).toMatchObject({
        session: 'same-room',
        device: 'same',
      })
      await restoreOn(samira, file.content)
    }
    const again = await samira.open(roomId)
    await eventually(async () => expect(await treeOf(again)).toEqual(before))
    await eventually(() => expect(again.notepad()).toBe('Nieuwer'))
  })
})

describe('R-BACKUP-32 a file to read later', () => {
  it('R-BACKUP-32 opens without a relay and gives no right to change anything', async () => {
    const { relay, samira, roomId, live } = await session()
    const before = await treeOf(live)
    const file = await fileOf(samira, roomId, 'read')
    const reader = await deviceOn(relay)
    reader.line.cut()
    const read = await readOn(reader, file.content)
    expect(read.content).toMatchObject({ device: null, aliases: [{ alias: 'meneer K.' }] })
    expect(read.content.rooms.every(({ invitation }) => invitation.right === 'read')).toBe(true)
    await restoreOn(reader, file.content)
    const back = await reader.open(roomId)
    expect(back.me().role).toBe('observer')
    expect(back.mayLead()).toBe(false)
    await eventually(async () => expect((await treeOf(back)).blocks).toEqual(before.blocks))
  })
})

describe('R-BACKUP-32 a file to read later of who cannot give others reading rights', () => {
  /** A session of Samira with a circle that Joris made; both are in both. */
  const together = async () => {
    const relay = new MemoryRelay(() => Date.now())
    const [samira, joris] = [await deviceOn(relay), await deviceOn(relay)]
    await samira.sessions.setProfile(card)
    const { roomId } = await samira.sessions.start({
      methodId: dilemma.id,
      about: { ...aboutFixture, origin: null },
    })
    const lead = await samira.open(roomId)
    const { link } = await lead.invite('co-facilitator')
    expect((await joris.sessions.join(link, { name: 'Joris', organisation: 'De Kade' })).ok).toBe(true)
    const member = await joris.open(roomId)
    await eventually(() => expect(lead.members()).toHaveLength(2))
    const made = await member.createCircle('wijkteam', [lead.me().deviceId])
    if (!made.ok) throw new Error(made.code)
    await eventually(() => expect(lead.circles().some((one) => one.id === made.value)).toBe(true))
    for (const live of [lead, member]) {
      await live.stored()
      await eventually(() => expect(live.storage().kind).toBe('on-relay'))
    }
    await eventually(() => expect(joris.sessions.list()).toHaveLength(1))
    await eventually(() => expect(samira.sessions.list()).toHaveLength(1))
    return { samira, joris, roomId, circleId: made.value }
  }

  it('R-BACKUP-32 a member who may write cannot make one; a copy of their own device they can', async () => {
    const { joris, roomId } = await together()
    const order = { passphrase, withAliases: false, withNotepad: false } as const
    expect(await joris.sessions.backups.make(roomId, { ...order, purpose: 'read' }, {})).toMatchObject({
      ok: false,
      code: 'not-owner',
    })
    expect((await joris.sessions.backups.make(roomId, { ...order, purpose: 'transfer' }, {})).ok).toBe(true)
  })

  it('R-BACKUP-32 of an owner it leaves out the circles that another made', async () => {
    const { samira, roomId, circleId } = await together()
    const { content } = await readOn(samira, (await fileOf(samira, roomId, 'read')).content)
    expect(content.rooms.map(({ part, invitation }) => [part, invitation.right])).toEqual([
      ['session', 'read'],
    ])
    const whole = await readOn(samira, (await fileOf(samira, roomId, 'restore')).content)
    expect(whole.content.rooms.map((room) => room.circleId)).toEqual(['', circleId])
  })
})

describe('R-BACKUP-33 what cannot be copied', () => {
  it('R-BACKUP-33 an example and an unknown session are refused', async () => {
    const device = await deviceOn(new MemoryRelay(() => Date.now()))
    const { roomId } = await device.sessions.openDemo()
    const order = { purpose: 'restore', passphrase, withAliases: true, withNotepad: true } as const
    await eventually(() => expect(device.sessions.list()).toHaveLength(1))
    expect(await device.sessions.backups.make(roomId, order, {})).toMatchObject({ code: 'example' })
    expect(await device.sessions.backups.make('x', order, {})).toMatchObject({ code: 'unknown-session' })
  })
})
