import { openBackup, sealBackup } from '../../shared/backup/backup-file.ts'
import type { BackupContent, BackupRoom } from '../../shared/backup/content.ts'
import { backupFileExtension } from '../../shared/backup/extensions.ts'
import { mayHold } from '../../shared/backup/purposes.ts'
import { planRestore } from '../../shared/backup/restore.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { exportIdentity, importIdentity } from '../../shared/room/identity.ts'
import { inviteFor } from '../../shared/room/invitation.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import type { Identity, Invitation } from '../../shared/room/types.ts'
import type { Platform } from '../platform/platform.ts'
import { createBackupRecords } from './backup-records.ts'
import type { BackupOrder, Backups, ReadBackup } from './backups-contract.ts'
import type { RoomOpener } from './open-part.ts'
import type { Records } from './records.ts'
import { sendUnsent } from './send-unsent.ts'
import type { SessionSummary } from './sessions.ts'

interface BackupsNeed {
  readonly platform: Platform
  readonly records: Records
  readonly summaries: () => readonly SessionSummary[]
  /** Resolves when nothing of a session that is open is still waiting to be kept. */
  readonly stored: (roomId: string) => Promise<void>
  /** Leaves whatever is open, so that nothing writes while a session is brought back. */
  readonly leave: () => Promise<void>
  readonly openTransport: RoomOpener['openTransport']
  /** After the device became another one, or somebody used it for the first time. */
  readonly identityChanged: (card: BackupContent['card']) => Promise<void>
}

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/**
 * The invitation as a file of that purpose may hold it: a file to read gives no right to change anything. Null where there is none:
 * only an owner can invite somebody to read.
 */
const inFile = async (invitation: Invitation, { purpose }: BackupOrder): Promise<Invitation | null> => {
  if (mayHold(purpose, 'device') || invitation.right === 'read') return invitation
  return invitation.right === 'own' ? inviteFor(invitation, 'observer') : null
}

const deviceIn = async ({ device }: BackupContent): Promise<Identity | null> => {
  const read = device === null ? null : await importIdentity(device)
  return read?.ok === true ? read.value : null
}

/** Makes and brings back files of whole sessions. */
export const createBackups = (need: BackupsNeed): Backups => {
  const { platform, records } = need
  const kept = createBackupRecords(platform.vault, records)

  const roomOf = async (
    part: BackupRoom['part'],
    circleId: string,
    held: Invitation,
    order: BackupOrder,
  ): Promise<BackupRoom | 'not-owner' | 'damaged-store'> => {
    const invitation = await inFile(held, order)
    if (invitation === null) return 'not-owner'
    const roomId = await roomIdOf(held.room)
    const entries = await platform.entries.load(roomId)
    if (!entries.ok) return 'damaged-store'
    return {
      part,
      circleId,
      invitation,
      entries: entries.value,
      rounds: mayHold(order.purpose, 'rounds') ? await kept.rounds(roomId) : {},
    }
  }

  const make: Backups['make'] = async (roomId, order, watch) => {
    const summary = need.summaries().find((one) => one.roomId === roomId)
    const record = await records.room(roomId)
    if (record === null || summary === undefined) return refuse('unknown-session')
    if (record.demo) return refuse('example')
    await need.stored(roomId)
    const { sessionId, title, kind } = summary
    const circles = await kept.circles(sessionId)
    const rooms = await Promise.all([
      roomOf('session', '', record.invitation, order),
      ...(record.carryFrom === undefined ? [] : [roomOf('left', '', record.carryFrom, order)]),
      ...circles.map(({ circleId, invitation }) => roomOf('circle', circleId, invitation, order)),
    ])
    if (rooms.includes('damaged-store')) return refuse('damaged-store')
    if (rooms[0] === 'not-owner') return refuse('not-owner')
    const whole = rooms.filter((room) => typeof room !== 'string')
    const isHeld = (part: 'aliases' | 'notepad', isWanted: boolean) =>
      isWanted && mayHold(order.purpose, part)
    const content: BackupContent = {
      madeAt: Date.now(),
      purpose: order.purpose,
      session: { id: sessionId, title, kind },
      card: record.card,
      device: mayHold(order.purpose, 'device') ? await exportIdentity(await records.identity()) : null,
      rooms: whole,
      aliases: isHeld('aliases', order.withAliases) ? await kept.aliases(sessionId) : [],
      notepad: isHeld('notepad', order.withNotepad) ? await kept.notepad(sessionId) : null,
    }
    const sealed = await sealBackup(content, order.passphrase, { ...watch, randomBytes })
    if (!sealed.ok) return sealed
    // The name says when and not what: a file name is read by whoever sees the folder.
    const day = new Date(content.madeAt).toISOString().slice(0, 10)
    return ok({ name: `beraad-${day}${backupFileExtension}`, content: sealed.value })
  }

  const planOf = async (content: BackupContent): Promise<ReadBackup['plan']> => {
    const identity = await records.identity()
    const summaries = need.summaries()
    return planRestore(content, (await deviceIn(content))?.deviceId ?? null, {
      deviceId: identity.deviceId,
      isFresh: await kept.isFresh(),
      rooms: await kept.rights(),
      sessions: new Map(summaries.map(({ sessionId, roomId }) => [sessionId, roomId])),
    })
  }

  const read: Backups['read'] = async (file, passphrase, watch) => {
    const opened = await openBackup(file, passphrase, watch)
    if (!opened.ok) return opened
    return ok({ content: opened.value, plan: await planOf(opened.value) })
  }

  /** What the device of the file never sent goes out under its own name; false when the relay cannot be reached. */
  const visit = async (content: BackupContent): Promise<boolean> => {
    const identity = await deviceIn(content)
    if (identity === null) return true
    for (const room of content.rooms) {
      if (!room.entries.some(({ outbox }) => outbox)) continue
      const opener = { identity, card: content.card, openTransport: need.openTransport, localOnly: false }
      if (!(await sendUnsent(opener, room))) return false
    }
    return true
  }

  const restore = async ({
    content,
  }: ReadBackup): Promise<Result<{ roomId: string }, 'elsewhere' | 'offline'>> => {
    await need.leave()
    // It may be some time since the file was read.
    const plan = await planOf(content)
    const [own] = plan.rooms
    if (plan.session === 'elsewhere' || own === undefined) return refuse('elsewhere')
    if (plan.device === 'visit' && !(await visit(content))) return refuse('offline')
    const identity = plan.device === 'adopt' ? await deviceIn(content) : null
    if (identity !== null) await records.becomeIdentity(identity)
    if (identity !== null || (await records.profile()) === null) await need.identityChanged(content.card)
    const mayKeepUnsent = plan.device === 'same' || plan.device === 'adopt'
    for (const { roomId, room } of plan.rooms)
      await platform.entries.append(
        roomId,
        room.entries.map(({ bytes, outbox }) => ({ bytes, outbox: outbox && mayKeepUnsent })),
      )
    await kept.keep(content, plan)
    return ok({ roomId: own.roomId })
  }

  return {
    known: (roomId) => {
      const summary = need.summaries().find((one) => one.roomId === roomId)
      return summary === undefined ? [] : [summary.title, ...summary.people.map(({ name }) => name)]
    },
    make,
    read,
    restore,
  }
}
