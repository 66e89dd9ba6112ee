import type { Method } from '../../shared/method/method.ts'
import { fromBase64Url, toBase64Url } from '../../shared/room/bytes.ts'
import { encodeInvitation, inviteFor } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import { closeCode } from '../../shared/room/relay-protocol.ts'
import { openRoom } from '../../shared/room/sealed-room.ts'
import type {
  Card,
  EntryStore,
  Identity,
  Invitation,
  Member,
  OpenTransport,
  SealedRoom,
} from '../../shared/room/types.ts'
import { unwrapInvitation, wrapInvitation } from '../../shared/room/wrapped.ts'
import { setLead } from '../../shared/session/commands.ts'
import { declineOffer, offerLead, offerQuery, withdrawOffer } from '../../shared/session/handover.ts'
import { migrateSession } from '../../shared/session/migrations.ts'
import type { Attendee } from '../../shared/session/model.ts'
import { checkSession } from '../../shared/session/open.ts'
import { methodQuery } from '../../shared/session/queries.ts'
import { type Actor, noteDocument, type Query, type SessionDocuments } from '../../shared/session/session.ts'
import { takeSnapshot } from '../../shared/session/snapshot.ts'
import type { Vault } from '../platform/platform.ts'
import { createListeners } from './listeners.ts'
import type { LiveSession, LiveTopic, PresenceState, Readiness } from './live.ts'
import { quietPresence, readPresenceState } from './presence-state.ts'
import { createRounds } from './rounds.ts'
import { storageState } from './storage-state.ts'

export interface OpenLiveOptions {
  readonly roomId: string
  readonly invitation: Invitation
  readonly identity: Identity
  readonly card: Card
  readonly vault: Vault
  readonly entries: EntryStore
  readonly openTransport: OpenTransport
  readonly persistent: () => boolean
  /** A session that never connects: the example. */
  readonly localOnly: boolean
  /** People of whom only the record speaks, for instance those of the example. */
  readonly attendees: readonly Attendee[]
  readonly webAddress: (relay: string) => string | null
  /** Keeps an invitation with more rights. */
  readonly keepInvitation: (invitation: Invitation) => Promise<void>
  /** Runs while the session can still be read. */
  readonly beforeClose: () => Promise<void>
}

/**
 * How long changes are gathered before they are sealed, in ms. A typist's keys lie some 150 ms apart, so more would
 * hardly save an entry and be seen on the other screens; this much takes the changes of one key press together.
 */
const gatherFor = 10

const nowhere: OpenTransport = () => ({ connect: () => {}, disconnect: () => {}, destroy: () => {} })

/** Remembers whether the device failed to keep something; the storage state must say so. */
const watchedStore = (entries: EntryStore, failed: () => void): EntryStore => {
  const watch = async <Value>(promise: Promise<Value>): Promise<Value> => {
    try {
      return await promise
    } catch (problem) {
      failed()
      throw problem
    }
  }
  return {
    load: (roomId) => entries.load(roomId),
    append: (roomId, stored) => watch(entries.append(roomId, stored)),
    replace: (roomId, removed, stored) => watch(entries.replace(roomId, removed, stored)),
    erase: (roomId) => entries.erase(roomId),
  }
}

const readinessOf = (documents: SessionDocuments, room: SealedRoom<PresenceState>): Readiness => {
  const checked = checkSession(documents)
  if (checked.ok) return 'ready'
  if (checked.code === 'newer-version') return 'newer-version'
  const { state, code } = room.connection()
  if (state === 'refused') return code === closeCode.roomClosed ? 'room-closed' : 'relay-refused'
  if (!room.loaded()) return state === 'offline' ? 'relay-unreachable' : 'loading'
  return state === 'connected' ? 'not-a-session' : 'relay-unreachable'
}

/** Opens a session on this device and puts it within reach of the interface. */
export const openLive = async (options: OpenLiveOptions): Promise<LiveSession> => {
  const listeners = createListeners<LiveTopic>()
  let storeFailed = false
  let presence = quietPresence
  const room = await openRoom<PresenceState>({
    invitation: options.invitation,
    identity: options.identity,
    card: options.card,
    store: watchedStore(options.entries, () => {
      storeFailed = true
      listeners.tell('storage')
    }),
    openTransport: options.localOnly ? nowhere : options.openTransport,
    presence,
    gatherMs: gatherFor,
    readPresence: readPresenceState,
    now: () => Date.now(),
    randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
    schedule: (task, ms) => {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
  })
  const documents: SessionDocuments = {
    agenda: room.document('agenda'),
    case: room.document('case'),
    note: (fieldId) => room.document(noteDocument(fieldId)),
  }

  const now = () => Date.now() + room.clockOffset()
  const actor = (): Actor => ({
    deviceId: options.identity.deviceId,
    now: Math.round(now()),
    newId: () => crypto.randomUUID(),
  })
  const members = (): readonly Member[] => room.members()
  const method = (): Method | null => (checkSession(documents).ok ? methodQuery.of(documents) : null)
  const mayLead = () => ['facilitator', 'co-facilitator'].includes(room.me().role)

  const rounds = await createRounds({
    roomId: options.roomId,
    documents,
    identity: options.identity,
    vault: options.vault,
    actor,
    me: () => room.me(),
    members,
    method,
    flush: () => room.flush(),
    changed: () => listeners.tell('rounds'),
  })

  const tellRounds = () => listeners.tell('rounds')
  let migrated = false
  /** Whoever may change the agenda of an older session brings it to the newest form, once. */
  const migrate = () => {
    if (migrated || !mayLead() || readinessOf(documents, room) !== 'ready') return
    migrated = true
    migrateSession(documents)
  }
  const onAgenda = () => {
    migrate()
    for (const topic of ['rounds', 'lead', 'loaded'] as const) listeners.tell(topic)
  }
  documents.agenda.on('update', onAgenda)
  documents.case.on('update', tellRounds)
  documents.case.on('update', () => listeners.tell('lead'))
  room.on('members', () => {
    for (const topic of ['members', 'rounds', 'lead'] as const) listeners.tell(topic)
  })
  room.on('presence', () => listeners.tell('presence'))
  room.on('storage', () => listeners.tell('storage'))
  room.on('ignored', () => listeners.tell('ignored'))
  room.on('connection', () => {
    for (const topic of ['storage', 'loaded'] as const) listeners.tell(topic)
  })

  const onNetwork = () => (navigator.onLine ? room.connect() : room.disconnect())
  window.addEventListener('online', onNetwork)
  window.addEventListener('offline', onNetwork)
  migrate()
  room.connect()

  const attendees = (): readonly Attendee[] =>
    options.attendees.length > 0
      ? options.attendees
      : members().map(({ deviceId, name, organisation, role }) => ({ deviceId, name, organisation, role }))

  const offered = () => {
    const offer = offerQuery.of(documents)
    return offer !== null && offer.to === options.identity.deviceId ? offer : null
  }

  const watchDocument = (name: Query<unknown>['reads'][number]) => {
    if (name === 'agenda') return documents.agenda
    return name === 'case' ? documents.case : room.document(name)
  }

  return {
    roomId: options.roomId,
    documents,
    actor,
    me: () => room.me(),
    mayLead,
    members,
    attendees,
    presence: () => room.presence(),
    setPresence: (change) => {
      presence = { ...presence, ...change }
      room.setPresence(presence)
    },
    storage: () =>
      storageState(room.storage(), room.connection(), {
        persistent: options.persistent(),
        storeFailed,
        localOnly: options.localOnly,
      }),
    now,
    loaded: () => readinessOf(documents, room) === 'ready',
    readiness: () => readinessOf(documents, room),
    ignoredCount: () => Object.values(room.ignored()).reduce((sum, count) => sum + count, 0),
    round: rounds.view,
    roundActions: rounds.actions,
    snapshot: async () => takeSnapshot(documents, { attendees: attendees(), rounds: rounds.opened() }),
    mayInvite: () => room.invitation().right === 'own' && !options.localOnly,
    invite: async (role) => {
      const payload = await encodeInvitation(await inviteFor(room.invitation(), role))
      const web = options.webAddress(options.invitation.relay)
      return { link: `beraad://join#u=${payload}`, browserLink: web === null ? null : `${web}#u=${payload}` }
    },
    confirmMember: (deviceId) => room.confirmMember(deviceId),
    offerLead: async (deviceId) => {
      const member = members().find((candidate) => candidate.deviceId === deviceId)
      if (member === undefined) return
      const facilitator: Invitation = { ...room.invitation(), role: 'facilitator' }
      const wrapped = await wrapInvitation(facilitator, member.agreementKey, room.invitation())
      if (!wrapped.ok) return
      offerLead(documents, {
        from: options.identity.deviceId,
        to: deviceId,
        wrapped: toBase64Url(wrapped.value),
        offeredAt: Math.round(now()),
      })
    },
    offeredLead: () => {
      const offer = offered()
      return offer === null
        ? null
        : { from: members().find(({ deviceId }) => deviceId === offer.from)?.name ?? '' }
    },
    answerLead: async (accept) => {
      const offer = offered()
      if (offer === null) return
      if (!accept) return declineOffer(documents, offer)
      const bytes = fromBase64Url(offer.wrapped)
      const invitation = bytes === null ? null : await unwrapInvitation(bytes, options.identity)
      if (!invitation?.ok || (await roomIdOf(invitation.value.room)) !== options.roomId)
        return declineOffer(documents, offer)
      await room.adopt(invitation.value)
      await options.keepInvitation(invitation.value)
      setLead(documents, options.identity.deviceId)
      withdrawOffer(documents)
    },
    compact: async () => {
      await room.compact()
    },
    watch: (reads, listener) => {
      const watched = reads.map(watchDocument)
      for (const document of watched) document.on('update', listener)
      return () => {
        for (const document of watched) document.off('update', listener)
      }
    },
    subscribe: listeners.subscribe,
    close: async () => {
      window.removeEventListener('online', onNetwork)
      window.removeEventListener('offline', onNetwork)
      await options.beforeClose()
      rounds.close()
      await rounds.stored()
      await room.close()
    },
  }
}
