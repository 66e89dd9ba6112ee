import { writeVarUint } from 'lib0/encoding'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { encodeBytes, fromBase64Url } from './bytes.ts'
import { entryCodec } from './entry.ts'
import { clientIdOf } from './keys.ts'
import { Rogue, writes } from './rogue.fixture.ts'
import { type Device, World } from './world.fixture.ts'

let world: World
let mara: Device
let joost: Device
let rogue: Rogue

const begin = async (): Promise<void> => {
  world = await World.make()
  mara = await world.join('Mara', 'facilitator')
  joost = await world.join('Joost')
  rogue = await Rogue.join(world)
  await world.quiet()
  mara.type('wat Mara schreef')
  joost.type('wat Joost schreef', 'note:intro')
  await world.rest()
}
afterEach(async () => {
  rogue.transport.destroy()
  await world.end()
})

const all = (device: Device): unknown => [device.text(), device.text('note:intro'), device.text('agenda')]
const written = ['wat Mara schreef', 'wat Joost schreef', '']

/** Everyone, and somebody who comes later, still sees exactly what honest members wrote. */
const expectUntouched = async (): Promise<void> => {
  await world.rest()
  const late = await world.join('Laat')
  await world.quiet()
  for (const device of [mara, joost, late]) expect(all(device)).toEqual(written)
}

const update = (text: Y.Doc | ((doc: Y.Doc) => void), document = 'case', client?: number) => ({
  kind: 'update' as const,
  document,
  update: rogue.update(typeof text === 'function' ? text : () => {}, client),
})

describe('R-ROOM-20 what is not accepted changes nothing and is counted', () => {
  test('R-ROOM-20 a document that the role may not change', async () => {
    await begin()
    await rogue.write(update(writes('stap 9'), 'agenda'))
    await rogue.write({ ...update(writes('weg'), 'case'), kind: 'snapshot' })
    const device = fromBase64Url(rogue.identity.deviceId)
    if (device) await rogue.write({ kind: 'confirmation', device, card: null })
    await expectUntouched()
    expect(mara.room.ignored()['role-not-allowed']).toBe(3)
    expect(mara.room.members().find(({ name }) => name === 'Schurk')?.verified).toBe(false)
  })

  test('R-ROOM-20 somebody else’s name', async () => {
    await begin()
    const [run, signer] = [fromBase64Url(joost.room.runId), fromBase64Url(joost.identity.deviceId)]
    const client = run && signer ? await clientIdOf(signer, run) : 0
    await rogue.write(update(writes('als Joost'), 'case', client))
    await rogue.write(update(writes('als niemand'), 'case', 7))
    await expectUntouched()
    expect(joost.room.ignored()['foreign-client']).toBe(2)
  })

  test('R-ROOM-20 an entry of another room, and one that is changed anywhere', async () => {
    await begin()
    const other = await World.make()
    const foreign = await rogue.seal(update(writes('elders')), 5, entryCodec('elders', other.owner.content))
    rogue.push(
      foreign,
      await rogue.seal(update(writes('elders')), 6, entryCodec(rogue.roomId, other.owner.content)),
    )
    const genuine = world.relay.room(mara.room.roomId).doc
    const entries = [...genuine.share.values()].flatMap((type) =>
      [...type._map.values(), type._start].flatMap((item) =>
        item?.content instanceof Y.ContentBinary ? [item.content.content] : [],
      ),
    )
    let changed = 0
    for (const bytes of entries)
      for (let at = 0; at < bytes.length; at += 11) {
        const copy = new Uint8Array(bytes)
        copy[at] = (copy[at] ?? 0) ^ (1 << (at % 8))
        rogue.push(copy)
        changed++
      }
    for (const bytes of entries) rogue.push(bytes.slice(0, bytes.length >> 1), bytes, new Uint8Array())
    await expectUntouched()
    const counted = Object.values(mara.room.ignored()).reduce((sum, count) => sum + count, 0)
    expect(counted).toBeGreaterThan(changed)
    expect(mara.room.ignored().undecryptable).toBe(1)
  })

  test('R-ROOM-20 a second entry under one number', async () => {
    await begin()
    await rogue.write(update(writes('eerst ')))
    await world.quiet()
    rogue.push(await rogue.seal(update(writes('anders ')), rogue.sequence - 1))
    await world.quiet()
    expect([mara.text(), joost.text()]).toEqual([joost.text(), mara.text()])
    expect(mara.text()).toContain('eerst')
    expect(mara.text()).not.toContain('anders')
    expect(mara.room.ignored().replayed).toBe(1)
    const [one, two] = [await world.join('Laat'), await world.join('Later')]
    await world.quiet()
    expect(one.text()).toBe(two.text())
    expect(one.text()).toContain('wat Mara schreef')
  })

  test('R-ROOM-20 the same clock written twice', async () => {
    await begin()
    await rogue.write(update(writes('abc')))
    await rogue.write(update(writes('defgh')))
    await world.quiet()
    expect(mara.text()).toContain('abc')
    expect(mara.text()).not.toMatch(/[def]gh?/)
    expect(mara.text()).toBe(joost.text())
  })

  test.each([
    [
      'a type nested without end',
      (doc: Y.Doc): void => {
        let map = doc.getMap('diep')
        for (let depth = 0; depth < 150; depth++) {
          const inner = new Y.Map()
          map.set('x', inner)
          map = inner
        }
      },
    ],
    [
      'a value nested without end',
      (doc: Y.Doc): void => {
        let value: unknown = 1
        for (let depth = 0; depth < 90; depth++) value = [value]
        doc.getMap('diep').set('x', value)
      },
    ],
    [
      'a document inside',
      (doc: Y.Doc): void => {
        doc.getMap('diep').set('x', new Y.Doc())
      },
    ],
  ])('R-ROOM-21 %s', async (_what, change) => {
    await begin()
    await rogue.write(update(change))
    await expectUntouched()
    expect(mara.room.document('case').getMap('diep').size).toBe(0)
    expect(mara.room.ignored().malformed).toBe(1)
  })

  test('R-ROOM-21 an update that ends in the middle of its deletions leaves no text behind', async () => {
    await begin()
    const whole = rogue.update(writes('half'))
    const cut = new Uint8Array([...whole.slice(0, -1), 1, 9, 200])
    await rogue.write({ kind: 'update', document: 'case', update: cut })
    await rogue.write({ kind: 'update', document: 'case', update: new Uint8Array([1, 2, 3]) })
    await rogue.write({ kind: 'update', document: 'geheim', update: whole })
    await expectUntouched()
    expect(mara.room.ignored().malformed).toBe(3)
  })

  test('R-ROOM-21 a reference to what its own author has not written yet', async () => {
    await begin()
    const doc = new Y.Doc()
    doc.clientID = rogue.client
    doc.getText('text').insert(0, 'ab')
    const before = Y.encodeStateVector(doc)
    doc.getText('text').insert(1, 'x')
    const later = Y.encodeStateAsUpdate(doc, before)
    // Its clock is written as 0 while its neighbours stay at 0 and 1.
    const forged = new Uint8Array(later)
    // One client, one struct, the client's own number (of random digits), and then the clock.
    const clockAt = 2 + encodeBytes((encoder) => writeVarUint(encoder, rogue.client)).length
    expect(forged[clockAt]).toBe(2)
    forged[clockAt] = 0
    await rogue.write({ kind: 'update', document: 'case', update: forged })
    await expectUntouched()
    expect(mara.room.ignored().malformed).toBe(1)
  })
})

describe('R-ROOM-22 what a rogue does to the outer document', () => {
  test('R-ROOM-22 its deletions reach nobody', async () => {
    await begin()
    rogue.outer.delete(rogue.outer.entries())
    await expectUntouched()
  })

  test('R-ROOM-22 an honest client whose deletion was taken out loads a fresh copy', async () => {
    await begin()
    const { connections } = world.relay.room(mara.room.roomId)
    const before = [...connections].map(({ outer }) => outer.doc)
    joost.type(' en meer', 'note:intro')
    for (const { events } of [...connections]) events.onStripped()
    await world.rest()
    const after = [...connections].filter(({ outer }) => before.includes(outer.doc))
    expect(after.map(({ outer }) => outer.doc)).toEqual([rogue.outer.doc])
    expect(mara.text('note:intro')).toBe('wat Joost schreef en meer')
    expect(joost.text()).toBe('wat Mara schreef')
    expect(joost.room.storage()).toEqual({ notOnDevice: 0, notOnRelay: 0 })
  })

  test('R-ROOM-22 who writes under an honest outer clientID only delays its owner', async () => {
    await begin()
    joost.line.cut()
    const { connections } = world.relay.room(mara.room.roomId)
    const mine = new Set([...connections].map(({ outer }) => outer.doc.clientID))
    joost.line.restore()
    await world.quiet()
    const squatted = [...connections]
      .map(({ outer }) => outer.doc)
      .find(({ clientID }) => !mine.has(clientID))
    if (!squatted) throw new Error('Joost is connected')
    // The rogue's bytes reach the relay first, under the clocks that Joost is about to use.
    joost.line.cut()
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(squatted))
    copy.clientID = squatted.clientID
    const array = copy.getArray<Uint8Array>('gekraakt')
    array.push(Array.from({ length: 5 }, () => new Uint8Array([9, 9])))
    Y.applyUpdate(rogue.outer.doc, Y.encodeStateAsUpdate(copy))
    await world.quiet()
    joost.type(' en dit', 'note:intro')
    await world.quiet()
    joost.line.restore()
    for (let minute = 0; minute < 4; minute++) await world.rest(30_000)
    expect(mara.text('note:intro')).toBe('wat Joost schreef en dit')
    expect(joost.room.storage().notOnRelay).toBe(0)
  })
})

describe('R-ROOM-23 presence', () => {
  test('R-ROOM-23 what is no presence of this room shows nobody', async () => {
    await begin()
    for (const state of [{ e: 'AAAA' }, { e: 7 }, { name: 'Mara' }, { e: '!' }, { e: 'A'.repeat(200_000) }]) {
      rogue.outer.awareness.setLocalState(state)
      await world.quiet()
      expect(mara.room.presence()).toHaveLength(2)
    }
  })

  test('R-ROOM-23 a recorded presence does not bring somebody back for long', async () => {
    await begin()
    const recorded = [...rogue.outer.awareness.getStates().values()].map((state) => state.e as string)
    await joost.restart({ connect: false })
    for (const e of recorded) {
      rogue.outer.awareness.setLocalState({ e })
      await world.quiet()
    }
    await world.rest(6 * 60_000)
    expect(mara.room.presence()).toHaveLength(1)
  })
})
