import { ok, type Result, refuse } from '../../shared/result.ts'
import {
  type DestructionReceipt,
  type ReceiptDevice,
  type ReceiptRoom,
  signReceipt,
} from '../../shared/retention/receipt.ts'
import { entryKind } from '../../shared/room/entry.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import type { Card, DestroyedNotice, DestroyRefusal, EntryStore, Member } from '../../shared/room/types.ts'
import { memoryEntries } from '../platform/storage/entries.ts'
import type { DestroyRecords, Destruction, OwnedRoom } from './destroy-records.ts'
import type { OpenedLive } from './open-live.ts'
import { openPart, type RoomOpener } from './open-part.ts'
import type { Records } from './records.ts'
import type { DestroySessionRefusal } from './sessions.ts'

/** How long one room may take to be destroyed before it waits for the next start, in ms. */
const patience = 20_000

/** How long after connecting whoever is there may take to show it, in ms. */
const showing = 1_000

/** Another owner may move the session while it is being destroyed; further than this nobody is followed. */
const mostHops = 5

/** In a waiting room and before it nobody is told who somebody is. */
const nobody: Card = { name: '', organisation: '' }

interface Need {
  readonly records: Records
  readonly kept: DestroyRecords
  readonly entries: EntryStore
  readonly openerFor: (card: Card) => Promise<RoomOpener>
  /** Opens a session out of sight, as soon as it is loaded or cannot be, for as long as `work` takes. */
  readonly look: <Value>(roomId: string, work: (live: OpenedLive) => Promise<Value>) => Promise<Value | null>
  /** The session is gone from this device. */
  readonly dropped: (roomId: string) => void
  /** Called when a room waits to be destroyed. */
  readonly unfinished: () => void
}

/** What a session says of itself before it is destroyed. */
interface Found {
  readonly sessionId: string
  readonly owned: readonly OwnedRoom[]
  readonly others: number
  readonly devices: readonly ReceiptDevice[]
}

/** Destroying sessions, and following when somebody else did. */
export interface Destroying {
  destroy(roomId: string): Promise<Result<DestructionReceipt, DestroySessionRefusal>>
  /** An owner's notice came: takes everything off this device. The session must not be open any more. */
  follow(
    roomId: string,
    notice: DestroyedNotice,
    found: Pick<Found, 'sessionId' | 'owned' | 'others'>,
  ): Promise<void>
  /** Takes a session off this device, and leaves it to the others. Null for what was nobody's, as an example. */
  takeOff(roomId: string): Promise<DestructionReceipt | null>
  /** How many changes of this device, to the session or its circles, never reached the relay. */
  unsent(roomId: string): Promise<number>
  /** Takes up what was broken off, as far as the relay can be reached now. */
  finish(): Promise<void>
}

/** Who of these shows to be here, as soon as all of them do or it took too long. */
const presentIn = (live: OpenedLive, others: readonly Member[]): Promise<ReadonlySet<string>> =>
  new Promise((resolve) => {
    const here = (): ReadonlySet<string> => new Set(live.presence().map(({ deviceId }) => deviceId))
    const look = (isLate: boolean): void => {
      const present = here()
      if (!isLate && others.some(({ deviceId }) => !present.has(deviceId))) return
      clearTimeout(timer)
      stop()
      resolve(present)
    }
    const timer = setTimeout(() => look(true), showing)
    const stop = live.subscribe('presence', () => look(false))
    look(false)
  })

const after = (ms: number): Promise<Result<never, 'not-connected'>> =>
  new Promise((resolve) => setTimeout(() => resolve(refuse('not-connected')), ms))

export const createDestroying = (need: Need): Destroying => {
  const { records, kept, entries } = need

  /** Changes that never reached the relay, and the rooms in which they lie. */
  const heldBy = async (roomId: string, sessionId: string) => {
    const rooms = await records.roomsOf(roomId, sessionId)
    let unsent = 0
    for (const id of rooms) {
      const stored = await entries.load(id)
      if (!stored.ok) continue
      unsent += stored.value.filter(({ bytes, outbox }) => outbox && bytes[1] === entryKind.update).length
    }
    return { rooms, unsent }
  }

  /** Entries go first: as long as the keys are there, what was broken off is found and done again. */
  const erase = async (roomId: string, sessionId: string): Promise<void> => {
    for (const id of await records.roomsOf(roomId, sessionId)) await entries.erase(id)
    await records.forget(roomId, sessionId)
    need.dropped(roomId)
  }

  /** Rooms of moves that were broken off: what stands there still has to go. */
  const earlier = async (roomId: string, sessionId: string): Promise<readonly OwnedRoom[]> => {
    const rooms = new Set(await records.roomsOf(roomId, sessionId))
    const found: OwnedRoom[] = []
    for (const { from, to } of await records.unfinishedMoves())
      for (const invitation of [from, to]) {
        const id = await roomIdOf(invitation.room)
        if (id !== roomId && rooms.has(id) && invitation.right === 'own')
          found.push({ kind: 'earlier', invitation })
      }
    return found
  }

  /** Opens a room on nothing that stays, and destroys it. */
  const destroyRoom = async (
    { kind, invitation }: OwnedRoom,
    card: Card,
  ): Promise<Result<DestroyedNotice, DestroyRefusal>> => {
    const by = kind === 'lobby' ? nobody : card
    const part = await openPart({ ...(await need.openerFor(by)), entries: memoryEntries() }, invitation)
    try {
      part.room.connect()
      return await Promise.race([part.room.destroy(by, kind === 'earlier'), after(patience)])
    } finally {
      await part.close()
    }
  }

  const update = async (id: string, change: Partial<DestructionReceipt>): Promise<void> => {
    const receipt = await kept.receipt(id)
    if (receipt === null) return
    const { deviceId: _, signature: __, ...said } = { ...receipt, ...change }
    await kept.keepReceipt(await signReceipt(await records.identity(), said))
  }

  const settleRoom = async (
    { receiptId }: Destruction,
    place: number,
    state: ReceiptRoom['state'],
  ): Promise<void> => {
    const receipt = await kept.receipt(receiptId)
    if (receipt === null) return
    const rooms = receipt.rooms.map((room, at) => (at === place ? { ...room, state } : room))
    await update(receiptId, { rooms })
  }

  /** The session's own room is destroyed: from here on there is no way back, and this device goes first. */
  const begin = async (destruction: Destruction, notice: DestroyedNotice): Promise<Destruction> => {
    const { roomId, sessionId, receiptId } = destruction
    const begun = { ...destruction, isBegun: true }
    await update(receiptId, { at: notice.at, by: notice })
    await kept.keepDestroyed(roomId, { ...notice, receiptId })
    await kept.keep(begun)
    await erase(roomId, sessionId)
    return begun
  }

  /** Destroys what still stands; the session's own room first, so that nobody goes on in it meanwhile. */
  const run = async (planned: Destruction): Promise<Result<null, DestroyRefusal>> => {
    let destruction = planned
    if (destruction.isBegun) await erase(destruction.roomId, destruction.sessionId)
    let answer: Result<null, DestroyRefusal> = ok(null)
    for (const room of planned.rooms) {
      const done = await destroyRoom(room, destruction.card).catch(() => refuse('not-connected' as const))
      const isOver = done.ok || done.code === 'closed'
      if (!isOver) answer = done
      if (!isOver && room.kind === 'session') return done
      if (!isOver) continue
      await settleRoom(destruction, room.place, done.ok ? 'destroyed' : 'closed-before')
      if (room.kind === 'session') {
        const now = { ...destruction.card, at: Date.now() }
        destruction = await begin(destruction, done.ok ? done.value : now)
      }
      destruction = { ...destruction, rooms: destruction.rooms.filter(({ place }) => place !== room.place) }
      if (destruction.rooms.length > 0) await kept.keep(destruction)
      else await kept.drop(destruction.roomId)
    }
    return answer
  }

  const receiptRooms = ({ owned, others }: Pick<Found, 'owned' | 'others'>): readonly ReceiptRoom[] => [
    ...owned.map(({ kind }) => ({ kind, state: 'waiting' as const })),
    ...Array.from({ length: others }, () => ({ kind: 'circle' as const, state: 'of-another' as const })),
  ]

  const ask = async (live: OpenedLive): Promise<Found | 'offline' | 'moved' | 'destroyed'> => {
    if (live.movedTo() !== null) return 'moved'
    if (live.destroyed() !== null) return 'destroyed'
    if (live.storage().connection !== 'connected') return 'offline'
    const others = live.members().filter(({ deviceId }) => deviceId !== live.me().deviceId)
    const here = await presentIn(live, others)
    return {
      sessionId: live.sessionId(),
      ...(await live.ownedRooms()),
      devices: others.map(({ deviceId, role, organisation }) => ({
        ...{ role, organisation },
        reached: here.has(deviceId),
      })),
    }
  }

  const destroy = async (
    asked: string,
    hops: number,
  ): Promise<Result<DestructionReceipt, DestroySessionRefusal>> => {
    const roomId = await records.movedTo(asked)
    const record = await records.room(roomId)
    if (record === null) return refuse('unknown-session')
    if (record.demo) return refuse('only-here')
    if (record.invitation.right !== 'own') return refuse('not-owner')
    const found = await need.look(roomId, ask)
    if (found === null || found === 'offline') return refuse('offline')
    if (found === 'moved') return hops > 0 ? destroy(roomId, hops - 1) : refuse('offline')
    if (found === 'destroyed') {
      const notice = await kept.destroyed(roomId)
      const receipt = notice && (await kept.receipt(notice.receiptId))
      return receipt ? ok(receipt) : refuse('unfinished')
    }
    const session: OwnedRoom = { kind: 'session', invitation: record.invitation }
    const owned = [session, ...found.owned, ...(await earlier(roomId, found.sessionId))]
    const { unsent } = await heldBy(roomId, found.sessionId)
    const receipt = await signReceipt(await records.identity(), {
      id: crypto.randomUUID(),
      ...{ scope: 'everywhere', cause: 'asked-here', at: Date.now(), by: record.card, unsent },
      rooms: receiptRooms({ ...found, owned }),
      devices: found.devices,
    })
    await kept.keepReceipt(receipt)
    const destruction: Destruction = {
      ...{ roomId, sessionId: found.sessionId, card: record.card, receiptId: receipt.id, isBegun: false },
      rooms: owned.map((room, place) => ({ ...room, place })),
    }
    await kept.keep(destruction)
    const done = await run(destruction)
    if (!done.ok && (await kept.destroyed(roomId)) === null) {
      if (done.code === 'not-connected') need.unfinished()
      if (done.code === 'not-connected') return refuse('unfinished')
      await kept.drop(roomId)
      await kept.dropReceipt(receipt.id)
      return done.code === 'moved' && hops > 0 ? destroy(roomId, hops - 1) : refuse('not-owner')
    }
    if (!done.ok) need.unfinished()
    return ok((await kept.receipt(receipt.id)) ?? receipt)
  }

  return {
    destroy: (roomId) => destroy(roomId, mostHops),
    follow: async (roomId, notice, found) => {
      const { sessionId } = found
      const before = await kept.destroyed(roomId)
      if (before === null) {
        const record = await records.room(roomId)
        const owned = [...found.owned, ...(await earlier(roomId, sessionId))]
        const { unsent } = await heldBy(roomId, sessionId)
        const receipt = await signReceipt(await records.identity(), {
          id: crypto.randomUUID(),
          ...{ scope: 'this-device', cause: 'owner', at: notice.at, by: notice, unsent },
          ...{ rooms: receiptRooms({ ...found, owned }), devices: [] },
        })
        await kept.keepReceipt(receipt)
        const rooms = owned.map((room, place) => ({ ...room, place }))
        const card = record?.card ?? nobody
        if (rooms.length > 0)
          await kept.keep({ roomId, sessionId, card, receiptId: receipt.id, rooms, isBegun: true })
        await kept.keepUnread(receipt.id)
        await kept.keepDestroyed(roomId, { ...notice, receiptId: receipt.id })
        if (rooms.length > 0) need.unfinished()
      }
      await erase(roomId, sessionId)
    },
    takeOff: async (roomId) => {
      const record = await records.room(roomId)
      const { unsent } = await heldBy(roomId, '')
      const receipt =
        record === null || record.demo
          ? null
          : await signReceipt(await records.identity(), {
              id: crypto.randomUUID(),
              ...{ scope: 'this-device', cause: 'asked-here', at: Date.now(), by: record.card, unsent },
              ...{ rooms: [], devices: [] },
            })
      if (receipt !== null) await kept.keepReceipt(receipt)
      await erase(roomId, '')
      return receipt
    },
    unsent: async (roomId) => (await heldBy(roomId, '')).unsent,
    finish: async () => {
      for (const destruction of await kept.destructions()) {
        const done = await run(destruction)
        if (done.ok || destruction.isBegun || !['moved', 'not-owner'].includes(done.code)) continue
        // Another owner moved the session before: it is destroyed where it stands now.
        await kept.drop(destruction.roomId)
        await kept.dropReceipt(destruction.receiptId)
        await destroy(destruction.roomId, mostHops)
      }
    },
  }
}
