import { afterEach, describe, expect, test } from 'vitest'
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
    expect(
      late.room
        .members()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['Fatima', 'Joost', 'Mara'])
    expect(late.room.loaded()).toBe(true)
    expect(mara.room.storage()).toEqual({ notOnDevice: 0, notOnRelay: 0 })
  })
})
