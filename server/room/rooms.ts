import type { Logger } from 'pino'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { Folder } from '../document/folder.ts'
import { RoomDocument } from '../document/room-document.ts'
import type { Limits } from '../limits.ts'
import type { Metrics } from '../metrics.ts'
import { GroupCommit } from '../store/group-commit.ts'
import type { RoomStore } from '../store/room-store.ts'
import { Room } from './room.ts'

/**
 * When a room's log is long enough to be folded: while it is in use, and when everybody has left. An owner's
 * compaction is a short log that frees nearly everything, so deletions count too.
 */
const foldAt = {
  updates: 1000,
  bytes: 4 * 1024 * 1024,
  deletions: 500,
  updatesWhenLeft: 100,
  deletionsWhenLeft: 20,
}

interface RoomsContext {
  readonly store: RoomStore
  readonly limits: Limits
  readonly metrics: Metrics
  readonly log: Logger
  readonly now: () => number
}

/** A room with what keeps it in memory. `visitors` counts who is in it and who waits for it to load. */
interface Held {
  readonly room: Promise<Result<Room, 'damaged'>>
  loaded: Room | null
  visitors: number
  /** A fold that failed would fail again, so it is tried once as long as the room is in memory. */
  fold: 'idle' | 'running' | 'failed'
}

/** A place in a room that was promised to a connection; `leave` gives it back, once. */
export interface Visit {
  readonly room: Room
  leave(): void
}

/** Brings rooms into memory when somebody comes, and out of it when everybody has gone and all is stored. */
export class Rooms {
  readonly #context: RoomsContext
  readonly #held = new Map<string, Held>()
  readonly #changed = new Set<Room>()
  readonly #commit: GroupCommit
  readonly #folder = new Folder()
  readonly #folds = new Set<Promise<void>>()
  #closing = false

  constructor(context: RoomsContext) {
    this.#context = context
    this.#commit = new GroupCommit({
      store: context.store,
      metrics: context.metrics,
      onFailure: (error) => context.log.error({ cause: causeOf(error) }, 'updates could not be stored'),
      onCommitted: () => this.#afterCommit(),
    })
  }

  /** Connections in a room, whether it is in memory or not. */
  visitorsOf(roomId: string): number {
    return this.#held.get(roomId)?.visitors ?? 0
  }

  get inMemory(): number {
    return this.#held.size
  }

  /** Takes a place in the room, which is loaded if need be. `too-many-rooms`: this one would be new. */
  async visit(roomId: string): Promise<Result<Visit, 'damaged' | 'too-many-rooms'>> {
    const held = this.#held.get(roomId) ?? this.#hold(roomId)
    held.visitors++
    const leave = () => {
      held.visitors--
      this.#release(roomId, held)
    }
    try {
      const room = await held.room
      const answer = room.ok && (await this.#isNewAndTooMany(held, roomId)) ? refuse('too-many-rooms') : room
      if (answer.ok) return ok({ room: answer.value, leave })
      leave()
      return answer
    } catch (error) {
      leave()
      throw error
    }
  }

  /** Sends everybody away and resolves when all they sent is stored. */
  async close(): Promise<void> {
    this.#closing = true
    for (const { loaded } of this.#held.values()) loaded?.closeAll('goingAway')
    await this.#commit.settled()
    await this.#folder.close()
    await Promise.all(this.#folds)
  }

  #hold(roomId: string): Held {
    const held: Held = { room: this.#load(roomId), loaded: null, visitors: 0, fold: 'idle' }
    this.#held.set(roomId, held)
    this.#context.metrics.roomsInMemory.set(this.#held.size)
    held.room.then(
      (room) => {
        if (room.ok) held.loaded = room.value
      },
      () => undefined,
    )
    return held
  }

  async #load(roomId: string): Promise<Result<Room, 'damaged'>> {
    const { store, metrics, log } = this.#context
    const stored = await store.load(roomId)
    const document = stored.ok ? RoomDocument.open(stored.value.base, stored.value.tail) : stored
    if (!document.ok) {
      metrics.damagedRooms.inc()
      log.error('a room is damaged and is not served; restore it from a backup')
      return document
    }
    return ok(
      new Room(roomId, document.value, stored.ok && stored.value.closed, {
        ...this.#context,
        close: (room, tombstone) => this.#close(room, tombstone),
        save: (room, entry) =>
          this.#commit.add({
            roomId,
            bytes: entry.update.bytes,
            stored: (position) => {
              room.stored(entry, position)
              this.#changed.add(room)
            },
            failed: () => this.#abandon(room),
          }),
      }),
    )
  }

  async #isNewAndTooMany(held: Held, roomId: string): Promise<boolean> {
    const { store, limits, metrics } = this.#context
    if (held.visitors > 1 || (await store.has(roomId))) return false
    if ((await store.roomCount()) < limits.storedRooms) return false
    metrics.limited('storedRooms')
    return true
  }

  #afterCommit(): void {
    for (const room of this.#changed) {
      room.acknowledge()
      const held = this.#held.get(room.id)
      if (held?.loaded !== room) continue
      const { tailLength, tailBytes, tailDeletions } = room.document
      const isLong =
        tailLength >= foldAt.updates || tailBytes >= foldAt.bytes || tailDeletions >= foldAt.deletions
      if (isLong && this.#mayFold(held)) this.#fold(room, held)
      this.#release(room.id, held)
    }
    this.#changed.clear()
  }

  async #close(room: Room, tombstone?: Uint8Array): Promise<void> {
    const { store, metrics, log } = this.#context
    try {
      await store.closeRoom(room.id, tombstone)
      // Everybody may have left meanwhile, and somebody come back to what was loaded before.
      const now = await this.#held.get(room.id)?.room
      if (now?.ok && now.value !== room) this.#abandon(now.value)
    } catch (error) {
      metrics.closings.inc({ outcome: 'failed' })
      log.error({ cause: causeOf(error) }, 'a room could not be closed')
      this.#abandon(room)
      throw error
    }
  }

  #abandon(room: Room): void {
    if (this.#held.get(room.id)?.loaded === room) this.#forget(room.id)
    room.abandon()
  }

  #release(roomId: string, held: Held): void {
    if (held.visitors > 0 || held.fold === 'running' || this.#held.get(roomId) !== held) return
    if (held.loaded !== null) {
      if (!held.loaded.isSaved) return
      const { tailLength, tailDeletions } = held.loaded.document
      // What was taken out of a closed room before it closed leaves the disk at once.
      const deletions = held.loaded.isClosed ? 1 : foldAt.deletionsWhenLeft
      const isLong = tailLength >= foldAt.updatesWhenLeft || tailDeletions >= deletions
      if (isLong && this.#mayFold(held)) {
        this.#fold(held.loaded, held)
        return
      }
    }
    this.#forget(roomId)
  }

  #forget(roomId: string): void {
    this.#held.delete(roomId)
    this.#context.metrics.roomsInMemory.set(this.#held.size)
  }

  #mayFold(held: Held): boolean {
    return held.fold === 'idle' && !this.#closing
  }

  #fold(room: Room, held: Held): void {
    held.fold = 'running'
    const folding = this.#foldNow(room).then((outcome) => {
      this.#context.metrics.folds.inc({ outcome })
      this.#folds.delete(folding)
      held.fold = outcome === 'folded' ? 'idle' : 'failed'
      this.#release(room.id, held)
    })
    this.#folds.add(folding)
  }

  async #foldNow(room: Room): Promise<'folded' | 'failed'> {
    const { document } = room
    const input = document.foldInput()
    if (input === null) return 'failed'
    try {
      const folded = await this.#folder.fold(input.base, input.tail)
      // A room that was destroyed meanwhile has another document.
      if (folded === null || room.document !== document || !document.isCoveredBy(folded, input.through))
        return 'failed'
      await this.#context.store.fold(room.id, folded, input.through)
      document.replaceBase(folded, input.through)
      return 'folded'
    } catch (error) {
      this.#context.log.error({ cause: causeOf(error) }, 'a room could not be folded')
      return 'failed'
    }
  }
}

/** The kind of an error and nothing of its message, which may quote what it stumbled over. */
export const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
