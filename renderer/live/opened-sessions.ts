import { ok, type Result, refuse } from '../../shared/result.ts'
import { createRoom } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import type { DestroyedNotice, EntryStore, Invitation, OpenTransport } from '../../shared/room/types.ts'
import type { Platform } from '../platform/platform.ts'
import { createEntrance, type InSight, type Shown } from './in-sight.ts'
import type { LiveSession } from './live.ts'
import { createCarryOver } from './moving.ts'
import { type OpenedLive, openLive } from './open-live.ts'
import type { Records, RoomRecord } from './records.ts'
import type { OpenRefusal, SessionSummary } from './sessions.ts'
import { summaryOf } from './summary.ts'

/** How long a session must be quiet before the overview's copy of its summary is written. */
const summaryAfter = 500

/** How long a session that was changed out of sight stays open for the relay to take the change, in ms. */
const sendingPatience = 10_000

interface Need {
  readonly platform: Platform
  readonly records: Records
  readonly openTransport: OpenTransport
  /** A relay's address as others should get it. */
  readonly advertised: (relay: string) => string
  readonly sight: InSight
  /** Called when an old room could not be closed at once. */
  readonly moveUnfinished: () => void
  /** Keeps what the overview and the counts know of an open session. */
  readonly keepSummary: (summary: SessionSummary, live: LiveSession) => Promise<void>
  readonly dropSummary: (roomId: string) => void
  /** Takes what was destroyed off this device; called again when a session that showed it is left. */
  readonly followDestroyed: (
    roomId: string,
    notice: DestroyedNotice,
    live: Pick<OpenedLive, 'sessionId' | 'ownedRooms'>,
  ) => Promise<void>
  /** A session lies open and can be read, with this device's invitation to it. */
  readonly opened: (live: LiveSession, invitation: Invitation) => Promise<void>
  /** By whom and when a session was destroyed that was on this device. */
  readonly wasDestroyed: (roomId: string) => Promise<boolean>
}

/** The session in sight, and those that are changed out of sight. */
export interface OpenedSessions {
  open(roomId: string): Promise<Result<LiveSession, OpenRefusal>>
  leave(): Promise<void>
  isOpen(roomId: string): boolean
  /** Makes a room, fills it, and leaves it open. */
  make(
    relay: string,
    record: Omit<RoomRecord, 'invitation'>,
    fill: (live: LiveSession, owner: Invitation) => void | Promise<void>,
  ): Promise<{ readonly roomId: string }>
  change(
    roomId: string,
    apply: (live: LiveSession) => void | Promise<void>,
  ): Promise<Result<null, OpenRefusal>>
  /** Opens a session out of sight, connected if that is possible, for as long as `work` takes; null for one that does not open. */
  look<Value>(roomId: string, work: (live: OpenedLive) => Promise<Value>): Promise<Value | null>
}

export const createOpenedSessions = ({
  platform,
  records,
  openTransport,
  advertised,
  sight,
  moveUnfinished,
  keepSummary,
  dropSummary,
  followDestroyed,
  opened,
  wasDestroyed,
}: Need): OpenedSessions => {
  let current: { readonly roomId: string; readonly live: LiveSession } | null = null
  const unseen = new Map<string, Promise<unknown>>()

  const followSummary = (live: LiveSession, demo: boolean): (() => Promise<void>) => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const write = async () => {
      timer = null
      const summary = live.movedTo() === null ? summaryOf(live, demo) : null
      if (summary !== null) await keepSummary(summary, live)
    }
    const later = () => {
      timer ??= setTimeout(() => void write(), summaryAfter)
    }
    const stops = [live.watch(['agenda', 'case'], later), live.subscribe('members', later)]
    later()
    return async () => {
      for (const stop of stops) stop()
      if (timer !== null) clearTimeout(timer)
      await write()
    }
  }

  /** Every room beside the session's own is kept in mind before anything of it is stored. */
  const entriesOf = (roomId: string): EntryStore => {
    const known = new Set([roomId])
    const mark = async (other: string): Promise<void> => {
      if (known.has(other)) return
      await records.keepSideRoom(roomId, other)
      known.add(other)
    }
    const { entries } = platform
    return {
      load: (other) => entries.load(other),
      append: async (other, stored) => {
        await mark(other)
        await entries.append(other, stored)
      },
      replace: async (other, gone, stored) => {
        await mark(other)
        await entries.replace(other, gone, stored)
      },
      erase: (other) => entries.erase(other),
    }
  }

  /** `isSeen`: somebody does something with it, so that the overview's copy of it must follow. */
  const openRecord = async (roomId: string, record: RoomRecord, isSeen = true): Promise<OpenedLive> => {
    let stopFollowing = async () => {}
    const opening = openLive({
      roomId,
      invitation: record.invitation,
      identity: await records.identity(),
      card: record.card,
      vault: platform.vault,
      entries: entriesOf(roomId),
      openTransport,
      persistent: () => platform.persistent(),
      localOnly: record.demo,
      attendees: record.attendees,
      places: { webAddress: (relay) => platform.webAddress(relay), advertised },
      keepInvitation: async (invitation) =>
        records.keepRoom(roomId, { ...((await records.room(roomId)) ?? record), invitation }),
      keepMove: async (moved) => {
        const next: RoomRecord = { ...record, invitation: moved.invitation, carryFrom: moved.from }
        await records.move(roomId, moved.roomId, next)
        dropSummary(roomId)
      },
      keepUnfinishedMove: async (move) => {
        await records.keepUnfinishedMove(move)
        moveUnfinished()
      },
      forgetUnfinishedMove: (move) => records.forgetUnfinishedMove(move),
      mergeCircleDrafts: (circleId, from, to) => records.mergeCircleDrafts(circleId, from, to),
      circle: (circleId) => records.circle(circleId),
      keepCircle: (circleId, invitation) => records.keepCircle(circleId, invitation),
      forgetCircle: (circleId) => records.forgetCircle(circleId),
      keepDestroyed: () => void opening.then((live) => end(roomId, live)).catch(() => undefined),
      // The overview's copy of a session is no reason to leave the session open.
      beforeClose: () => stopFollowing().catch(() => undefined),
    })
    const live = await opening
    if (isSeen && !record.demo)
      whenLoaded(live, () => void opened(live, record.invitation).catch(() => undefined))
    if (isSeen) stopFollowing = followSummary(live, record.demo)
    return live
  }

  const ends = new Map<OpenedLive, Promise<void>>()
  /** A session was destroyed: it is closed, so that nothing writes any more, and everything of it goes. */
  const end = (roomId: string, live: OpenedLive): Promise<void> => {
    const known = ends.get(live)
    if (known !== undefined) return known
    const ending = (async () => {
      const notice = live.destroyed()
      const owned = await live.ownedRooms().catch(() => ({ owned: [], others: 0 }))
      const sessionId = live.sessionId()
      await live.close()
      if (notice === null) return
      await followDestroyed(roomId, notice, { sessionId: () => sessionId, ownedRooms: async () => owned })
    })()
    ends.set(live, ending)
    return ending
  }

  /** Closes a session, and brings along what was drafted in it after it had moved. */
  const close = async (roomId: string, live: OpenedLive): Promise<void> => {
    if (live.destroyed() !== null) {
      await end(roomId, live).catch(() => undefined)
      ends.delete(live)
      // Whatever a screen still wrote after that goes too.
      return end(roomId, live)
    }
    try {
      await live.close()
    } finally {
      const next = live.movedTo()
      if (next !== null) await records.mergeDrafts(roomId, next)
    }
  }

  /** The record of a session, wherever it went in the meantime. */
  const recordOf = async (
    asked: string,
  ): Promise<Result<{ readonly roomId: string; readonly record: RoomRecord }, OpenRefusal>> => {
    const roomId = await records.movedTo(asked)
    const record = await records.room(roomId)
    if (record === null) return refuse((await wasDestroyed(asked)) ? 'destroyed' : 'unknown-session')
    const entries = await platform.entries.load(roomId)
    if (!entries.ok) return refuse('damaged-store')
    return ok({ roomId, record: await bringAlong(roomId, record) })
  }

  /**
   * What this device wrote in the room that the session left, and never sent, goes along before the new one opens.
   * Another tab may still be writing there, so it is looked at again until nothing unsent is found.
   */
  const bringAlong = async (roomId: string, record: RoomRecord): Promise<RoomRecord> => {
    const { carryFrom, ...rest } = record
    if (carryFrom === undefined) return record
    const oldRoomId = await roomIdOf(carryFrom.room)
    const left = await platform.entries.load(oldRoomId)
    if (!left.ok) return record
    if (left.value.length > 0) {
      const carryOver = createCarryOver(await records.identity(), platform.entries)
      await carryOver(carryFrom, record.invitation)
      await platform.entries.replace(
        oldRoomId,
        left.value.map(({ bytes }) => bytes),
        [],
      )
    }
    if (left.value.some(({ outbox }) => outbox)) return record
    await records.keepRoom(roomId, rest)
    return rest
  }

  const openStored = async (asked: string): Promise<Shown<Result<LiveSession, OpenRefusal>>> => {
    const found = await recordOf(asked)
    if (!found.ok) return { value: found, close: null }
    const { roomId, record } = found.value
    await unseen.get(roomId)
    try {
      const live = await openRecord(roomId, record)
      current = { roomId, live }
      return {
        value: ok(live),
        close: async () => {
          if (current?.live === live) current = null
          await close(roomId, live)
        },
      }
    } catch (problem) {
      // It may have been damaged since it was looked at.
      if ((await platform.entries.load(roomId)).ok) throw problem
      return { value: refuse('damaged-store'), close: null }
    }
  }

  const entrance = createEntrance(sight, openStored)

  const changeUnseen = async (
    asked: string,
    apply: (live: LiveSession) => void | Promise<void>,
  ): Promise<Result<null, OpenRefusal>> => {
    const found = await recordOf(asked)
    if (!found.ok) return found
    const live = await openRecord(found.value.roomId, found.value.record)
    const isReady = live.loaded() || (await told(live, () => live.loaded(), sendingPatience))
    if (!isReady) {
      await close(found.value.roomId, live)
      return refuse('not-a-session')
    }
    try {
      await apply(live)
      await live.stored()
    } catch (problem) {
      await close(found.value.roomId, live).catch(() => undefined)
      throw problem
    }
    const sent = found.value.record.demo
      ? Promise.resolve(true)
      : told(live, () => live.storage().kind === 'on-relay', sendingPatience)
    const closing = sent.then(() => close(found.value.roomId, live)).catch(() => undefined)
    unseen.set(found.value.roomId, closing)
    void closing.finally(() => unseen.delete(found.value.roomId))
    const summary = summaryOf(live, found.value.record.demo)
    if (summary !== null) await keepSummary(summary, live)
    return ok(null)
  }

  return {
    open: entrance.open,
    leave: sight.leave,
    isOpen: (roomId) => current?.roomId === roomId || entrance.isWanted(roomId),
    make: async (relay, record, fill) => {
      const invitation = await createRoom(relay)
      const roomId = await roomIdOf(invitation.room)
      // Also when somebody goes elsewhere at once: what was made must have something in it.
      const showing = sight.show(async () => {
        await records.keepRoom(roomId, { ...record, invitation })
        const shown = await openStored(roomId)
        if (!shown.value.ok) throw new Error(`a room that was just made does not open: ${shown.value.code}`)
        try {
          await fill(shown.value.value, invitation)
        } catch (problem) {
          await shown.close?.()
          throw problem
        }
        return shown
      }, true)
      await entrance.follow(roomId, showing)
      return { roomId }
    },
    look: async (asked, work) => {
      if (entrance.isWanted(asked) || current?.roomId === asked) await sight.leave()
      await unseen.get(asked)
      const found = await recordOf(asked)
      if (!found.ok) return null
      const { roomId, record } = found.value
      const live = await openRecord(roomId, record, false)
      try {
        if (!live.isAsked()) await told(live, live.isAsked, sendingPatience)
        return await work(live)
      } finally {
        await close(roomId, live)
      }
    },
    change: async (roomId, apply) => {
      await entrance.settled(roomId)
      if (current?.roomId === roomId) {
        await apply(current.live)
        await current.live.stored()
        return ok(null)
      }
      await unseen.get(roomId)
      return changeUnseen(roomId, apply)
    },
  }
}

/** Calls back once what a session holds can be read. */
const whenLoaded = (live: LiveSession, task: () => void): void => {
  if (live.loaded()) {
    task()
    return
  }
  const stop = live.subscribe('loaded', () => {
    if (!live.loaded()) return
    stop()
    task()
  })
}

/** Waits until `isSo` answers true for a session; false when `ms` went by first. */
const told = (live: LiveSession, isSo: () => boolean, ms: number): Promise<boolean> =>
  new Promise((resolve) => {
    const stops: (() => void)[] = []
    const finish = () => {
      clearTimeout(timer)
      for (const stop of stops.splice(0)) stop()
      resolve(isSo())
    }
    const timer = setTimeout(finish, ms)
    const look = () => {
      if (isSo()) finish()
    }
    stops.push(live.subscribe('loaded', look), live.subscribe('storage', look))
    look()
  })
