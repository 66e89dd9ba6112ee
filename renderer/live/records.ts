import type { Result } from '../../shared/result.ts'
import { fromBase64Url, toBase64Url } from '../../shared/room/bytes.ts'
import { createIdentity, exportIdentity, importIdentity } from '../../shared/room/identity.ts'
import { decodeInvitation, encodeInvitation } from '../../shared/room/invitation.ts'
import type { Card, Identity, Invitation } from '../../shared/room/types.ts'
import type { Attendee } from '../../shared/session/model.ts'
import type { Vault } from '../platform/platform.ts'
import type { SessionSummary } from './sessions.ts'

/** What this device keeps of one room besides its sealed entries. */
export interface RoomRecord {
  readonly invitation: Invitation
  readonly card: Card
  /** A filled example; it never connects. */
  readonly demo: boolean
  readonly attendees: readonly Attendee[]
}

interface StoredRoom extends Omit<RoomRecord, 'invitation'> {
  readonly invitation: string
}

const names = {
  identity: 'identity',
  profile: 'profile',
  room: (roomId: string) => `room:${roomId}`,
  summary: (roomId: string) => `summary:${roomId}`,
  rounds: (roomId: string) => `round:${roomId}:`,
}

/** The vault's records of identity, profile and rooms, by meaning instead of by name. */
export interface Records {
  /** The device's identity; made and kept when there is none yet. */
  identity(): Promise<Identity>
  profile(): Promise<Card | null>
  keepProfile(card: Card): Promise<void>
  room(roomId: string): Promise<RoomRecord | null>
  keepRoom(roomId: string, record: RoomRecord): Promise<void>
  summaries(): Promise<readonly SessionSummary[]>
  keepSummary(summary: SessionSummary): Promise<void>
  forget(roomId: string): Promise<void>
}

const valueIn = <Value>(result: Result<Value, string>): Value | null => (result.ok ? result.value : null)

export const createRecords = (vault: Vault): Records => {
  let identity: Promise<Identity> | null = null

  const loadIdentity = async (): Promise<Identity> => {
    const stored = valueIn(await vault.read<string>(names.identity))
    const bytes = stored === null ? null : fromBase64Url(stored)
    const read = bytes === null ? null : await importIdentity(bytes)
    if (read?.ok) return read.value
    const made = await createIdentity()
    await vault.write(names.identity, toBase64Url(await exportIdentity(made)))
    return made
  }

  return {
    identity: () => {
      identity ??= loadIdentity()
      return identity
    },
    profile: async () => valueIn(await vault.read<Card>(names.profile)),
    keepProfile: (card) => vault.write(names.profile, card),
    room: async (roomId) => {
      const stored = valueIn(await vault.read<StoredRoom>(names.room(roomId)))
      const invitation = stored === null ? null : valueIn(await decodeInvitation(stored.invitation))
      return stored === null || invitation === null ? null : { ...stored, invitation }
    },
    keepRoom: async (roomId, record) =>
      vault.write(names.room(roomId), { ...record, invitation: await encodeInvitation(record.invitation) }),
    summaries: async () => {
      const found = await vault.names(names.summary(''))
      const read = await Promise.all(found.map((name) => vault.read<SessionSummary>(name)))
      return read.flatMap((result) => (result.ok ? [result.value] : []))
    },
    keepSummary: (summary) => vault.write(names.summary(summary.roomId), summary),
    forget: async (roomId) => {
      const rounds = await vault.names(names.rounds(roomId))
      for (const name of [names.room(roomId), names.summary(roomId), ...rounds]) await vault.remove(name)
    },
  }
}
