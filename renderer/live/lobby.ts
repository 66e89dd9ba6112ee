import { ok, type Result, refuse } from '../../shared/result.ts'
import { fingerprint } from '../../shared/room/identity.ts'
import {
  announceLobby,
  answerKnock,
  clearKnock,
  deriveLobby,
  inviteToLobby,
  type Knock,
  readAnswer,
  readKnocks,
} from '../../shared/room/lobby.ts'
import type { Invitation, Member, Role } from '../../shared/room/types.ts'
import { wrappedFor } from './links.ts'
import type { AdmitRefusal, Waiting } from './live.ts'
import { openPart, type RoomOpener, type RoomPart, waitUntil } from './open-part.ts'

interface Need {
  readonly opener: RoomOpener
  /** The session's invitation; only an owner's leads to a lobby. */
  readonly invitation: () => Invitation
  readonly members: () => readonly Member[]
  readonly note: (kind: 'admitted', subject: string, label: string) => Promise<void>
  readonly changed: () => void
}

/** How long an answer stays for whoever knocked and then closed the tab, in ms. */
const answerStays = 24 * 60 * 60_000

export interface LobbyWatch {
  waiting(): readonly Waiting[]
  invite(role: Role): Promise<Invitation>
  admit(knockId: string, role: Role): Promise<Result<null, AdmitRefusal>>
  turnAway(knockId: string): Promise<void>
  /**
   * Closes the lobby for good: the session went to another room, and who knocks here would wait for ever. False when the
   * relay did not do so, because it cannot be reached or this device left; never rejects.
   */
  shut(): Promise<boolean>
  /** Never rejects. */
  close(): Promise<void>
}

/** How long closing the lobby may take, in ms; the move of the session must not wait for it longer. */
const shutPatience = 5000

const after = (ms: number): Promise<false> => new Promise((resolve) => setTimeout(() => resolve(false), ms))

/**
 * The door of a session, as its owner sees it: who knocks, and what they are answered. A lobby that does not open on this
 * device leaves the session as it is: nobody waits, and it is tried again when somebody is to be invited.
 */
export const watchLobby = async (need: Need): Promise<LobbyWatch> => {
  let door: LobbyWatch | null = null
  let opening: Promise<LobbyWatch | null> | null = null
  let closed = false
  const open = async (): Promise<LobbyWatch | null> => {
    if (door !== null || closed) return door
    opening ??= openDoor(need)
      .catch(() => null)
      .then(async (opened) => {
        opening = null
        if (closed) await opened?.close()
        else door = opened
        return door
      })
    return opening
  }
  await open()
  return {
    waiting: () => door?.waiting() ?? [],
    invite: async (role) => {
      const opened = await open()
      if (opened === null) throw new Error('the waiting room does not open on this device')
      return opened.invite(role)
    },
    admit: async (knockId, role) => (await open())?.admit(knockId, role) ?? refuse('gone'),
    turnAway: async (knockId) => (await open())?.turnAway(knockId),
    shut: async () => door?.shut() ?? false,
    close: async () => {
      closed = true
      await opening
      await door?.close()
      door = null
    },
  }
}

const openDoor = async (need: Need): Promise<LobbyWatch> => {
  const lobby = await deriveLobby(need.invitation())
  const part: RoomPart = await openPart({ ...need.opener, card: { name: '', organisation: '' } }, lobby.owner)
  const { agenda } = part.documents
  let knocks: readonly Knock[] = []
  let prints = new Map<string, string>()
  let reading: Promise<void> = Promise.resolve()

  const read = async (): Promise<void> => {
    const found = await readKnocks(part.documents, lobby)
    prints = new Map(
      await Promise.all(found.map(async ({ deviceId }) => [deviceId, await fingerprint(deviceId)] as const)),
    )
    knocks = found
    tidy()
    need.changed()
  }
  const tidy = (): void => {
    for (const knock of knocks)
      if (!isOpen(knock) && part.now() - knock.at > answerStays) clearKnock(part.documents, knock.id)
  }
  let closed = false
  const look = (): void => {
    // What cannot be read now is read with the next change.
    reading = reading.then(() => (closed ? undefined : read())).catch(() => {})
  }
  const isOpen = ({ id }: Knock): boolean => readAnswer(agenda, id) === null
  const stop = part.watch(['agenda', 'case'], look)
  try {
    await announceLobby(agenda, lobby)
  } catch (problem) {
    stop()
    await part.close()
    throw problem
  }
  part.room.connect()
  look()
  const isConnected = (): boolean => part.room.connection().state === 'connected'
  return {
    waiting: () => {
      const inside = new Set(need.members().map(({ deviceId }) => deviceId))
      return knocks.filter(isOpen).map(({ id, name, organisation, deviceId, wants, at }) => ({
        id,
        name,
        organisation,
        deviceId,
        fingerprint: prints.get(deviceId) ?? '',
        role: wants ?? 'participant',
        at,
        known: inside.has(deviceId),
      }))
    },
    invite: async (role) => {
      const invitation = await inviteToLobby(lobby, agenda, role)
      await part.room.flush()
      return invitation
    },
    admit: async (knockId, role) => {
      const knock = knocks.find(({ id }) => id === knockId)
      if (knock === undefined) return refuse('gone')
      if (!isOpen(knock)) return refuse('already-in')
      if (need.invitation().right !== 'own') return refuse('not-owner')
      const wrapped = await wrappedFor(need.invitation(), role, knock.agreementKey)
      if (wrapped === null) return refuse('gone')
      answerKnock(agenda, knockId, { kind: 'admitted', wrapped })
      await part.room.flush()
      await need.note('admitted', knock.deviceId, knock.name)
      need.changed()
      return ok(null)
    },
    turnAway: async (knockId) => {
      answerKnock(agenda, knockId, { kind: 'turned-away' })
      await part.room.flush()
      need.changed()
    },
    shut: async () => {
      try {
        const isThere = !closed && (await waitUntil(part, () => closed || isConnected(), shutPatience))
        if (!isThere || closed) return false
        return await Promise.race([part.room.moving.closeOnRelay(), after(shutPatience)])
      } catch {
        return false
      }
    },
    close: async () => {
      closed = true
      stop()
      await Promise.allSettled([part.close()])
    },
  }
}
