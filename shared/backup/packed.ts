import { writeUint8, writeVarUint8Array } from 'lib0/encoding'
import { ok, type Result, refuse } from '../result.ts'
import {
  type ByteReader,
  type Bytes,
  decodeBytes,
  encodeBytes,
  fromBase64Url,
  toBase64Url,
  utf8,
} from '../room/bytes.ts'
import { importIdentity } from '../room/identity.ts'
import { decodeInvitation, encodeInvitation } from '../room/invitation.ts'
import { roomIdOf } from '../room/keys.ts'
import type { StoredEntry } from '../room/types.ts'
import type { BackupContent, BackupRoom } from './content.ts'
import { backupLimits } from './limits.ts'
import { type BackupList, listSchema } from './list-schema.ts'
import { mayHold } from './purposes.ts'

/** A backup's content as the bytes that are sealed: the list, then the entries of each room in its order. */

const listOf = async (content: BackupContent): Promise<BackupList> => ({
  madeAt: content.madeAt,
  purpose: content.purpose,
  session: { ...content.session },
  card: { name: content.card.name, organisation: content.card.organisation },
  device: content.device === null ? null : toBase64Url(content.device),
  rooms: await Promise.all(
    content.rooms.map(async ({ part, circleId, invitation, entries, rounds }) => ({
      part,
      circleId,
      invitation: await encodeInvitation(invitation),
      entries: entries.length,
      rounds: { ...rounds },
    })),
  ),
  aliases: content.aliases.map(({ name, alias }) => ({ name, alias })),
  notepad: content.notepad,
})

/** What must hold between the parts of a list. */
const isWhole = ({ rooms, purpose, device }: BackupList): boolean =>
  rooms[0]?.part === 'session' &&
  rooms.every(
    ({ part, circleId }, at) =>
      (part === 'session') === (at === 0) && (part === 'circle') === (circleId !== ''),
  ) &&
  (mayHold(purpose, 'device') || device === null) &&
  (mayHold(purpose, 'rounds') || rooms.every(({ rounds }) => Object.keys(rounds).length === 0))

/** The content as bytes with zeros behind it: only four sizes for every doubling, the smallest 64 KiB. */
export const packContent = async (
  content: BackupContent,
): Promise<Result<Bytes, 'invalid' | 'too-large'>> => {
  const list = listSchema.safeParse(await listOf(content))
  if (!list.success || !isWhole(list.data)) return refuse('invalid')
  const entries = content.rooms.flatMap((room) => room.entries)
  const bytesOfEntries = entries.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if (bytesOfEntries > backupLimits.file) return refuse('too-large')
  const text = utf8(JSON.stringify(list.data))
  if (text.length > backupLimits.list) return refuse('too-large')
  const packed = encodeBytes((encoder) => {
    writeVarUint8Array(encoder, text)
    for (const { bytes, outbox } of entries) {
      writeUint8(encoder, outbox ? 1 : 0)
      writeVarUint8Array(encoder, bytes)
    }
  })
  const padded = new Uint8Array(paddedLength(packed.length))
  padded.set(packed)
  return ok(padded)
}

/** The next of the sizes 1, 1¼, 1½ and 1¾ times a power of two. */
export const paddedLength = (length: number): number => {
  const base = 2 ** Math.floor(Math.log2(Math.max(length, backupLimits.smallest)))
  const step = base / 4
  return Math.max(backupLimits.smallest, Math.ceil(length / step) * step)
}

interface Unpacked {
  readonly list: BackupList
  readonly entries: readonly (readonly StoredEntry[])[]
}

const readEntries = (reader: ByteReader, count: number): readonly StoredEntry[] | null => {
  const entries: StoredEntry[] = []
  for (let at = 0; at < count; at += 1) {
    const flag = reader.uint8()
    const bytes = reader.varBytes()
    if (flag > 1 || bytes.length === 0) return null
    entries.push({ bytes, outbox: flag === 1 })
  }
  return entries
}

const readList = (text: string): BackupList | null => {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return null
  }
  return listSchema.safeParse(data).data ?? null
}

const readPacked = (reader: ByteReader): Unpacked | null => {
  const list = readList(reader.varText())
  if (list === null || !isWhole(list)) return null
  const entries: (readonly StoredEntry[])[] = []
  for (const room of list.rooms) {
    const read = readEntries(reader, room.entries)
    if (read === null) return null
    entries.push(read)
  }
  return reader.rest().every((byte) => byte === 0) ? { list, entries } : null
}

const roomOf = async (
  room: BackupList['rooms'][number],
  entries: readonly StoredEntry[],
): Promise<BackupRoom | null> => {
  const invitation = await decodeInvitation(room.invitation)
  if (!invitation.ok) return null
  const { part, circleId, rounds } = room
  return { part, circleId, invitation: invitation.value, entries, rounds }
}

/** Reads what `packContent` wrote. `malformed` also when keys in it are no keys, or two rooms are one. */
export const unpackContent = async (bytes: Uint8Array): Promise<Result<BackupContent, 'malformed'>> => {
  const unpacked = decodeBytes(bytes, readPacked)
  if (!unpacked.ok) return refuse('malformed', unpacked.detail)
  const { list, entries } = unpacked.value
  const device = list.device === null ? null : fromBase64Url(list.device)
  if (list.device !== null && (device === null || !(await importIdentity(device)).ok))
    return refuse('malformed', 'device')
  const rooms: BackupRoom[] = []
  for (const [at, each] of list.rooms.entries()) {
    const room = await roomOf(each, entries[at] ?? [])
    if (room === null) return refuse('malformed', `rooms.${at}`)
    rooms.push(room)
  }
  const ids = await Promise.all(rooms.map(({ invitation }) => roomIdOf(invitation.room)))
  if (new Set(ids).size < ids.length) return refuse('malformed', 'rooms')
  return ok({ ...list, device, rooms })
}
