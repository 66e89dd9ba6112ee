import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { entryKind } from './entry.ts'
import { Rogue } from './rogue.fixture.ts'
import { type Device, World } from './world.fixture.ts'

const worlds: World[] = []
const makeWorld = async (options = {}): Promise<World> => {
  const world = await World.make(options)
  worlds.push(world)
  return world
}
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.end()
})

const relayEntries = (world: World, { room }: Device): number => {
  let live = 0
  for (const structs of world.relay.room(room.roomId).doc.store.clients.values())
    for (const struct of structs) if (struct instanceof Y.Item && !struct.deleted) live++
  return live
}

const words = async (world: World, device: Device, count: number, prefix: string): Promise<void> => {
  for (let at = 0; at < count; at++) {
    device.type(`${prefix}${at} `)
    await device.room.flush()
  }
  await world.quiet()
}

describe('R-ROOM-30 compaction', () => {
  test('R-ROOM-30 leaves one snapshot per document and everyone’s cards, on the relay and on every device', async () => {
    const world = await makeWorld()
    const [mara, joost] = [await world.join('Mara', 'facilitator'), await world.join('Joost')]
    await words(world, joost, 20, 'w')
    mara.type('stap', 'agenda')
    await world.rest()
    const text = joost.text()
    expect(await mara.room.compact()).toEqual({ ok: true, value: 21 })
    await world.rest()
    expect(relayEntries(world, mara)).toBe(4)
    for (const device of [mara, joost]) expect(device.store.entries(device.room.roomId)).toHaveLength(4)
    const late = await world.join('Laat')
    await joost.restart()
    await world.quiet()
    expect([late.text(), late.text('agenda'), joost.text()]).toEqual([text, 'stap', text])
    await words(world, joost, 3, 'n')
    expect((await mara.room.compact()).ok).toBe(true)
    await world.rest()
    expect(late.text()).toBe(joost.text())
  })

  test('R-ROOM-30 only an owner who is connected compacts', async () => {
    const world = await makeWorld()
    const [mara, joost] = [await world.join('Mara', 'facilitator'), await world.join('Joost')]
    await world.quiet()
    expect(await joost.room.compact()).toEqual({ ok: false, code: 'not-owner' })
    mara.line.cut()
    expect(await mara.room.compact()).toEqual({ ok: false, code: 'not-connected' })
  })

  test('R-ROOM-31 what arrives while it goes on, or was written far away, is kept', async () => {
    const world = await makeWorld()
    const [mara, joost] = [await world.join('Mara', 'facilitator'), await world.join('Joost')]
    const away = await world.join('Fatima')
    await words(world, joost, 10, 'w')
    away.line.cut()
    await words(world, away, 5, 'ver')
    const compacting = mara.room.compact()
    for (let at = 0; at < 10; at++) {
      joost.type(`tijdens${at} `)
      await joost.room.flush()
      await new Promise(setImmediate)
    }
    expect((await compacting).ok).toBe(true)
    away.line.restore()
    await world.rest()
    const late = await world.join('Laat')
    await world.quiet()
    for (const word of ['w0 ', 'w9 ', 'ver0 ', 'ver4 ', 'tijdens0 ', 'tijdens9 '])
      expect(late.text()).toContain(word)
    for (const device of [mara, joost, away]) expect(device.text()).toBe(late.text())
  })

  test('R-ROOM-31 two owners at once do no harm', async () => {
    const world = await makeWorld()
    const [mara, second] = [await world.join('Mara', 'facilitator'), await world.join('Bas', 'facilitator')]
    await words(world, second, 12, 'w')
    const results = await Promise.all([mara.room.compact(), second.room.compact()])
    expect(results.every(({ ok }) => ok)).toBe(true)
    await world.rest()
    const late = await world.join('Laat')
    await world.quiet()
    expect(late.text()).toBe(mara.text())
    expect((await mara.room.compact()).ok).toBe(true)
    await world.rest()
    expect(relayEntries(world, mara)).toBe(4)
  })

  test('R-ROOM-31 negative control: a compactor that deletes what its snapshot lacks loses it for everybody', async () => {
    const world = await makeWorld()
    const mara = await world.join('Mara', 'facilitator')
    const careless = await Rogue.join(world, 'facilitator')
    await words(world, mara, 4, 'oud')
    const snapshot = new Uint8Array(Y.encodeStateAsUpdate(mara.room.document('case')))
    await words(world, mara, 4, 'nieuw')
    const chosenTooLate = careless.outer.entries().filter(({ bytes }) => bytes[1] === entryKind.update)
    await careless.write({ kind: 'snapshot', document: 'case', update: snapshot })
    await world.quiet()
    careless.outer.delete(chosenTooLate)
    await world.quiet()
    const late = await world.join('Laat')
    await world.quiet()
    expect(late.text()).toBe('oud0 oud1 oud2 oud3 ')
    careless.transport.destroy()
    // What its author still holds, its author brings back.
    await world.rest()
    expect(mara.text()).toContain('nieuw3')
    expect(late.text()).toBe(mara.text())
  })

  test('R-ROOM-32 the owner with the lowest run compacts by itself when the room grows', async () => {
    const world = await makeWorld({ compactAt: 30 })
    const [mara, joost] = [await world.join('Mara', 'facilitator'), await world.join('Joost')]
    await words(world, joost, 40, 'w')
    await world.rest()
    await world.rest()
    expect(relayEntries(world, mara)).toBeLessThan(10)
    expect(mara.text()).toBe(joost.text())
  })

  test('R-ROOM-33 an entry of a kind from a later version is never deleted', async () => {
    const world = await makeWorld()
    const mara = await world.join('Mara', 'facilitator')
    const newer = await Rogue.join(world)
    await words(world, mara, 5, 'w')
    const before = relayEntries(world, mara)
    newer.push(new Uint8Array([2, 0, 1]))
    await world.quiet()
    expect((await mara.room.compact()).ok).toBe(true)
    await world.rest()
    expect(relayEntries(world, mara)).toBe(before - 5 + 1 + 1)
    expect(mara.room.ignored()['newer-version']).toBe(1)
    newer.transport.destroy()
  })
})
