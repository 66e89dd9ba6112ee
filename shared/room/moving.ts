import * as Y from 'yjs'
import { type Bytes, own, toBase64Url } from './bytes.ts'
import { readCard } from './card.ts'
import { deviceKeyOf } from './identity.ts'
import type { InnerDocuments } from './inner-documents.ts'
import { isAccepted, type Ledger, type LedgerEntry } from './ledger.ts'
import type { Link } from './link.ts'
import type { Membership } from './membership.ts'
import type { Notices } from './notices.ts'
import type { Outbox } from './outbox.ts'
import { closeCode } from './relay-protocol.ts'
import type { Shelf } from './shelf.ts'
import type { MovedNotice, RoomMoving, WholeDocument } from './types.ts'
import type { Upkeep } from './upkeep.ts'

/** So much is put into the outer document at a time, in bytes; each time is one message to the relay. */
const copiedAtOnce = 512 * 1024

/** One short text for exactly these bytes: an entry ends in its author's signature over all the rest. */
const nameOf = (bytes: Uint8Array): string => `${bytes.length}.${toBase64Url(bytes.slice(-64))}`

const inPortions = (entries: readonly Bytes[]): readonly (readonly Bytes[])[] => {
  const portions: Bytes[][] = []
  let left = 0
  for (const bytes of entries) {
    if (left < bytes.length) {
      portions.push([])
      left = copiedAtOnce
    }
    portions.at(-1)?.push(bytes)
    left -= bytes.length
  }
  return portions
}

interface MovingParts {
  readonly roomId: string
  readonly owner: Uint8Array
  readonly inner: InnerDocuments
  readonly ledger: Ledger
  readonly members: Membership
  readonly notices: Notices
  readonly outbox: Outbox
  readonly upkeep: () => Upkeep
  readonly link: () => Link
  readonly take: (raw: readonly Uint8Array[]) => Promise<void>
  readonly membersChanged: () => void
  readonly moved: () => void
  readonly shelf: Shelf
  /** The relay on which the room stands. */
  readonly from: () => string
  /** Stays there until it is told to go. */
  readonly hold: () => void
}

/** The steps of which moving a room is made (move.ts puts them in order). */
export class Moving implements RoomMoving {
  readonly #parts: MovingParts
  readonly #copied = new Set<string>()
  #onRelay: ReadonlyMap<number, number> = new Map()

  constructor(parts: MovingParts) {
    this.#parts = parts
  }

  ready(): Promise<boolean> {
    const { upkeep, link } = this.#parts
    return upkeep().until(() => upkeep().reconciled && link().connection().state === 'connected')
  }

  async contents(): Promise<readonly WholeDocument[] | null> {
    const { outbox, link, take, inner } = this.#parts
    await outbox.flush()
    const loaded = await link().load()
    if (!loaded) return null
    await take(loaded.map(({ bytes }) => bytes))
    return inner.names().map((document) => ({
      document,
      update: new Uint8Array(Y.encodeStateAsUpdate(inner.get(document))),
    }))
  }

  async seed(documents: readonly WholeDocument[]): Promise<boolean> {
    const { inner, outbox } = this.#parts
    const ignoring = { client: null, applied: () => {}, refused: () => {} }
    inner.offer(documents.map((whole) => ({ ...whole, ...ignoring })))
    return this.#durable(await outbox.publish(documents.map((whole) => ({ kind: 'snapshot', ...whole }))))
  }

  async file(cards: Parameters<RoomMoving['file']>[0]): Promise<boolean> {
    const { members, membersChanged, outbox } = this.#parts
    const filed = await Promise.all(
      cards.map(async ({ card, verified }) => {
        const read = await readCard(card, this.#parts)
        const device = read && deviceKeyOf(read.deviceId)
        if (!read || !device) throw new Error('an owner files cards of this room')
        members.accept(read)
        if (verified) members.confirm(read.deviceId)
        return verified
          ? ({ kind: 'confirmation', device, card } as const)
          : ({ kind: 'filed', card } as const)
      }),
    )
    membersChanged()
    return this.#durable(await outbox.publish(filed))
  }

  async announce(notice: MovedNotice): Promise<boolean> {
    const { notices, outbox, moved } = this.#parts
    const published = await outbox.publish([{ kind: 'moved', notice }])
    if (notices.accept(notice)) moved()
    return this.#durable(published)
  }

  async announced(): Promise<boolean> {
    const notices = this.#parts.ledger
      .all()
      .filter(({ content }) => content.kind === 'moved' || content.kind === 'relocated')
    return this.#isClosed() || (await this.#durable(notices)) || this.#isClosed()
  }

  /** Everything below this state vector is on the relay. */
  durable(stateVector: ReadonlyMap<number, number>): void {
    this.#onRelay = stateVector
  }

  async entries(): Promise<readonly Bytes[] | null> {
    const { outbox, link } = this.#parts
    await outbox.flush()
    const loaded = await link().load()
    return loaded?.map(({ bytes }) => own(bytes)) ?? null
  }

  held(): readonly Bytes[] {
    return this.#parts.ledger.all().flatMap(({ bytes, state }) => (state === 'ignored' ? [] : [bytes]))
  }

  async copy(entries: readonly Bytes[]): Promise<boolean> {
    const { link, take, upkeep } = this.#parts
    await take(entries)
    if (!(await this.ready())) return false
    const { outer } = link()
    const here = new Set(outer.entries().map(({ bytes }) => nameOf(bytes)))
    const lacking = entries.filter((bytes) => !here.has(nameOf(bytes)) && !this.#copied.has(nameOf(bytes)))
    const last = inPortions(lacking)
      .map((portion) => outer.append(portion).at(-1))
      .at(-1)
    const isThere = (): boolean => last === undefined || (this.#onRelay.get(last.client) ?? 0) >= last.clock
    const isGivenUp = (): boolean => outer !== link().outer
    await upkeep().until(() => isThere() || isGivenUp())
    if (isGivenUp() || !isThere()) return false
    for (const bytes of lacking) this.#copied.add(nameOf(bytes))
    return true
  }

  async leaveFor(relay: string): ReturnType<RoomMoving['leaveFor']> {
    const { notices, outbox, shelf, from, hold } = this.#parts
    hold()
    const notice = { from: from(), to: relay }
    const published = await outbox.publish([{ kind: 'relocated', notice }])
    const isKnown = await this.#durable(published)
    if (!isKnown && this.#isClosed()) {
      // Another owner took it elsewhere first; nobody will ever read this notice there, so it may not count here.
      for (const entry of published) {
        entry.state = 'ignored'
        outbox.found(entry.header.id)
      }
      await shelf.tidy(published, new Set(published), () => false)
      return 'too-late'
    }
    notices.acceptRelocated(notice)
    return isKnown ? 'known' : 'unknown'
  }

  clearOf(entries: readonly Bytes[]): number {
    const gone = new Set(entries.map(nameOf))
    return this.#parts.upkeep().remove(
      ({ bytes, content }) =>
        // Who comes needs the cards to believe the notice.
        (content.kind === 'update' || content.kind === 'snapshot') && gone.has(nameOf(bytes)),
    )
  }

  clear(standsElsewhere: (document: string, update: Uint8Array) => boolean): number {
    return this.#parts.upkeep().remove((entry) => {
      const { content, state } = entry
      if (content.kind !== 'update' && content.kind !== 'snapshot') return false
      if (state === 'ignored' || state === 'refused') return true
      return isAccepted(entry) && standsElsewhere(content.document, content.update)
    })
  }

  async closeOnRelay(): Promise<boolean> {
    const { upkeep, link } = this.#parts
    if (link().connection().state === 'connected') link().closeRoom()
    return upkeep().until(() => this.#isClosed())
  }

  #isClosed(): boolean {
    return this.#parts.link().connection().code === closeCode.roomClosed
  }

  #durable(published: readonly LedgerEntry[]): Promise<boolean> {
    return this.#parts.upkeep().durable(published.map(({ header }) => header.id))
  }
}
