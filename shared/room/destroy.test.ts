import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { signDestroyed, verifyDestroyed } from './destroyed.ts'
import { entryCodec, entryKind, readEntry } from './entry.ts'
import { createIdentity } from './identity.ts'
import { createRoom } from './invitation.ts'
import { exportPublic, randomBytes, roomIdOf } from './keys.ts'
import { Rogue } from './rogue.fixture.ts'
import { type Device, World } from './world.fixture.ts'

/** So many turns between two moments at which destroying is broken off; `npm run soak` tries them all. */
const everyTurn = process.env.BERAAD_SOAK === undefined ? 3 : 1

const mara = { name: 'Mara', organisation: 'Gemeente' }
const worlds: World[] = []
const makeWorld = async (options = {}): Promise<World> => {
  const world = await World.make(options)
  worlds.push(world)
  return world
}
afterEach(async () => {
  for (const world of worlds.splice(0)) await world.end()
})

/** Kinds of the entries in the bytes that the relay keeps of a room. */
const kindsIn = (world: World, roomId: string): readonly number[] => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(world.relay.room(roomId).doc))
  return [...doc.store.clients.values()]
    .flat()
    .flatMap((struct) =>
      struct instanceof Y.Item && struct.content instanceof Y.ContentBinary
        ? [struct.content.content[1] ?? -1]
        : [],
    )
}

const session = async (options = {}) => {
  const world = await makeWorld(options)
  const owner = await world.join('Mara', 'facilitator')
  const joost = await world.join('Joost')
  const away = await world.join('Ver weg')
  await world.quiet()
  owner.type('stap een', 'agenda')
  joost.type('van Joost ', 'case')
  away.type('van ver ', 'note:ongelezen')
  await world.rest()
  return { world, owner, joost, away, roomId: owner.room.roomId }
}

const standsDestroyed = (world: World, roomId: string): void => {
  expect(kindsIn(world, roomId)).toEqual([entryKind.destroyed])
  expect(world.relay.room(roomId).closed).toBe(true)
}
const tellsOf = ({ room }: Device) => {
  const { name, organisation } = room.destroyed() ?? { name: '', organisation: '' }
  return { name, organisation }
}

describe('R-ROOM-70 a room is destroyed', () => {
  test('R-ROOM-70 the relay keeps the notice alone; who is there, who was away and who comes new learns of it', async () => {
    const { world, owner, joost, away, roomId } = await session()
    const before = Buffer.from(Y.encodeStateAsUpdate(world.relay.room(roomId).doc)).length
    away.line.cut()
    away.type('nooit verzonden', 'note:ongelezen')
    await away.room.flush()
    const wire = world.relay.wire.length
    let told = 0
    joost.room.on('destroyed', () => told++)
    const destroyed = await owner.room.destroy(mara)
    expect(destroyed).toMatchObject({ ok: true, value: { ...mara, at: world.clock.now() } })
    await world.rest()
    standsDestroyed(world, roomId)
    expect(Y.encodeStateAsUpdate(world.relay.room(roomId).doc).length).toBeLessThan(before / 3)
    expect([tellsOf(joost), told]).toEqual([mara, 1])
    expect(joost.room.connection()).toMatchObject({ state: 'refused', code: 4410 })
    // Whatever is written now goes nowhere, also from a device that was away and from one that starts again.
    joost.type('te laat')
    away.line.restore()
    await world.rest()
    await joost.restart()
    await world.rest()
    const late = await world.join('Nieuw')
    await world.rest()
    expect([tellsOf(away), tellsOf(joost), tellsOf(late)]).toEqual([mara, mara, mara])
    expect([late.text('case'), late.text('agenda')]).toEqual(['', ''])
    standsDestroyed(world, roomId)
    const sent = world.relay.wire.slice(wire).map((bytes) => Buffer.from(bytes).toString('latin1'))
    expect(sent.filter((bytes) => bytes.includes('Mara') || bytes.includes('Gemeente'))).toEqual([])
  })

  test('R-ROOM-70 destroying twice, or by two owners at once, is destroying once', async () => {
    const { world, owner, roomId } = await session()
    const second = await world.join('Bas', 'facilitator')
    await world.rest()
    const bas = { name: 'Bas', organisation: '' }
    const both = await Promise.all([owner.room.destroy(mara), second.room.destroy(bas)])
    await world.rest()
    standsDestroyed(world, roomId)
    const notices = both.map((each) => (each.ok ? each.value : each.code))
    expect(notices[0]).toEqual(notices[1])
    expect(await second.room.destroy(bas)).toEqual(both[0])
    expect(tellsOf(second)).toEqual(tellsOf(owner))
  })

  test('R-ROOM-70 only an owner who is connected destroys a room; where it moved it stays a way to the new one', async () => {
    const { world, owner, joost, roomId } = await session()
    expect(await joost.room.destroy(mara)).toMatchObject({ ok: false, code: 'not-owner' })
    owner.line.cut()
    expect(await owner.room.destroy(mara)).toMatchObject({ ok: false, code: 'not-connected' })
    owner.line.restore()
    await world.rest()
    const next = await createRoom('ws://relay.test')
    await owner.room.moving.announce({ roomId: await roomIdOf(next.room), wrapped: [] })
    expect(await owner.room.destroy(mara)).toMatchObject({ ok: false, code: 'moved' })
    expect(world.relay.room(roomId).closed).toBe(false)
    expect(await owner.room.destroy(mara, true)).toMatchObject({ ok: true })
    await world.rest()
    standsDestroyed(world, roomId)
  })

  test('R-ROOM-70 a room that was closed otherwise is not called destroyed', async () => {
    const { world, owner } = await session()
    expect(await owner.room.moving.closeOnRelay()).toBe(true)
    await world.rest()
    expect(await owner.room.destroy(mara)).toMatchObject({ ok: false, code: 'closed' })
    expect(owner.room.destroyed()).toBeNull()
  })

  test('R-ROOM-70 compaction, a move and a card leave a destroyed room as it is', async () => {
    const { world, owner, roomId } = await session({ compactAt: 1 })
    await owner.room.destroy(mara)
    await world.rest()
    expect(await owner.room.compact()).toMatchObject({ ok: false })
    expect((await owner.move(() => true)).ok).toBe(false)
    await owner.room.confirmMember(owner.identity.deviceId)
    await world.rest(60_000)
    standsDestroyed(world, roomId)
  })
})

describe('R-ROOM-71 only the owner’s word that a room was destroyed counts', () => {
  const at = 1_795_000_000_000
  /** Also with halves of characters. */
  const texts = fc.array(fc.nat(0xffff), { maxLength: 300 }).map((units) => String.fromCharCode(...units))

  test('R-ROOM-71 a member cannot say it, in no room and in nobody’s name', async () => {
    const { world, owner, joost } = await session()
    const rogue = await Rogue.join(world)
    const [roomId, notice] = [rogue.roomId, { ...mara, at }]
    const signer = rogue.signerKey
    const other = await createRoom('ws://relay.test')
    const foreign = await signDestroyed(notice, { roomId, signer, invitation: other })
    const elsewhere = await signDestroyed(notice, {
      roomId: `${roomId.slice(1)}A`,
      signer,
      invitation: world.owner,
    })
    const genuine = await signDestroyed(notice, {
      roomId,
      signer: await exportPublic(owner.identity.signing.publicKey),
      invitation: world.owner,
    })
    const another = { ...genuine, notice: { ...notice, name: 'Joost' } }
    for (const said of [foreign, elsewhere, genuine, another])
      await rogue.write({ kind: 'destroyed', ...said })
    await world.rest()
    for (const { room } of [owner, joost]) {
      expect(room.destroyed()).toBeNull()
      expect(room.ignored()['bad-signature']).toBe(4)
    }
    rogue.transport.destroy()
  })

  test('R-ROOM-71 the notice holds without any card, and with whatever somebody is called', async () => {
    const [invitation, identity] = [await createRoom('ws://relay.test'), await createIdentity()]
    const { owner } = invitation.room
    const roomId = await roomIdOf(invitation.room)
    const signer = await exportPublic(identity.signing.publicKey)
    const codec = entryCodec(roomId, invitation.content)
    await fc.assert(
      fc.asyncProperty(texts, texts, fc.nat(), async (name, organisation, byte) => {
        const said = await signDestroyed({ name, organisation, at }, { roomId, signer, invitation })
        expect(said.notice.name.length).toBeLessThanOrEqual(200)
        const sealed = { run: randomBytes(16), sequence: 0, iv: randomBytes(12), signerKey: signer }
        const entry = await codec.seal(
          { kind: 'destroyed', ...said },
          { ...sealed, signingKey: identity.signing.privateKey },
        )
        const read = readEntry(entry)
        const content = read.ok ? await codec.open(read.value) : read
        if (!content.ok || content.value.kind !== 'destroyed') throw new Error('what was sealed opens')
        expect(content.value.notice).toEqual(said.notice)
        expect(await verifyDestroyed(content.value, { roomId, signer, owner })).toBe(true)
        const proof = new Uint8Array(said.proof)
        proof[byte % 64] = (proof[byte % 64] ?? 0) ^ 1
        expect(await verifyDestroyed({ ...said, proof }, { roomId, signer, owner })).toBe(false)
      }),
      { numRuns: 12 },
    )
  })

  test('R-ROOM-71 no clock destroys anything, however far it runs', async () => {
    const { world, owner, joost, away } = await session()
    for (const { room } of [owner, joost, away]) {
      await room.close()
      world.rooms.delete(room)
    }
    world.clock.pass(20 * 365 * 24 * 60 * 60_000)
    for (const device of [owner, joost]) {
      device.room = await world.open(device)
      device.room.connect()
    }
    await world.rest()
    for (const device of [owner, joost]) {
      expect(device.room.destroyed()).toBeNull()
      expect(device.text()).toBe('van Joost ')
    }
  })
})

describe('R-ROOM-72 destroying that is broken off', () => {
  /** The owner's device dies so many turns after it began to destroy the room, while somebody writes. */
  const breakOff = async (turns: number): Promise<boolean> => {
    const { world, owner, joost, away, roomId } = await session()
    away.line.cut()
    let done = false
    void owner.room.destroy(mara).then(() => {
      done = true
    })
    for (let turn = 0; turn < turns && !done; turn++) {
      if (turn % 3 === 0) joost.type(`w${turn} `)
      if (turn % 3 === 1) void joost.room.flush()
      await new Promise(setImmediate)
    }
    const finished = done
    owner.line.cut()
    if (!finished) await owner.restart({ crash: true })
    await world.rest()
    // The room as it was with all that was written, or the notice alone; nothing between.
    const isDestroyed = joost.room.destroyed() !== null
    if (isDestroyed) standsDestroyed(world, roomId)
    else {
      expect(joost.text()).toMatch(/^van Joost (w\d+ )*$/)
      expect(kindsIn(world, roomId)).not.toContain(entryKind.destroyed)
      expect(joost.room.storage()).toEqual({ notOnDevice: 0, notOnRelay: 0 })
    }
    owner.line.restore()
    owner.room.connect()
    await world.rest()
    expect(await owner.room.destroy(mara), `after ${turns}`).toMatchObject({ ok: true, value: mara })
    away.line.restore()
    await world.rest()
    standsDestroyed(world, roomId)
    for (const device of [joost, away]) expect(tellsOf(device), `after ${turns}`).toEqual(mara)
    await world.end()
    return finished
  }

  test('R-ROOM-72 at whatever moment, leaves the room as it was or the notice alone, and can be taken up again', async () => {
    let turns = 0
    while (turns < 400 && !(await breakOff(turns))) turns += everyTurn
    expect(turns).toBeGreaterThan(5)
    expect(turns).toBeLessThan(400)
  }, 120_000)

  test('R-ROOM-72 nobody’s words come back: not of a tab that had them open, nor out of any store', async () => {
    const { world, owner, joost, away, roomId } = await session()
    away.line.cut()
    away.type('uit de verte ')
    await away.room.flush()
    for (let at = 0; at < 5; at++) joost.type(`nog ${at} `)
    const destroying = owner.room.destroy(mara)
    for (let at = 0; at < 5; at++) {
      joost.type(`na ${at} `)
      await joost.room.flush()
    }
    expect((await destroying).ok).toBe(true)
    away.line.restore()
    for (const device of [joost, away, owner]) await device.restart({ crash: true })
    await world.rest(60_000)
    standsDestroyed(world, roomId)
    const kept = Buffer.from(Y.encodeStateAsUpdate(world.relay.room(roomId).doc)).toString('latin1')
    for (const device of [joost, away])
      for (const { bytes } of device.store.entries(roomId))
        if (bytes[1] !== entryKind.destroyed)
          expect(kept).not.toContain(Buffer.from(bytes.slice(70)).toString('latin1'))
  })
})
