import { afterEach, describe, expect, test } from 'vitest'
import { Rogue, writes } from './rogue.fixture.ts'
import { World } from './world.fixture.ts'

const worlds: World[] = []
const makeWorld = async (options = {}): Promise<World> => {
  const world = await World.make(options)
  worlds.push(world)
  return world
}
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.end()
})

describe('R-ROOM-10 a sealed room', () => {
  test('R-ROOM-10 brings what one member types to the others, and to one who comes later', async () => {
    const world = await makeWorld()
    const mara = await world.join('Mara', 'facilitator')
    const joost = await world.join('Joost')
    await world.quiet()
    mara.type('Wat is hier goed')
    joost.type(' om te doen?', 'note:intro')
    await world.quiet()
    expect(joost.text()).toBe('Wat is hier goed')
    expect(mara.text('note:intro')).toBe(' om te doen?')
    const late = await world.join('Fatima')
    await world.quiet()
    expect([late.text(), late.text('note:intro')]).toEqual(['Wat is hier goed', ' om te doen?'])
    const names = late.room.members().map(({ name }) => name)
    expect(names.sort()).toEqual(['Fatima', 'Joost', 'Mara'])
    expect(late.room.loaded()).toBe(true)
    expect(mara.room.storage()).toEqual({ notOnDevice: 0, notOnRelay: 0 })
  })

  test('R-ROOM-10 shows the relay no word, in any coding', async () => {
    const world = await makeWorld()
    const mara = await world.join('Mara', 'facilitator')
    mara.type('kanariezin')
    mara.room.setPresence({ step: 'kanariezin' })
    await world.rest()
    const seen = Buffer.concat(world.relay.wire)
    expect(seen.length).toBeGreaterThan(500)
    for (const word of ['kanariezin', 'Mara', 'Gemeente', 'case'])
      for (const form of [
        Buffer.from(word),
        Buffer.from(word, 'utf16le'),
        Buffer.from(btoa(word).slice(0, 5)),
      ])
        expect(seen.includes(form), word).toBe(false)
    const stored = Buffer.concat(mara.store.entries(mara.room.roomId).map(({ bytes }) => bytes))
    expect(stored.includes('kanariezin')).toBe(false)
  })

  test('R-ROOM-11 starts without a relay with what the device kept, and sends it later', async () => {
    const world = await makeWorld()
    const mara = await world.join('Mara', 'facilitator')
    const joost = await world.join('Joost')
    await world.quiet()
    mara.type('samen ')
    await world.rest()
    joost.line.cut()
    joost.type('alleen')
    await joost.room.flush()
    expect(joost.room.storage()).toEqual({ notOnDevice: 0, notOnRelay: 1 })
    await joost.restart({ crash: true, connect: false })
    expect(joost.text()).toBe('samen alleen')
    expect(joost.room.storage().notOnRelay).toBe(1)
    joost.type(' en meer')
    await joost.restart({ crash: false, connect: true })
    await world.quiet()
    expect(mara.text()).toBe('samen ')
    joost.line.restore()
    await world.quiet()
    expect(mara.text()).toBe('samen alleen en meer')
    expect(joost.room.storage()).toEqual({ notOnDevice: 0, notOnRelay: 0 })
  })

  test('R-ROOM-11 a room that never connects keeps everything on the device', async () => {
    const world = await makeWorld()
    const draft = await world.join('Mara', 'facilitator', { connect: false })
    expect(draft.room.loaded()).toBe(true)
    draft.type('concept', 'agenda')
    await draft.restart({ connect: false })
    expect(draft.text('agenda')).toBe('concept')
    expect(world.relay.wire).toEqual([])
  })

  test('R-ROOM-12 what reached the relay stays marked so after a restart', async () => {
    const world = await makeWorld()
    const mara = await world.join('Mara', 'facilitator')
    mara.type('af')
    await world.rest()
    expect(mara.store.entries(mara.room.roomId).filter(({ outbox }) => outbox)).toEqual([])
    await mara.restart({ connect: false })
    expect(mara.room.storage().notOnRelay).toBe(0)
  })

  test('R-ROOM-12 a device that cannot keep anything says so until it can', async () => {
    const world = await makeWorld()
    const mara = await world.join('Mara', 'facilitator')
    await world.quiet()
    mara.store.isBroken = true
    mara.type('zonder plaats')
    await world.quiet()
    expect(mara.room.storage()).toEqual({ notOnDevice: 1, notOnRelay: 0 })
    mara.store.isBroken = false
    await world.rest()
    expect(mara.room.storage().notOnDevice).toBe(0)
    await mara.restart({ connect: false })
    expect(mara.text()).toBe('zonder plaats')
  })

  test('R-ROOM-13 a relay that lost everything is filled again by those who have it', async () => {
    const world = await makeWorld()
    const mara = await world.join('Mara', 'facilitator')
    mara.type('blijft')
    await world.rest()
    await mara.restart({ connect: false })
    world.relay.forget(mara.room.roomId)
    mara.room.connect()
    await world.quiet()
    const joost = await world.join('Joost')
    await world.quiet()
    expect(joost.text()).toBe('blijft')
  })

  test('R-ROOM-14 two tabs of one device are two runs', async () => {
    const world = await makeWorld()
    const first = await world.join('Mara', 'facilitator')
    const second = await world.join('Mara', 'facilitator', { identity: first.identity })
    second.store = first.store
    await second.restart()
    await world.quiet()
    first.type('een ')
    second.type('twee ')
    await world.quiet()
    expect(first.text()).toBe(second.text())
    expect([...first.text().split(' ')].sort()).toEqual(['', 'een', 'twee'])
    expect(first.room.presence().map(({ member }) => member?.name)).toEqual(['Mara', 'Mara'])
    expect(first.room.members()).toHaveLength(1)
    second.line.cut()
    second.type('drie ')
    await second.room.flush()
    first.type('vier ')
    await world.rest()
    await first.restart({ connect: false })
    expect(first.text()).toContain('drie')
  })
})

describe('R-ROOM-15 roles', () => {
  test('R-ROOM-15 a change that a role does not allow stays where it was made', async () => {
    const world = await makeWorld()
    const mara = await world.join('Mara', 'facilitator')
    const joost = await world.join('Joost')
    await world.quiet()
    joost.type('mag niet', 'agenda')
    joost.type('mag wel')
    await world.quiet()
    expect([mara.text('agenda'), mara.text()]).toEqual(['', 'mag wel'])
    expect(joost.room.storage()).toEqual({ notOnDevice: 0, notOnRelay: 0 })
  })

  test('R-ROOM-16 who is handed the facilitator’s role may lead from then on, in every tab that took it', async () => {
    const world = await makeWorld()
    const mara = await world.join('Mara', 'facilitator')
    const joost = await world.join('Joost')
    await world.quiet()
    expect(mara.room.members().find(({ name }) => name === 'Joost')?.verified).toBe(false)
    await joost.room.adopt(world.owner)
    joost.type('stap 2', 'agenda')
    await world.quiet()
    expect(mara.text('agenda')).toBe('stap 2')
    expect(joost.room.me()).toMatchObject({ role: 'facilitator', verified: true })
    expect(mara.room.members().find(({ name }) => name === 'Joost')).toEqual(joost.room.me())
    expect((await joost.room.compact()).ok).toBe(true)
    const elsewhere = await World.make()
    await expect(joost.room.adopt(elsewhere.owner)).rejects.toThrow('same room')
  })

  test('R-ROOM-17 an observer is present, is filed by an owner, and changes nothing', async () => {
    const world = await makeWorld()
    const mara = await world.join('Mara', 'facilitator')
    const kim = await world.join('Kim', 'observer')
    await world.rest()
    kim.type('stiekem')
    mara.type('zichtbaar')
    await world.rest()
    expect(mara.text()).toBe('zichtbaar')
    expect(kim.text()).toContain('zichtbaar')
    const seen = mara.room.presence().find(({ isMe }) => !isMe)
    expect(seen?.member).toMatchObject({ name: 'Kim', role: 'observer', verified: false })
    expect(mara.room.members()).toHaveLength(1)
    await mara.room.confirmMember(kim.identity.deviceId)
    await world.rest()
    const late = await world.join('Laat')
    await world.quiet()
    expect(late.room.members().find(({ name }) => name === 'Kim')).toMatchObject({ verified: true })
    await expect(late.room.confirmMember(kim.identity.deviceId)).rejects.toThrow('owner')
  })

  test('R-ROOM-17 a member who came by a direct link is confirmed by the facilitator, for everyone', async () => {
    const world = await makeWorld()
    const mara = await world.join('Mara', 'facilitator')
    const joost = await world.join('Joost')
    await world.quiet()
    const verified = (): unknown => joost.room.members().map((member) => [member.name, member.verified])
    expect(verified()).toEqual(
      expect.arrayContaining([
        ['Joost', false],
        ['Mara', true],
      ]),
    )
    await mara.room.confirmMember(joost.identity.deviceId)
    await world.quiet()
    expect(verified()).toEqual(
      expect.arrayContaining([
        ['Joost', true],
        ['Mara', true],
      ]),
    )
  })
})

describe('R-ROOM-18 presence', () => {
  test('R-ROOM-18 tells who is here and what they show, and forgets who left', async () => {
    const world = await makeWorld()
    const mara = await world.join('Mara', 'facilitator')
    const joost = await world.join('Joost')
    await world.quiet()
    joost.room.setPresence({ step: 'dilemma' })
    await world.quiet()
    const others = (): unknown =>
      mara.room.presence().flatMap(({ isMe, member, state }) => (isMe ? [] : [[member?.name, state.step]]))
    expect(others()).toEqual([['Joost', 'dilemma']])
    await joost.restart({ connect: false })
    await world.quiet()
    expect(others()).toEqual([])
    joost.room.connect()
    await world.quiet()
    expect(others()).toEqual([['Joost', '']])
    mara.line.cut()
    expect(others()).toEqual([['Joost', '']])
    await world.quiet()
    expect(others()).toEqual([])
    mara.line.restore()
    await world.quiet()
    expect(others()).toEqual([['Joost', '']])
  })
})

test('R-ROOM-19 an entry of a member whose card is not there yet waits for it', async () => {
  const world = await makeWorld()
  const mara = await world.join('Mara', 'facilitator')
  await world.quiet()
  const late = await Rogue.join(world, 'participant', false)
  await late.write({ kind: 'update', document: 'case', update: late.update(writes('te vroeg')) })
  await world.quiet()
  expect(mara.text()).toBe('')
  await mara.restart()
  await world.quiet()
  expect(mara.text()).toBe('')
  await late.write({ kind: 'card', card: late.card })
  await world.quiet()
  expect(mara.text()).toBe('te vroeg')
  late.transport.destroy()
})
