import { afterEach, describe, expect, test } from 'vitest'
import { entryKind } from './entry.ts'
import { randomBytes } from './keys.ts'
import { finishRelocation, relocateRoom } from './relocate.ts'
import { Rogue } from './rogue.fixture.ts'
import { openRoom } from './sealed-room.ts'
import type { Invitation } from './types.ts'
import { type Device, type Room, World } from './world.fixture.ts'

const here = 'ws://relay.test'
const there = 'wss://relay.gemeente.test'

const worlds: World[] = []
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.end()
})

const open =
  (world: World, { identity, store, line }: Device, stays = false) =>
  async (invitation: Invitation): Promise<Room> => {
    const room: Room = await openRoom({
      ...{ invitation, identity, store, randomBytes },
      goesTo: () => !stays,
      card: { name: '', organisation: '' },
      openTransport: line.openTransport,
      presence: { step: '' },
      now: world.clock.now,
      schedule: world.clock.schedule,
      compactAt: 0,
    })
    room.connect()
    return room
  }

/** Takes the room elsewhere, and this device along. */
const relocate = async (world: World, device: Device, relay = there) => {
  const { room } = device
  const done = await relocateRoom({ room, relay, open: open(world, device, true), leaving: async () => {} })
  if (done.ok) room.goTo(relay)
  return done
}

const session = async () => {
  const world = await World.make()
  worlds.push(world)
  const mara = await world.join('Mara', 'facilitator')
  const joost = await world.join('Joost')
  const fatima = await world.join('Fatima')
  await world.quiet()
  mara.type('stap een', 'agenda')
  joost.type('van Joost ', 'case')
  fatima.type('van Fatima ', 'note:ongelezen')
  await world.rest()
  return { world, mara, joost, fatima, roomId: mara.room.roomId }
}

const texts = (device: Device): readonly string[] =>
  ['agenda', 'case', 'note:ongelezen'].map((name) => device.text(name))

/** Who comes new to the new place, and has nothing. */
const newcomer = async (world: World): Promise<Device> => {
  const fresh = await world.join('Nieuw', 'observer', { connect: false })
  fresh.room.goTo(there)
  fresh.room.connect()
  await world.rest()
  return fresh
}

describe('R-RELOCATE-1 a room goes to another relay with the keys that it has', () => {
  test('R-RELOCATE-1 everybody present goes on in the same room, and a newcomer finds all of it there', async () => {
    const { world, mara, joost, fatima, roomId } = await session()
    const before = joost.room
    expect(await relocate(world, mara)).toMatchObject({ ok: true, value: { finished: true } })
    joost.type('en verder')
    await world.rest()
    for (const device of [mara, joost, fatima]) {
      expect(device.room.invitation().relay).toBe(there)
      expect(device.room.connection().state).toBe('connected')
      expect(texts(device)).toEqual(['stap een', 'van Joost en verder', 'van Fatima '])
      expect(device.room.storage()).toEqual({ notOnDevice: 0, notOnRelay: 0 })
      expect(device.room.roomId).toBe(roomId)
    }
    expect(joost.room).toBe(before)
    expect(texts(await newcomer(world))).toEqual(['stap een', 'van Joost en verder', 'van Fatima '])
  })

  test('R-RELOCATE-2 the old place keeps cards and the notice only, and is closed', async () => {
    const { world, mara, roomId } = await session()
    await relocate(world, mara)
    await world.rest()
    const old = world.relay.room(roomId, here)
    expect(old.closed).toBe(true)
    const kinds = new Set(
      (await (await open(world, mara, true)({ ...mara.invitation, relay: here })).moving.entries())?.map(
        (bytes) => bytes[1],
      ),
    )
    expect(kinds).toEqual(new Set([entryKind.card, entryKind.relocated]))
  })

  test('R-RELOCATE-3 what was typed and not sent, before and while it goes, stands there once', async () => {
    const { world, mara, joost, fatima } = await session()
    joost.line.cut()
    joost.type('zonder net ')
    await world.rest()
    const going = relocate(world, mara)
    for (let turn = 0; turn < 30; turn += 1) {
      fatima.type('.')
      mara.type('-', 'case')
      await new Promise(setImmediate)
      world.clock.pass(50)
    }
    expect((await going).ok).toBe(true)
    joost.line.restore()
    await world.rest()
    await world.rest()
    const written = mara.text()
    expect(written.match(/\./gu)).toHaveLength(30)
    expect(written.match(/-/gu)).toHaveLength(30)
    expect(written).toContain('zonder net ')
    for (const device of [joost, fatima, await newcomer(world)]) expect(device.text()).toBe(written)
  })

  test('R-RELOCATE-4 who was away, restarted, finds the way by the old place', async () => {
    const { world, mara, joost } = await session()
    joost.line.cut()
    joost.type('op de fiets ')
    await world.quiet()
    await relocate(world, mara)
    await world.rest()
    joost.line.restore()
    await joost.restart({ crash: true })
    await world.rest()
    expect(joost.room.invitation().relay).toBe(there)
    expect(mara.text()).toContain('op de fiets ')
    // The notice stands on the device now: the old place is not needed any more.
    world.relay.goAway(here)
    await joost.restart()
    await world.rest()
    expect(joost.room.connection().state).toBe('connected')
  })

  test('R-RELOCATE-5 when the old relay is gone for good, the address alone leads there, and brings along what was not sent', async () => {
    const { world, mara, joost } = await session()
    joost.line.cut()
    joost.type('nooit gestuurd ')
    await world.quiet()
    await relocate(world, mara)
    await world.rest()
    world.relay.goAway(here)
    joost.line.restore()
    await world.rest()
    expect(joost.room.connection().state).not.toBe('connected')
    joost.invitation = { ...joost.invitation, relay: there }
    await joost.restart()
    await world.rest()
    for (const device of [mara, joost]) expect(device.text()).toBe('van Joost nooit gestuurd ')
  })

  test('R-RELOCATE-6 with the old relay gone the room goes on from what the owner has; the rest comes when it is back', async () => {
    const { world, mara, joost, fatima } = await session()
    fatima.type('laatste ')
    await world.quiet()
    world.relay.goAway(here)
    const done = await relocate(world, mara)
    expect(done).toMatchObject({ ok: true, value: { finished: false } })
    await world.rest()
    expect(mara.room.connection().state).toBe('connected')
    expect((await newcomer(world)).text()).toContain('laatste ')
    world.relay.comeBack(here)
    for (const device of [joost, fatima]) device.line.restore()
    await world.rest()
    joost.type('nog op de oude plek ')
    await world.rest()
    expect(mara.text()).not.toContain('nog op de oude plek')
    const from = await open(world, mara, true)({ ...mara.invitation, relay: here })
    const to = await open(world, mara)({ ...mara.invitation, relay: there })
    expect(await finishRelocation(from, to)).toMatchObject({ ok: true })
    await from.close()
    await to.close()
    await world.rest()
    for (const device of [mara, joost, fatima]) {
      expect(device.room.invitation().relay).toBe(there)
      expect(device.text()).toBe('van Joost laatste nog op de oude plek ')
    }
  })
})

describe('R-RELOCATE-7 a room stays where it is', () => {
  test('R-RELOCATE-7 when nobody answers at the new place, or that takes no rooms, or it is the same one', async () => {
    const { world, mara, joost } = await session()
    world.relay.goAway(there)
    expect(await relocate(world, mara)).toMatchObject({ ok: false, code: 'unreachable' })
    world.relay.comeBack(there)
    world.relay.refusing.add(there)
    expect(await relocate(world, mara)).toMatchObject({ ok: false, code: 'refused' })
    expect(await relocate(world, mara, here)).toMatchObject({ ok: false, code: 'same-relay' })
    expect(await relocate(world, joost)).toMatchObject({ ok: false, code: 'not-owner' })
    joost.type('gewoon verder')
    await world.rest()
    expect(mara.room.invitation().relay).toBe(here)
    expect(mara.text()).toContain('gewoon verder')
    expect(texts(mara)).toEqual(texts(joost))
  })

  test('R-RELOCATE-7 where it was closed before it does not come back', async () => {
    const { world, mara } = await session()
    await relocate(world, mara)
    await world.rest()
    expect(await relocate(world, mara, here)).toMatchObject({ ok: false, code: 'left-before' })
    expect(mara.room.connection().state).toBe('connected')
  })

  test('R-RELOCATE-8 when somebody else than an owner says so', async () => {
    const { world, mara, joost } = await session()
    const rogue = await Rogue.join(world)
    await rogue.push([await rogue.seal({ kind: 'relocated', notice: { from: here, to: there } })])
    await joost.room.moving.leaveFor(there)
    await world.rest()
    expect(mara.room.invitation().relay).toBe(here)
    expect(mara.room.relocated()).toBeNull()
    expect(mara.room.ignored()['role-not-allowed']).toBeGreaterThan(0)
  })
})

test('R-RELOCATE-9 of two owners who go different ways at once, all end in one place with everything', async () => {
  const { world, mara, joost, fatima } = await session()
  const bas = await world.join('Bas', 'facilitator')
  await world.rest()
  const other = 'wss://aaa.gemeente.test'
  await Promise.all([relocate(world, mara, there), relocate(world, bas, other)])
  for (const device of [mara, bas, joost, fatima]) device.type(`${device.name} `)
  await world.rest()
  await world.rest()
  const relays = new Set([mara, bas, joost, fatima].map(({ room }) => room.invitation().relay))
  expect(relays.size).toBe(1)
  for (const device of [mara, bas, joost, fatima]) {
    expect(device.text()).toBe(mara.text())
    for (const { name } of [mara, bas, joost, fatima]) expect(device.text()).toContain(`${name} `)
  }
})

test('R-RELOCATE-10 broken off at any moment it is undone or finished, and nothing is lost', {
  timeout: 60_000,
}, async () => {
  for (let turns = 0; turns < 40; turns += process.env.BERAAD_SOAK === undefined ? 5 : 1) {
    const { world, mara, joost, fatima, roomId } = await session()
    const device = mara
    let isLeaving = false
    void relocateRoom({
      room: device.room,
      relay: there,
      open: open(world, device, true),
      leaving: async () => {
        isLeaving = true
      },
    }).catch(() => undefined)
    for (let turn = 0; turn < turns; turn += 1) {
      await new Promise(setImmediate)
      joost.type('.')
    }
    await mara.restart({ crash: true })
    await world.rest()
    if (isLeaving) {
      const from = await open(world, mara, true)({ ...mara.invitation, relay: here })
      const to = await open(world, mara)({ ...mara.invitation, relay: there })
      expect(await finishRelocation(from, to)).toMatchObject({ ok: true })
      await from.close()
      await to.close()
      expect(world.relay.room(roomId, here).closed).toBe(true)
    }
    await world.rest()
    await world.rest()
    const relay = isLeaving ? there : here
    for (const one of [mara, joost, fatima]) {
      expect(one.room.invitation().relay).toBe(relay)
      expect(one.text()).toBe(`van Joost ${'.'.repeat(turns)}`)
    }
  }
})
