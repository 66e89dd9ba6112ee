import type { BackupRoom } from '../../shared/backup/content.ts'
import { roomIdOf } from '../../shared/room/keys.ts'
import { memoryEntries } from '../platform/storage/entries.ts'
import { isOnRelay, openPart, type RoomOpener, waitUntil } from './open-part.ts'

/** How long the relay may take to keep what is sent, in ms. */
const patience = 8_000

/**
 * Opens a room as the device that wrote it, in memory, and waits until all it had not sent is on the relay. False when the relay
 * did not take it in time.
 */
export const sendUnsent = async (
  opener: Omit<RoomOpener, 'entries'>,
  { invitation, entries }: BackupRoom,
): Promise<boolean> => {
  const store = memoryEntries()
  await store.append(await roomIdOf(invitation.room), entries)
  const part = await openPart({ ...opener, entries: store }, invitation)
  try {
    part.room.connect()
    return await waitUntil(part, () => part.room.loaded() && isOnRelay(part), patience)
  } finally {
    await part.close()
  }
}
