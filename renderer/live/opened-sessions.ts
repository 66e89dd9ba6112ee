import { ok, type Result, refuse } from '../../shared/result.ts'
import { createRoom } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import type { Invitation, OpenTransport } from '../../shared/room/types.ts'
import type { Platform } from '../platform/platform.ts'
import type { LiveSession } from './live.ts'
import { createCarryOver } from './moving.ts'
import { openLive } from './open-live.ts'
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
  readonly keepSummary: (summary: SessionSummary) => Promise<void>
  readonly dropSummary: (roomId: string) => void
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
}

export const createOpenedSessions = ({
  platform,
  records,
  openTransport,
  keepSummary,
  dropSummary,
}: Need): OpenedSessions => {
  let opening: {
    readonly roomId: string
    readonly result: Promise<Result<LiveSession, OpenRefusal>>
  } | null = null
  let current: { readonly roomId: string; readonly live: LiveSession } | null = null
  const unseen = new Map<string, Promise<unknown>>()

  const followSummary = (live: LiveSession, demo: boolean): (() => Promise<void>) => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const write = async () => {
      timer = null
      const summary = live.movedTo() === null ? summaryOf(live, demo) : null
      if (summary !== null) await keepSummary(summary)
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

  const openRecord = async (roomId: string, record: RoomRecord): Promise<LiveSession> => {
    let stopFollowing = async () => {}
    const live = await openLive({
      roomId,
      invitation: record.invitation,
      identity: await records.identity(),
      card: record.card,
      vault: platform.vault,
      entries: platform.entries,
      openTransport,
      persistent: () => platform.persistent(),
      localOnly: record.demo,
      attendees: record.attendees,
      webAddress: (relay) => platform.webAddress(relay),
      keepInvitation: (invitation) => records.keepRoom(roomId, { ...record, invitation }),
      keepMove: async (moved) => {
        const next: RoomRecord = { ...record, invitation: moved.invitation, carryFrom: moved.from }
        await records.move(roomId, moved.roomId, next)
        dropSummary(roomId)
      },
      keepUnfinishedMove: (move) => records.keepUnfinishedMove(move),
      circle: (circleId) => records.circle(circleId),
      keepCircle: (circleId, invitation) => records.keepCircle(circleId, invitation),
      beforeClose: () => stopFollowing(),
    })
    stopFollowing = followSummary(live, record.demo)
    return live
  }

  const leave = async (): Promise<void> => {
    const leaving = current
    current = null
    opening = null
    await leaving?.live.close()
  }

  /** The record of a session, wherever it went in the meantime. */
  const recordOf = async (
    asked: string,
  ): Promise<Result<{ readonly roomId: string; readonly record: RoomRecord }, OpenRefusal>> => {
    const roomId = await records.movedTo(asked)
    const record = await records.room(roomId)
    if (record === null) return refuse('unknown-session')
    await bringAlong(roomId, record)
    const entries = await platform.entries.load(roomId)
    return entries.ok ? ok({ roomId, record }) : refuse('damaged-store')
  }

  /** What this device wrote in the room that the session left, and never sent, goes along before the new one opens. */
  const bringAlong = async (roomId: string, record: RoomRecord): Promise<void> => {
    const { carryFrom, ...rest } = record
    if (carryFrom === undefined) return
    const carryOver = createCarryOver(await records.identity(), platform.entries)
    await carryOver(carryFrom, record.invitation)
    await records.keepRoom(roomId, rest)
    await platform.entries.erase(await roomIdOf(carryFrom.room))
  }

  const openStored = async (asked: string): Promise<Result<LiveSession, OpenRefusal>> => {
    const found = await recordOf(asked)
    if (!found.ok) return found
    await unseen.get(found.value.roomId)
    const live = await openRecord(found.value.roomId, found.value.record)
    current = { roomId: found.value.roomId, live }
    return ok(live)
  }

  const open = async (roomId: string): Promise<Result<LiveSession, OpenRefusal>> => {
    if (opening?.roomId === roomId) return opening.result
    await leave()
    const result = openStored(roomId)
    opening = { roomId, result }
    const opened = await result
    if (!opened.ok && opening?.roomId === roomId) opening = null
    return opened
  }

  const changeUnseen = async (
    asked: string,
    apply: (live: LiveSession) => void | Promise<void>,
  ): Promise<Result<null, OpenRefusal>> => {
    const found = await recordOf(asked)
    if (!found.ok) return found
    const live = await openRecord(found.value.roomId, found.value.record)
    const isReady = live.loaded() || (await told(live, () => live.loaded(), sendingPatience))
    if (!isReady) {
      await live.close()
      return refuse('not-a-session')
    }
    await apply(live)
    await live.stored()
    const sent = found.value.record.demo
      ? Promise.resolve(true)
      : told(live, () => live.storage().kind === 'on-relay', sendingPatience)
    const closing = sent.then(() => live.close())
    unseen.set(found.value.roomId, closing)
    void closing.finally(() => unseen.delete(found.value.roomId))
    const summary = summaryOf(live, found.value.record.demo)
    if (summary !== null) await keepSummary(summary)
    return ok(null)
  }

  return {
    open,
    leave,
    isOpen: (roomId) => current?.roomId === roomId,
    make: async (relay, record, fill) => {
      await leave()
      const invitation = await createRoom(relay)
      const roomId = await roomIdOf(invitation.room)
      await records.keepRoom(roomId, { ...record, invitation })
      const opened = await openStored(roomId)
      if (!opened.ok) throw new Error(`a room that was just made does not open: ${opened.code}`)
      opening = { roomId, result: Promise.resolve(opened) }
      await fill(opened.value, invitation)
      return { roomId }
    },
    change: async (roomId, apply) => {
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
