import type { BackupAlias, BackupContent, BackupRound } from '../../shared/backup/content.ts'
import type { RestorePlan } from '../../shared/backup/restore.ts'
import { decodeInvitation } from '../../shared/room/invitation.ts'
import type { Invitation, Right } from '../../shared/room/types.ts'
import type { Vault } from '../platform/platform.ts'
import { readAliases } from './aliases.ts'
import { privateRecords } from './kept-record.ts'
import { mergeOwnRounds, names, type Records } from './records.ts'
import type { OwnRound } from './round-view.ts'
import { stronger } from './stronger.ts'

/** What a file is made of and brings back, among the vault's records. */
export interface BackupRecords {
  /** Drafts and keys of this device's own contributions in a room, by field. */
  rounds(roomId: string): Promise<Readonly<Record<string, BackupRound>>>
  /** The circles of a session that this device is in. */
  circles(
    sessionId: string,
  ): Promise<readonly { readonly circleId: string; readonly invitation: Invitation }[]>
  aliases(sessionId: string): Promise<readonly BackupAlias[]>
  /** Null when nothing was noted. */
  notepad(sessionId: string): Promise<string | null>
  /** Whether nobody knows this device: it holds no session, no circle and no room beside them. */
  isFresh(): Promise<boolean>
  /** The right that this device has in each session's room. */
  rights(): Promise<ReadonlyMap<string, Right>>
  /** Files what a plan says, beside what is here. */
  keep(content: BackupContent, plan: RestorePlan): Promise<void>
}

/** By these names the vault keeps what makes a device known to others. */
const known = [names.room(''), 'circle:', 'register', 'library', 'region'] as const

export const createBackupRecords = (vault: Vault, records: Records): BackupRecords => {
  const value = async <Value>(name: string): Promise<Value | null> => {
    const found = await vault.read<Value>(name)
    return found.ok ? found.value : null
  }
  const tails = async (prefix: string): Promise<readonly string[]> =>
    (await vault.names(prefix)).map((name) => name.slice(prefix.length))

  const keepRound = async (name: string, round: OwnRound): Promise<void> => {
    const here = await value<OwnRound>(name)
    await vault.write(name, here === null ? round : mergeOwnRounds(here, round))
  }

  const keepAside = async ({ session, aliases, notepad }: BackupContent): Promise<void> => {
    const [noted] = privateRecords(session.id)
    const here = readAliases(await value(`aliases:${session.id}`))
    const missing = aliases.filter(({ name }) => !here.some((one) => one.name === name))
    if (missing.length > 0) await vault.write(`aliases:${session.id}`, [...here, ...missing])
    if (notepad !== null && (await value(noted)) === null) await vault.write(noted, notepad)
  }

  return {
    rounds: async (roomId) => {
      const prefix = names.rounds(roomId)
      const found = await Promise.all(
        (await tails(prefix)).map(
          async (fieldId) => [fieldId, await value<OwnRound>(prefix + fieldId)] as const,
        ),
      )
      return Object.fromEntries(
        found.flatMap(([fieldId, round]) => (round === null ? [] : [[fieldId, round]])),
      )
    },
    circles: async (sessionId) => {
      const prefix = names.circle(`${sessionId}:`)
      const found = await Promise.all(
        (await tails(prefix)).map(async (circleId) => {
          const invitation = await decodeInvitation((await value<string>(prefix + circleId)) ?? '')
          return invitation.ok ? [{ circleId, invitation: invitation.value }] : []
        }),
      )
      return found.flat()
    },
    aliases: async (sessionId) => readAliases(await value(`aliases:${sessionId}`)),
    notepad: async (sessionId) => {
      const noted = await value<unknown>(privateRecords(sessionId)[0])
      return typeof noted === 'string' && noted !== '' ? noted : null
    },
    isFresh: async () => (await Promise.all(known.map((prefix) => vault.names(prefix)))).flat().length === 0,
    rights: async () => {
      const ids = await tails(names.room(''))
      const rooms = await Promise.all(ids.map(async (id) => [id, await records.room(id)] as const))
      return new Map(rooms.flatMap(([id, room]) => (room === null ? [] : [[id, room.invitation.right]])))
    },
    keep: async (content, { rooms }) => {
      for (const { roomId, room } of rooms)
        for (const [fieldId, round] of Object.entries(room.rounds))
          await keepRound(names.rounds(roomId) + fieldId, round)
      for (const { room } of rooms)
        if (room.part === 'circle') {
          const name = `${content.session.id}:${room.circleId}`
          const here = (await records.circle(name)) ?? undefined
          await records.keepCircle(name, stronger(here, room.invitation))
        }
      await keepAside(content)
      // The session's own record comes last: what was broken off before it is simply brought back again.
      const [own] = rooms
      if (own === undefined) return
      const left = rooms.find(({ room }) => room.part === 'left')
      const here = await records.room(own.roomId)
      const carryFrom = here?.carryFrom ?? left?.room.invitation
      await records.keepRoom(own.roomId, {
        card: here?.card ?? content.card,
        demo: false,
        attendees: [],
        invitation: stronger(here?.invitation, own.room.invitation),
        ...(carryFrom !== undefined && { carryFrom }),
      })
    },
  }
}
