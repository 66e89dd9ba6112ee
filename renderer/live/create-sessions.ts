import { ok, type Result, refuse } from '../../shared/result.ts'
import { fromBase64Url } from '../../shared/room/bytes.ts'
import { fingerprint } from '../../shared/room/identity.ts'
import { decodeInvitation } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import type { Card, Invitation, OpenTransport, Role } from '../../shared/room/types.ts'
import { unwrapInvitation } from '../../shared/room/wrapped.ts'
import { circlesQuery, fileCircle } from '../../shared/session/circles.ts'
import { park } from '../../shared/session/commands.ts'
import { createSession } from '../../shared/session/create.ts'
import { demoAttendees, demoCard, fillDemo } from '../../shared/session/demo.ts'
import {
  conferenceDemoAttendees,
  conferenceDemoCard,
  demoCircle,
  fillConferenceDemo,
} from '../../shared/session/demo-conference.ts'
import { fileLink } from '../../shared/session/links.ts'
import { seedReview } from '../../shared/session/review.ts'
import type { Platform } from '../platform/platform.ts'
import { createBackups } from './backups.ts'
import { createDestroyRecords } from './destroy-records.ts'
import { createDestroyedSessions } from './destroyed-sessions.ts'
import { createDestroying } from './destroying.ts'
import { createFinishing } from './finishing.ts'
import { createEntrance, createInSight, type Shown } from './in-sight.ts'
import { createInsights } from './insights.ts'
import { createKnocks } from './knocks.ts'
import { createLibrary } from './library.ts'
import { wrappedForAll } from './links.ts'
import { createListeners } from './listeners.ts'
import type { LiveSession } from './live.ts'
import { finishMoves } from './moving.ts'
import { openPart, type RoomOpener } from './open-part.ts'
import { createOpenedSessions } from './opened-sessions.ts'
import { createOwnMethods } from './own-methods.ts'
import { createReach } from './reach.ts'
import { createRecords } from './records.ts'
import { createRecovery } from './recovery.ts'
import { createRegion } from './region.ts'
import { createRegister, type Joinable } from './register.ts'
import { createRelayClock } from './relay-clock.ts'
import { type OpenRequest, openRequestRoom } from './request-room.ts'
import type {
  LinkKind,
  NewSession,
  OpenRefusal,
  Profile,
  SessionSummary,
  Sessions,
  SharedKind,
} from './sessions.ts'
import { stronger } from './stronger.ts'
import { websocketTransport } from './transport.ts'

/** No relay is ever asked for an example; the address is one that can never exist (RFC 2606). */
const nowhere = 'wss://voorbeeld.invalid'

/** More sessions than this are not looked into at a start: each is a connection. */
const mostLookedInto = 20

const kindOf = (role: Role): LinkKind => {
  switch (role) {
    case 'visitor':
      return 'lobby'
    case 'mandate-holder':
      return 'request'
    case 'register-member':
      return 'register'
    case 'library-member':
      return 'library'
    case 'region-member':
      return 'region'
    default:
      return 'session'
  }
}

/** How long after a relay did not answer a room that has to go is asked for again, in ms. */
const askAgainAfter = 30_000

/** All sessions of this device, over the relays of their invitations. Reads what the vault holds before it resolves. */
export const createSessions = async (platform: Platform, transport?: OpenTransport): Promise<Sessions> => {
  const records = createRecords(platform.vault)
  const listeners = createListeners<'change'>()
  const summaries = new Map<string, SessionSummary>()
  let profile: Profile | null = null
  const sight = createInSight()

  const changed = (): void => listeners.tell('change')
  const clock = createRelayClock(() => Date.now(), changed)
  const reach = await createReach(platform)
  const openTransport = clock.listening(
    transport ?? websocketTransport({ now: () => Date.now(), WebSocket }, reach),
  )
  const destroyed = createDestroyRecords(platform.vault, changed)
  const opened = createOpenedSessions({
    platform,
    records,
    openTransport,
    advertised: reach.advertised,
    sight,
    moveUnfinished: () => finishing.later(),
    keepSummary: async (summary, live) => {
      summaries.set(summary.roomId, summary)
      changed()
      await records.keepSummary(summary)
      await insights.seen(summary, live)
    },
    dropSummary: (roomId) => {
      summaries.delete(roomId)
      changed()
    },
    followDestroyed: async (roomId, notice, live) => {
      const title = summaries.get(roomId)?.title
      await destroying.follow(roomId, notice, { sessionId: live.sessionId(), ...(await live.ownedRooms()) })
      if (title !== undefined) await retention.followed(roomId, title)
    },
    opened: (live, invitation) => recovery.renew(live, invitation),
    wasDestroyed: async (roomId) => (await destroyed.destroyed(roomId)) !== null,
  })

  const insights = await createInsights({
    vault: platform.vault,
    summaries: () => [...summaries.values()],
    look: opened.look,
    changed,
  })

  const cardOf = (): Card => {
    if (profile === null) throw new Error('a session needs somebody who starts it')
    return { name: profile.name, organisation: profile.organisation }
  }
  const setProfile = async (card: Card): Promise<void> => {
    await records.keepProfile(card)
    profile = { ...card, fingerprint: await fingerprint((await records.identity()).deviceId) }
    changed()
  }
  const openerFor = async (card: Card): Promise<RoomOpener> => ({
    identity: await records.identity(),
    card,
    entries: platform.entries,
    openTransport,
    localOnly: false,
  })
  const destroying = createDestroying({
    records,
    kept: destroyed,
    entries: platform.entries,
    openerFor,
    look: opened.look,
    dropped: (roomId) => {
      summaries.delete(roomId)
      changed()
    },
    unfinished: () => finishing.later(),
  })
  const retention = createDestroyedSessions({
    ...{ records, kept: destroyed, clock, changed },
    unsent: destroying.unsent,
  })
  let hasLooked = false
  /**
   * Looks once after the start into sessions that may not be kept any longer: an owner may have destroyed them, and whoever
   * never opens them again would keep them for ever. The date says where to look; only the owner's word takes anything away.
   */
  const lookForDestroyed = async (): Promise<void> => {
    if (hasLooked) return
    hasLooked = true
    const today = new Date().toISOString().slice(0, 10)
    const due = [...summaries.values()].filter(({ demo, retainUntil }) => !demo && retainUntil <= today)
    for (const { roomId } of due.slice(0, mostLookedInto))
      if (!opened.isOpen(roomId)) await Promise.allSettled([opened.look(roomId, async () => null)])
  }
  const finishing = createFinishing(async () => {
    await Promise.allSettled([finishMoves(openerFor, records)])
    await Promise.allSettled([destroying.finish()])
    await lookForDestroyed()
    if ((await destroyed.destructions()).length > 0) finishing.later(askAgainAfter)
  })

  /** Keeps an invitation; of two to the same room the one with more rights. */
  const keepInvitation = async (invitation: Invitation, card: Card): Promise<string> => {
    const roomId = await roomIdOf(invitation.room)
    if (opened.isOpen(roomId)) await sight.leave()
    const known = await records.room(roomId)
    await records.keepRoom(roomId, {
      invitation: stronger(known?.invitation, invitation),
      card,
      demo: false,
      attendees: [],
      ...(known?.carryFrom !== undefined && { carryFrom: known.carryFrom }),
    })
    if (profile === null) await setProfile(card)
    return roomId
  }

  const stored = await records.profile()
  if (stored !== null)
    profile = { ...stored, fingerprint: await fingerprint((await records.identity()).deviceId) }
  for (const summary of await records.summaries()) summaries.set(summary.roomId, summary)
  const beside = { platform, opener: openerFor, card: cardOf }
  const register = await createRegister(beside)
  const library = await createLibrary({ ...beside, identity: () => records.identity() })
  const region = await createRegion(beside)
  const shared: Readonly<Record<SharedKind, Joinable>> = { register, library, region }
  const sharedOf = (kind: LinkKind): { readonly kind: SharedKind; readonly room: Joinable } | null =>
    kind === 'register' || kind === 'library' || kind === 'region' ? { kind, room: shared[kind] } : null
  const ownMethods = await createOwnMethods(platform.vault)
  const knocks = await createKnocks({
    platform,
    identity: () => records.identity(),
    openTransport,
    admitted: keepInvitation,
    changed,
  })
  const backups = createBackups({
    platform,
    records,
    summaries: () => [...summaries.values()],
    stored: async (roomId) => {
      if (opened.isOpen(roomId)) await opened.change(roomId, () => {})
    },
    leave: sight.leave,
    openTransport,
    identityChanged: setProfile,
  })
  const recovery = createRecovery({
    ...{ platform, openerFor, keepInvitation },
    card: cardOf,
    change: opened.change,
  })
  finishing.now()

  /** Files in the earlier session that this one came out of it, with an invitation for each of its members. */
  const linkBack = async (
    { from, about }: NewSession,
    roomId: string,
    owner: Invitation,
    at: number,
  ): Promise<void> => {
    const { origin } = about
    if (from === undefined || origin === null) return
    const identity = await records.identity()
    await opened.change(from.roomId, async (earlier: LiveSession) => {
      const wrapped = await wrappedForAll(owner, earlier.members(), identity)
      fileLink(earlier.documents, {
        id: origin.linkId,
        kind: origin.kind,
        title: about.title,
        question: from.question,
        at,
        by: identity.deviceId,
        roomId,
        wrapped,
        outcome: null,
      })
    })
  }

  const openConferenceDemo = async (card: Card): Promise<{ readonly roomId: string }> =>
    opened.make(nowhere, { card, demo: true, attendees: conferenceDemoAttendees }, async (live) => {
      fillConferenceDemo(live.documents, live.actor())
      const made = await live.createCircle(demoCircle.name, [])
      if (!made.ok) return
      // The people of the example have no devices; the circle counts those whom it is said to hold.
      const record = circlesQuery.of(live.documents).find(({ id }) => id === made.value)
      if (record !== undefined) fileCircle(live.documents, { ...record, members: demoCircle.members.length })
      live.placeInCircle(demoCircle.place, made.value)
      const inside = live.within(demoCircle.place)
      if (inside !== null) demoCircle.fill(inside.documents, inside.actor())
    })

  const showRequest = async (roomId: string): Promise<Shown<Result<OpenRequest, OpenRefusal>>> => {
    const record = await records.room(roomId)
    if (record === null) {
      const isGone = (await destroyed.destroyed(roomId)) !== null
      return { value: refuse(isGone ? 'destroyed' : 'unknown-session'), close: null }
    }
    const part = await openPart(await openerFor(record.card), record.invitation)
    const shown = await openRequestRoom(part, () => platform.persistent())
    const end = async (): Promise<void> => {
      const notice = part.room.destroyed()
      if (notice === null) return
      await shown.close()
      await destroying.follow(roomId, notice, { sessionId: '', owned: [], others: 0 })
    }
    part.room.on('destroyed', () => void end().catch(() => undefined))
    await end()
    return { value: ok(shown), close: shown.close }
  }
  const requests = createEntrance(sight, showRequest)

  return {
    profile: () => profile,
    setProfile,
    list: () => [...summaries.values()].sort((a, b) => b.lastOpenedAt - a.lastOpenedAt),
    subscribe: (listener) => listeners.subscribe('change', listener),
    start: async (session) => {
      const { about, methodId, review = [], parked = [] } = session
      const method = session.method ?? ownMethods.find(methodId)
      if (method === undefined) throw new Error(`no method ${methodId}`)
      let owner: Invitation | null = null
      let at = 0
      const made = await opened.make(
        session.relay ?? platform.defaultRelay(),
        { card: cardOf(), demo: false, attendees: [] },
        async (live, invitation) => {
          owner = invitation
          at = live.actor().now
          createSession(live.documents, live.actor(), method, about)
          const field = method.steps.flatMap((step) => step.fields).find(({ kind }) => kind === 'review')
          if (field !== undefined && review.length > 0)
            seedReview(live.documents, live.actor(), field.id, review)
          for (const text of parked) park(live.documents, live.actor(), text)
          await recovery.admitTo(live, invitation)
        },
      )
      if (owner !== null) await linkBack(session, made.roomId, owner, at)
      return made
    },
    openDemo: async (kind = 'deliberation') => {
      const known = [...summaries.values()].find((summary) => summary.demo && summary.kind === kind)
      if (known !== undefined) return { roomId: known.roomId }
      if (kind === 'conference') return openConferenceDemo(profile === null ? conferenceDemoCard : cardOf())
      const card = profile === null ? demoCard : cardOf()
      return opened.make(nowhere, { card, demo: true, attendees: demoAttendees }, (live) =>
        fillDemo(live.documents, live.actor()),
      )
    },
    preview: async (text) => {
      const invitation = await decodeInvitation(text)
      if (!invitation.ok) return invitation
      const roomId = await roomIdOf(invitation.value.room)
      const { role, relay } = invitation.value
      const known =
        (await records.room(roomId)) !== null ||
        (sharedOf(kindOf(role))?.room.holds(roomId, invitation.value.right) ?? false)
      // Nobody joins what they have already: a fresh link to it then only says where it is now.
      if (known) await reach.learn(relay)
      return ok({ kind: kindOf(role), role, relay, roomId, known })
    },
    join: async (text, card) => {
      const invitation = await decodeInvitation(text)
      if (!invitation.ok) return invitation
      await reach.learn(invitation.value.relay)
      const beside = sharedOf(kindOf(invitation.value.role))
      if (beside === null) return ok({ roomId: await keepInvitation(invitation.value, card) })
      if (profile === null) await setProfile(card)
      const joined = await beside.room.join(invitation.value, card)
      changed()
      return joined.ok ? joined : refuse(`other-${beside.kind}`)
    },
    knock: async (text, card) => {
      const invitation = await decodeInvitation(text)
      if (!invitation.ok) return invitation
      await reach.learn(invitation.value.relay)
      if (profile === null) await setProfile(card)
      return ok({ roomId: await knocks.knock(invitation.value, card) })
    },
    knockAt: knocks.at,
    knocks: knocks.list,
    withdrawKnock: knocks.withdraw,
    joinWrapped: async (wrapped): Promise<Result<{ readonly roomId: string }, 'not-for-me'>> => {
      const identity = await records.identity()
      for (const text of wrapped) {
        const bytes = fromBase64Url(text)
        const invitation = bytes === null ? null : await unwrapInvitation(bytes, identity)
        if (invitation?.ok) return ok({ roomId: await keepInvitation(invitation.value, cardOf()) })
      }
      return refuse('not-for-me')
    },
    openRequest: requests.open,
    change: opened.change,
    register,
    library,
    region,
    insights,
    backups,
    recovery,
    methods: ownMethods,
    open: opened.open,
    fetchAgain: async (roomId) => {
      await platform.entries.erase(roomId)
      return opened.open(roomId)
    },
    leave: sight.leave,
    forget: async (roomId) => {
      if (opened.isOpen(roomId)) await sight.leave()
      return destroying.takeOff(roomId)
    },
    destroy: destroying.destroy,
    retention,
    receipts: destroyed.receipts,
    destroyed: async (roomId) => {
      const found = await destroyed.destroyed(roomId)
      return found === null ? null : { at: found.at, name: found.name, organisation: found.organisation }
    },
  }
}
