import * as Y from 'yjs'
import { readCard } from './card.ts'
import { deviceKeyOf } from './identity.ts'
import type { InnerDocuments } from './inner-documents.ts'
import { isAccepted, type Ledger, type LedgerEntry } from './ledger.ts'
import type { Link } from './link.ts'
import type { Membership } from './membership.ts'
import type { Notices } from './notices.ts'
import type { Outbox } from './outbox.ts'
import { closeCode } from './relay-protocol.ts'
import type { MovedNotice, RoomMoving, WholeDocument } from './types.ts'
import type { Upkeep } from './upkeep.ts'

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
}

/** The steps of which moving a room is made (move.ts puts them in order). */
export class Moving implements RoomMoving {
  readonly #parts: MovingParts

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
    const notices = this.#parts.ledger.all().filter(({ content }) => content.kind === 'moved')
    return this.#isClosed() || (await this.#durable(notices)) || this.#isClosed()
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
