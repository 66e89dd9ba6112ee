// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { noPolicy } from '../../shared/desktop/policy.ts'
import { dilemma } from '../../shared/method/dilemma.ts'
import { isGenuineReceipt } from '../../shared/retention/receipt.ts'
import { toBase64Url } from '../../shared/room/bytes.ts'
import { entryKind } from '../../shared/room/entry.ts'
import { MemoryRelay } from '../../shared/room/relay.fixture.ts'
import type { EntryStore } from '../../shared/room/types.ts'
import { park } from '../../shared/session/commands.ts'
import { aboutFixture } from '../../shared/session/session.fixture.ts'
import type { Platform } from '../platform/platform.ts'
import { type DeviceDatabase, openDatabase } from '../platform/storage/database.ts'
import { databaseEntries } from '../platform/storage/entries.ts'
import { databaseVault, makeVaultKeys } from '../platform/storage/vault.ts'
import { createSessions } from './create-sessions.ts'
import type { LiveSession } from './live.ts'
import { createRecords } from './records.ts'
import type { Sessions } from './sessions.ts'

const canary = 'Gezin Kanarie'
const list = 'alternatives'
/** So many changes between two moments at which the device is killed; `npm run soak` tries them all. */
const step = process.env.BERAAD_SOAK === undefined ? 13 : 1
/** Several rooms on several devices take their time on a busy machine. */
const eventually = <Value>(look: () => Value | Promise<Value>): Promise<Value> =>
  vi.waitFor(look, { timeout: 15_000 })

let databases = 0
const opened: DeviceDatabase[] = []
const leaving: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave()
  for (const database of opened.splice(0)) database.close()
})

/** A device of its own, with a database; `start` is the program beginning again. */
const deviceOn = async (relay: MemoryRelay, name: string) => {
  const database = await openDatabase(`destroying-${++databases}`)
  opened.push(database)
  const vault = databaseVault(database, await makeVaultKeys())
  const entries = databaseEntries(database)
  const line = relay.line()
  const records = createRecords(vault)
  /** After so many more changes of what it keeps, the program that is running now does nothing any more. */
  let changesLeft = Number.POSITIVE_INFINITY
  const start = async (): Promise<Sessions> => {
    changesLeft = Number.POSITIVE_INFINITY
    let isDead = false
    const alive = async <Value>(work: () => Promise<Value>): Promise<Value> => {
      if (isDead) return new Promise<never>(() => {})
      isDead = changesLeft-- <= 0
      if (!isDead) return work()
      line.cut()
      return new Promise<never>(() => {})
    }
    const platform = {
      vault: {
        ...vault,
        write: (name: string, value: unknown) => alive(() => vault.write(name, value)),
        remove: (name: string) => alive(() => vault.remove(name)),
      },
      entries: {
        load: entries.load,
        append: (...given) => alive(() => entries.append(...given)),
        replace: (...given) => alive(() => entries.replace(...given)),
        erase: (id) => alive(() => entries.erase(id)),
      } satisfies EntryStore,
      ...{
        persistent: () => true,
        webAddress: () => null,
        policy: () => noPolicy,
        keepRecoveryAccess: null,
        defaultRelay: () => 'ws://relay.test',
      },
    } as unknown as Platform
    const sessions = await createSessions(platform, line.openTransport)
    leaving.push(() => (isDead ? Promise.resolve() : sessions.leave()))
    return sessions
  }
  const dieAfter = (changes: number): void => {
    changesLeft = changes
  }
  const sessions = await start()
  await sessions.setProfile({ name, organisation: 'De Kade' })
  const open = async (roomId: string): Promise<LiveSession> => {
    const live = await sessions.open(roomId)
    if (!live.ok) throw new Error(live.code)
    await eventually(() => expect(live.value.loaded()).toBe(true))
    return live.value
  }
  /** Everything that is kept, opened as far as this device can. */
  const everything = async (): Promise<string> => {
    const all: string[] = []
    for (const record of await vault.names('')) {
      const value = await vault.read(record)
      all.push(record, JSON.stringify(value))
    }
    for (const row of await database.getAll('entries'))
      all.push(row.room, ...row.entries.map(({ bytes }) => Buffer.from(bytes).toString('latin1')))
    return all.join('\n')
  }
  return { vault, records, line, start, dieAfter, sessions, open, everything }
}
type Device = Awaited<ReturnType<typeof deviceOn>>

/** A session of Samira with a circle, in which Joris takes part; both wrote something, and Joris drafted. */
const session = async (retainUntil = '2099-01-01') => {
  const relay = new MemoryRelay(() => Date.now())
  const [samira, joris] = [await deviceOn(relay, 'Samira'), await deviceOn(relay, 'Joris')]
  const { roomId } = await samira.sessions.start({
    methodId: dilemma.id,
    about: { ...aboutFixture, title: canary, retainUntil, origin: null },
  })
  const lead = await samira.open(roomId)
  const card = { name: 'Joris', organisation: 'De Kade' }
  const { link } = await lead.invite('participant')
  expect((await joris.sessions.join(link, card)).ok).toBe(true)
  const member = await joris.open(roomId)
  await eventually(() => expect(lead.members()).toHaveLength(2))
  park(member.documents, member.actor(), `${canary} zegt iets`)
  member.writeNotepad(`${canary} in het kladblok`)
  const made = await lead.createCircle('wijkteam', [member.me().deviceId])
  if (!made.ok) throw new Error(made.code)
  expect(lead.placeInCircle(list, made.value).ok).toBe(true)
  const circle = await eventually(() => {
    const inside = member.within(list)
    if (inside === null || inside === member || !inside.loaded()) throw new Error('not in the circle')
    return inside
  })
  circle.roundActions(list).changeDraft({ '0:alternative': `${canary} in een kladje` })
  for (const live of [lead, member]) await live.stored()
  await lead.inviteToLobby('participant')
  await eventually(() => {
    for (const live of [lead, member]) expect(live.storage().kind).toBe('on-relay')
  })
  await eventually(async () => expect(await joris.everything()).toContain(canary))
  const circleId = circle.roomId
  return { relay, samira, joris, lead, member, roomId, circleId }
}

/** Whatever would tell of the session: its rooms, the keys to them, and its words. */
const tracesOf = async ({ records, vault }: Device, roomId: string): Promise<readonly string[]> => {
  const record = await records.room(roomId)
  if (record === null) throw new Error('the session is on this device')
  const { secrets, content } = record.invitation
  const circles = await vault.names('circle-room:')
  const keys = [content, ...Object.values(secrets)].map((key) => toBase64Url(key))
  const encoded = await vault.read<{ readonly invitation: string }>(`room:${roomId}`)
  const text = encoded.ok ? encoded.value.invitation : 'absent'
  const rooms = await records.roomsOf(roomId)
  expect(rooms.length).toBeGreaterThan(1)
  return [canary, 'wijkteam', ...rooms, ...keys, text, ...circles.flatMap((name) => name.split(':').slice(1))]
}
const expectNothingOf = async ({ everything }: Device, traces: readonly string[]): Promise<void> => {
  const kept = await everything()
  const left = traces.filter((trace) => kept.includes(trace))
  const where = kept
    .split('\n')
    .flatMap((line) => (left.some((trace) => line.includes(trace)) ? line.slice(0, 60) : []))
  expect(where).toEqual([])
}

const kindsIn = (relay: MemoryRelay, roomId: string): readonly number[] =>
  [...relay.room(roomId).doc.store.clients.values()]
    .flat()
    .flatMap((struct) =>
      struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentBinary
        ? [struct.content.content[1] ?? -1]
        : [],
    )

describe('R-LIVE-25 a session is destroyed everywhere', { timeout: 60_000 }, () => {
  it('R-LIVE-25 nothing is left on the owner’s device nor on the relay, and of who was there neither', async () => {
    const { relay, samira, joris, member, roomId, circleId } = await session()
    const traces = [await tracesOf(samira, roomId), await tracesOf(joris, roomId)]
    const done = await samira.sessions.destroy(roomId)
    if (!done.ok) throw new Error(done.code)
    const receipt = done.value
    expect(receipt).toMatchObject({
      ...{ scope: 'everywhere', cause: 'asked-here', unsent: 0 },
      by: { name: 'Samira', organisation: 'De Kade' },
      devices: [{ role: 'participant', organisation: 'De Kade', reached: true }],
    })
    expect(receipt.rooms).toEqual(
      (['session', 'lobby', 'circle'] as const).map((kind) => ({ kind, state: 'destroyed' })),
    )
    for (const id of [roomId, circleId]) {
      expect(kindsIn(relay, id)).toEqual([entryKind.destroyed])
      expect(relay.room(id).closed).toBe(true)
    }
    await expectNothingOf(samira, traces[0] ?? [])
    expect(samira.sessions.list()).toEqual([])
    expect(await samira.sessions.receipts()).toEqual([receipt])
    expect(await isGenuineReceipt(receipt)).toBe(true)
    expect(await isGenuineReceipt({ ...receipt, unsent: 3 })).toBe(false)

    // Whoever had it open is told, and then it goes there too.
    expect(member.readiness()).toBe('destroyed')
    expect(member.destroyed()).toMatchObject({ name: 'Samira', organisation: 'De Kade', at: receipt.at })
    await eventually(() => expectNothingOf(joris, traces[1] ?? []))
    expect(joris.sessions.list()).toEqual([])
    const [theirs] = await eventually(async () => {
      const found = await joris.sessions.receipts()
      expect(found).toHaveLength(1)
      return found
    })
    expect(theirs).toMatchObject({ scope: 'this-device', cause: 'owner', by: { name: 'Samira' } })
    member.writeNotepad(`${canary} te laat`)
    await joris.sessions.leave()
    await expectNothingOf(joris, traces[1] ?? [])
    for (const { sessions } of [samira, joris]) {
      expect(await sessions.open(roomId)).toMatchObject({ ok: false, code: 'destroyed' })
      expect(await sessions.destroyed(roomId)).toMatchObject({ name: 'Samira', at: receipt.at })
    }
  })

  it('R-LIVE-26 whoever was away learns it when they connect, from the owner’s signature, and is told what was lost', async () => {
    const { samira, joris, member, roomId } = await session('2020-01-01')
    const traces = await tracesOf(joris, roomId)
    joris.line.cut()
    park(member.documents, member.actor(), `${canary} onderweg`)
    await member.stored()
    await joris.sessions.leave()
    const done = await samira.sessions.destroy(roomId)
    expect(done).toMatchObject({ ok: true, value: { devices: [{ reached: false }] } })
    // Long past the date until which it was to be kept, and without a connection: nothing goes.
    const again = await joris.start()
    const offline = await again.open(roomId)
    expect(offline).toMatchObject({ ok: true })
    expect(await joris.everything()).toContain(canary)
    joris.line.restore()
    await eventually(() => expectNothingOf(joris, traces))
    const [receipt] = await eventually(async () => {
      const found = await again.receipts()
      expect(found).toHaveLength(1)
      return found
    })
    expect(receipt?.unsent).toBeGreaterThan(0)
    expect(offline.ok && offline.value.readiness()).toBe('destroyed')
  })

  it('R-LIVE-26 whoever never opens it again learns it when the program starts, once it may not be kept any longer', async () => {
    const { samira, joris, roomId } = await session('2020-01-01')
    const traces = await tracesOf(joris, roomId)
    await joris.sessions.leave()
    const before = joris.sessions.list()
    const still = await joris.start()
    await new Promise((resolve) => setTimeout(resolve, 500))
    // Due, and nobody destroyed it: it stays, and is no more recent than it was.
    expect(still.list()).toEqual(before)
    expect(await joris.everything()).toContain(canary)
    expect((await samira.sessions.destroy(roomId)).ok).toBe(true)
    const again = await joris.start()
    await eventually(() => expectNothingOf(joris, traces))
    await eventually(() => expect(again.list()).toEqual([]))
    expect(await again.open(roomId)).toMatchObject({ ok: false, code: 'destroyed' })
  })

  it('R-RETENTION-10 what others destroyed is news until it was read, and its title is kept nowhere', async () => {
    const { samira, joris, roomId } = await session()
    await eventually(() => expect(joris.sessions.list()).toMatchObject([{ title: canary }]))
    expect((await samira.sessions.destroy(roomId)).ok).toBe(true)
    const [news] = await eventually(async () => {
      const found = await joris.sessions.retention.news()
      expect(found).toMatchObject([{ title: canary, receipt: { by: { name: 'Samira' } } }])
      return found
    })
    await eventually(async () => expect(await joris.everything()).not.toContain(canary))
    expect(await samira.sessions.retention.news()).toEqual([])
    const again = await joris.start()
    expect(await again.retention.news()).toEqual([{ ...news, title: null }])
    await again.retention.read(news?.receipt.id ?? '')
    expect(await again.retention.news()).toEqual([])
    expect(await again.receipts()).toHaveLength(1)
  })

  it('R-RETENTION-7 who owns it, what was never sent, and the relay’s clock as soon as it was told', async () => {
    const { samira, joris, member, roomId } = await session()
    expect(await samira.sessions.retention.owns(roomId)).toBe(true)
    expect(await joris.sessions.retention.owns(roomId)).toBe(false)
    expect(await joris.sessions.retention.owns('nergens')).toBe(false)
    expect(Math.abs((joris.sessions.retention.relayNow() ?? 0) - Date.now())).toBeLessThan(60_000)
    expect((await (await deviceOn(new MemoryRelay(() => 0), 'Noor')).start()).retention.relayNow()).toBeNull()
    await eventually(async () => expect(await joris.sessions.retention.unsent(roomId)).toBe(0))
    joris.line.cut()
    park(member.documents, member.actor(), `${canary} onderweg`)
    await member.stored()
    expect(await joris.sessions.retention.unsent(roomId)).toBeGreaterThan(0)
  })

  it('R-LIVE-25 only the owner destroys; a member takes it off their own device, with a receipt that says so', async () => {
    const { relay, samira, joris, roomId } = await session()
    expect(await joris.sessions.destroy(roomId)).toMatchObject({ ok: false, code: 'not-owner' })
    const traces = await tracesOf(joris, roomId)
    const receipt = await joris.sessions.forget(roomId)
    expect(receipt).toMatchObject({ scope: 'this-device', cause: 'asked-here', rooms: [], devices: [] })
    await expectNothingOf(joris, traces)
    expect(await joris.sessions.open(roomId)).toMatchObject({ ok: false, code: 'unknown-session' })
    expect(relay.room(roomId).closed).toBe(false)
    const live = await samira.open(roomId)
    expect(live.destroyed()).toBeNull()
  })

  it('R-LIVE-25 without a connection nothing is begun', async () => {
    const { samira, roomId } = await session()
    samira.line.cut()
    await samira.sessions.leave()
    expect(await samira.sessions.destroy(roomId)).toMatchObject({ ok: false, code: 'offline' })
    expect(await samira.sessions.receipts()).toEqual([])
    expect(await samira.vault.names('destroying:')).toEqual([])
    expect(await samira.sessions.open(roomId)).toMatchObject({ ok: true })
  })
})

describe('R-LIVE-27 destroying that was broken off', { timeout: 60_000 }, () => {
  it('R-LIVE-27 what the relay did not take is destroyed at the next start, and the receipt says what stands until then', async () => {
    const { relay, samira, joris, roomId, circleId } = await session()
    const traces = [await tracesOf(samira, roomId), await tracesOf(joris, roomId)]
    // The relay goes away as soon as the session's own room is closed.
    const room = relay.room(roomId)
    let closed = room.closed
    Object.defineProperty(room, 'closed', {
      get: () => closed,
      set: (value: boolean) => {
        closed = value
        setTimeout(() => {
          relay.up = false
          samira.line.cut()
        }, 5)
      },
    })
    const done = await samira.sessions.destroy(roomId)
    if (!done.ok) throw new Error(done.code)
    const states = new Map(done.value.rooms.map(({ kind, state }) => [kind, state]))
    expect([states.get('session'), states.get('circle')]).toEqual(['destroyed', 'waiting'])
    expect(samira.sessions.list()).toEqual([])
    expect(relay.room(circleId).closed).toBe(false)
    relay.up = true
    samira.line.restore()
    const again = await samira.start()
    await eventually(() => expectNothingOf(samira, traces[0] ?? []))
    expect(kindsIn(relay, circleId)).toEqual([entryKind.destroyed])
    const [receipt] = await again.receipts()
    expect(receipt?.rooms.map(({ state }) => state)).toEqual(['destroyed', 'destroyed', 'destroyed'])
    expect(receipt && (await isGenuineReceipt(receipt))).toBe(true)
    await eventually(() => expectNothingOf(joris, traces[1] ?? []))
  })

  it('R-LIVE-27 killed after whatever it kept, the owner’s device ends with the session whole or gone everywhere', async () => {
    let changes = 0
    for (let isDone = false; !isDone && changes < 60; changes += step) {
      const { relay, samira, joris, roomId, circleId } = await session()
      const traces = [await tracesOf(samira, roomId), await tracesOf(joris, roomId)]
      await samira.sessions.leave()
      samira.dieAfter(changes)
      const destroying = samira.sessions.destroy(roomId).then(() => true)
      isDone = await Promise.race([destroying, eventually(() => expect(samira.line.isUp).toBe(false))]).then(
        (answer) => answer === true,
      )
      samira.line.restore()
      const again = isDone ? samira.sessions : await samira.start()
      const isMeant = (await samira.vault.names('destroying:')).length > 0 || relay.room(roomId).closed
      if (!isMeant) {
        // It was not even noted down: the session is as it was, and can still be destroyed.
        expect(await samira.everything()).toContain(canary)
        expect(await again.destroy(roomId)).toMatchObject({ ok: true })
      }
      await eventually(() => expectNothingOf(samira, traces[0] ?? []))
      await eventually(() => expectNothingOf(joris, traces[1] ?? []))
      for (const id of [roomId, circleId])
        expect(kindsIn(relay, id), `${changes}`).toEqual([entryKind.destroyed])
      const everywhere = (await again.receipts()).filter(({ scope }) => scope === 'everywhere')
      expect(everywhere.length).toBeGreaterThan(0)
      for (const receipt of everywhere) expect(await isGenuineReceipt(receipt)).toBe(true)
      await samira.sessions.leave()
      await joris.sessions.leave()
    }
    expect(changes).toBeGreaterThan(step)
    expect(changes).toBeLessThan(60)
  })
})
