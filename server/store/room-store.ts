import type { Result } from '../../shared/result.ts'

/** An update and its place in the room's log. Positions of one room grow; they may skip. */
export interface StoredUpdate {
  readonly position: number
  readonly bytes: Uint8Array
}

/** A room as it is kept: what was folded, if anything, and the updates after it in order. */
interface StoredRoom {
  readonly base: Uint8Array | null
  readonly tail: readonly StoredUpdate[]
  /** Its owner closed it for good. */
  readonly closed: boolean
}

export interface RoomAppend {
  readonly roomId: string
  readonly bytes: Uint8Array
}

/**
 * Where the relay keeps its rooms: per room a log of opaque updates. Every promise resolves when it is really so,
 * after a power cut too, and rejects when it could not be done (a full disk); then nothing of it was done.
 */
export interface RoomStore {
  /** A room that was never written to is empty. `damaged`: what is stored is not what was written. */
  load(roomId: string): Promise<Result<StoredRoom, 'damaged'>>
  /** Adds all updates or none, each at the end of its room. Answers their positions in the same order. */
  append(updates: readonly RoomAppend[]): Promise<readonly number[]>
  /** Puts one base in the place of the old base and of all updates through that position; nothing when that one is gone. */
  fold(roomId: string, base: Uint8Array, through: number): Promise<void>
  /**
   * Remembers that the room is closed, also when it was never written to; a fold does not change that. With a tombstone
   * nothing else stays of the room: what it held is overwritten, and no fold that began before brings it back.
   */
  closeRoom(roomId: string, tombstone?: Uint8Array): Promise<void>
  /** Forgets the room and overwrites what it held. */
  erase(roomId: string): Promise<void>
  has(roomId: string): Promise<boolean>
  /** How many rooms hold anything or are closed. */
  roomCount(): Promise<number>
  /** Rejects when the store cannot be read and written now. */
  check(): Promise<void>
  close(): Promise<void>
}
