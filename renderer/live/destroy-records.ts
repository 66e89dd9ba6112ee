import type { DestructionReceipt, ReceiptRoom } from '../../shared/retention/receipt.ts'
import { fromBase64Url, toBase64Url, utf8 } from '../../shared/room/bytes.ts'
import { decodeInvitation, encodeInvitation } from '../../shared/room/invitation.ts'
import { sha256 } from '../../shared/room/keys.ts'
import type { Card, DestroyedNotice, Invitation } from '../../shared/room/types.ts'
import type { Vault } from '../platform/platform.ts'

/** A room of a session that this device owns. */
export interface OwnedRoom {
  readonly kind: ReceiptRoom['kind']
  readonly invitation: Invitation
}

/** Destroying a session as far as it came; it is taken up again at the next start. */
export interface Destruction {
  readonly roomId: string
  /** Of the session, to find what lies under it on this device. */
  readonly sessionId: string
  readonly card: Card
  readonly receiptId: string
  /** Rooms that still have to be destroyed on the relay, with their place in the receipt. */
  readonly rooms: readonly (OwnedRoom & { readonly place: number })[]
  /** Whether the session's own room is destroyed, after which nothing goes back. */
  readonly isBegun: boolean
}

interface StoredDestruction extends Omit<Destruction, 'rooms'> {
  readonly rooms: readonly {
    readonly kind: ReceiptRoom['kind']
    readonly place: number
    readonly text: string
  }[]
}

/** Prefixes of records that outlive the session of which they speak. */
export const outliving = ['destroying:', 'destroyed:', 'receipt:', 'unread:'] as const

/** A name that tells nobody which room it is who does not know the room's id. */
const disguised = async (roomId: string): Promise<string> =>
  `destroyed:${toBase64Url(await sha256(utf8(`beraad/destroyed-room/1${roomId}`)))}`

/** The vault's records of what was destroyed. */
export interface DestroyRecords {
  destructions(): Promise<readonly Destruction[]>
  keep(destruction: Destruction): Promise<void>
  drop(roomId: string): Promise<void>
  receipts(): Promise<readonly DestructionReceipt[]>
  receipt(id: string): Promise<DestructionReceipt | null>
  keepReceipt(receipt: DestructionReceipt): Promise<void>
  dropReceipt(id: string): Promise<void>
  /** Receipts of sessions that others destroyed, which nobody here said to have read. */
  unread(): Promise<readonly string[]>
  keepUnread(receiptId: string): Promise<void>
  dropUnread(receiptId: string): Promise<void>
  /** By whom and when a room was destroyed that was on this device. */
  destroyed(roomId: string): Promise<(DestroyedNotice & { readonly receiptId: string }) | null>
  keepDestroyed(roomId: string, notice: DestroyedNotice & { readonly receiptId: string }): Promise<void>
}

/** `changed`: what is kept of receipts is not what it was. */
export const createDestroyRecords = (vault: Vault, changed: () => void): DestroyRecords => {
  const read = async <Value>(name: string): Promise<Value | null> => {
    const found = await vault.read<Value>(name)
    return found.ok ? found.value : null
  }
  const destruction = async (name: string): Promise<Destruction | null> => {
    const stored = await read<StoredDestruction>(name)
    if (stored === null) return null
    const rooms = await Promise.all(
      stored.rooms.map(async ({ kind, place, text }) => ({
        ...{ kind, place },
        decoded: await decodeInvitation(text),
      })),
    )
    return {
      ...stored,
      rooms: rooms.flatMap(({ decoded, ...room }) =>
        decoded.ok ? [{ ...room, invitation: decoded.value }] : [],
      ),
    }
  }
  return {
    destructions: async () => {
      const all = await Promise.all((await vault.names('destroying:')).map(destruction))
      return all.filter((one) => one !== null)
    },
    keep: async ({ rooms, ...rest }) => {
      const stored = rooms.map(async ({ kind, place, invitation }) => ({
        ...{ kind, place },
        text: await encodeInvitation(invitation),
      }))
      const value: StoredDestruction = { ...rest, rooms: await Promise.all(stored) }
      await vault.write(`destroying:${rest.roomId}`, value)
    },
    drop: (roomId) => vault.remove(`destroying:${roomId}`),
    receipts: async () => {
      const names = await vault.names('receipt:')
      const all = await Promise.all(names.map((name) => read<DestructionReceipt>(name)))
      return all.filter((one) => one !== null).sort((a, b) => b.at - a.at)
    },
    receipt: (id) => read<DestructionReceipt>(`receipt:${id}`),
    keepReceipt: async (receipt) => {
      await vault.write(`receipt:${receipt.id}`, receipt)
      changed()
    },
    dropReceipt: async (id) => {
      await vault.remove(`receipt:${id}`)
      changed()
    },
    unread: async () => (await vault.names('unread:')).map((name) => name.slice('unread:'.length)),
    keepUnread: (id) => vault.write(`unread:${id}`, true),
    dropUnread: async (id) => {
      await vault.remove(`unread:${id}`)
      changed()
    },
    destroyed: async (roomId) => {
      // What is no room's id was never destroyed, and an address may hold anything.
      if (fromBase64Url(roomId)?.length !== 32) return null
      return read(await disguised(roomId))
    },
    keepDestroyed: async (roomId, notice) => vault.write(await disguised(roomId), notice),
  }
}
