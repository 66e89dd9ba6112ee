import { findMethod } from '../../shared/method/registry.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { fingerprint } from '../../shared/room/identity.ts'
import { createRoom, decodeInvitation } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import type { Card, Identity, Invitation, OpenTransport, Right } from '../../shared/room/types.ts'
import { createSession } from '../../shared/session/create.ts'
import { demoAttendees, demoCard, fillDemo } from '../../shared/session/demo.ts'
import type { Platform } from '../platform/platform.ts'
import { createListeners } from './listeners.ts'
import type { LiveSession } from './live.ts'
import { openLive } from './open-live.ts'
import { createRecords, type RoomRecord } from './records.ts'
import type { OpenRefusal, Profile, SessionSummary, Sessions } from './sessions.ts'
import { summaryOf } from './summary.ts'
import { websocketTransport } from './transport.ts'

/** How long a session must be quiet before the overview's copy of its summary is written. */
const summaryAfter = 500

/** No relay is ever asked for the example; the address is one that can never exist (RFC 2606). */
const nowhere = 'wss://voorbeeld.invalid'

const strength: Readonly<Record<Right, number>> = { read: 0, write: 1, own: 2 }

interface OpenSession {
  readonly roomId: string
  readonly live: LiveSession
}

/** All sessions of this device. Reads what the vault holds before it resolves. */
export const createSessions = async (platform: Platform): Promise<Sessions> => {
  const records = createRecords(platform.vault)
  const listeners = createListeners<'change'>()
  const openTransport: OpenTransport = websocketTransport({ now: () => Date.now(), WebSocket })
  const summaries = new Map<string, SessionSummary>()
  let profile: Profile | null = null
  let opening: {
    readonly roomId: string
    readonly result: Promise<Result<LiveSession, OpenRefusal>>
  } | null = null
  let current: OpenSession | null = null

  const profileOf = async (card: Card): Promise<Profile> => ({
    ...card,
    fingerprint: await fingerprint((await records.identity()).deviceId),
  })

  const keepSummary = async (summary: SessionSummary): Promise<void> => {
    summaries.set(summary.roomId, summary)
    listeners.tell('change')
    await records.keepSummary(summary)
  }

  const followSummary = (live: LiveSession, demo: boolean): (() => Promise<void>) => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const write = async () => {
      timer = null
      const summary = summaryOf(live, demo)
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

  const openRecord = async (roomId: string, record: RoomRecord, identity: Identity): Promise<LiveSession> => {
    let stopFollowing = async () => {}
    const live = await openLive({
      roomId,
      invitation: record.invitation,
      identity,
      card: record.card,
      vault: platform.vault,
      entries: platform.entries,
      openTransport,
      persistent: () => platform.persistent(),
      localOnly: record.demo,
      attendees: record.attendees,
      webAddress: (relay) => platform.webAddress(relay),
      keepInvitation: (invitation) => records.keepRoom(roomId, { ...record, invitation }),
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

  const openStored = async (roomId: string): Promise<Result<LiveSession, OpenRefusal>> => {
    const record = await records.room(roomId)
    if (record === null) return refuse('unknown-session')
    const entries = await platform.entries.load(roomId)
    if (!entries.ok) return refuse('damaged-store')
    const live = await openRecord(roomId, record, await records.identity())
    current = { roomId, live }
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

  /** Makes a room, fills it, and leaves it open. */
  const make = async (
    relay: string,
    record: Omit<RoomRecord, 'invitation'>,
    fill: (live: LiveSession) => void,
  ): Promise<{ readonly roomId: string }> => {
    await leave()
    const invitation = await createRoom(relay)
    const roomId = await roomIdOf(invitation.room)
    await records.keepRoom(roomId, { ...record, invitation })
    const opened = await openStored(roomId)
    if (!opened.ok) throw new Error(`a room that was just made does not open: ${opened.code}`)
    opening = { roomId, result: Promise.resolve(opened) }
    fill(opened.value)
    return { roomId }
  }

  const cardOf = (): Card => {
    if (profile === null) throw new Error('a session needs somebody who starts it')
    return { name: profile.name, organisation: profile.organisation }
  }

  const stored = await records.profile()
  if (stored !== null) profile = await profileOf(stored)
  for (const summary of await records.summaries()) summaries.set(summary.roomId, summary)

  const setProfile = async (card: Card): Promise<void> => {
    await records.keepProfile(card)
    profile = await profileOf(card)
    listeners.tell('change')
  }

  const stronger = (known: Invitation | undefined, offered: Invitation): Invitation =>
    known !== undefined && strength[known.right] >= strength[offered.right] ? known : offered

  return {
    profile: () => profile,
    setProfile,
    list: () => [...summaries.values()].sort((a, b) => b.lastOpenedAt - a.lastOpenedAt),
    subscribe: (listener) => listeners.subscribe('change', listener),
    start: ({ about, methodId }) => {
      const method = findMethod(methodId)
      if (method === undefined) throw new Error(`no method ${methodId}`)
      return make(platform.defaultRelay(), { card: cardOf(), demo: false, attendees: [] }, (live) => {
        createSession(live.documents, live.actor(), method, about)
      })
    },
    openDemo: async () => {
      const known = [...summaries.values()].find(({ demo }) => demo)
      if (known !== undefined) return { roomId: known.roomId }
      const card = profile === null ? demoCard : cardOf()
      return make(nowhere, { card, demo: true, attendees: demoAttendees }, (live) =>
        fillDemo(live.documents, live.actor()),
      )
    },
    preview: async (text) => {
      const invitation = await decodeInvitation(text)
      if (!invitation.ok) return invitation
      const roomId = await roomIdOf(invitation.value.room)
      const { role, relay } = invitation.value
      return ok({ role, relay, roomId, known: (await records.room(roomId)) !== null })
    },
    join: async (text, card) => {
      const invitation = await decodeInvitation(text)
      if (!invitation.ok) return invitation
      const roomId = await roomIdOf(invitation.value.room)
      if (current?.roomId === roomId) await leave()
      const known = await records.room(roomId)
      await records.keepRoom(roomId, {
        invitation: stronger(known?.invitation, invitation.value),
        card,
        demo: false,
        attendees: [],
      })
      if (profile === null) await setProfile(card)
      return ok({ roomId })
    },
    open,
    fetchAgain: async (roomId) => {
      await platform.entries.erase(roomId)
      return open(roomId)
    },
    leave,
    forget: async (roomId) => {
      if (current?.roomId === roomId) await leave()
      await records.forget(roomId)
      await platform.entries.erase(roomId)
      summaries.delete(roomId)
      listeners.tell('change')
    },
  }
}
