// @vitest-environment happy-dom
import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { noPolicy } from '../../shared/desktop/policy.ts'
import { dilemma } from '../../shared/method/dilemma.ts'
import { createRoom, encodeInvitation, inviteFor } from '../../shared/room/invitation.ts'
import { MemoryRelay } from '../../shared/room/relay.fixture.ts'
import type { OpenTransport } from '../../shared/room/types.ts'
import { park } from '../../shared/session/commands.ts'
import { parkedQuery } from '../../shared/session/queries.ts'
import { aboutFixture } from '../../shared/session/session.fixture.ts'
import type { Platform } from '../platform/platform.ts'
import { memoryEntries } from '../platform/storage/entries.ts'
import { memoryVault } from '../platform/storage/vault.ts'
import { createSessions } from './create-sessions.ts'
import { eventually, leaveAll } from './device.fixture.ts'
import type { LiveSession } from './live.ts'
import { createReach } from './reach.ts'

const laptop = 'ws://192.0.2.7:4310/abcdefghij'
const office = 'wss://relay.example'
const rounds = process.env.BERAAD_SOAK === undefined ? 4 : 40

const leaving: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const leave of leaving.splice(0)) await leave()
  await leaveAll()
})

/** A laptop that is a relay, and the office's; `up` of either says whether it runs. */
const twoRelays = () => ({
  laptop: new MemoryRelay(() => Date.now()),
  office: new MemoryRelay(() => Date.now()),
})

const deviceOn = async (relays: ReturnType<typeof twoRelays>, name: string) => {
  const lines = { laptop: relays.laptop.line(), office: relays.office.line() }
  const openTransport: OpenTransport = (outer, room, events) =>
    (room.relay === laptop ? lines.laptop : lines.office).openTransport(outer, room, events)
  const [vault, entries] = [memoryVault(), memoryEntries()]
  const platform = {
    ...{ vault, entries, policy: () => noPolicy, keepRecoveryAccess: null },
    ...{ persistent: () => true, webAddress: () => null, defaultRelay: () => office },
  } as unknown as Platform
  const start = async () => {
    const sessions = await createSessions(platform, openTransport)
    leaving.push(() => sessions.leave())
    await sessions.setProfile({ name, organisation: 'De Kade' })
    return sessions
  }
  return { sessions: await start(), vault, lines, start, card: { name, organisation: 'De Kade' } }
}
type Device = Awaited<ReturnType<typeof deviceOn>>

const open = async ({ sessions }: Pick<Device, 'sessions'>, roomId: string): Promise<LiveSession> => {
  const live = await sessions.open(roomId)
  if (!live.ok) throw new Error(live.code)
  await eventually(() => expect(live.value.loaded()).toBe(true))
  return live.value
}

const said = (live: LiveSession): readonly string[] => parkedQuery.of(live.documents).map(({ text }) => text)
const say = (live: LiveSession, text: string): void => {
  park(live.documents, live.actor(), text)
}

/** Samira leads on her own laptop; Joris and Nadia take part. */
const atTheTable = async () => {
  const relays = twoRelays()
  const samira = await deviceOn(relays, 'Samira')
  const joris = await deviceOn(relays, 'Joris')
  const nadia = await deviceOn(relays, 'Nadia')
  const { roomId } = await samira.sessions.start({
    about: { ...aboutFixture, origin: null },
    methodId: dilemma.id,
    relay: laptop,
  })
  const lead = await open(samira, roomId)
  const { link } = await lead.invite('participant')
  for (const { sessions, card } of [joris, nadia]) expect((await sessions.join(link, card)).ok).toBe(true)
  const [member, other] = [await open(joris, roomId), await open(nadia, roomId)]
  await eventually(() => expect(lead.members()).toHaveLength(3))
  return { relays, samira, joris, nadia, roomId, lead, member, other }
}

const moved = (live: LiveSession): Promise<string> =>
  eventually(() => {
    const to = live.movedTo()
    if (to === null) throw new Error('not moved yet')
    return to
  })

describe('R-RELOCATE-1 a session goes on on another relay', { timeout: 60_000 }, () => {
  test('R-RELOCATE-1 who is here follows, who was cut off or away follows later, and nothing that anybody wrote is lost', async () => {
    const { relays, samira, joris, nadia, lead, member, other, roomId } = await atTheTable()
    say(lead, 'van Samira')
    say(member, 'van Joris')
    await eventually(() => expect(said(lead)).toHaveLength(2))
    nadia.lines.laptop.cut()
    say(other, 'van Nadia, zonder verbinding')
    await other.stored()
    await nadia.sessions.leave()

    const gone = await lead.moveToRelay(office)
    expect(gone.ok).toBe(true)
    const next = await moved(member)
    expect(next).not.toBe(roomId)
    const there = [await open(samira, next), await open(joris, next)] as const
    say(there[1], 'van Joris, daar')
    for (const live of there)
      await eventually(() =>
        expect([...said(live)].sort()).toEqual(['van Joris', 'van Joris, daar', 'van Samira']),
      )
    expect(there.map((live) => live.relay())).toEqual([office, office])
    expect(there[0].journal().map(({ kind }) => kind)).toContain('moved')

    // Nadia comes back while the laptop still runs.
    nadia.lines.laptop.restore()
    const old = await nadia.sessions.open(roomId)
    if (!old.ok) throw new Error(old.code)
    const late = await open(nadia, await moved(old.value))
    await eventually(() => {
      for (const live of [...there, late]) expect(said(live)).toContain('van Nadia, zonder verbinding')
      for (const live of [...there, late]) expect(said(live)).toHaveLength(4)
    })
    relays.laptop.up = false
    relays.laptop.breakAll()
    const reader = await deviceOn(relays, 'Lezer')
    const { link } = await there[0].invite('participant')
    const joined = await reader.sessions.join(link, reader.card)
    if (!joined.ok) throw new Error(joined.code)
    const fresh = await open(reader, joined.value.roomId)
    await eventually(() => expect(said(fresh)).toHaveLength(4))
  })

  test('R-RELOCATE-2 a circle goes along with what was written in it, whoever made it', async () => {
    const { relays, samira, joris, nadia, lead, member, other } = await atTheTable()
    const list = 'alternatives'
    const made = await lead.createCircle('wijkteam', [member.me().deviceId])
    if (!made.ok) throw new Error(made.code)
    expect(lead.placeInCircle(list, made.value).ok).toBe(true)
    const inside = (live: LiveSession): Promise<LiveSession> =>
      eventually(() => {
        const circle = live.within(list)
        if (circle === null || circle === live) throw new Error('not in the circle')
        return circle
      })
    await inside(lead)
    say(await inside(member), 'alleen voor het wijkteam')
    await eventually(async () => expect(said(await inside(lead))).toEqual(['alleen voor het wijkteam']))

    expect((await lead.moveToRelay(office)).ok).toBe(true)
    const next = await moved(member)
    await moved(other)
    relays.laptop.up = false
    relays.laptop.breakAll()
    const there = [await open(samira, next), await open(joris, next)]
    for (const live of there) {
      const circle = await inside(live)
      await eventually(() => expect(said(circle)).toEqual(['alleen voor het wijkteam']))
      expect(circle.relay()).toBe(office)
    }
    const outside = await open(nadia, next)
    expect(outside.within(list)).toBeNull()
  })

  test('R-RELOCATE-3 a relay that does not answer is said, and everybody goes on where they were', async () => {
    const { relays, lead, member } = await atTheTable()
    relays.office.up = false
    expect(await lead.moveToRelay(office)).toMatchObject({ ok: false, code: 'relay-away' })
    say(member, 'nog hier')
    await eventually(() => expect(said(lead)).toEqual(['nog hier']))
    expect([lead.movedTo(), member.movedTo()]).toEqual([null, null])
    expect(await member.moveToRelay(office)).toMatchObject({ ok: false, code: 'not-owner' })
    relays.office.up = true
    expect((await lead.moveToRelay(office)).ok).toBe(true)
  })
})

test('R-HOST-13 a fresh link to a session that this device has says where it is now', async () => {
  const relays = twoRelays()
  const joris = await deviceOn(relays, 'Joris')
  const invitation = await inviteFor(await createRoom(laptop), 'participant')
  const linkAt = async (relay: string) =>
    `beraad://join#u=${await encodeInvitation({ ...invitation, relay })}`
  const elsewhere = laptop.replace('192.0.2.7', '198.51.100.4')
  expect(await joris.sessions.preview(await linkAt(elsewhere))).toMatchObject({ value: { known: false } })
  const before = await createReach({ vault: joris.vault, hosting: null })
  expect(before.of(laptop)).toBe(laptop)
  expect((await joris.sessions.join(await linkAt(laptop), joris.card)).ok).toBe(true)
  expect(await joris.sessions.preview(await linkAt(elsewhere))).toMatchObject({ value: { known: true } })
  const after = await createReach({ vault: joris.vault, hosting: null })
  expect(after.of(laptop)).toBe(elsewhere)
})

test('R-RELOCATE-1 whatever three people write around the move, all of it is on the other relay', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ who: fc.nat(2), wait: fc.nat(3) }), { minLength: 6, maxLength: 18 }),
      fc.nat(12),
      async (writing, moveAt) => {
        const { samira, joris, nadia, lead, member, other } = await atTheTable()
        const tables: LiveSession[] = [lead, member, other]
        let going: ReturnType<LiveSession['moveToRelay']> | null = null
        const texts: string[] = []
        for (const [at, { who, wait }] of writing.entries()) {
          if (at === moveAt) going = lead.moveToRelay(office)
          const live = tables[who]
          // Whoever's room has moved writes on where it went, as the page does.
          if (live !== undefined && live.movedTo() === null) {
            texts.push(`${at} van ${who}`)
            say(live, `${at} van ${who}`)
          }
          for (let turn = 0; turn < wait; turn++) await new Promise((resolve) => setImmediate(resolve))
        }
        going ??= lead.moveToRelay(office)
        expect((await going).ok).toBe(true)
        const next = await moved(member)
        await moved(other)
        const there = [await open(samira, next), await open(joris, next), await open(nadia, next)]
        await eventually(() => {
          for (const live of there) expect([...said(live)].sort()).toEqual([...texts].sort())
        })
        for (const { sessions } of [samira, joris, nadia]) await sessions.leave()
      },
    ),
    { numRuns: rounds },
  )
}, 120_000)
