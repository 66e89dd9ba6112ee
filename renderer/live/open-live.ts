import { ok, type Result, refuse } from '../../shared/result.ts'
import { fromBase64Url, toBase64Url } from '../../shared/room/bytes.ts'
import { inviteFor } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import { deriveLobby } from '../../shared/room/lobby.ts'
import { closeCode } from '../../shared/room/relay-protocol.ts'
import type { Invitation, Member } from '../../shared/room/types.ts'
import { unwrapInvitation, wrapInvitation } from '../../shared/room/wrapped.ts'
import { setLead } from '../../shared/session/commands.ts'
import { declineOffer, offerLead, offerQuery, withdrawOffer } from '../../shared/session/handover.ts'
import { migrateSession } from '../../shared/session/migrations.ts'
import type { Attendee } from '../../shared/session/model.ts'
import { checkSession } from '../../shared/session/open.ts'
import { aboutQuery } from '../../shared/session/queries.ts'
import { takeSnapshot } from '../../shared/session/snapshot.ts'
import type { Vault } from '../platform/platform.ts'
import { createAliases } from './aliases.ts'
import { circleView } from './circle-view.ts'
import { createCircles } from './circles.ts'
import type { OwnedRoom } from './destroy-records.ts'
import { createInstruments } from './instruments.ts'
import { createJournal } from './journal.ts'
import { type LinkPlaces, linksOf } from './links.ts'
import { createListeners } from './listeners.ts'
import type { LiveSession, LiveTopic, MoveRefusal, Readiness } from './live.ts'
import { type LobbyWatch, watchLobby } from './lobby.ts'
import { createMandates } from './mandate.ts'
import { createCarryOver, createMoveTo, type Moved, readMove } from './moving.ts'
import { isOnRelay, type RoomOpener, type RoomPart, waitUntil } from './open-part.ts'
import { createProposals } from './proposals.ts'
import { createRecord } from './record.ts'
import type { Records, UnfinishedMove } from './records.ts'
import { createResidentVersion } from './resident-writing.ts'
import { openSessionPart, type SessionPart } from './session-part.ts'
import { storageOf } from './storage-state.ts'

export interface OpenLiveOptions extends RoomOpener {
  readonly roomId: string
  readonly invitation: Invitation
  readonly vault: Vault
  readonly persistent: () => boolean
  /** People of whom only the record speaks, for instance those of the example. */
  readonly attendees: readonly Attendee[]
  readonly places: LinkPlaces
  /** Keeps an invitation with more rights. */
  readonly keepInvitation: (invitation: Invitation) => Promise<void>
  /** Keeps that the session went to another room, with everything of it that stands on this device. */
  readonly keepMove: (moved: Moved & { readonly from: Invitation }) => Promise<void>
  readonly keepUnfinishedMove: (move: UnfinishedMove) => Promise<void>
  readonly forgetUnfinishedMove: (move: UnfinishedMove) => Promise<void>
  readonly mergeCircleDrafts: Records['mergeCircleDrafts']
  readonly circle: Records['circle']
  readonly keepCircle: Records['keepCircle']
  readonly forgetCircle: Records['forgetCircle']
  /** The session was destroyed: everything of it goes, once this session is closed. */
  readonly keepDestroyed: () => void
  /** Runs while the session can still be read. */
  readonly beforeClose: () => Promise<void>
}

/** An open session, with what only those ask who open and destroy it. */
export interface OpenedLive extends LiveSession {
  /** The id that stays when the session moves; empty as long as it cannot be read. */
  sessionId(): string
  /** Whether the relay was asked: all that it has is here, or it cannot be reached. */
  isAsked(): boolean
  /** The rooms beside the session's own that this device owns, and how many circles it does not. */
  ownedRooms(): Promise<{ readonly owned: readonly OwnedRoom[]; readonly others: number }>
}

/** How long what was filed in a new room may take to reach the relay before the screen goes on, in ms. */
const arriving = 5_000

const readinessOf = ({ documents, room }: SessionPart, wasRemoved: boolean): Readiness => {
  if (room.destroyed() !== null) return 'destroyed'
  if (wasRemoved) return 'removed'
  const checked = checkSession(documents)
  if (checked.ok) return 'ready'
  if (checked.code === 'newer-version') return 'newer-version'
  const { state, code } = room.connection()
  if (state === 'refused') return code === closeCode.roomClosed ? 'room-closed' : 'relay-refused'
  if (!room.loaded()) return state === 'offline' ? 'relay-unreachable' : 'loading'
  return state === 'connected' ? 'not-a-session' : 'relay-unreachable'
}

/** Opens a session on this device and puts it within reach of the interface. */
export const openLive = async (options: OpenLiveOptions): Promise<OpenedLive> => {
  const { identity } = options
  const listeners = createListeners<LiveTopic>()
  const tell = (...topics: readonly LiveTopic[]): void => {
    for (const topic of topics) listeners.tell(topic)
  }
  const part = await openSessionPart(options, options.invitation, {
    rounds: () => tell('rounds'),
    storeFailed: () => tell('storage'),
  })
  const { room, documents, rounds, actor } = part
  const members = (): readonly Member[] => room.members()
  const mayLead = () => ['facilitator', 'co-facilitator'].includes(room.me().role)
  const isOwner = () => room.invitation().right === 'own' && !options.localOnly

  let movedTo: string | null = null
  let wasRemoved = false
  const journal = createJournal(part, identity, () => tell('journal'))
  const moveTo = createMoveTo(options, options)
  const carryOver = createCarryOver(identity, options.entries)
  const circles = createCircles({
    part,
    identity,
    localOnly: options.localOnly,
    actor,
    mayLead,
    members,
    journal: journal.entries,
    note: journal.note,
    openCircle: async (invitation) => {
      const circle = await openSessionPart(options, invitation, {
        rounds: () => tell('rounds', 'circles'),
        storeFailed: () => tell('storage'),
      })
      for (const event of ['storage', 'connection'] as const) circle.room.on(event, () => tell('storage'))
      return circle
    },
    carryOver,
    mergeDrafts: options.mergeCircleDrafts,
    lastInvitation: options.circle,
    keepInvitation: options.keepCircle,
    forgetInvitation: options.forgetCircle,
    moveTo,
    changed: () => tell('circles', 'storage'),
  })
  const sessionId = () => (checkSession(documents).ok ? aboutQuery.of(documents).id : '')
  const instruments = createInstruments({
    part,
    identity,
    vault: options.vault,
    mayLead,
    sessionId,
    changed: (topic) => tell(topic),
  })
  const aliases = createAliases({
    part,
    vault: options.vault,
    sessionId,
    changed: () => tell('aliases'),
  })
  const residentVersion = createResidentVersion({
    part,
    vault: options.vault,
    sessionId,
    changed: () => tell('resident'),
  })
  const proposals = createProposals({
    part,
    identity,
    attendees: () => attendees(),
    changed: () => tell('proposals'),
  })
  const mandates = createMandates({
    opener: options,
    part,
    mayLead,
    note: journal.note,
    journal: journal.entries,
    places: options.places,
    changed: () => tell('decisions'),
  })

  let lobby: Promise<LobbyWatch> | null = null
  const openLobby = (): Promise<LobbyWatch> => {
    lobby ??= watchLobby({
      opener: options,
      invitation: () => room.invitation(),
      members,
      note: journal.note,
      changed: () => tell('lobby'),
    }).then((watch) => {
      watching = watch
      tell('lobby')
      return watch
    })
    return lobby
  }
  let watching: LobbyWatch | null = null

  /** Whoever was let in by the waiting room was looked at there, and counts as confirmed. */
  const confirmAdmitted = (): void => {
    if (!isOwner()) return
    const admitted = journal
      .entries()
      .filter(({ kind, by }) => kind === 'admitted' && by === identity.deviceId)
    for (const { deviceId, verified } of members())
      if (!verified && admitted.some(({ subject }) => subject === deviceId)) void room.confirmMember(deviceId)
  }
  const joined = new Set<string>()
  /** Everybody files once that they came; for a reader, who cannot write, an owner does. */
  const fileJoins = (): void => {
    if (options.localOnly || readinessOf(part, wasRemoved) !== 'ready' || !room.loaded()) return
    const filed = new Set(
      journal.entries().flatMap(({ kind, subject }) => (kind === 'joined' ? subject : [])),
    )
    const file = ({ deviceId, name }: Member): void => {
      if (filed.has(deviceId) || joined.has(deviceId)) return
      joined.add(deviceId)
      void journal.note('joined', deviceId, name)
    }
    if (room.invitation().right !== 'read') file(room.me())
    if (isOwner()) for (const member of members()) if (member.role === 'observer') file(member)
  }

  let migrated = false
  /** Whoever may change the agenda of an older session brings it to the newest form, once. */
  const migrate = () => {
    if (migrated || !mayLead() || readinessOf(part, wasRemoved) !== 'ready') return
    migrated = true
    migrateSession(documents)
  }
  let toldDestroyed = false
  const onDestroyed = (): void => {
    if (toldDestroyed || room.destroyed() === null) return
    toldDestroyed = true
    tell('loaded', 'moved', 'storage')
    options.keepDestroyed()
  }
  let isMoving = false
  const onMoved = async (): Promise<void> => {
    if (isMoving || movedTo !== null || wasRemoved || room.moved() === null) return
    // An owner's own notice leaves this device first: whoever goes before it arrived leaves everybody else behind.
    if (isOwner() && room.connection().state === 'connected' && !isOnRelay(part)) return
    const read = await readMove(part, identity)
    if (read.ok) await goAlong(read.value)
    else wasRemoved = read.code === 'not-invited'
    if (movedTo !== null || wasRemoved) tell('moved', 'loaded', 'storage')
  }
  const goAlong = async (moved: Moved): Promise<void> => {
    const from = room.invitation()
    if (from.right === 'own' && moved.invitation.right === 'own')
      await options.keepUnfinishedMove({ from, to: moved.invitation, card: options.card })
    await options.keepMove({ ...moved, from })
    movedTo = moved.roomId
  }
  /** Goes to a room with new keys with those whom `keep` chooses; `told` files why there. */
  const moveSession = async (
    keep: (member: Member) => boolean,
    told: (journal: Pick<ReturnType<typeof createJournal>, 'note'>) => Promise<void>,
    relay?: string,
  ): Promise<Result<{ readonly roomId: string }, MoveRefusal>> => {
    const arrived = async (next: RoomPart): Promise<void> => {
      const after = createJournal(next, identity, () => {})
      await told(after)
      await after.note('moved', options.roomId, '')
      after.close()
      await next.room.flush()
      await waitUntil(next, () => isOnRelay(next), arriving)
    }
    const moved = await moveTo(part, keep, { arrived, relay })
    if (!moved.ok) return moved
    await (await lobby)?.shut()
    await options.keepMove({ ...moved.value, from: room.invitation() })
    movedTo = moved.value.roomId
    tell('moved')
    return ok({ roomId: moved.value.roomId })
  }
  const removeMember = async ({
    deviceId,
    name,
  }: Member): Promise<Result<{ readonly roomId: string }, MoveRefusal>> => {
    const left = await circles.removeEverywhere(deviceId)
    if (!left.ok) return refuse(left.code === 'not-owner' ? 'not-owner' : 'offline')
    return moveSession(
      (other) => other.deviceId !== deviceId,
      (after) => after.note('removed', deviceId, name),
    )
  }
  const moveToRelay = async (relay: string): Promise<Result<{ readonly roomId: string }, MoveRefusal>> => {
    const gone = await circles.goTo(relay)
    const moved = gone.ok
      ? await moveSession(
          () => true,
          async () => {},
          relay,
        )
      : gone
    if (!moved.ok) await circles.goTo(null)
    return moved
  }
  /** Moves only while nothing else moves the session, and not before the relay is there. */
  const byItself = async (
    move: () => Promise<Result<{ readonly roomId: string }, MoveRefusal>>,
  ): Promise<Result<{ readonly roomId: string }, MoveRefusal>> => {
    if (!isOwner()) return refuse('not-owner')
    if (room.connection().state !== 'connected') return refuse('offline')
    isMoving = true
    try {
      return await move()
    } finally {
      isMoving = false
      void onMoved().catch(() => undefined)
    }
  }
  const stopWatching = [
    part.watch(['agenda'], () => {
      migrate()
      fileJoins()
      tell('rounds', 'lead', 'loaded')
    }),
    part.watch(['agenda'], () => tell('circles')),
    part.watch(['case'], () => tell('rounds', 'lead')),
    room.on('members', () => {
      confirmAdmitted()
      fileJoins()
      tell('members', 'rounds', 'lead', 'lobby', 'circles')
    }),
    room.on('presence', () => tell('presence')),
    room.on('storage', () => {
      tell('storage')
      if (room.moved() !== null) void onMoved().catch(() => undefined)
    }),
    room.on('ignored', () => tell('ignored')),
    room.on('connection', () => {
      if (isOwner() && room.connection().state === 'connected') void openLobby().catch(() => undefined)
      fileJoins()
      tell('storage', 'loaded')
    }),
    room.on('moved', () => void onMoved().catch(() => undefined)),
    room.on('destroyed', onDestroyed),
    listeners.subscribe('journal', confirmAdmitted),
    listeners.subscribe('journal', mandates.recheck),
  ]
  migrate()
  room.connect()
  await onMoved()
  onDestroyed()

  const attendees = (): readonly Attendee[] => {
    if (options.attendees.length > 0) return options.attendees
    const here = members().map(({ deviceId, name, organisation, role }) => ({
      deviceId,
      name,
      organisation,
      role,
    }))
    return here
  }
  const offered = () => {
    const offer = offerQuery.of(documents)
    return offer !== null && offer.to === identity.deviceId ? offer : null
  }

  const record = createRecord({
    part,
    identity,
    sessionId,
    snapshot: () => live.snapshot(),
    attendees,
    note: journal.note,
    changed: () => tell('record'),
  })

  const live: OpenedLive = {
    sessionId,
    isAsked: () => room.loaded(),
    ownedRooms: async () => {
      const invitation = room.invitation()
      const door = invitation.right === 'own' ? [(await deriveLobby(invitation)).owner] : []
      const inside = await circles.owned()
      const of = (kind: OwnedRoom['kind'], invitations: readonly Invitation[]): readonly OwnedRoom[] =>
        invitations.map((one) => ({ kind, invitation: one }))
      const asked = await mandates.owned()
      const owned = [...of('lobby', door), ...of('circle', inside.invitations), ...of('request', asked)]
      return { owned, others: inside.others }
    },
    roomId: options.roomId,
    documents,
    actor,
    me: () => room.me(),
    mayLead,
    members,
    attendees,
    presence: part.presence,
    setPresence: part.setPresence,
    storage: () => {
      const persistent = options.persistent()
      const state = storageOf([part, ...circles.parts()], { persistent, localOnly: options.localOnly })
      if (!wasRemoved) return state
      return { ...state, kind: persistent ? 'on-device' : 'not-saved', reason: 'room-closed' }
    },
    now: part.now,
    loaded: () => readinessOf(part, wasRemoved) === 'ready',
    readiness: () => readinessOf(part, wasRemoved),
    ignoredCount: () => Object.values(room.ignored()).reduce((sum, count) => sum + count, 0),
    round: rounds.view,
    roundActions: rounds.actions,
    snapshot: async (withCircles = []) =>
      takeSnapshot(documents, {
        attendees: attendees(),
        rounds: rounds.opened(),
        journal: journal.entries(),
        genuine: Object.fromEntries(
          mandates.checked().map(({ escalationId, isGenuine }) => [escalationId, isGenuine]),
        ),
        circles: Object.fromEntries(
          circles.views().flatMap(({ id, name, members: count }) => {
            const own = withCircles.includes(id) ? circles.partOf(id) : null
            const inside = own && {
              documents: own.documents,
              rounds: own.rounds.opened(),
              name,
              members: count,
            }
            return inside === null ? [] : [[id, inside]]
          }),
        ),
      }),
    mayInvite: isOwner,
    relay: () => room.invitation().relay,
    invite: async (role) => linksOf(await inviteFor(room.invitation(), role), options.places),
    inviteToLobby: async (role) => linksOf(await (await openLobby()).invite(role), options.places),
    waiting: () => watching?.waiting() ?? [],
    admit: async (knockId, role) => (await openLobby()).admit(knockId, role),
    turnAway: async (knockId) => (await openLobby()).turnAway(knockId),
    confirmMember: async (deviceId) => {
      await room.confirmMember(deviceId)
      const name = members().find((member) => member.deviceId === deviceId)?.name ?? ''
      await journal.note('confirmed', deviceId, name)
    },
    removeMember: async (deviceId) => {
      const member = members().find((candidate) => candidate.deviceId === deviceId)
      if (member === undefined) return refuse('unknown-device')
      if (deviceId === identity.deviceId) return refuse('last-owner')
      return byItself(() => removeMember(member))
    },
    moveToRelay: (relay) => byItself(() => moveToRelay(relay)),
    movedTo: () => movedTo,
    wasRemoved: () => wasRemoved,
    destroyed: () => room.destroyed(),
    circles: circles.views,
    circleAt: circles.at,
    within: (place) => {
      const circle = circles.at(place)
      if (circle === null) return live
      const inside = circles.partOf(circle.id)
      return inside === null ? null : circleView(live, inside)
    },
    circleMembers: circles.members,
    createCircle: circles.create,
    admitToCircle: circles.admit,
    removeFromCircle: circles.remove,
    placeInCircle: circles.place,
    record,
    aliases,
    residentVersion,
    proposals,
    journal: journal.entries,
    note: journal.note,
    askMandate: mandates.ask,
    mandateLink: mandates.link,
    checkedDecisions: mandates.checked,
    ...instruments,
    offerLead: async (deviceId, role = 'facilitator') => {
      const member = members().find((candidate) => candidate.deviceId === deviceId)
      if (member === undefined) return
      const offered: Invitation =
        role === 'facilitator' ? { ...room.invitation(), role } : await inviteFor(room.invitation(), role)
      const wrapped = await wrapInvitation(offered, member.agreementKey, room.invitation())
      if (!wrapped.ok) return
      offerLead(documents, {
        from: identity.deviceId,
        to: deviceId,
        wrapped: toBase64Url(wrapped.value),
        offeredAt: Math.round(part.now()),
        role,
      })
    },
    offeredLead: () => {
      const offer = offered()
      return offer === null
        ? null
        : {
            from: members().find(({ deviceId }) => deviceId === offer.from)?.name ?? '',
            role: offer.role,
          }
    },
    answerLead: async (accept) => {
      const offer = offered()
      if (offer === null) return
      if (!accept) return declineOffer(documents, offer)
      const bytes = fromBase64Url(offer.wrapped)
      const invitation = bytes === null ? null : await unwrapInvitation(bytes, identity)
      if (!invitation?.ok || (await roomIdOf(invitation.value.room)) !== options.roomId)
        return declineOffer(documents, offer)
      await room.adopt(invitation.value)
      // The room keeps the one with more rights: an offer that was overtaken takes nothing away.
      await options.keepInvitation(room.invitation())
      if (offer.role === 'facilitator') setLead(documents, identity.deviceId)
      withdrawOffer(documents)
      if (isOwner() && room.connection().state === 'connected') void openLobby()
    },
    compact: async () => {
      await room.compact()
    },
    stored: async () => {
      await room.flush()
      await Promise.all([
        instruments.stored(),
        aliases.stored(),
        residentVersion.stored(),
        rounds.stored(),
        ...circles.parts().flatMap((circle) => [circle.room.flush(), circle.rounds.stored()]),
      ])
    },
    watch: part.watch,
    subscribe: listeners.subscribe,
    close: async () => {
      for (const stop of stopWatching) stop()
      await options.beforeClose()
      journal.close()
      record.close()
      proposals.close()
      const door = await lobby?.catch(() => null)
      await Promise.allSettled([
        mandates.close(),
        circles.close(),
        instruments.close(),
        aliases.close(),
        residentVersion.close(),
        door?.close(),
      ])
      await part.close()
    },
  }
  return live
}
