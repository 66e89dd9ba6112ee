import { type Bytes, compareBytes, concat, own, sameBytes, toBase64Url } from './bytes.ts'
import { type ReadCard, readCard } from './card.ts'
import { verifyDestroyed } from './destroyed.ts'
import { type EntryCodec, type ReadEntry, readEntry } from './entry.ts'
import type { InnerDocuments, Offer } from './inner-documents.ts'
import { clientIdOf } from './keys.ts'
import { isAccepted, type Ledger, type LedgerEntry } from './ledger.ts'
import type { Membership } from './membership.ts'
import type { Notices } from './notices.ts'
import { mayChange } from './roles.ts'
import type { DestroyedNotice, IgnoredReason, MovedNotice } from './types.ts'

interface IntakeParts {
  readonly roomId: string
  readonly owner: Uint8Array
  readonly codec: EntryCodec
  readonly ledger: Ledger
  readonly members: Membership
  readonly notices: Notices
  readonly inner: InnerDocuments
  readonly ignored: (reason: IgnoredReason) => void
  readonly membersChanged: () => void
  readonly moved: () => void
  readonly destroyed: () => void
}

/** So many entries are verified and decrypted side by side; more only costs memory. */
const batchSize = 2_000

const inOrder = (a: LedgerEntry, b: LedgerEntry): number =>
  (a.header.signer < b.header.signer ? -1 : Number(a.header.signer > b.header.signer)) ||
  (a.header.run < b.header.run ? -1 : Number(a.header.run > b.header.run)) ||
  a.header.sequence - b.header.sequence ||
  compareBytes(a.bytes, b.bytes)

/** What an accepted entry offers to inner documents other than the open ones, to see what the room holds. */
const offerOf = ({ content, client }: LedgerEntry): Offer | null =>
  content.kind === 'update' || content.kind === 'snapshot'
    ? {
        document: content.document,
        update: content.update,
        client: content.kind === 'snapshot' ? null : client,
        applied: () => {},
        refused: () => {},
      }
    : null

/** Decides about every entry that comes in, whoever sent it, and never throws for what it says. */
export class Intake {
  readonly #parts: IntakeParts
  readonly #clients = new Map<string, Promise<number>>()
  readonly #counted = new Set<string>()
  #queue: Promise<unknown> = Promise.resolve()

  constructor(parts: IntakeParts) {
    this.#parts = parts
  }

  /**
   * Opens entries in the order of the calls. Resolves with those that are new and belong on the device: all
   * genuine ones that were not ignored for good.
   */
  take(raw: readonly Uint8Array[]): Promise<readonly LedgerEntry[]> {
    const taken = this.#queue.then(async () => {
      const genuine: LedgerEntry[] = []
      for (let at = 0; at < raw.length; at += batchSize) {
        const opened = await Promise.all(raw.slice(at, at + batchSize).map((bytes) => this.#open(bytes)))
        genuine.push(...opened.filter((entry) => entry !== null))
      }
      return this.#decide(genuine.sort(inOrder))
    })
    this.#queue = taken.catch(() => {})
    return taken
  }

  /** Resolves when everything that was taken so far is decided. */
  async settled(): Promise<void> {
    await this.#queue
  }

  /** Judges again what waited for a member's card or role. */
  retry(signers: ReadonlySet<string>): void {
    const { ledger } = this.#parts
    const waiting = [...signers].flatMap((signer) =>
      ledger.of(signer).filter(({ state }) => state === 'parked' || state === 'refused'),
    )
    this.#judge(waiting.sort(inOrder))
  }

  /** The inner clientID of a run. */
  client(signer: string, run: string, signerKey: Uint8Array, runBytes: Uint8Array): Promise<number> {
    const key = `${signer}.${run}`
    const known = this.#clients.get(key) ?? clientIdOf(signerKey, runBytes)
    this.#clients.set(key, known)
    return known
  }

  #ignore(reason: IgnoredReason, bytes: Bytes): void {
    const seen = bytes.length > 1024 ? concat(bytes.slice(0, 256), bytes.slice(-256)) : bytes
    const name = `${bytes.length}.${toBase64Url(seen)}`
    if (this.#counted.has(name)) return
    this.#counted.add(name)
    this.#parts.ignored(reason)
  }

  async #open(raw: Uint8Array): Promise<LedgerEntry | null> {
    const bytes = own(raw)
    const read = readEntry(bytes)
    if (!read.ok) {
      this.#ignore(read.code, bytes)
      return null
    }
    const known = this.#parts.ledger.get(read.value.id)
    if (known ? sameBytes(known.bytes, bytes) : this.#parts.ledger.has(read.value)) return null
    const content = await this.#parts.codec.open(read.value)
    if (!content.ok) {
      this.#ignore(content.code, bytes)
      return null
    }
    const { id, kind, signer, run, sequence, signerKey, runBytes } = read.value
    const card = await this.#cardIn(content.value, read.value)
    if (card === 'bad' || !(await this.#isProven(content.value, read.value))) {
      this.#ignore('bad-signature', bytes)
      return null
    }
    const client = await this.client(signer, run, signerKey, runBytes)
    const header = { id, kind, signer, run, sequence }
    return { header, bytes, content: content.value, client, card, state: 'parked' }
  }

  /** The card in an entry; a card speaks for its own signer, and a filed one for the device that is confirmed. */
  async #cardIn(content: LedgerEntry['content'], { signer }: ReadEntry): Promise<ReadCard | null | 'bad'> {
    if (!('card' in content) || content.card === null) return null
    const card = await readCard(content.card, this.#parts)
    if (card === null || content.kind === 'filed') return card ?? 'bad'
    const device = content.kind === 'card' ? signer : toBase64Url(content.device)
    return card.deviceId === device ? card : 'bad'
  }

  /** That a room was destroyed is said by its own key, so that it holds where nobody's card stands any more. */
  async #isProven(content: LedgerEntry['content'], { signerKey }: ReadEntry): Promise<boolean> {
    const { roomId, owner } = this.#parts
    return content.kind !== 'destroyed' || verifyDestroyed(content, { roomId, owner, signer: signerKey })
  }

  #decide(genuine: readonly LedgerEntry[]): readonly LedgerEntry[] {
    const { ledger } = this.#parts
    const fresh = genuine.filter((entry) => {
      if (!ledger.has(entry.header)) {
        ledger.add(entry)
        return true
      }
      const known = ledger.get(entry.header.id)
      // A second, different entry under one number is a signed proof that its author cheats.
      if (known && !sameBytes(known.bytes, entry.bytes)) this.#ignore('replayed', entry.bytes)
      return false
    })
    this.#judge(fresh)
    return fresh.filter(({ state }) => state !== 'ignored')
  }

  #judge(entries: readonly LedgerEntry[]): void {
    const changed = new Set<string>()
    for (const kind of ['card', 'confirmation', 'filed'] as const)
      for (const entry of entries) {
        const device = entry.content.kind === kind ? this.#introduce(entry) : null
        if (device !== null) changed.add(device)
      }
    for (const entry of entries) if (entry.content.kind === 'moved') this.#move(entry, entry.content.notice)
    for (const entry of entries)
      if (entry.content.kind === 'destroyed') this.#end(entry, entry.content.notice)
    const offers = entries.flatMap((entry) => this.#offer(entry) ?? [])
    if (offers.length > 0) this.#parts.inner.offer(offers)
    if (changed.size === 0) return
    this.#parts.membersChanged()
    this.retry(changed)
  }

  /** Takes in an owner's notice of where the room went. */
  #move(entry: LedgerEntry, notice: MovedNotice): void {
    const { members, notices, moved } = this.#parts
    if (this.#allowed(entry, members.isOwner(entry.header.signer)) && notices.accept(notice)) moved()
  }

  /** Takes in that the room was destroyed. */
  #end(entry: LedgerEntry, notice: DestroyedNotice): void {
    const { notices, destroyed } = this.#parts
    entry.state = 'applied'
    if (notices.acceptDestroyed(notice)) destroyed()
  }

  /** Takes in a card, filed or not, or a confirmation; the device of which something new is known, or null. */
  #introduce(entry: LedgerEntry): string | null {
    const { members } = this.#parts
    const { content, card, header } = entry
    if (content.kind === 'confirmation') {
      if (!this.#allowed(entry, members.isOwner(header.signer))) return null
      const device = toBase64Url(content.device)
      const carded = card !== null && members.accept(card)
      return members.confirm(device) || carded ? device : null
    }
    if (content.kind === 'filed' && !this.#allowed(entry, members.isOwner(header.signer))) return null
    entry.state = 'applied'
    return card && members.accept(card) ? card.deviceId : null
  }

  /** Parks or refuses an entry that its signer may not write (yet). */
  #allowed(entry: LedgerEntry, allowed: boolean): boolean {
    const before = entry.state
    entry.state = allowed ? 'applied' : this.#parts.members.knows(entry.header.signer) ? 'refused' : 'parked'
    if (entry.state === 'refused' && before !== 'refused') this.#ignore('role-not-allowed', entry.bytes)
    return allowed
  }

  #offer(entry: LedgerEntry): Offer | null {
    const { members } = this.#parts
    const { content, header } = entry
    if (content.kind === 'unknown') {
      entry.state = 'kept'
      this.#ignore('newer-version', entry.bytes)
    }
    const offer = offerOf(entry)
    if (offer === null) return null
    const role = members.roleOf(header.signer)
    const allowed =
      content.kind === 'snapshot'
        ? members.isOwner(header.signer)
        : role !== null && mayChange(role, offer.document)
    if (!this.#allowed(entry, allowed)) return null
    entry.state = 'offered'
    return {
      ...offer,
      applied: () => {
        entry.state = 'applied'
      },
      refused: (reason) => {
        entry.state = 'ignored'
        this.#ignore(reason, entry.bytes)
      },
    }
  }
}

/** Puts accepted entries, and nothing else, into a set of documents that begins empty. */
export const fill = (documents: InnerDocuments, entries: readonly LedgerEntry[]): void =>
  documents.offer(
    [...entries]
      .filter(isAccepted)
      .sort(inOrder)
      .flatMap((entry) => offerOf(entry) ?? []),
  )
