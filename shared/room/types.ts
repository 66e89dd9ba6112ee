import type { Doc } from 'yjs'
import type { Result } from '../result.ts'

/** Which of a room's three key pairs somebody holds. The relay checks rights; members check roles. */
export type Right = 'own' | 'write' | 'read'

/** What somebody does in the conversation. The role decides which inner documents a signature may change. */
export type Role =
  | 'facilitator'
  | 'co-facilitator'
  | 'participant'
  | 'note-taker'
  | 'resident'
  | 'reviewer'
  | 'observer'
  /** Somebody at the door of a session: member of its lobby only. */
  | 'visitor'
  /** Opens a request, and nothing else of the case, and signs the answer. */
  | 'mandate-holder'
  /** Reads and fills the expertise register. */
  | 'register-member'
  /** Reads and fills the library of moresprudentie. */
  | 'library-member'
  /** Contributes counts to a region's insight, and reads them. */
  | 'region-member'

/** One device of one person: an Ed25519 pair that signs and an X25519 pair to which things are wrapped. */
export interface Identity {
  /** base64url of the Ed25519 public key. */
  readonly deviceId: string
  readonly signing: CryptoKeyPair
  readonly agreement: CryptoKeyPair
}

/** Public keys of a room, 32 bytes each; the room's id is their hash. */
export interface RoomPublicKeys {
  readonly owner: Uint8Array<ArrayBuffer>
  readonly writer: Uint8Array<ArrayBuffer>
  readonly reader: Uint8Array<ArrayBuffer>
}

/**
 * Everything needed to join a room with one right. Whoever holds it can read the room: it *is* the key.
 * `secrets` are Ed25519 private seeds (32 bytes): an owner holds all three, a writer writer and reader, a reader one.
 */
export interface Invitation {
  readonly relay: string
  readonly room: RoomPublicKeys
  readonly right: Right
  readonly role: Role
  readonly secrets: Readonly<Partial<Record<Right, Uint8Array<ArrayBuffer>>>>
  /** AES-256-GCM content key, 32 bytes. */
  readonly content: Uint8Array<ArrayBuffer>
  /** The owner's signature that whoever proves the invitation's role key has `role`; absent for the owner. */
  readonly certificate: Uint8Array<ArrayBuffer> | null
  /** Ed25519 private seed to which the certificate speaks; it binds a member's card to the invitation. */
  readonly roleSecret: Uint8Array<ArrayBuffer> | null
}

/** How a member presents themself; bound to the device by the invitation's role key. */
export interface Card {
  readonly name: string
  readonly organisation: string
}

export interface Member extends Card {
  readonly deviceId: string
  readonly role: Role
  /** base64url of the X25519 public key, to wrap things to this device. */
  readonly agreementKey: string
  /** A direct link admits whoever holds it; the facilitator confirms who that is. */
  readonly verified: boolean
}

/** Where a room went, as an owner of it said in the room itself. */
export interface MovedNotice {
  /** The new room. */
  readonly roomId: string
  /** Invitations to it, each sealed to one device, in an order that tells nothing. */
  readonly wrapped: readonly Uint8Array<ArrayBuffer>[]
}

/** What an owner says of a room that was destroyed: by whom and when, and nothing of what stood in it. */
export interface DestroyedNotice extends Card {
  /** The relay's clock, ms since 1970. */
  readonly at: number
}

/** Why a room was not destroyed. `closed`: it was closed before, and holds no notice of either kind. */
export type DestroyRefusal = 'not-owner' | 'not-connected' | 'moved' | 'closed'

/** Someone who is in the room right now: one entry per open tab (run). `state` is what that tab tells of itself. */
export interface Presence<State> {
  readonly runId: string
  readonly deviceId: string
  readonly member: Member | null
  readonly state: State
  readonly isMe: boolean
}

/** An entry as it is kept on the device: ciphertext with its author, run and sequence in the clear. */
export interface StoredEntry {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** True while it is in this device's outbox: written here, not yet seen in a document loaded from the room. */
  readonly outbox: boolean
}

/**
 * Where a device keeps the sealed entries of its rooms, each once, whichever tab brought it. Every promise
 * resolves when the data is really there.
 */
export interface EntryStore {
  load(roomId: string): Promise<Result<readonly StoredEntry[], 'damaged'>>
  append(roomId: string, entries: readonly StoredEntry[]): Promise<void>
  /**
   * In one step takes out the entries with exactly the bytes of `gone` and adds `entries`. What another tab of
   * this device appended in the meantime stays.
   */
  replace(roomId: string, gone: readonly Uint8Array[], entries: readonly StoredEntry[]): Promise<void>
  erase(roomId: string): Promise<void>
}

export type ConnectionState = 'connecting' | 'connected' | 'offline' | 'refused'

/** Events that a transport reports; the room reacts to them. */
export interface TransportEvents {
  onState(state: ConnectionState, reason?: { readonly code: number; readonly reason: string }): void
  /** The outer document now holds all that the relay had. */
  onSynced(): void
  /** Everything below this state vector is on the relay's disk. `relayNow` is the relay's clock in ms. */
  onDurable(stateVector: Uint8Array, relayNow: number): void
  onStripped(): void
}

/** One connection of one outer document to the relay. */
export interface Transport {
  connect(): void
  disconnect(): void
  /**
   * Asks the relay to close the room for good, and to keep nothing but `tombstone` of it when that is given; when it did,
   * the state is `refused` with `roomClosed`. Owners only.
   */
  closeRoom?(tombstone?: Uint8Array): void
  destroy(): void
}

/**
 * Makes a transport for an outer document; `signPass` is called before every attempt (clock of the relay if known). What is signed
 * names the relay as it is called: `calledAt` where that is another address than the invitation's.
 */
export type OpenTransport = (
  outer: { readonly doc: Doc; readonly awareness: import('y-protocols/awareness').Awareness },
  room: {
    readonly relay: string
    readonly roomId: string
    readonly signPass: (now: number, calledAt?: string) => Promise<string>
    /** Answers the relay's challenge when this device asks it to close the room; an owner's only. */
    readonly signClosing?: (
      nonce: Uint8Array,
      tombstone?: Uint8Array,
      calledAt?: string,
    ) => Promise<Uint8Array>
  },
  events: TransportEvents,
) => Transport

/** How much of this device's own work is where. Counts are entries. */
export interface StorageCounts {
  readonly notOnDevice: number
  readonly notOnRelay: number
}

/** Something that arrived and was not accepted. Shown once to the facilitator, never thrown. */
export type IgnoredReason =
  | 'malformed'
  | 'newer-version'
  | 'bad-signature'
  | 'undecryptable'
  | 'role-not-allowed'
  | 'foreign-client'
  | 'replayed'

export interface RoomEvents {
  members: () => void
  presence: () => void
  storage: () => void
  connection: () => void
  ignored: () => void
  /** The room went elsewhere: `moved()` says where. */
  moved: () => void
  /** The room was destroyed: `destroyed()` says by whom. */
  destroyed: () => void
  /** The inner document of that name changed because of a remote or stored entry. */
  document: (name: string) => void
}

/** One inner document as a whole. */
export interface WholeDocument {
  readonly document: string
  readonly update: Uint8Array<ArrayBuffer>
}

/** The steps of which a move is made, each in one room. Answers of true mean: on the relay's disk. */
export interface RoomMoving {
  /** Resolves with whether the room is loaded over a connection that stands. */
  ready(): Promise<boolean>
  /** Every inner document, opened by somebody or not, with all that the relay and this device have; null without relay. */
  contents(): Promise<readonly WholeDocument[] | null>
  /** Publishes an owner's snapshot of each document. */
  seed(documents: readonly WholeDocument[]): Promise<boolean>
  /** Files cards that an owner wrote for members who have not come yet. */
  file(
    cards: readonly { readonly card: Uint8Array<ArrayBuffer>; readonly verified: boolean }[],
  ): Promise<boolean>
  /** Says where the room went. */
  announce(notice: MovedNotice): Promise<boolean>
  /** Resolves with whether this device's notices, also of before a restart, are on the relay, or the room is closed. */
  announced(): Promise<boolean>
  /** Deletes the entries whose content stands elsewhere, and those that were refused; their number. */
  clear(standsElsewhere: (document: string, update: Uint8Array) => boolean): number
  /** Closes the room on the relay, for everybody and for good. */
  closeOnRelay(): Promise<boolean>
}

/** A room opened on this device: inner documents in memory, ciphertext everywhere else. */
export interface SealedRoom<State> {
  readonly roomId: string
  readonly runId: string
  readonly identity: Identity
  /** The invitation in use; it grows when the facilitator's role is handed over. */
  readonly invitation: () => Invitation
  readonly me: () => Member
  /** The inner document of that name; the same object every time. Local changes are gathered, sealed and sent. */
  document(name: string): Doc
  /** Names of inner documents of which anything is known. */
  documentNames(): readonly string[]
  members(): readonly Member[]
  presence(): readonly Presence<State>[]
  setPresence(state: State): void
  connection(): { readonly state: ConnectionState; readonly code?: number; readonly reason?: string }
  storage(): StorageCounts
  /** True once the stored entries are opened and, if the relay could be reached, its entries too. */
  readonly loaded: () => boolean
  /** Difference between the relay's clock and this device's in ms; 0 until the relay has spoken. */
  clockOffset(): number
  ignored(): Readonly<Record<IgnoredReason, number>>
  /** Takes an invitation with more rights to the same room (handover) and publishes a card for it. */
  adopt(invitation: Invitation): Promise<void>
  /** An owner files that this device is who it says it is, or gives the card of a reader a place in the room. */
  confirmMember(deviceId: string): Promise<void>
  /** Resolves when everything that has arrived so far is opened and shown. */
  settled(): Promise<void>
  /** Seals what was gathered so far and resolves when the device has stored it. */
  flush(): Promise<void>
  /** Owner only: replaces covered entries by snapshots. Resolves with the number of entries removed. */
  compact(): Promise<Result<number, 'not-owner' | 'not-connected' | 'not-covered'>>
  /**
   * Where the room went, or null. Of several notices the one with the smallest room id counts, on every device. What is
   * written here from then on stays on this device, to be carried over.
   */
  moved(): MovedNotice | null
  /** By whom and when the room was destroyed, as its owner signed it; null as long as it is not. Nothing is sent then. */
  destroyed(): DestroyedNotice | null
  /**
   * Owner only: leaves a notice by whom, and nothing else, of the room on the relay, and closes it for good. `moved` unless
   * `alsoMoved`: another owner moved the session elsewhere.
   */
  readonly destroy: (by: Card, alsoMoved?: boolean) => Promise<Result<DestroyedNotice, DestroyRefusal>>
  /** What moving takes, for move.ts alone. */
  readonly moving: RoomMoving
  connect(): void
  disconnect(): void
  on<Name extends keyof RoomEvents>(name: Name, listener: RoomEvents[Name]): () => void
  /** Flushes, leaves and frees everything. */
  close(): Promise<void>
}

export interface OpenRoomOptions<State> {
  readonly invitation: Invitation
  readonly identity: Identity
  readonly card: Card
  readonly store: EntryStore
  readonly openTransport: OpenTransport
  readonly presence: State
  /** Reads what another tab tells of itself, or null when that cannot be it; without it only objects are let through. */
  readonly readPresence?: (told: unknown) => State | null
  /** ms since 1970 on this device. */
  readonly now: () => number
  /** Cryptographically strong bytes. */
  readonly randomBytes: (length: number) => Uint8Array<ArrayBuffer>
  readonly schedule: (task: () => void, ms: number) => () => void
  /** How long local changes are gathered before they are sealed, in ms. */
  readonly gatherMs?: number
  /** Live entries at which the owner with the lowest id compacts on its own; 0 switches it off. */
  readonly compactAt?: number
}
