import { afterEach, beforeEach, expect, test } from 'vitest'
import type { RoomStore } from './room-store.ts'

/** A place that keeps its rooms between two openings. */
export interface StorePlace {
  open(): RoomStore
  remove(): void
}

const roomA = 'A'.repeat(43)
const roomB = 'B'.repeat(43)
const bytes = (...values: number[]) => new Uint8Array(values)

/** What every store must do, whatever it is made of. */
export const testRoomStore = (makePlace: () => StorePlace): void => {
  let place: StorePlace
  let store: RoomStore

  beforeEach(() => {
    place = makePlace()
    store = place.open()
  })
  afterEach(async () => {
    await store.close()
    place.remove()
  })

  const contents = async (roomId: string) => {
    const room = await store.load(roomId)
    if (!room.ok) throw new Error('damaged')
    return {
      base: room.value.base && [...room.value.base],
      tail: room.value.tail.map((update) => [...update.bytes]),
    }
  }
  const closedIn = async (roomId: string) => {
    const room = await store.load(roomId)
    return room.ok && room.value.closed
  }
  const reopen = async () => {
    await store.close()
    store = place.open()
  }

  test('R-RELAY-20 a room that was never written to is empty and does not count', async () => {
    expect(await contents(roomA)).toEqual({ base: null, tail: [] })
    expect(await store.has(roomA)).toBe(false)
    expect(await store.roomCount()).toBe(0)
  })

  test('R-RELAY-20 updates come back in order, each in its own room, after reopening too', async () => {
    const positions = await store.append([
      { roomId: roomA, bytes: bytes(1) },
      { roomId: roomB, bytes: bytes(2) },
      { roomId: roomA, bytes: bytes(3) },
    ])
    expect(positions).toHaveLength(3)
    expect(positions[2]).toBeGreaterThan(positions[0] ?? Number.NaN)
    await reopen()
    expect(await contents(roomA)).toEqual({ base: null, tail: [[1], [3]] })
    expect(await contents(roomB)).toEqual({ base: null, tail: [[2]] })
    expect(await store.has(roomA)).toBe(true)
    expect(await store.roomCount()).toBe(2)
  })

  test('R-RELAY-21 a fold replaces what came before it and keeps what came after', async () => {
    const [first] = await store.append([{ roomId: roomA, bytes: bytes(1) }])
    await store.append([{ roomId: roomB, bytes: bytes(9) }])
    const [second] = await store.append([{ roomId: roomA, bytes: bytes(2) }])
    await store.append([{ roomId: roomA, bytes: bytes(3) }])
    await store.fold(roomA, bytes(1), first ?? Number.NaN)
    expect(await contents(roomA)).toEqual({ base: [1], tail: [[2], [3]] })
    await store.fold(roomA, bytes(1, 2), second ?? Number.NaN)
    await reopen()
    expect(await contents(roomA)).toEqual({ base: [1, 2], tail: [[3]] })
    expect(await contents(roomB)).toEqual({ base: null, tail: [[9]] })
  })

  test('R-RELAY-21 positions keep growing after a fold and after reopening', async () => {
    const [first] = await store.append([{ roomId: roomA, bytes: bytes(1) }])
    await store.fold(roomA, bytes(1), first ?? Number.NaN)
    await reopen()
    const [second] = await store.append([{ roomId: roomA, bytes: bytes(2) }])
    expect(second).toBeGreaterThan(first ?? Number.NaN)
  })

  test('R-RELAY-25 a closed room stays closed and keeps what it holds, through a fold and after reopening', async () => {
    const [first] = await store.append([
      { roomId: roomA, bytes: bytes(1) },
      { roomId: roomB, bytes: bytes(2) },
    ])
    expect([await closedIn(roomA), await closedIn(roomB)]).toEqual([false, false])
    await store.closeRoom(roomA)
    await store.closeRoom(roomA)
    await store.fold(roomA, bytes(1, 1), first ?? Number.NaN)
    await reopen()
    expect([await closedIn(roomA), await closedIn(roomB)]).toEqual([true, false])
    expect(await contents(roomA)).toEqual({ base: [1, 1], tail: [] })
  })

  test('R-RELAY-25 a room that was never written to can be closed', async () => {
    await store.closeRoom(roomA)
    await reopen()
    expect(await closedIn(roomA)).toBe(true)
    expect(await store.has(roomA)).toBe(true)
    expect(await contents(roomA)).toEqual({ base: null, tail: [] })
  })

  test('R-RELAY-29 of a destroyed room the tombstone alone stays, and no fold that began before brings it back', async () => {
    const [first] = await store.append([
      { roomId: roomA, bytes: bytes(1) },
      { roomId: roomB, bytes: bytes(2) },
      { roomId: roomA, bytes: bytes(3) },
    ])
    await store.closeRoom(roomA, bytes(7))
    await store.fold(roomA, bytes(1, 1), first ?? Number.NaN)
    expect(await contents(roomA)).toEqual({ base: [7], tail: [] })
    await reopen()
    expect(await contents(roomA)).toEqual({ base: [7], tail: [] })
    expect([await closedIn(roomA), await closedIn(roomB)]).toEqual([true, false])
    expect(await contents(roomB)).toEqual({ base: null, tail: [[2]] })
  })

  test('R-RELAY-22 an erased room is gone and may begin again; others stay', async () => {
    await store.append([
      { roomId: roomA, bytes: bytes(1) },
      { roomId: roomB, bytes: bytes(2) },
    ])
    await store.erase(roomA)
    await reopen()
    expect(await store.has(roomA)).toBe(false)
    expect(await contents(roomA)).toEqual({ base: null, tail: [] })
    expect(await contents(roomB)).toEqual({ base: null, tail: [[2]] })
    await store.append([{ roomId: roomA, bytes: bytes(3) }])
    expect(await contents(roomA)).toEqual({ base: null, tail: [[3]] })
  })

  test('R-RELAY-20 many rooms and big updates in one append', async () => {
    const big = new Uint8Array(1_000_000).fill(7)
    const updates = Array.from({ length: 200 }, (_, at) => ({
      roomId: String(at).padStart(43, 'x'),
      bytes: at === 100 ? big : bytes(at),
    }))
    await store.append(updates)
    expect(await store.roomCount()).toBe(200)
    expect((await contents(String(100).padStart(43, 'x'))).tail[0]).toHaveLength(1_000_000)
  })

  test('R-RELAY-23 a store that works says so', async () => {
    await expect(store.check()).resolves.toBeUndefined()
  })
}
