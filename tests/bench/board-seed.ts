import { createRecords } from '../../renderer/live/records.ts'
import type { SessionSummary } from '../../renderer/live/sessions.ts'
import { openDatabase } from '../../renderer/platform/storage/database.ts'
import { databaseVault } from '../../renderer/platform/storage/vault.ts'

/** Runs in the page: keeps summaries in this device's own vault, by the code and the keys of the program. */
export const seed = async (summaries: readonly SessionSummary[]): Promise<void> => {
  const database = await openDatabase()
  const [keys] = await database.getAll('keys')
  if (keys === undefined) throw new Error('this device has no vault')
  const records = createRecords(databaseVault(database, keys))
  for (const summary of summaries) await records.keepSummary(summary)
  database.close()
}
