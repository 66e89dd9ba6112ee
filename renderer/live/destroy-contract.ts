import type { DestructionReceipt, ReceiptBeside, ReceiptFile } from '../../shared/retention/receipt.ts'

/** A session that somebody else destroyed. Its title is known only as long as the program runs in which it went. */
export interface DestroyedNews {
  readonly receipt: DestructionReceipt
  readonly title: string | null
}

/** What this device knows of sessions that have to go, that are going and that are gone. `Sessions.subscribe` tells of changes. */
export interface Retention {
  /** The relay's clock in ms since 1970; null while no relay told the time since the program started. */
  relayNow(): number | null
  /** Whether this device may destroy a session for everybody. */
  owns(roomId: string): Promise<boolean>
  /** Changes of this device to a session and its circles that never reached the relay. */
  unsent(roomId: string): Promise<number>
  /** Rooms of the sessions that this device was asked to destroy and that still stand, because the relay did not answer. */
  waiting(): Promise<readonly string[]>
  /** A receipt of this device with what a person wants to stand beside it, signed. */
  withBeside(receipt: DestructionReceipt, beside: Omit<ReceiptBeside, 'signature'>): Promise<ReceiptFile>
  /** Sessions that others destroyed, until somebody said to have read it; latest first. */
  news(): Promise<readonly DestroyedNews[]>
  /** The news of a receipt was read. */
  read(receiptId: string): Promise<void>
}
