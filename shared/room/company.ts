import { fromBase64Url } from './bytes.ts'
import { type ReadCard, readCard } from './card.ts'
import { EchoWatch } from './echo.ts'
import type { Ledger } from './ledger.ts'
import type { Membership } from './membership.ts'
import type { Ranges, SealedPresence } from './presence.ts'
import type { Member, Presence } from './types.ts'

interface CompanyParts<State> {
  readonly roomId: string
  readonly owner: Uint8Array
  readonly deviceId: string
  readonly runId: string
  readonly members: Membership
  readonly ledger: Ledger
  readonly presence: () => SealedPresence
  readonly readState: (told: unknown) => State | null
  readonly relayNow: () => number
  readonly changed: () => void
  /** Somebody misses what everybody should have of this run. */
  readonly missed: () => void
}

/** The others in the room: what they show, the cards of readers, and what they have opened of this run. */
export class Company<State> {
  readonly #parts: CompanyParts<State>
  readonly #readers = new Map<string, ReadCard>()
  readonly echo = new EchoWatch()

  constructor(parts: CompanyParts<State>) {
    this.#parts = parts
  }

  /** Whether no owner present has a lower run: that one compacts. Two who think so at once do no harm. */
  isFirstOwner(): boolean {
    const { presence, members, runId: mine } = this.#parts
    const owners = presence()
      .others()
      .filter(({ deviceId }) => members.isOwner(deviceId))
    return owners.every(({ runId }) => mine < runId)
  }

  others(): readonly Presence<State>[] {
    const { presence, readState } = this.#parts
    return presence()
      .others()
      .flatMap(({ deviceId, runId, content }) => {
        const state = readState(content.state)
        return state === null ? [] : [{ runId, deviceId, member: this.#member(deviceId), state, isMe: false }]
      })
  }

  /** The card that a reader shows, as long as no owner has filed it. */
  readerCard(deviceId: string): ReadCard | null {
    return this.#readers.get(deviceId) ?? null
  }

  /** For everyone present: which of their entries were opened here. */
  opened(): Readonly<Record<string, Ranges>> {
    const { presence, ledger } = this.#parts
    const runs = presence().others()
    return Object.fromEntries(
      runs.map(({ deviceId, runId }) => [`${deviceId}.${runId}`, ledger.seen(deviceId, runId)]),
    )
  }

  /** Takes in what the others say now. */
  async heard(): Promise<void> {
    const { presence, members, changed, missed, relayNow, deviceId: me, runId: myRun } = this.#parts
    const others = presence().others()
    for (const { deviceId, content } of others) {
      if (content.card === null || this.#readers.has(deviceId) || members.knows(deviceId)) continue
      const bytes = fromBase64Url(content.card)
      const card = bytes && (await readCard(bytes, this.#parts))
      if (card?.deviceId === deviceId) this.#readers.set(deviceId, card)
    }
    changed()
    const echoes = others.flatMap(({ deviceId, content }) => {
      const opened = content.opened[`${me}.${myRun}`]
      return opened && members.knows(deviceId) ? [{ at: content.at, opened }] : []
    })
    if (this.echo.isMissed(echoes, relayNow())) missed()
  }

  #member(deviceId: string): Member | null {
    const known = this.#parts.members.member(deviceId)
    const reader = this.#readers.get(deviceId)
    if (known || !reader) return known
    const { name, organisation, role, agreementKey } = reader
    return { deviceId, name, organisation, role, agreementKey, verified: false }
  }
}
