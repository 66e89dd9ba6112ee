import { asFile, signBeside } from '../../shared/retention/receipt.ts'
import type { Retention } from './destroy-contract.ts'
import type { DestroyRecords } from './destroy-records.ts'
import type { Destroying } from './destroying.ts'
import type { Records } from './records.ts'
import type { RelayClock } from './relay-clock.ts'

interface Need {
  readonly records: Records
  readonly kept: DestroyRecords
  readonly clock: RelayClock
  readonly unsent: Destroying['unsent']
  readonly changed: () => void
}

export interface DestroyedSessions extends Retention {
  /** A session with this title was destroyed by somebody else, and is gone from this device. */
  followed(roomId: string, title: string): Promise<void>
}

/** What there is to tell of sessions that have to go and that are gone. */
export const createDestroyedSessions = ({
  records,
  kept,
  clock,
  unsent,
  changed,
}: Need): DestroyedSessions => {
  /** Nothing that is kept names a session that is gone: for this once its title is remembered, in memory alone. */
  const titles = new Map<string, string>()
  return {
    relayNow: clock.now,
    owns: async (roomId) => {
      const record = await records.room(await records.movedTo(roomId))
      return record !== null && !record.demo && record.invitation.right === 'own'
    },
    unsent,
    waiting: async () => (await kept.destructions()).flatMap((one) => (one.isBegun ? [] : [one.roomId])),
    withBeside: async (receipt, beside) =>
      asFile(receipt, await signBeside(await records.identity(), receipt, beside)),
    news: async () => {
      const unread = new Set(await kept.unread())
      const receipts = (await kept.receipts()).filter(({ id }) => unread.has(id))
      return receipts.map((receipt) => ({ receipt, title: titles.get(receipt.id) ?? null }))
    },
    read: async (receiptId) => {
      titles.delete(receiptId)
      await kept.dropUnread(receiptId)
    },
    followed: async (roomId, title) => {
      const notice = await kept.destroyed(roomId)
      if (notice !== null) titles.set(notice.receiptId, title)
      changed()
    },
  }
}
