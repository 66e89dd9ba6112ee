import { type Result, refuse } from '../result.ts'
import { compactRoom } from './compaction.ts'
import type { EchoWatch } from './echo.ts'
import type { Intake } from './intake.ts'
import { isWork, type Ledger, type LedgerEntry } from './ledger.ts'
import type { Link } from './link.ts'
import type { Outbox } from './outbox.ts'
import { coveredBy } from './reconcile.ts'
import type { Shelf } from './shelf.ts'

/** After a change in what the room holds, so long until the device's store and the room's size are looked at. */
const tidyAfter = 5_000

interface UpkeepParts {
  readonly deviceId: string
  readonly runId: string
  readonly ledger: Ledger
  readonly intake: Intake
  readonly outbox: Outbox
  readonly shelf: Shelf
  readonly link: () => Link
  readonly echo: EchoWatch
  readonly schedule: (task: () => void, ms: number) => () => void
  /** Live entries at which the room is compacted; 0 for never. */
  readonly compactAt: number
  readonly mayWrite: () => boolean
  /** The room went elsewhere: it is emptied, and nothing is sent to it nor taken off the device any more. */
  readonly isMoved: () => boolean
  /** Whether it is this run's turn to compact. */
  readonly compactsForAll: () => boolean
  readonly take: (raw: readonly Uint8Array[]) => Promise<void>
  readonly changed: () => void
}

/**
 * Keeps room and device in step: sends what the room lacks of this device's work, takes off the device what the
 * room's snapshots contain, and makes the room small again.
 */
export class Upkeep {
  readonly #parts: UpkeepParts
  #reconciled = false
  #shrank = false
  #compacting = false
  #liveAfterCompaction = 0
  #cancel: (() => void) | null = null
  #stopped = false
  #waiting: (() => void)[] = []

  constructor(parts: UpkeepParts) {
    this.#parts = parts
  }

  /** Whether this device's work was compared with the outer document of now, as loaded from the room. */
  get reconciled(): boolean {
    return this.#reconciled
  }

  /** The outer document begins again. */
  begin(): void {
    this.#reconciled = false
    this.#parts.outbox.displace()
  }

  /** The outer document was loaded from the room and everything in it is opened. */
  loaded(): void {
    if (this.#reconciled || this.#stopped) return
    this.#reconciled = true
    this.#shrank = true
    this.#reconcile()
    this.soon()
    this.progressed()
  }

  /** Entries were deleted from the room. */
  shrank(): void {
    this.#shrank = true
    this.soon()
  }

  /** Looks at the store and the room's size when things have calmed down. */
  soon(): void {
    if (this.#stopped) return
    this.#cancel ??= this.#parts.schedule(() => {
      this.#cancel = null
      void this.#tidy().then(() => this.#compactWhenDue())
    }, tidyAfter)
  }

  /** The connection or what the relay acknowledged has changed. */
  progressed(): void {
    for (const look of [...this.#waiting]) look()
  }

  async compact(): Promise<Result<number, 'not-connected' | 'not-covered'>> {
    if (!this.#reconciled || this.#compacting || this.#parts.isMoved()) return refuse('not-connected')
    const { ledger, outbox, link, take } = this.#parts
    this.#compacting = true
    try {
      await outbox.flush()
      return await compactRoom({
        ledger,
        load: async () => {
          const entries = await link().load()
          const bytes = entries?.map((entry) => entry.bytes) ?? null
          if (bytes) await take(bytes)
          return bytes
        },
        publish: (snapshots) => outbox.publish(snapshots),
        durable: (ids) => this.durable(ids),
        remove: (covered) => this.remove((entry) => covered.has(entry)),
      })
    } finally {
      this.#compacting = false
      this.#liveAfterCompaction = link().entryCount()
      this.soon()
    }
  }

  /** Deletes entries of the room; how many there were. */
  remove(isGone: (entry: LedgerEntry) => boolean): number {
    const { ledger, link } = this.#parts
    const { outer } = link()
    const there = outer.entries().filter(({ bytes }) => {
      const entry = ledger.match(bytes)
      return entry !== undefined && isGone(entry)
    })
    outer.delete(there)
    this.shrank()
    return there.length
  }

  /** Resolves with whether the relay has these entries on its disk, as soon as it has or the connection is lost. */
  durable(ids: readonly string[]): Promise<boolean> {
    return this.until(() => !ids.some(this.#parts.outbox.isAwaited))
  }

  /** Resolves with whether something is so, as soon as it is or the connection on which it depends is lost. */
  until(isSo: () => boolean): Promise<boolean> {
    return new Promise((resolve) => {
      const look = (): void => {
        const { state } = this.#parts.link().connection()
        const lost = this.#stopped || state === 'offline' || state === 'refused'
        if (!isSo() && !lost) return
        this.#waiting = this.#waiting.filter((other) => other !== look)
        resolve(isSo())
      }
      this.#waiting.push(look)
      look()
    })
  }

  /** Tidies a last time. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#cancel?.()
    this.progressed()
    await this.#tidy()
  }

  #live(): ReadonlySet<LedgerEntry> {
    const { ledger, link } = this.#parts
    return new Set(
      link()
        .outer.entries()
        .flatMap(({ bytes }) => ledger.match(bytes) ?? []),
    )
  }

  /** Compares all that this device wrote with what the room holds, and sends what is not there. */
  #reconcile(): void {
    const { ledger, outbox, deviceId, mayWrite, isMoved, changed } = this.#parts
    const live = this.#live()
    const mine = ledger.of(deviceId).filter(({ state }) => state !== 'ignored')
    const absent = mine.filter((entry) => !live.has(entry))
    const covered = coveredBy([...live], absent)
    for (const entry of mine) {
      const isLoaded = live.has(entry) && !outbox.isPlaced(entry.header.id)
      if (isLoaded || covered.has(entry)) outbox.found(entry.header.id)
    }
    const sent = absent.filter((entry) => !covered.has(entry) && !(isMoved() && isWork(entry)))
    if (mayWrite()) outbox.place(sent)
    changed()
  }

  async #tidy(): Promise<void> {
    const { ledger, intake, outbox, shelf, echo, runId, isMoved, changed } = this.#parts
    await intake.settled()
    const shrank = this.#reconciled && this.#shrank
    const all = ledger.all().filter(({ state }) => state !== 'ignored')
    if (shrank) this.#reconcile()
    const dropped = shrank && !isMoved() ? this.#superseded(all) : new Set<LedgerEntry>()
    this.#shrank &&= !shrank
    for (const { header } of dropped) {
      outbox.found(header.id)
      ledger.release(header.id)
      if (header.run === runId) echo.forget(header.sequence)
    }
    // A store that fails now is asked again with the next change.
    await shelf.tidy(all, dropped, outbox.isAwaited).catch(() => {})
    changed()
  }

  /** What the room no longer holds as entries because its snapshots contain it. */
  #superseded(all: readonly LedgerEntry[]): ReadonlySet<LedgerEntry> {
    const live = this.#live()
    return coveredBy(
      [...live],
      all.filter((entry) => !live.has(entry)),
    )
  }

  #compactWhenDue(): void {
    const { compactAt, compactsForAll, link } = this.#parts
    if (compactAt === 0 || this.#stopped || !this.#reconciled || !compactsForAll()) return
    if (link().entryCount() >= this.#liveAfterCompaction + compactAt) void this.compact()
  }
}
