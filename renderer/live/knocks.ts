import type { Result } from '../../shared/result.ts'
import { fromBase64Url } from '../../shared/room/bytes.ts'
import { createIdentity, fingerprint } from '../../shared/room/identity.ts'
import { decodeInvitation, encodeInvitation } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import { knock, readAnswer, withdrawKnock } from '../../shared/room/lobby.ts'
import { closeCode } from '../../shared/room/relay-protocol.ts'
import type { Card, Identity, Invitation, OpenTransport } from '../../shared/room/types.ts'
import { unwrapInvitation } from '../../shared/room/wrapped.ts'
import type { Platform } from '../platform/platform.ts'
import { isOnRelay, openPart, type RoomPart, waitUntil } from './open-part.ts'
import type { PendingKnock } from './sessions.ts'

interface StoredKnock {
  readonly invitation: string
  readonly card: Card
  readonly knockId: string | null
}

interface Open {
  readonly invitation: Invitation
  readonly card: Card
  /** Null when the lobby does not open on this device. */
  readonly part: RoomPart | null
  knockId: string | null
  /**
   * The knock is on the relay, so that it is known after a reload too. One that is not yet is lost with the keys it was
   * sent with, and is done again.
   */
  hasArrived: boolean
  state: PendingKnock['state']
  sessionRoomId: string | null
  stop: () => void
}

interface Need {
  readonly platform: Platform
  readonly identity: () => Promise<Identity>
  readonly openTransport: OpenTransport
  /** Keeps the session's invitation once it came. */
  readonly admitted: (invitation: Invitation, card: Card) => Promise<string>
  readonly changed: () => void
}

export interface Knocks {
  knock(invitation: Invitation, card: Card): Promise<string>
  at(roomId: string): PendingKnock | null
  list(): readonly PendingKnock[]
  withdraw(roomId: string): Promise<void>
}

const prefix = 'knock:'

/** How long stopping to wait may take to reach the relay, in ms; whoever leads sees the knock for longer otherwise. */
const withdrawPatience = 3000

const valueIn = <Value>(result: Result<Value, string>): Value | null => (result.ok ? result.value : null)

/**
 * Knocks at waiting rooms and waits for an answer. The lobby is entered with keys made for this once and without a
 * name: who somebody is stands in the knock alone, which only the session's owner can open.
 */
export const createKnocks = async (need: Need): Promise<Knocks> => {
  const { platform } = need
  const open = new Map<string, Open>()
  const print = await fingerprint((await need.identity()).deviceId)

  const keep = async (roomId: string, { invitation, card, knockId }: Open): Promise<void> =>
    platform.vault.write(`${prefix}${roomId}`, {
      invitation: await encodeInvitation(invitation),
      card,
      knockId,
    } satisfies StoredKnock)

  const end = async (roomId: string): Promise<void> => {
    const entry = open.get(roomId)
    entry?.stop()
    await entry?.part?.close()
    await Promise.allSettled([platform.vault.remove(`${prefix}${roomId}`), platform.entries.erase(roomId)])
  }

  const connectionState = (part: RoomPart): PendingKnock['state'] => {
    const { state, code } = part.room.connection()
    if (state === 'refused') return code === closeCode.roomClosed ? 'closed' : 'unreachable'
    return state === 'offline' ? 'unreachable' : 'connecting'
  }

  const answered = async (roomId: string, entry: Open, wrapped: string): Promise<void> => {
    const bytes = fromBase64Url(wrapped)
    const invitation = bytes === null ? null : await unwrapInvitation(bytes, await need.identity())
    if (!invitation?.ok || entry.sessionRoomId !== null) return
    entry.sessionRoomId = await need.admitted(invitation.value, entry.card)
    entry.state = 'admitted'
    await end(roomId)
    need.changed()
  }

  const look = async (roomId: string, entry: Open): Promise<void> => {
    const { part } = entry
    if (part === null) return
    const { agenda, case: shared } = part.documents
    if (entry.knockId === null) {
      const done = await knock(
        { agenda, case: shared },
        {
          invitation: entry.invitation,
          identity: await need.identity(),
          card: entry.card,
          now: Math.round(part.now()),
          newId: () => crypto.randomUUID(),
        },
      )
      if (done.ok) entry.knockId = done.value.knockId
    }
    if (entry.knockId !== null && !entry.hasArrived && isOnRelay(part)) {
      entry.hasArrived = true
      await keep(roomId, entry)
    }
    const answer = entry.knockId === null ? null : readAnswer(agenda, entry.knockId)
    if (answer?.kind === 'admitted') return answered(roomId, entry, answer.wrapped)
    const isConnected = part.room.connection().state === 'connected'
    if (answer?.kind === 'turned-away') {
      entry.state = 'turned-away'
      await end(roomId)
    } else entry.state = entry.knockId !== null && isConnected ? 'waiting' : connectionState(part)
    need.changed()
  }

  const openLobby = async (invitation: Invitation): Promise<RoomPart | null> => {
    try {
      return await openPart(
        {
          identity: await createIdentity(),
          card: { name: '', organisation: '' },
          entries: platform.entries,
          openTransport: need.openTransport,
          localOnly: false,
        },
        invitation,
      )
    } catch {
      return null
    }
  }

  const begin = async (invitation: Invitation, card: Card, knockId: string | null): Promise<string> => {
    const roomId = await roomIdOf(invitation.room)
    const before = open.get(roomId)
    before?.stop()
    await before?.part?.close()
    const part = await openLobby(invitation)
    const entry: Open = {
      invitation,
      card,
      part,
      knockId,
      hasArrived: knockId !== null,
      state: part === null ? 'unreachable' : 'connecting',
      sessionRoomId: null,
      stop: () => {},
    }
    open.set(roomId, entry)
    // A knock that this device cannot remember still waits for as long as the app is open.
    await Promise.allSettled([keep(roomId, entry)])
    if (part !== null && open.get(roomId) === entry) follow(roomId, entry, part)
    need.changed()
    return roomId
  }

  /** Looks at the lobby now and each time that something of it changed. */
  const follow = (roomId: string, entry: Open, part: RoomPart): void => {
    let looking: Promise<void> = Promise.resolve()
    const again = (): void => {
      // A look that failed may not keep the next ones from being taken.
      looking = looking
        .then(() => (open.get(roomId) === entry ? look(roomId, entry) : undefined))
        .catch(() => {})
    }
    const stops = [
      part.watch(['agenda', 'case'], again),
      part.room.on('connection', again),
      part.room.on('storage', again),
    ]
    entry.stop = () => {
      for (const stop of stops.splice(0)) stop()
    }
    part.room.connect()
    again()
  }

  const pendingOf = (roomId: string, { card, state, sessionRoomId }: Open): PendingKnock => ({
    roomId,
    name: card.name,
    fingerprint: print,
    state,
    sessionRoomId,
  })

  const resume = async (name: string): Promise<void> => {
    const stored = valueIn(await platform.vault.read<StoredKnock>(name))
    const invitation = stored === null ? null : valueIn(await decodeInvitation(stored.invitation))
    if (stored !== null && invitation !== null) await begin(invitation, stored.card, stored.knockId)
  }

  const names = await platform.vault.names(prefix).catch(() => [])
  // One knock that cannot be taken up again must not keep the others, or the app, from starting.
  await Promise.allSettled(names.map(resume))
  return {
    knock: (invitation, card) => begin(invitation, card, null),
    at: (roomId) => {
      const entry = open.get(roomId)
      return entry === undefined ? null : pendingOf(roomId, entry)
    },
    list: () =>
      [...open]
        .filter(([, { state }]) => state !== 'admitted' && state !== 'turned-away')
        .map(([roomId, entry]) => pendingOf(roomId, entry)),
    withdraw: async (roomId) => {
      const entry = open.get(roomId)
      if (entry === undefined) return
      open.delete(roomId)
      // What was answered is closed already.
      if (entry.state === 'admitted' || entry.state === 'turned-away') return need.changed()
      entry.stop()
      await platform.vault.remove(`${prefix}${roomId}`)
      need.changed()
      const { part, knockId } = entry
      if (part !== null && knockId !== null) {
        withdrawKnock(part.documents.case, knockId)
        await Promise.allSettled([part.room.flush()])
        await waitUntil(part, () => isOnRelay(part), withdrawPatience)
      }
      await part?.close()
      // Unless they knocked again meanwhile.
      if (!open.has(roomId)) await platform.entries.erase(roomId)
    },
  }
}
