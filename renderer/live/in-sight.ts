import { type Result, refuse } from '../../shared/result.ts'
import type { OpenRefusal } from './sessions.ts'

/** Something that is open until it is left. */
export interface Shown<Value> {
  readonly value: Value
  /** Null when nothing came to be open. */
  readonly close: (() => Promise<void>) | null
}

export interface Showing<Value> {
  /** Whether nothing else was asked for since. */
  isWanted(): boolean
  /** Null when something else was asked for before it arrived; then it is closed again, or was never opened. */
  readonly arrived: Promise<Value | null>
}

/** What this window shows: one session or request at a time. */
export interface InSight {
  /** Opens something in place of what was in sight. `always`: also when something else was asked for meanwhile. */
  show<Value>(open: () => Promise<Shown<Value>>, always?: boolean): Showing<Value>
  /** Closes what is in sight, or on its way. It never rejects: whoever leaves must be able to go on. */
  leave(): Promise<void>
}

/** Opens and closes one after the other, so that whatever arrives too late is closed and not forgotten. */
export const createInSight = (): InSight => {
  let turn: Promise<unknown> = Promise.resolve()
  let close: (() => Promise<void>) | null = null
  let latest = {}

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }
  const quietly = (closing: (() => Promise<void>) | null): Promise<void> =>
    Promise.resolve(closing?.()).catch(() => undefined)
  const clear = async (): Promise<void> => {
    const closing = close
    close = null
    await quietly(closing)
  }
  const claim = (): (() => boolean) => {
    const ticket = {}
    latest = ticket
    return () => latest === ticket
  }

  return {
    show: (open, always = false) => {
      const isWanted = claim()
      const arrived = inTurn(async () => {
        await clear()
        if (!always && !isWanted()) return null
        const shown = await open()
        if (isWanted()) {
          close = shown.close
          return shown.value
        }
        await quietly(shown.close)
        return null
      })
      return { isWanted, arrived }
    },
    leave: () => {
      claim()
      return inTurn(clear)
    },
  }
}

type Opened<Value> = Result<Value, OpenRefusal>

/** Opens rooms of one sort in sight; whoever asks for the one that is there or on its way gets that one. */
export interface Entrance<Value> {
  open(roomId: string): Promise<Opened<Value>>
  /** Remembers what is shown already as this room. */
  follow(roomId: string, showing: Showing<Opened<Value>>): Promise<Opened<Value>>
  isWanted(roomId: string): boolean
  /** Resolves when this room is no longer on its way, if it was. */
  settled(roomId: string): Promise<void>
}

export const createEntrance = <Value>(
  sight: InSight,
  openRoom: (roomId: string) => Promise<Shown<Opened<Value>>>,
): Entrance<Value> => {
  let latest: {
    readonly roomId: string
    readonly isWanted: () => boolean
    readonly result: Promise<Opened<Value>>
  } | null = null

  const wanted = (roomId: string) => (latest?.roomId === roomId && latest.isWanted() ? latest : null)
  const follow = (roomId: string, { isWanted, arrived }: Showing<Opened<Value>>): Promise<Opened<Value>> => {
    const forget = (): void => {
      if (latest === mine) latest = null
    }
    const result = arrived.then(
      (opened): Opened<Value> => {
        if (!opened?.ok) forget()
        // Whoever asked for it went elsewhere in the meantime.
        return opened ?? refuse('unknown-session')
      },
      (problem: unknown) => {
        forget()
        throw problem
      },
    )
    const mine = { roomId, isWanted, result }
    latest = mine
    return result
  }
  return {
    open: (roomId) =>
      wanted(roomId)?.result ??
      follow(
        roomId,
        sight.show(() => openRoom(roomId)),
      ),
    follow,
    isWanted: (roomId) => wanted(roomId) !== null,
    settled: async (roomId) => {
      await wanted(roomId)?.result.catch(() => undefined)
    },
  }
}
