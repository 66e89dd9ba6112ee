import { ok, type Result, refuse } from '../../shared/result.ts'
import { createRoom, decodeInvitation, encodeInvitation, inviteFor } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import type { Card, Invitation, Right, Role } from '../../shared/room/types.ts'
import type { Platform } from '../platform/platform.ts'
import { linksOf, type MadeLink } from './links.ts'
import { createListeners } from './listeners.ts'
import { openPart, type RoomOpener, type RoomPart } from './open-part.ts'
import type { SharedRoomState } from './sessions.ts'
import { covers, stronger } from './stronger.ts'

interface StoredSharedRoom {
  readonly invitation: string
  readonly card: Card
  readonly name: string
}

/** What a shared room needs of the device. */
export interface SharedRoomNeed {
  readonly platform: Platform
  readonly opener: (card: Card) => Promise<RoomOpener>
  readonly card: () => Card
}

interface SharedRoomOptions extends SharedRoomNeed {
  /** Under which name the vault keeps it. */
  readonly recordName: string
  /** Role of whoever is invited. */
  readonly role: Role
  /** What the room says it is called; '' as long as it says nothing. */
  readonly nameIn: (part: RoomPart) => string
  /** Writes the name, and whatever makes it a room of its sort. */
  readonly begin: (part: RoomPart, name: string) => void
}

/**
 * A room that organisations share beside their sessions, of which this device takes part in one of each sort: the expertise
 * register, the library, the counts of a region. It is opened when somebody first looks.
 */
export interface SharedRoom {
  state(): SharedRoomState | null
  /** The room once it is open. */
  part(): RoomPart | null
  /** Opens the room, when there is one. */
  opened(): Promise<RoomPart | null>
  /** Tells when the name, the rights, the documents, the members or the connection changed. Opens the room. */
  subscribe(listener: () => void): () => void
  start(name: string): Promise<void>
  invite(): Promise<MadeLink>
  /** Takes part, or takes more rights in the room that is here; another one does not push it out. */
  join(invitation: Invitation, card: Card): Promise<Result<{ readonly roomId: string }, 'other-room'>>
  /** Whether an invitation to this room with this right adds nothing to what is here. */
  holds(roomId: string, right: Right): boolean
  /** Whether what this device kept of the room cannot be read, so that it does not open. */
  isDamaged(): boolean
  /** Throws away what this device kept of the room, and gets it anew from the relay. */
  fetchAgain(): Promise<void>
  leave(): Promise<void>
}

/** The shared room of one sort in which this device takes part, if any. */
export const createSharedRoom = async (options: SharedRoomOptions): Promise<SharedRoom> => {
  const { platform, recordName } = options
  const listeners = createListeners<'change'>()
  let invitation: Invitation | null = null
  /** Known before the room is opened. */
  let roomId = ''
  let card: Card | null = null
  let name = ''
  let part: RoomPart | null = null
  let opening: Promise<RoomPart | null> | null = null
  let damaged = false

  const keep = async (): Promise<void> => {
    if (invitation === null || card === null) return
    const stored: StoredSharedRoom = { invitation: await encodeInvitation(invitation), card, name }
    await platform.vault.write(recordName, stored)
  }

  const changed = (): void => {
    const said = part === null ? '' : options.nameIn(part)
    if (said !== '' && said !== name) {
      name = said
      void keep()
    }
    listeners.tell('change')
  }

  const open = async (): Promise<RoomPart | null> => {
    if (invitation === null || card === null) return null
    const opened = await openPart(await options.opener(card), invitation)
    part = opened
    damaged = false
    opened.watch(['agenda', 'case'], changed)
    for (const event of ['connection', 'members', 'storage'] as const) opened.room.on(event, changed)
    opened.room.connect()
    changed()
    return opened
  }
  const opened = (): Promise<RoomPart | null> => {
    opening ??= open().catch(async (problem: unknown) => {
      opening = null
      const loaded = await platform.entries.load(roomId)
      damaged = !loaded.ok
      if (damaged) listeners.tell('change')
      throw problem
    })
    return opening
  }

  const stored = await platform.vault.read<StoredSharedRoom>(recordName)
  const decoded = stored.ok ? await decodeInvitation(stored.value.invitation) : null
  if (stored.ok && decoded?.ok) {
    invitation = decoded.value
    roomId = await roomIdOf(decoded.value.room)
    card = stored.value.card
    name = stored.value.name
  }

  const close = async (): Promise<void> => {
    await opening?.catch(() => null)
    await part?.close()
    part = null
    opening = null
  }
  const take = async (next: Invitation, by: Card): Promise<RoomPart> => {
    await close()
    invitation = next
    roomId = await roomIdOf(next.room)
    card = by
    await keep()
    const made = await opened()
    if (made === null) throw new Error('a shared room that was just kept does not open')
    return made
  }

  return {
    state: () =>
      invitation === null
        ? null
        : { roomId, name, mayWrite: invitation.right !== 'read', mayInvite: invitation.right === 'own' },
    part: () => part,
    opened,
    subscribe: (listener) => {
      void opened().catch(() => null)
      return listeners.subscribe('change', listener)
    },
    start: async (called) => {
      const owner = await createRoom(platform.defaultRelay())
      name = called
      const made = await take(owner, options.card())
      options.begin(made, called)
      await made.room.flush()
      changed()
    },
    join: async (next, by) => {
      const asked = await roomIdOf(next.room)
      if (invitation !== null && asked !== roomId) return refuse('other-room')
      const known = invitation ?? undefined
      const best = stronger(known, next)
      if (best !== known) await take(best, by)
      return ok({ roomId })
    },
    holds: (asked, right) => invitation !== null && asked === roomId && covers(invitation.right, right),
    invite: async () => {
      if (invitation === null) throw new Error('there is no room to invite to')
      return linksOf(await inviteFor(invitation, options.role), {
        webAddress: (relay) => platform.webAddress(relay),
      })
    },
    isDamaged: () => damaged,
    fetchAgain: async () => {
      await close()
      await platform.entries.erase(roomId)
      damaged = false
      listeners.tell('change')
      await opened()
    },
    leave: async () => {
      const left = roomId
      await close()
      invitation = null
      roomId = ''
      name = ''
      damaged = false
      await platform.vault.remove(recordName)
      if (left !== '') await platform.entries.erase(left)
      changed()
    },
  }
}
