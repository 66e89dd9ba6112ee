import { WebSocket } from 'ws'
import { websocketTransport } from '../../renderer/live/transport.ts'
import { findMethod } from '../../shared/method/registry.ts'
import { ok } from '../../shared/result.ts'
import { createIdentity } from '../../shared/room/identity.ts'
import { createRoom, encodeInvitation, inviteFor } from '../../shared/room/invitation.ts'
import { randomBytes } from '../../shared/room/keys.ts'
import { openRoom } from '../../shared/room/sealed-room.ts'
import type { EntryStore, Invitation, SealedRoom, StoredEntry } from '../../shared/room/types.ts'
import { goToStep } from '../../shared/session/commands.ts'
import { createSession } from '../../shared/session/create.ts'
import { noteDocument, type SessionDocuments } from '../../shared/session/session.ts'

/** Members without a screen: the real room over the real transport, on the WebSocket of Node. */

type Room = SealedRoom<object>

/** A device's store that costs nothing, so that what is measured is the room. */
export const memoryStore = (): EntryStore => {
  const kept = new Map<string, StoredEntry>()
  const keyOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
  const add = (entries: readonly StoredEntry[]) => {
    for (const entry of entries) kept.set(keyOf(entry.bytes), entry)
  }
  return {
    load: async () => ok([...kept.values()]),
    append: async (_roomId, entries) => add(entries),
    replace: async (_roomId, gone, entries) => {
      for (const bytes of gone) kept.delete(keyOf(bytes))
      add(entries)
    },
    erase: async () => kept.clear(),
  }
}

/** Opens a room on a device of its own. Nothing is compacted unless the benchmark asks for it. */
export const openMember = async (
  invitation: Invitation,
  settings: { readonly store?: EntryStore; readonly gatherMs?: number } = {},
): Promise<Room> =>
  openRoom<object>({
    invitation,
    identity: await createIdentity(),
    card: { name: 'Meting', organisation: 'Beraad' },
    store: memoryStore(),
    // Only the part of the interface that ws shares with browsers is used.
    openTransport: websocketTransport({
      now: Date.now,
      WebSocket: WebSocket as unknown as typeof globalThis.WebSocket,
    }),
    presence: {},
    now: Date.now,
    randomBytes,
    schedule: (task, ms) => {
      const timer = setTimeout(task, ms)
      return () => clearTimeout(timer)
    },
    compactAt: 0,
    ...settings,
  })

/** Resolves when `isSo` is true of the room, now or after something happened in it. */
export const until = (room: Room, isSo: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const endings: (() => void)[] = []
    const check = () => {
      if (!isSo()) return
      for (const end of endings) end()
      resolve()
    }
    for (const event of ['connection', 'storage', 'members', 'document'] as const)
      endings.push(room.on(event, check))
    check()
  })

/** Connects and resolves when all that the relay has of the room is opened. */
export const connected = async (room: Room): Promise<void> => {
  room.connect()
  await until(room, () => room.connection().state === 'connected' && room.loaded())
  await room.settled()
}

/** Resolves when all this member wrote is on the relay's disk. */
export const storedOnRelay = async (room: Room): Promise<void> => {
  await room.flush()
  await until(room, () => room.storage().notOnRelay === 0)
}

export const documentsOf = (room: Room): SessionDocuments => ({
  agenda: room.document('agenda'),
  case: room.document('case'),
  note: (fieldId) => room.document(noteDocument(fieldId)),
})

/** A session on a relay, prepared by a facilitator who leaves again. */
export interface PreparedSession {
  readonly owner: Invitation
  /** An invitation for a participant. */
  invite(): Promise<Invitation>
  /** The same as a link to the web edition. */
  link(): Promise<string>
  /** A link for whoever takes over the lead. */
  leadLink(): Promise<string>
}

/** `url` is the relay's address for browsers; the group stands at `stepId`. `prepare` may write more. */
export const prepareSession = async (
  url: string,
  stepId: string,
  prepare: (documents: SessionDocuments) => void = () => {},
  methodId = 'dilemma',
): Promise<PreparedSession> => {
  const method = findMethod(methodId)
  if (method === undefined) throw new Error(`the method ${methodId} is gone`)
  const owner = await createRoom(url.replace(/^http/, 'ws').replace(/\/$/, ''))
  const room = await openMember(owner)
  const documents = documentsOf(room)
  const actor = { deviceId: room.identity.deviceId, now: Date.now(), newId: () => crypto.randomUUID() }
  createSession(documents, actor, method, {
    title: 'Meting',
    purpose: 'Meten',
    plannedAt: null,
    residentInformed: { answer: 'unknown', explanation: '' },
    legalGrounds: [],
    retainUntil: '2036-12-31',
  })
  goToStep(documents, actor, stepId)
  prepare(documents)
  await connected(room)
  await storedOnRelay(room)
  await room.close()
  const invite = () => inviteFor(owner, 'participant')
  const linkOf = async (invitation: Invitation) => `${url}#u=${await encodeInvitation(invitation)}`
  return { owner, invite, link: async () => linkOf(await invite()), leadLink: () => linkOf(owner) }
}
