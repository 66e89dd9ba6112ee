import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { entryKind } from './entry.ts'
import { createIdentity } from './identity.ts'
import { createRoom, inviteFor } from './invitation.ts'
import { roomIdOf } from './keys.ts'
import { carryOver, finishMove, followNotice, moveRoom } from './move.ts'
import { Rogue } from './rogue.fixture.ts'
import type { Invitation, Member } from './types.ts'
import { type Device, World } from './world.fixture.ts'
import { agreementKeyOf, wrapInvitation } from './wrapped.ts'

/** So many turns between two moments at which a move is broken off; `npm run soak` tries them all. */
const everyTurn = process.env.BERAAD_SOAK === undefined ? 4 : 1

const worlds: World[] = []
const makeWorld = async (options = {}): Promise<World> => {
  const world = await World.make(options)
  worlds.push(world)
  return world
}
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.end()
})

const without =
  (...devices: readonly Device[]) =>
  ({ deviceId }: Member): boolean =>
    !devices.some(({ identity }) => identity.deviceId === deviceId)

/** Kinds of the entries that stand in a room on the relay. */
const kindsIn = (world: World, roomId: string): readonly number[] =>
  [...world.relay.room(roomId).doc.store.clients.values()]
    .flat()
    .flatMap((struct) =>
      struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentBinary
        ? [struct.content.content[1] ?? -1]
        : [],
    )
    .sort()

const session = async (options = {}) => {
  const world = await makeWorld(options)
  const mara = await world.join('Mara', 'facilitator')
  const joost = await world.join('Joost')
  const fatima = await world.join('Fatima')
  const out = await world.join('Weg')
  await world.quiet()
  mara.type('stap een', 'agenda')
  joost.type('van Joost ', 'case')
  out.type('van Weg ', 'note:ongelezen')
  await world.rest()
  return { world, mara, joost, fatima, out, oldId: mara.room.roomId }
}

describe('R-ROOM-50 a room moves', () => {
  test('R-ROOM-50 everything and everyone who is kept comes along; the old room holds notice and cards, and is closed', async () => {
    const { world, mara, joost, fatima, out, oldId } = await session()
    const moved = await mara.move(without(out))
    expect(moved).toMatchObject({ ok: true, value: { finished: true } })
    await world.rest()
    expect(mara.room.roomId).not.toBe(oldId)
    expect([await joost.follow(), await fatima.follow(), await out.follow()]).toEqual([true, true, false])
    await world.rest()
    expect([joost.room.roomId, fatima.room.roomId]).toEqual([mara.room.roomId, mara.room.roomId])
    joost.type('en verder')
    await world.rest()
    for (const device of [mara, joost, fatima])
      expect([device.text('agenda'), device.text('case'), device.text('note:ongelezen')]).toEqual([
        'stap een',
        'van Joost en verder',
        'van Weg ',
      ])
    const { card, moved: notice } = entryKind
    expect(new Set(kindsIn(world, oldId))).toEqual(new Set([card, notice]))
    expect(world.relay.room(oldId).closed).toBe(true)
    expect(out.room.connection()).toMatchObject({ state: 'refused', code: 4410 })
    expect(out.room.moved()?.roomId).toBe(mara.room.roomId)
  })

  test('R-ROOM-50 roles, names and who was confirmed come along, before anybody followed', async () => {
    const world = await makeWorld()
    const mara = await world.join('Mara', 'facilitator')
    const second = await world.join('Bas', 'facilitator')
    const co = await world.join('Co', 'co-facilitator')
    const observer = await world.join('Oog', 'observer')
    await world.quiet()
    await mara.room.confirmMember(co.identity.deviceId)
    await world.rest()
    await mara.move(() => true)
    const seen = () =>
      mara.room
        .members()
        .map(({ name, role, verified }) => `${name} ${role} ${verified}`)
        .sort()
    const all = [
      'Bas facilitator true',
      'Co co-facilitator true',
      'Mara facilitator true',
      'Oog observer false',
    ]
    expect(seen()).toEqual(all)
    await world.rest()
    for (const device of [second, co, observer]) expect(await device.follow()).toBe(true)
    await world.rest()
    expect(seen()).toEqual(all)
    expect(second.room.invitation().right).toBe('own')
    expect(observer.room.invitation().right).toBe('read')
    expect((await second.move(without(co))).ok).toBe(true)
    await world.rest()
    expect([await mara.follow(), await observer.follow(), await co.follow()]).toEqual([true, true, false])
  })

  test('R-ROOM-50 only an owner who is connected moves a room', async () => {
    const { mara, joost } = await session()
    expect(await joost.move(() => true)).toMatchObject({ ok: false, code: 'not-owner' })
    mara.line.cut()
    expect(await mara.move(() => true)).toMatchObject({ ok: false, code: 'not-connected' })
    expect(mara.room.moved()).toBeNull()
  })

  test('R-ROOM-50 what a removed member has stays readable to them, and nothing more arrives', async () => {
    const { world, mara, joost, out } = await session()
    await mara.move(without(out))
    await world.rest()
    await joost.follow()
    joost.type('geheim')
    await world.rest()
    await out.restart()
    await world.rest()
    expect(out.text('case')).toBe('van Joost ')
    expect(out.text('agenda')).toBe('stap een')
    out.type('alleen voor mij', 'note:eigen')
    await world.rest()
    expect(out.room.storage()).toEqual({ notOnDevice: 0, notOnRelay: 1 })
    expect(mara.text('note:eigen')).toBe('')
  })
})

describe('R-ROOM-51 an absent member finds the way and loses nothing', () => {
  test('R-ROOM-51 edits of several runs, before and after the move, come along under the same name', async () => {
    const { world, mara, joost, out } = await session()
    joost.line.cut()
    joost.type('een ')
    await joost.room.flush()
    await joost.restart({ crash: true })
    joost.type('twee ')
    await joost.room.flush()
    await mara.move(without(out))
    mara.type('intussen ')
    await world.rest()
    joost.type('drie ')
    await joost.restart()
    joost.type('vier ')
    joost.line.restore()
    await world.rest()
    expect(await joost.follow()).toBe(true)
    await world.rest()
    for (const word of ['van Joost', 'een', 'twee', 'drie', 'vier', 'intussen'])
      expect(mara.text().split(word).length, word).toBe(2)
    expect(joost.text()).toBe(mara.text())
    expect(joost.room.storage()).toEqual({ notOnDevice: 0, notOnRelay: 0 })
    expect(joost.room.ignored()).toMatchObject({ 'foreign-client': 0, replayed: 0 })
    expect(mara.room.ignored()).toMatchObject({ 'foreign-client': 0, replayed: 0 })
  })

  test('R-ROOM-51 two moves while away', async () => {
    const { world, mara, joost, fatima, out } = await session()
    joost.line.cut()
    joost.type('van ver ')
    await joost.room.flush()
    await mara.move(without(out))
    await world.rest()
    await fatima.follow()
    await world.rest()
    await mara.move(without(fatima))
    mara.type('nu hier ')
    await world.rest()
    joost.line.restore()
    await world.rest()
    expect(await joost.follow()).toBe(true)
    await world.rest()
    expect(await joost.follow()).toBe(true)
    await world.rest()
    expect(mara.text()).toContain('van ver ')
    expect(joost.text()).toBe(mara.text())
    expect(fatima.room.moved()?.roomId).toBe(mara.room.roomId)
    expect(await fatima.follow()).toBe(false)
  })

  test('R-ROOM-51 carried over twice is carried over once', async () => {
    const { world, mara, joost, out } = await session()
    joost.line.cut()
    joost.type('een keer')
    await joost.room.flush()
    await mara.move(without(out))
    await world.rest()
    joost.line.restore()
    await world.rest()
    const notice = joost.room.moved()
    const followed = notice && (await followNotice(notice, joost.identity))
    if (!followed?.ok) throw new Error('invited along')
    const parts = {
      ...{ old: joost.invitation, next: followed.value, identity: joost.identity },
      entries: joost.store.entries(joost.room.roomId),
    }
    expect(await carryOver(parts)).toEqual(await carryOver(parts))
    // Somebody else's entries, and cards, are not carried.
    expect((await carryOver({ ...parts, identity: mara.identity })).length).toBeLessThanOrEqual(1)
    await joost.follow()
    await world.rest()
    await joost.restart({ crash: true, keepStore: true })
    await world.rest()
    expect(mara.text()).toBe('van Joost een keer')
  })

  test('R-ROOM-51 what is written in the old room after its notice is not sent there', async () => {
    const { world, mara, joost, out, oldId } = await session()
    await mara.move(without(out))
    await world.rest()
    const before = world.relay.wire.length
    joost.type('niet hier')
    await joost.room.flush()
    await world.rest()
    expect(world.relay.wire.slice(before).filter((bytes) => bytes.length > 2_000)).toEqual([])
    expect(joost.room.storage().notOnRelay).toBe(1)
    await joost.follow()
    await world.rest()
    expect(mara.text()).toBe('van Joost niet hier')
    expect(world.relay.room(oldId).closed).toBe(true)
  })
})

describe('R-ROOM-52 a notice', () => {
  test('R-ROOM-52 only an owner’s counts, also when the card comes later', async () => {
    const world = await makeWorld()
    const mara = await world.join('Mara', 'facilitator')
    const rogue = await Rogue.join(world)
    await rogue.write({ kind: 'moved', notice: { roomId: rogue.roomId, wrapped: [] } })
    await world.rest()
    expect(mara.room.moved()).toBeNull()
    expect(mara.room.ignored()['role-not-allowed']).toBe(1)
    const owner = await Rogue.join(world, 'facilitator', false)
    await owner.write({ kind: 'moved', notice: { roomId: owner.roomId, wrapped: [] } })
    await world.rest()
    expect(mara.room.moved()).toBeNull()
    let told = 0
    mara.room.on('moved', () => told++)
    await owner.write({ kind: 'card', card: owner.card })
    await world.rest()
    expect(mara.room.moved()).toEqual({ roomId: owner.roomId, wrapped: [] })
    expect(told).toBe(1)
    for (const { transport } of [rogue, owner]) transport.destroy()
  })

  test('R-ROOM-52 leads nowhere when it was not made for this device, or when its invitation opens another room', async () => {
    const [owner, other] = [await createRoom('ws://relay.test'), await createRoom('ws://relay.test')]
    const roomId = await roomIdOf(owner.room)
    const [me, somebody] = [await createIdentity(), await createIdentity()]
    const wrap = async (room: typeof owner, to: typeof me, hidden = true) => {
      const invitation = await inviteFor(room, 'participant')
      const wrapped = await wrapInvitation(invitation, await agreementKeyOf(to), room, { hidden })
      if (!wrapped.ok) throw new Error(wrapped.code)
      return wrapped.value
    }
    const [theirs, mine] = [await wrap(owner, somebody), await wrap(owner, me)]
    const foreign = await wrap(other, me)
    const broken = await wrap(owner, me, false)
    broken[80] = (broken[80] ?? 0) ^ 1
    const follow = async (...wrapped: readonly Uint8Array<ArrayBuffer>[]) => {
      const followed = await followNotice({ roomId, wrapped }, me)
      return followed.ok ? await roomIdOf(followed.value.room) : followed.code
    }
    expect(await follow()).toBe('not-invited')
    expect(await follow(theirs)).toBe('not-invited')
    expect(await follow(theirs, mine)).toBe(roomId)
    expect(await follow(foreign)).toBe('forged')
    expect(await follow(broken)).toBe('forged')
    expect(await follow(foreign, broken, theirs, mine)).toBe(roomId)
  })

  test.each([0, 1, 2, 3, 5, 8, 13])(
    'R-ROOM-52 two owners who move at once end in one room with everybody, %i turns apart',
    async (turns) => {
      const { world, mara, joost, fatima, out } = await session()
      const second = await world.join('Bas', 'facilitator')
      await world.rest()
      second.type('van Bas ')
      const first = mara.move(without(out))
      for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate)
      await Promise.all([first, second.move(without(out))])
      await world.rest()
      const everyone = [mara, second, joost, fatima]
      for (let hop = 0; hop < 3; hop++) {
        for (const device of everyone) await device.follow()
        await world.rest()
      }
      joost.type('allemaal')
      await world.rest()
      expect(new Set(everyone.map(({ room }) => room.roomId)).size).toBe(1)
      for (const device of everyone) {
        expect(device.text()).toBe(mara.text())
        for (const word of ['van Joost', 'van Bas', 'allemaal']) expect(device.text()).toContain(word)
      }
      expect(await out.follow()).toBe(false)
    },
  )
})

describe('R-ROOM-53 a move that is broken off', () => {
  /** The owner's device dies so many turns after it began to move the room, while somebody writes. */
  const breakOff = async (turns: number) => {
    const { world, mara, joost, fatima, out, oldId } = await session()
    let done = false
    const open = async (invitation: Invitation) => {
      const next = await world.open({ ...mara, name: 'Mara', invitation })
      next.connect()
      return next
    }
    // What goes on in a tab that is gone concerns nobody.
    void moveRoom({ room: mara.room, open, keep: without(out) }).then(() => {
      done = true
    })
    for (let turn = 0; turn < turns && !done; turn++) {
      if (turn % 3 === 0) joost.type(`w${turn} `)
      if (turn % 3 === 1) void joost.room.flush()
      await new Promise(setImmediate)
    }
    if (done) return { world, done }
    mara.line.cut()
    for (const room of world.rooms) if (room.identity === mara.identity) world.kill(room)
    await world.rest()
    if (joost.room.moved()) {
      expect(await joost.follow()).toBe(true)
      expect(await fatima.follow()).toBe(true)
    }
    joost.type('daarna ')
    await world.rest()
    // The owner opens what it had open: the old room, if that is what it knows of.
    const room = await world.open({
      ...mara,
      name: 'Mara',
      store: mara.store.copy(),
      invitation: world.owner,
    })
    mara.room = room
    mara.invitation = world.owner
    mara.line.restore()
    room.connect()
    await world.rest()
    const notice = room.moved()
    if (notice) {
      const followed = await followNotice(notice, mara.identity)
      if (!followed.ok) throw new Error('an owner takes itself along')
      const next = await open(followed.value)
      await world.quiet()
      expect((await finishMove(room, next)).ok).toBe(true)
      expect(world.relay.room(oldId).closed).toBe(true)
      mara.room = next
    }
    await world.rest()
    if (notice) for (const device of [joost, fatima]) await device.follow()
    await world.rest()
    for (const device of [mara, fatima]) expect(device.text(), `after ${turns}`).toBe(joost.text())
    expect(mara.text()).toContain('daarna')
    for (let turn = 0; turn < turns; turn += 3) expect(mara.text()).toContain(`w${turn} `)
    expect(out.room.moved()?.roomId).toBe(notice?.roomId)
    return { world, done: false }
  }

  test('R-ROOM-53 at whatever moment, leaves the old room as it was or a notice that leads on; nothing is lost', async () => {
    let turns = 0
    for (; turns < 400; turns += everyTurn) {
      const { world, done } = await breakOff(turns)
      await world.end()
      if (done) break
    }
    expect(turns).toBeGreaterThan(10)
    expect(turns).toBeLessThan(400)
  }, 300_000)

  test('R-ROOM-53 who only knows the old room closes it as it stands', async () => {
    const { world, mara, joost } = await session()
    expect(await finishMove(mara.room)).toMatchObject({ ok: false, code: 'not-moved' })
    const next = await createRoom('ws://relay.test')
    await mara.room.moving.announce({ roomId: await roomIdOf(next.room), wrapped: [] })
    expect(await finishMove(joost.room)).toMatchObject({ ok: false, code: 'not-owner' })
    expect((await finishMove(mara.room)).ok).toBe(true)
    expect(world.relay.room(mara.room.roomId).closed).toBe(true)
    expect((await finishMove(mara.room)).ok).toBe(true)
  })
})
