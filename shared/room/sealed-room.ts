import type * as Y from 'yjs'
import { type Result, refuse } from '../result.ts'
import { type Bytes, fromBase64Url, sameBytes, toBase64Url } from './bytes.ts'
import { type ReadCard, readCard, writeCard } from './card.ts'
import { compactRoom } from './compaction.ts'
import { EchoWatch } from './echo.ts'
import { entryCodec, runLength } from './entry.ts'
import { deviceKeyOf } from './identity.ts'
import { InnerDocuments, roomOrigin } from './inner-documents.ts'
import { Intake } from './intake.ts'
import { clientIdOf, exportPublic, roomIdOf } from './keys.ts'
import { Ledger, type LedgerEntry } from './ledger.ts'
import { Link } from './link.ts'
import { RoomListeners } from './listeners.ts'
import { Membership } from './membership.ts'
import { Outbox } from './outbox.ts'
import { presenceCodec, type Ranges, SealedPresence } from './presence.ts'
import { coveredBy } from './reconcile.ts'
import { mayChange, numberOfRole } from './roles.ts'
import { Shelf } from './shelf.ts'
import type {
  IgnoredReason,
  Invitation,
  Member,
  OpenRoomOptions,
  Presence,
  RoomEvents,
  SealedRoom,
} from './types.ts'

const defaultGatherMs = 40
const defaultCompactAt = 1_000

/** After a change in what the room holds, so long until the device's store and the room's size are looked at. */
const tidyAfter = 5_000
/** After entries were opened, so long until the others are told which. */
const echoAfter = 1_000

/** The entries that this device keeps of a room cannot be read; the person chooses what to do with them. */
export class DamagedStore extends Error {
  constructor() {
    super('the stored entries of this room are damaged')
  }
}

interface Keys {
  readonly roomId: string
  readonly signerKey: Bytes
  readonly run: Bytes
  readonly client: number
}

class OpenedRoom<State> implements SealedRoom<State> {
  readonly roomId: string
  readonly runId: string
  readonly identity
  readonly #options: OpenRoomOptions<State>
  readonly #listeners = new RoomListeners()
  readonly #ledger = new Ledger()
  readonly #members = new Membership()
  readonly #readers = new Map<string, ReadCard>()
  readonly #inner: InnerDocuments
  readonly #intake: Intake
  readonly #shelf: Shelf
  readonly #outbox: Outbox
  readonly #link: Link
  readonly #presence: SealedPresence
  readonly #echo = new EchoWatch()
  readonly #ignored: Record<IgnoredReason, number> = {
    malformed: 0,
    'newer-version': 0,
    'bad-signature': 0,
    undecryptable: 0,
    'role-not-allowed': 0,
    'foreign-client': 0,
    replayed: 0,
  }
  #invitation: Invitation
  #state: State
  #ownCard: ReadCard | null = null
  #clockOffset = 0
  #awaitingRoom = false
  #reconciled = false
  #reconciling: Promise<void> = Promise.resolve()
  #cancelTidy: (() => void) | null = null
  #cancelEcho: (() => void) | null = null
  #liveAfterCompaction = 0
  #compacting = false
  #roomShrank = false
  #closed = false

  constructor(options: OpenRoomOptions<State>, { roomId, signerKey, run, client }: Keys) {
    this.#options = options
    this.#invitation = options.invitation
    this.#state = options.presence
    this.identity = options.identity
    this.roomId = roomId
    this.runId = toBase64Url(run)
    const { randomBytes, schedule, openTransport, invitation, identity } = options
    const codec = entryCodec(roomId, invitation.content)
    const author = { signerKey, signingKey: identity.signing.privateKey, run }
    this.#inner = new InnerDocuments((name, doc) => {
      doc.clientID = client
      doc.on('update', (update: Uint8Array, origin: unknown) => {
        if (origin === roomOrigin) this.#listeners.emit('document', name)
        else this.#outbox.gather(name, update)
      })
    })
    this.#intake = new Intake({
      roomId,
      owner: invitation.room.owner,
      codec,
      ledger: this.#ledger,
      members: this.#members,
      inner: this.#inner,
      ignored: (reason) => {
        this.#ignored[reason]++
        this.#listeners.emit('ignored')
      },
      membersChanged: () => {
        this.#listeners.emit('members')
        this.#listeners.emit('presence')
      },
    })
    this.#shelf = new Shelf(options.store, roomId)
    this.#outbox = new Outbox({
      codec,
      author,
      client,
      randomBytes,
      schedule,
      ledger: this.#ledger,
      shelf: this.#shelf,
      gatherMs: options.gatherMs ?? defaultGatherMs,
      mayChange: (name) => mayChange(this.#invitation.role, name),
      append: (entries) => this.#link.append(entries),
      changed: () => this.#listeners.emit('storage'),
    })
    this.#presence = new SealedPresence({
      codec: presenceCodec(roomId, invitation.content),
      author,
      runId: this.runId,
      randomBytes,
      schedule,
      relayNow: () => this.#relayNow(),
      content: () => ({
        at: this.#relayNow(),
        state: this.#state,
        opened: this.#openedOfOthers(),
        card: this.#ownCard && this.#isReader() ? toBase64Url(this.#ownCard.bytes) : null,
      }),
      changed: () => void this.#presenceChanged(),
    })
    this.#link = new Link({
      roomId,
      openTransport,
      randomBytes,
      invitation: () => this.#invitation,
      events: {
        renewed: ({ awareness }) => {
          this.#reconciled = false
          this.#outbox.displace()
          this.#presence.join(awareness)
        },
        arrived: (entries) => void this.#arrived(entries),
        deleted: () => {
          this.#roomShrank = true
          this.#tidySoon()
        },
        connection: () => this.#connectionChanged(),
        synced: () => this.#synced(),
        durable: (stateVector, relayNow) => this.#durable(stateVector, relayNow),
      },
    })
    this.#presence.join(this.#link.outer.awareness)
  }

  /** Opens what the device keeps, and shows this device's card to the room when it has not seen it yet. */
  async begin(): Promise<void> {
    const loaded = await this.#options.store.load(this.roomId)
    if (!loaded.ok) throw new DamagedStore()
    await this.#intake.take(loaded.value.map(({ bytes }) => bytes))
    for (const { bytes, outbox } of loaded.value) {
      const entry = this.#ledger.match(bytes)
      if (entry) this.#shelf.found(entry, outbox)
      if (entry && outbox && this.#isMine(entry)) this.#outbox.await(entry.header.id)
    }
    await this.#showCard()
  }

  invitation = (): Invitation => this.#invitation

  me(): Member {
    const member = this.#members.member(this.identity.deviceId)
    if (!member) throw new Error('an open room knows its own member')
    return member
  }

  document(name: string): Y.Doc {
    return this.#inner.get(name)
  }

  documentNames(): readonly string[] {
    return this.#inner.names()
  }

  members(): readonly Member[] {
    return this.#members.list()
  }

  presence(): readonly Presence<State>[] {
    const mine = {
      runId: this.runId,
      deviceId: this.identity.deviceId,
      member: this.me(),
      state: this.#state,
    }
    const others = this.#presence.others().flatMap(({ deviceId, runId, content }) => {
      const state = this.#readState(content.state)
      return state === null ? [] : [{ runId, deviceId, member: this.#present(deviceId), state, isMe: false }]
    })
    return [{ ...mine, isMe: true }, ...others]
  }

  setPresence(state: State): void {
    this.#state = state
    this.#presence.say()
    this.#listeners.emit('presence')
  }

  connection() {
    return this.#link.connection()
  }

  storage() {
    return this.#outbox.counts()
  }

  loaded = (): boolean => !this.#awaitingRoom

  clockOffset(): number {
    return this.#clockOffset
  }

  ignored(): Readonly<Record<IgnoredReason, number>> {
    return { ...this.#ignored }
  }

  async adopt(invitation: Invitation): Promise<void> {
    if (
      (await roomIdOf(invitation.room)) !== this.roomId ||
      !sameBytes(invitation.content, this.#invitation.content)
    )
      throw new Error('only an invitation to the same room can be adopted')
    if (numberOfRole(invitation.role) > numberOfRole(this.#invitation.role)) return
    this.#invitation = invitation
    await this.#showCard()
    await this.#outbox.flush()
    this.#link.reconnect()
  }

  async confirmMember(deviceId: string): Promise<void> {
    const device = deviceKeyOf(deviceId)
    if (this.#invitation.right !== 'own' || !device) throw new Error('only an owner confirms a member')
    const card = this.#members.knows(deviceId) ? null : (this.#readers.get(deviceId) ?? null)
    if (card) this.#members.accept(card)
    this.#members.confirm(deviceId)
    this.#listeners.emit('members')
    await this.#outbox.publish([{ kind: 'confirmation', device, card: card?.bytes ?? null }])
  }

  async settled(): Promise<void> {
    await this.#intake.settled()
    await this.#reconciling
    await this.#presence.settled()
  }

  flush(): Promise<void> {
    return this.#outbox.flush()
  }

  async compact(): Promise<Result<number, 'not-owner' | 'not-connected' | 'not-covered'>> {
    if (this.#invitation.right !== 'own') return refuse('not-owner')
    if (!this.#reconciled || this.#compacting) return refuse('not-connected')
    this.#compacting = true
    try {
      await this.#outbox.flush()
      return await compactRoom({
        ledger: this.#ledger,
        load: async () => {
          const entries = await this.#link.load()
          const bytes = entries?.map((entry) => entry.bytes) ?? null
          if (bytes) await this.#arrived(bytes)
          return bytes
        },
        publish: (snapshots) => this.#outbox.publish(snapshots),
        durable: (ids) => this.#untilDurable(ids),
        remove: (covered) => this.#remove(covered),
      })
    } finally {
      this.#compacting = false
      this.#liveAfterCompaction = this.#link.outer.entries().length
      this.#tidySoon()
    }
  }

  connect(): void {
    if (this.#closed) return
    this.#awaitingRoom ||= !this.#reconciled
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
    this.#cancelTidy?.()
    this.#cancelEcho?.()
    await this.#tidy()
    this.#presence.leave()
    this.#link.destroy()
    this.#inner.destroy()
  }

  #relayNow(): number {
    return this.#options.now() + this.#clockOffset
  }

  #isReader(): boolean {
    return this.#invitation.right === 'read'
  }

  #isMine({ header }: LedgerEntry): boolean {
    return header.signer === this.identity.deviceId
  }

  #readState(told: unknown): State | null {
    const { readPresence } = this.#options
    if (readPresence) return readPresence(told)
    return typeof told === 'object' && told !== null ? (told as State) : null
  }

  #present(deviceId: string): Member | null {
    const known = this.#members.member(deviceId)
    const reader = this.#readers.get(deviceId)
    if (known || !reader) return known
    const { name, organisation, role, agreementKey } = reader
    return { deviceId, name, organisation, role, agreementKey, verified: false }
  }

  async #showCard(): Promise<void> {
    const { card, identity, now } = this.#options
    const { roomId } = this
    const invitation = this.#invitation
    const known = this.#members.card(identity.deviceId)
    const role = this.#members.roleOf(identity.deviceId)
    const same = known?.name === card.name && known.organisation === card.organisation
    if (known && same && role === invitation.role) {
      this.#ownCard = known
      return
    }
    const bytes = await writeCard(card, { identity, invitation, roomId, at: now() })
    const checked = await readCard(bytes, { roomId, owner: invitation.room.owner })
    if (!checked) throw new Error('the invitation does not belong to its room')
    this.#ownCard = checked
    this.#members.accept(checked)
    this.#intake.retry(new Set([identity.deviceId]))
    this.#listeners.emit('members')
    if (!this.#isReader()) await this.#outbox.publish([{ kind: 'card', card: bytes }])
    this.#presence.say()
  }

  async #arrived(raw: readonly Uint8Array[]): Promise<void> {
    const fresh = await this.#intake.take(raw)
    if (fresh.length === 0) return
    this.#echoSoon()
    this.#tidySoon()
    // What the device cannot keep of others' work is still in the room; the next start loads it again.
    await this.#shelf.add(fresh, false).catch(() => {})
  }

  #connectionChanged(): void {
    const { state } = this.#link.connection()
    if (state === 'offline' || state === 'refused') this.#awaitingRoom = false
    if (state === 'connected') this.#presence.say()
    this.#listeners.emit('connection')
    this.#listeners.emit('storage')
  }

  #synced(): void {
    this.#reconciling = this.#reconciling.then(async () => {
      await this.#intake.settled()
      if (this.#closed) return
      if (!this.#reconciled) {
        this.#reconciled = true
        this.#roomShrank = true
        this.#reconcile()
        this.#tidySoon()
      }
      this.#awaitingRoom = false
      this.#echoSoon()
      this.#listeners.emit('connection')
    })
  }

  #live(): ReadonlySet<LedgerEntry> {
    return new Set(this.#link.outer.entries().flatMap(({ bytes }) => this.#ledger.match(bytes) ?? []))
  }

  /** Compares all that this device wrote with a document loaded from the room, and sends what is not there. */
  #reconcile(): void {
    const live = this.#live()
    const mine = this.#ledger.of(this.identity.deviceId).filter(({ state }) => state !== 'ignored')
    const absent = mine.filter((entry) => !live.has(entry))
    const covered = coveredBy([...live], absent)
    for (const entry of mine)
      if ((live.has(entry) && !this.#outbox.isPlaced(entry.header.id)) || covered.has(entry))
        this.#outbox.found(entry.header.id)
    if (!this.#isReader()) this.#outbox.place(absent.filter((entry) => !covered.has(entry)))
    this.#listeners.emit('storage')
  }

  #durable(stateVector: ReadonlyMap<number, number>, relayNow: number): void {
    this.#clockOffset = relayNow - this.#options.now()
    const settled = this.#outbox.durable(stateVector)
    for (const id of settled) {
      const header = this.#ledger.get(id)?.header
      if (header?.run === this.runId) this.#echo.acknowledged(header.sequence, this.#relayNow())
    }
    if (settled.length > 0) this.#tidySoon()
    this.#listeners.emit('storage')
  }

  #openedOfOthers(): Readonly<Record<string, Ranges>> {
    if (!this.#reconciled) return {}
    return Object.fromEntries(
      this.#presence
        .others()
        .map(({ deviceId, runId }) => [`${deviceId}.${runId}`, this.#ledger.seen(deviceId, runId)]),
    )
  }

  async #presenceChanged(): Promise<void> {
    const others = this.#presence.others()
    const room = { roomId: this.roomId, owner: this.#invitation.room.owner }
    for (const { deviceId, content } of others) {
      if (content.card === null || this.#readers.has(deviceId) || this.#members.knows(deviceId)) continue
      const bytes = fromBase64Url(content.card)
      const card = bytes && (await readCard(bytes, room))
      if (card?.deviceId === deviceId) this.#readers.set(deviceId, card)
    }
    this.#listeners.emit('presence')
    const me = `${this.identity.deviceId}.${this.runId}`
    const echoes = others.flatMap(({ deviceId, content }) => {
      const opened = content.opened[me]
      return opened && this.#members.knows(deviceId) ? [{ at: content.at, opened }] : []
    })
    if (!this.#closed && this.#echo.isMissed(echoes, this.#relayNow())) this.#link.renew()
  }

  #echoSoon(): void {
    if (this.#closed || this.#presence.others().length === 0) return
    this.#cancelEcho ??= this.#options.schedule(() => {
      this.#cancelEcho = null
      this.#presence.say()
    }, echoAfter)
  }

  #tidySoon(): void {
    if (this.#closed) return
    this.#cancelTidy ??= this.#options.schedule(() => {
      this.#cancelTidy = null
      void this.#tidy().then(() => this.#compactWhenDue())
    }, tidyAfter)
  }

  /** Takes off the device what the room's snapshots contain, and marks what has reached the relay. */
  async #tidy(): Promise<void> {
    await this.#intake.settled()
    const all = this.#ledger.all().filter(({ state }) => state !== 'ignored')
    const shrank = this.#reconciled && this.#roomShrank
    if (shrank) this.#reconcile()
    const dropped = shrank ? this.#superseded(all) : new Set<LedgerEntry>()
    this.#roomShrank &&= !shrank
    for (const entry of dropped) {
      this.#outbox.found(entry.header.id)
      this.#ledger.release(entry.header.id)
      if (entry.header.run === this.runId) this.#echo.forget(entry.header.sequence)
    }
    // A store that fails now is asked again with the next change.
    await this.#shelf.tidy(all, dropped, this.#outbox.isAwaited).catch(() => {})
    this.#listeners.emit('storage')
  }

  #superseded(all: readonly LedgerEntry[]): ReadonlySet<LedgerEntry> {
    const live = this.#live()
    return coveredBy(
      [...live],
      all.filter((entry) => !live.has(entry)),
    )
  }

  #remove(covered: ReadonlySet<LedgerEntry>): number {
    const { outer } = this.#link
    const there = outer.entries().filter(({ bytes }) => {
      const entry = this.#ledger.match(bytes)
      return entry !== undefined && covered.has(entry)
    })
    outer.delete(there)
    this.#roomShrank = true
    return there.length
  }

  #untilDurable(ids: readonly string[]): Promise<boolean> {
    const waiting = (): boolean => ids.some(this.#outbox.isAwaited)
    if (!waiting()) return Promise.resolve(true)
    return new Promise((resolve) => {
      const stop = this.#listeners.on('storage', () => {
        const lost = this.#closed || this.#link.connection().state !== 'connected'
        if (waiting() && !lost) return
        stop()
        resolve(!waiting())
      })
    })
  }

  /** The owner with the lowest run present compacts; two who think so at once do no harm. */
  #compactWhenDue(): void {
    const { compactAt = defaultCompactAt } = this.#options
    if (compactAt === 0 || this.#closed || !this.#reconciled || this.#invitation.right !== 'own') return
    if (this.#link.outer.entries().length < this.#liveAfterCompaction + compactAt) return
    const owners = this.#presence.others().filter(({ deviceId }) => this.#members.isOwner(deviceId))
    if (owners.every(({ runId }) => this.runId < runId)) void this.compact()
  }
}

/**
 * Opens a room on this device: what the device keeps of it is there when the promise resolves, the rest after
 * `connect`. Changes of inner documents that come from the room have `roomOrigin` as their origin; local ones
 * must be made in the document itself (an update applied from elsewhere bears another author's name and would
 * be refused by everyone). Throws `DamagedStore` when the kept entries cannot be read.
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

export { roomOrigin }
