import { fromBase64Url, toBase64Url, utf8 } from '../../shared/room/bytes.ts'
import { decodeInvitation, encodeInvitation } from '../../shared/room/invitation.ts'
import { sha256 } from '../../shared/room/keys.ts'
import { signStatement, verifyStatement } from '../../shared/room/statement.ts'
import type { Card, DestroyedNotice, Identity, Invitation, Role } from '../../shared/room/types.ts'
import type { Vault } from '../platform/platform.ts'

/** Rooms of which a session is made. `earlier`: one that it left, which was not emptied yet. */
export type SessionRoomKind = 'session' | 'lobby' | 'circle' | 'request' | 'earlier'

/** A room of a session that this device owns. */
export interface OwnedRoom {
  readonly kind: SessionRoomKind
  readonly invitation: Invitation
}

/**
 * How a room of the session stands on the relay. `waiting`: this device still closes it. `of-another`: only the device of
 * whoever made it can.
 */
export interface ReceiptRoom {
  readonly kind: SessionRoomKind
  readonly state: 'destroyed' | 'closed-before' | 'waiting' | 'of-another'
}

/** A device that had the session. `reached`: it was connected when the session was destroyed. */
export interface ReceiptDevice {
  readonly role: Role
  readonly organisation: string
  readonly reached: boolean
}

/**
 * What is kept of a session that is gone: that it was destroyed, by whom, when and how far, and nothing of what it was
 * about, nor a name of those who took part.
 */
export interface DestructionReceipt {
  readonly id: string
  /** `this-device`: the session may go on elsewhere, or was destroyed by somebody else. */
  readonly scope: 'everywhere' | 'this-device'
  readonly cause: 'asked-here' | 'owner'
  /** The relay's clock, ms since 1970; this device's where no relay was asked. */
  readonly at: number
  readonly by: Card
  readonly rooms: readonly ReceiptRoom[]
  readonly devices: readonly ReceiptDevice[]
  /** Changes made on this device that never reached the others. */
  readonly unsent: number
  /** The device that signed it, over `receiptText`. */
  readonly deviceId: string
  readonly signature: string
}

type Unsigned = Omit<DestructionReceipt, 'deviceId' | 'signature'>

/** Everything that a receipt says, in one text. Format: docs/FORMATS.md §26. */
const receiptText = ({ id, scope, cause, at, by, rooms, devices, unsent }: Unsigned): string =>
  JSON.stringify([
    'beraad/destruction/1',
    ...[id, scope, cause, at, by.name, by.organisation, unsent],
    rooms.map(({ kind, state }) => [kind, state]),
    devices.map(({ role, organisation, reached }) => [role, organisation, reached ? 1 : 0]),
  ])

/** Signs a receipt with this device's key. */
export const signReceipt = async (identity: Identity, said: Unsigned): Promise<DestructionReceipt> => {
  const wellFormed = { ...said, by: { name: said.by.name, organisation: said.by.organisation } }
  const signature = await signStatement(identity, receiptText(wellFormed))
  return { ...wellFormed, deviceId: identity.deviceId, signature }
}

/** Whether the device that a receipt names signed exactly this. */
export const verifyReceipt = ({ deviceId, signature, ...said }: DestructionReceipt): Promise<boolean> =>
  verifyStatement(deviceId, receiptText(said), signature)

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
  readonly rooms: readonly { readonly kind: SessionRoomKind; readonly place: number; readonly text: string }[]
}

/** Prefixes of records that outlive the session of which they speak. */
export const outliving = ['destroying:', 'destroyed:', 'receipt:'] as const

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
  /** By whom and when a room was destroyed that was on this device. */
  destroyed(roomId: string): Promise<(DestroyedNotice & { readonly receiptId: string }) | null>
  keepDestroyed(roomId: string, notice: DestroyedNotice & { readonly receiptId: string }): Promise<void>
}

export const createDestroyRecords = (vault: Vault): DestroyRecords => {
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
    keepReceipt: (receipt) => vault.write(`receipt:${receipt.id}`, receipt),
    dropReceipt: (id) => vault.remove(`receipt:${id}`),
    destroyed: async (roomId) => {
      // What is no room's id was never destroyed, and an address may hold anything.
      if (fromBase64Url(roomId)?.length !== 32) return null
      return read(await disguised(roomId))
    },
    keepDestroyed: async (roomId, notice) => vault.write(await disguised(roomId), notice),
  }
}
