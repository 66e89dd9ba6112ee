import type { Doc } from 'yjs'
import { type Result, refuse } from '../result.ts'
import { type Bytes, toBase64Url } from './bytes.ts'
import { Company } from './company.ts'
import { createDestroying } from './destroying.ts'
import { entryCodec, runLength } from './entry.ts'
import { IgnoredCounts } from './ignored.ts'
import { InnerDocuments, roomOrigin } from './inner-documents.ts'
import { Intake } from './intake.ts'
import { clientIdOf, exportPublic, roomIdOf } from './keys.ts'
import { Ledger } from './ledger.ts'
import { Link } from './link.ts'
import { RoomListeners } from './listeners.ts'
import { Membership } from './membership.ts'
import { Moving } from './moving.ts'
import { Notices } from './notices.ts'
import { Outbox } from './outbox.ts'
import { presenceCodec, SealedPresence } from './presence.ts'
import { RelayClock } from './relay-clock.ts'
import { Shelf } from './shelf.ts'
import { Standing } from './standing.ts'
import type {
  DestroyedNotice,
  Identity,
  IgnoredReason,
  Invitation,
  Member,
  MovedNotice,
  OpenRoomOptions,
  Presence,
  RoomEvents,
  RoomMoving,
  SealedRoom,
} from './types.ts'
import { Upkeep } from './upkeep.ts'

const defaultGatherMs = 40
const defaultCompactAt = 1_000

/** What another tab tells of itself, when nobody said how to read it. */
const anyState = <State>(told: unknown): State | null =>
  typeof told === 'object' && told !== null ? (told as State) : null

interface Run {
  readonly roomId: string
  readonly signerKey: Bytes
  readonly run: Bytes
  /** The inner clientID of this run. */
  readonly client: number
}

class OpenedRoom<State> implements SealedRoom<State> {
  readonly roomId: string
  readonly runId: string
  readonly identity: Identity
  readonly #options: OpenRoomOptions<State>
  readonly #listeners = new RoomListeners()
  readonly #ledger = new Ledger()
  readonly #members = new Membership()
  readonly #notices = new Notices()
  readonly #ignored = new IgnoredCounts()
  readonly moving: RoomMoving
  readonly destroy: SealedRoom<State>['destroy']
  readonly #standing: Standing
  readonly #inner: InnerDocuments
  readonly #intake: Intake
  readonly #shelf: Shelf
  readonly #outbox: Outbox
  readonly #company: Company<State>
  readonly #presence: SealedPresence
  readonly #upkeep: Upkeep
  readonly #link: Link
  #state: State
  readonly #relayClock = new RelayClock()
  #awaitingRoom = false
  #loading: Promise<void> = Promise.resolve()
  #closed = false

  constructor(options: OpenRoomOptions<State>, { roomId, signerKey, run, client }: Run) {
    const { randomBytes, schedule, invitation, identity } = options
    const { owner } = invitation.room
    const { deviceId } = identity
    this.#options = options
    this.#state = options.presence
    this.identity = identity
    this.roomId = roomId
    this.runId = toBase64Url(run)
    const { runId } = this
    const [ledger, members, notices] = [this.#ledger, this.#members, this.#notices]
    const isMoved = (): boolean => notices.isOver()
    const codec = entryCodec(roomId, invitation.content)
    const author = { signerKey, signingKey: identity.signing.privateKey, run }
    const platform = { randomBytes, schedule, author }
    const tell = (event: keyof RoomEvents) => () => this.#listeners.emit(event)
    const relayNow = (): number => this.#relayNow()

    const standing = new Standing(
      {
        ...{ roomId, identity, members },
        card: options.card,
        now: options.now,
        publish: (card) => outbox.publish([{ kind: 'card', card }]),
        changed: () => {
          intake.retry(new Set([deviceId]))
          this.#listeners.emit('members')
        },
      },
      invitation,
    )
    const inner = new InnerDocuments((name, doc) => {
      doc.clientID = client
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === roomOrigin) this.#listeners.emit('document', name)
        else this.#outbox.gather(name, update)
      })
    })
    const ignored = (reason: IgnoredReason): void => {
      this.#ignored.add(reason)
      this.#listeners.emit('ignored')
    }
    const membersChanged = (): void => {
      this.#listeners.emit('members')
      this.#listeners.emit('presence')
    }
    const [moved, destroyed] = [tell('moved'), tell('destroyed')]
    const intake = new Intake({
      ...{ roomId, owner, codec, ledger, members, notices, inner },
      ...{ ignored, membersChanged, moved, destroyed },
    })
    const shelf = new Shelf(options.store, roomId)
    const outbox = new Outbox({
      ...platform,
      ...{ codec, client, ledger, shelf, isMoved },
      gatherMs: options.gatherMs ?? defaultGatherMs,
      mayChange: standing.mayChange,
      append: (entries) => this.#link.outer.append(entries),
      changed: tell('storage'),
    })
    const company = new Company<State>({
      ...{ roomId, owner, deviceId, runId, members, ledger, relayNow },
      presence: () => this.#presence,
      readState: options.readPresence ?? anyState<State>,
      changed: tell('presence'),
      missed: () => this.#closed || this.#link.renew(),
    })
    const presence = new SealedPresence({
      ...platform,
      ...{ runId, relayNow },
      codec: presenceCodec(roomId, invitation.content),
      content: () => {
        const card = standing.cardToShow()
        const opened = this.#upkeep.reconciled ? company.opened() : {}
        return { at: relayNow(), state: this.#state, opened, card: card && toBase64Url(card.bytes) }
      },
      changed: () => void company.heard(),
    })
    const link = new Link({
      ...{ roomId, randomBytes },
      openTransport: options.openTransport,
      invitation: standing.invitation,
      events: {
        renewed: ({ awareness }) => {
          this.#upkeep.begin()
          presence.join(awareness)
        },
        arrived: (entries) => void this.#take(entries),
        deleted: () => this.#upkeep.shrank(),
        connection: () => this.#connectionChanged(),
        synced: () => this.#synced(),
        durable: (stateVector, now) => this.#durable(stateVector, now),
      },
    })
    this.#upkeep = new Upkeep({
      ...{ deviceId, runId, ledger, intake, outbox, shelf, schedule, echo: company.echo },
      link: () => this.#link,
      compactAt: options.compactAt ?? defaultCompactAt,
      mayWrite: standing.mayWrite,
      isMoved,
      compactsForAll: () => standing.isOwner() && company.isFirstOwner(),
      take: (raw) => this.#take(raw),
      changed: tell('storage'),
    })
    this.moving = new Moving({
      ...{ roomId, owner, inner, ledger, members, notices, outbox, membersChanged, moved },
      upkeep: () => this.#upkeep,
      link: () => this.#link,
      take: (raw) => this.#take(raw),
    })
    this.destroy = createDestroying({
      ...{ roomId, codec, author, randomBytes, notices, relayNow },
      invitation: standing.invitation,
      upkeep: () => this.#upkeep,
      link: () => this.#link,
      settled: () => this.settled(),
    })
    this.#standing = standing
    this.#inner = inner
    this.#intake = intake
    this.#shelf = shelf
    this.#outbox = outbox
    this.#company = company
    this.#presence = presence
    this.#link = link
    presence.join(link.outer.awareness)
  }

  /** Opens what the device keeps, and shows this device's card to the room when it has not seen it yet. */
  async begin(): Promise<void> {
    const loaded = await this.#options.store.load(this.roomId)
    if (!loaded.ok) throw new Error('the stored entries of this room are damaged')
    await this.#intake.take(loaded.value.map(({ bytes }) => bytes))
    for (const { bytes, outbox } of loaded.value) {
      const entry = this.#ledger.match(bytes)
      if (!entry) continue
      this.#shelf.found(entry, outbox)
      if (outbox && entry.header.signer === this.identity.deviceId) this.#outbox.await(entry.header.id)
    }
    await this.#standing.introduce()
    this.#presence.say()
  }

  invitation = (): Invitation => this.#standing.invitation()
  me = (): Member => this.#standing.me()
  loaded = (): boolean => !this.#awaitingRoom
  document = (name: string): Doc => this.#inner.get(name)
  documentNames = (): readonly string[] => this.#inner.names()
  members = (): readonly Member[] => this.#members.list()
  connection = () => this.#link.connection()
  storage = () => this.#outbox.counts()
  clockOffset = (): number => this.#relayClock.offset
  ignored = () => this.#ignored.counts()
  moved = (): MovedNotice | null => this.#notices.current()
  destroyed = (): DestroyedNotice | null => this.#notices.destroyed()
  flush = (): Promise<void> => this.#outbox.flush()

  presence(): readonly Presence<State>[] {
    const { runId } = this
    const { deviceId } = this.identity
    return [{ runId, deviceId, member: this.me(), state: this.#state, isMe: true }, ...this.#company.others()]
  }

  setPresence(state: State): void {
    this.#state = state
    this.#presence.say()
    this.#listeners.emit('presence')
  }

  async adopt(invitation: Invitation): Promise<void> {
    if (!(await this.#standing.adopt(invitation))) return
    this.#presence.say()
    await this.#outbox.flush()
    this.#link.reconnect()
  }

  async confirmMember(deviceId: string): Promise<void> {
    const confirmation = this.#standing.confirm(deviceId, this.#company.readerCard(deviceId))
    this.#listeners.emit('members')
    await this.#outbox.publish([confirmation])
  }

  async settled(): Promise<void> {
    await this.#intake.settled()
    await this.#loading
    await this.#presence.settled()
  }

  async compact(): Promise<Result<number, 'not-owner' | 'not-connected' | 'not-covered'>> {
    return this.#standing.isOwner() ? this.#upkeep.compact() : refuse('not-owner')
  }

  connect(): void {
    if (this.#closed) return
    this.#awaitingRoom ||= !this.#upkeep.reconciled
    this.#link.connect()
    this.#listeners.emit('connection')
  }

  disconnect(): void {
    this.#awaitingRoom = false
    this.#link.disconnect()
    this.#listeners.emit('connection')
  }

  on<Name extends keyof RoomEvents>(name: Name, listener: RoomEvents[Name]): () => void {
    return this.#listeners.on(name, listener)
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.#outbox.flush()
    await this.settled()
    await this.#upkeep.stop()
    this.#presence.leave()
    this.#link.destroy()
    this.#inner.destroy()
  }

  #relayNow(): number {
    return this.#options.now() + this.#relayClock.offset
  }

  async #take(raw: readonly Uint8Array[]): Promise<void> {
    const fresh = await this.#intake.take(raw)
    if (fresh.length === 0) return
    this.#presence.saySoon()
    this.#upkeep.soon()
    // What the device cannot keep of others' work is still in the room; the next start loads it again.
    await this.#shelf.add(fresh, false).catch(() => {})
  }

  #connectionChanged(): void {
    const { state } = this.#link.connection()
    // Until this run has loaded the room once, a connection means that there is something to wait for; a closed room
    // is gone again before what it gave is opened.
    const comes = state === 'connecting' || state === 'connected' || this.#link.synced
    this.#awaitingRoom = comes && !this.#upkeep.reconciled
    if (state === 'connected') this.#presence.say()
    this.#upkeep.progressed()
    this.#listeners.emit('connection')
    this.#listeners.emit('storage')
  }

  #synced(): void {
    this.#loading = this.#loading.then(async () => {
      await this.#intake.settled()
      if (this.#closed || !this.#link.synced) return
      this.#upkeep.loaded()
      this.#awaitingRoom = false
      this.#presence.saySoon()
      this.#listeners.emit('connection')
    })
  }

  #durable(stateVector: ReadonlyMap<number, number>, relayNow: number): void {
    this.#relayClock.told(relayNow, this.#options.now())
    const settled = this.#outbox.durable(stateVector)
    for (const id of settled) {
      const header = this.#ledger.get(id)?.header
      if (header?.run === this.runId) this.#company.echo.acknowledged(header.sequence, relayNow)
    }
    if (settled.length > 0) this.#upkeep.soon()
    this.#upkeep.progressed()
    this.#listeners.emit('storage')
  }
}

/**
 * Opens a room on this device: what the device keeps of it is there when the promise resolves, the rest after
 * `connect`. Changes of inner documents that come from the room have `roomOrigin` as their origin; local ones
 * must be made in the document itself (an update applied from elsewhere bears another author's name and would
 * be refused by everyone). Throws when the store calls its entries damaged; whoever opens a room asks that first.
 */
export const openRoom = async <State>(options: OpenRoomOptions<State>): Promise<SealedRoom<State>> => {
  const roomId = await roomIdOf(options.invitation.room)
  const signerKey = await exportPublic(options.identity.signing.publicKey)
  const run = options.randomBytes(runLength)
  const client = await clientIdOf(signerKey, run)
  const room = new OpenedRoom(options, { roomId, signerKey, run, client })
  await room.begin()
  return room
}
