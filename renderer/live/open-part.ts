import { roomIdOf } from '../../shared/room/keys.ts'
import { openRoom } from '../../shared/room/sealed-room.ts'
import type {
  Card,
  EntryStore,
  Identity,
  Invitation,
  OpenTransport,
  Presence,
  SealedRoom,
} from '../../shared/room/types.ts'
import { noteDocument, type Query, type SessionDocuments } from '../../shared/session/session.ts'
import type { PresenceState } from './live.ts'
import { quietPresence, readPresenceState } from './presence-state.ts'

/**
 * How long changes are gathered before they are sealed, in ms. A typist's keys lie some 150 ms apart, so more would
 * hardly save an entry and be seen on the other screens; this much takes the changes of one key press together.
 */
const gatherFor = 10

const nowhere: OpenTransport = () => ({ connect: () => {}, disconnect: () => {}, destroy: () => {} })

/** What opening any room on this device takes. */
export interface RoomOpener {
  readonly identity: Identity
  readonly card: Card
  readonly entries: EntryStore
  readonly openTransport: OpenTransport
  /** A room that never connects: that of an example. */
  readonly localOnly: boolean
}

/** One room, open on this device, with its documents: the session's, a circle's, a lobby's, a request's. */
export interface RoomPart {
  readonly roomId: string
  readonly room: SealedRoom<PresenceState>
  readonly documents: SessionDocuments
  /** True once the device failed to keep something. */
  storeFailed(): boolean
  /** The relay's clock, ms since 1970. */
  now(): number
  presence(): readonly Presence<PresenceState>[]
  setPresence(change: Partial<PresenceState>): void
  watch(reads: Query<unknown>['reads'], listener: () => void): () => void
  /** Never rejects. */
  close(): Promise<void>
}

type Loaded = Awaited<ReturnType<EntryStore['load']>>

/**
 * Remembers whether the device failed to keep something; the storage state must say so. The first reading is `loaded`,
 * which was asked for before anything was made.
 */
const watchedStore = (entries: EntryStore, loaded: Loaded, failed: () => void): EntryStore => {
  let first: Loaded | null = loaded
  const watch = async <Value>(promise: Promise<Value>): Promise<Value> => {
    try {
      return await promise
    } catch (problem) {
      failed()
      throw problem
    }
  }
  return {
    load: async (roomId) => {
      const read = first ?? (await entries.load(roomId))
      first = null
      return read
    },
    append: (roomId, stored) => watch(entries.append(roomId, stored)),
    replace: (roomId, removed, stored) => watch(entries.replace(roomId, removed, stored)),
    erase: (roomId) => entries.erase(roomId),
  }
}

/**
 * Opens a room and connects it as the network comes and goes. `onStoreFailed` is called each time keeping fails. Rejects
 * when the store calls its entries damaged; nothing was made then, so nothing stays behind.
 */
export const openPart = async (
  opener: RoomOpener,
  invitation: Invitation,
  onStoreFailed: () => void = () => {},
): Promise<RoomPart> => {
  let storeFailed = false
  let told = quietPresence
  const roomId = await roomIdOf(invitation.room)
  const loaded = await opener.entries.load(roomId)
  if (!loaded.ok) throw new Error('the stored entries of this room are damaged')
  const room = await openRoom<PresenceState>({
    invitation,
    identity: opener.identity,
    card: opener.card,
    store: watchedStore(opener.entries, loaded, () => {
      storeFailed = true
      onStoreFailed()
    }),
    openTransport: opener.localOnly ? nowhere : opener.openTransport,
    presence: told,
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
  const documentOf = (name: Query<unknown>['reads'][number]) => {
    if (name === 'agenda') return documents.agenda
    return name === 'case' ? documents.case : room.document(name)
  }
  const onNetwork = () => (navigator.onLine ? room.connect() : room.disconnect())
  window.addEventListener('online', onNetwork)
  window.addEventListener('offline', onNetwork)
  return {
    roomId,
    room,
    documents,
    storeFailed: () => storeFailed,
    now: () => Date.now() + room.clockOffset(),
    presence: () => room.presence(),
    setPresence: (change) => {
      told = { ...told, ...change }
      room.setPresence(told)
    },
    watch: (reads, listener) => {
      const watched = reads.map(documentOf)
      for (const document of watched) document.on('update', listener)
      return () => {
        for (const document of watched) document.off('update', listener)
      }
    },
    close: async () => {
      window.removeEventListener('online', onNetwork)
      window.removeEventListener('offline', onNetwork)
      const [closed] = await Promise.allSettled([room.close()])
      // What could not be closed in order may at least not stay connected.
      if (closed.status === 'rejected') room.disconnect()
    },
  }
}

/**
 * Waits until `isSo` answers true, looking again whenever one of `events` happens; false when `ms` went by first.
 */
export const waitUntil = (part: RoomPart, isSo: () => boolean, ms: number): Promise<boolean> =>
  new Promise((resolve) => {
    const stops: (() => void)[] = []
    const finish = (answer: boolean) => {
      clearTimeout(timer)
      for (const stop of stops.splice(0)) stop()
      resolve(answer)
    }
    const look = () => {
      if (isSo()) finish(true)
    }
    const timer = setTimeout(() => finish(isSo()), ms)
    for (const event of ['connection', 'storage', 'document', 'members'] as const)
      stops.push(part.room.on(event, look))
    stops.push(part.watch(['agenda', 'case'], look))
    look()
  })

/** Whether all that was written here is on the relay's disk. */
export const isOnRelay = ({ room }: RoomPart): boolean => {
  const { notOnDevice, notOnRelay } = room.storage()
  return notOnDevice === 0 && notOnRelay === 0 && room.connection().state === 'connected'
}
