import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { websocketTransport } from '../../../renderer/live/transport.ts'
import { createIdentity } from '../../../shared/room/identity.ts'
import { createRoom, inviteFor } from '../../../shared/room/invitation.ts'
import { randomBytes } from '../../../shared/room/keys.ts'
import { carryOver, finishMove, followNotice, moveRoom } from '../../../shared/room/move.ts'
import { openRoom } from '../../../shared/room/sealed-room.ts'
import type { EntryStore, Identity, Invitation, SealedRoom, StoredEntry } from '../../../shared/room/types.ts'
import { atEnd, startTestRelay, tearDown } from './relay.fixture.ts'

afterEach(tearDown)

/** A device's store in memory, shared by its rooms. */
const makeStore = () => {
  const rooms = new Map<string, readonly StoredEntry[]>()
  const entries = (roomId: string) => rooms.get(roomId) ?? []
  const store: EntryStore = {
    load: async (roomId) => ({ ok: true, value: entries(roomId) }),
    append: async (roomId, added) => void rooms.set(roomId, [...entries(roomId), ...added]),
    replace: async (roomId, gone, added) => {
      const left = entries(roomId).filter(({ bytes }) => !gone.some((one) => Buffer.from(one).equals(bytes)))
      rooms.set(roomId, [...left, ...added])
    },
    erase: async (roomId) => void rooms.delete(roomId),
  }
  return { entries, store }
}

const makeDevice = async (name: string) => {
  const identity: Identity = await createIdentity()
  const { entries, store } = makeStore()
  const open = async (invitation: Invitation): Promise<SealedRoom<object>> => {
    const room = await openRoom<object>({
      ...{ invitation, identity, store, randomBytes, presence: {} },
      card: { name, organisation: 'Gemeente' },
      openTransport: websocketTransport({
        now: Date.now,
        WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
      }),
      now: Date.now,
      schedule: (task, ms) => {
        const timer = setTimeout(task, ms)
        return () => clearTimeout(timer)
      },
    })
    atEnd(() => room.close())
    room.connect()
    return room
  }
  return { identity, entries, store, open }
}

/** On a busy machine too. */
const eventually = <Value>(read: () => Value) => expect.poll(read, { timeout: 30_000 })

const textOf = (room: SealedRoom<object>): string => room.document('case').getText('text').toString()
const write = (room: SealedRoom<object>, text: string): void =>
  room.document('case').getText('text').insert(textOf(room).length, text)

test('R-ROOM-50 on a real relay: a session moves without one, whom it leaves with what they had', async () => {
  const { port } = await startTestRelay()
  const owner = await createRoom(`ws://127.0.0.1:${port}`)
  const [mara, joost, out] = [await makeDevice('Mara'), await makeDevice('Joost'), await makeDevice('Weg')]
  const invitation = await inviteFor(owner, 'participant')
  const old = await mara.open(owner)
  const joostOld = await joost.open(invitation)
  const outOld = await out.open(await inviteFor(owner, 'participant'))
  write(old, 'samen ')
  await eventually(() => [textOf(joostOld), textOf(outOld)]).toEqual(['samen ', 'samen '])
  await eventually(() => old.members().length).toBe(3)
  // Somebody is away and goes on writing.
  joostOld.disconnect()
  write(joostOld, 'van ver ')
  await joostOld.flush()

  const moved = await moveRoom({
    room: old,
    open: mara.open,
    keep: ({ deviceId }) => deviceId !== out.identity.deviceId,
  })
  if (!moved.ok) throw new Error(moved.code)
  expect(moved.value.finished).toBe(true)
  write(moved.value.room, 'verder ')
  await eventually(() => outOld.connection()).toMatchObject({ state: 'refused', code: 4410 })
  await eventually(() => outOld.moved()?.roomId).toBe(moved.value.roomId)
  expect(await followNotice(outOld.moved() ?? { roomId: '', wrapped: [] }, out.identity)).toMatchObject({
    code: 'not-invited',
  })

  joostOld.connect()
  await eventually(() => joostOld.moved()?.roomId).toBe(moved.value.roomId)
  await eventually(() => joostOld.connection()).toMatchObject({ state: 'refused', code: 4410 })
  const notice = joostOld.moved()
  const followed = notice && (await followNotice(notice, joost.identity))
  if (!followed?.ok) throw new Error('Joost comes along')
  await joostOld.close()
  const parts = { old: invitation, next: followed.value, identity: joost.identity }
  const carried = await carryOver({ ...parts, entries: joost.entries(old.roomId) })
  expect(carried).toHaveLength(1)
  await joost.store.append(moved.value.roomId, carried)
  const joostNew = await joost.open(followed.value)
  const next = moved.value.room
  await eventually(() => textOf(joostNew)).toContain('verder ')
  await eventually(() => textOf(next)).toBe(textOf(joostNew))
  expect(textOf(next)).toContain('van ver ')
  await eventually(() => joostNew.storage()).toEqual({ notOnDevice: 0, notOnRelay: 0 })

  // Whoever opens the old room again finds it closed, and there is nothing left to finish.
  await old.close()
  const reopened = await mara.open(owner)
  await eventually(() => reopened.connection()).toMatchObject({ state: 'refused', code: 4410 })
  expect((await finishMove(reopened, moved.value.room)).ok).toBe(true)
  expect(textOf(outOld)).toBe('samen ')
})

test('R-ROOM-70 on a real relay: a session is destroyed, and who was away with unsent words learns it from the notice', async () => {
  const { port } = await startTestRelay()
  const owner = await createRoom(`ws://127.0.0.1:${port}`)
  const [mara, joost, late] = [await makeDevice('Mara'), await makeDevice('Joost'), await makeDevice('Laat')]
  const room = await mara.open(owner)
  const theirs = await joost.open(await inviteFor(owner, 'participant'))
  write(room, 'samen ')
  await eventually(() => textOf(theirs)).toBe('samen ')
  theirs.disconnect()
  write(theirs, 'van ver ')
  await theirs.flush()
  const by = { name: 'Mara', organisation: 'Gemeente' }
  const destroyed = await room.destroy(by)
  expect(destroyed).toMatchObject({ ok: true, value: by })
  theirs.connect()
  await eventually(() => theirs.destroyed()).toMatchObject(by)
  await eventually(() => theirs.connection()).toMatchObject({ state: 'refused', code: 4410 })
  const found = await late.open(await inviteFor(owner, 'participant'))
  await eventually(() => found.destroyed()).toMatchObject(by)
  expect(found.documentNames()).toEqual([])
  const again = await mara.open(owner)
  expect(await again.destroy(by)).toEqual(destroyed)
})
