import type { Pass } from '../../shared/deidentify/names.ts'
import type { Decision } from '../../shared/privacy/decisions.ts'
import type { PlacedFinding } from '../../shared/privacy/scan-texts.ts'

/** Where something was found, with a short piece of the text around it. */
export interface Sighting {
  readonly place: string
  readonly before: string
  readonly words: string
  readonly after: string
}

/** One thing that was found, however often and in however many places it is written: it is decided about once. */
export interface GuardItem {
  /** Of the first of `findings`. */
  readonly id: string
  /** At least one; the same kind and the same words. */
  readonly findings: readonly PlacedFinding[]
  /** Where it stands, each place once. */
  readonly sightings: readonly Sighting[]
  readonly decision: Decision | null
  /** What stands there when it is replaced: the alias, or what the guard calls it. */
  readonly replacement: string
  /** Whether a decision is asked before anything leaves. */
  readonly isAsked: boolean
}

/** What stays although the guard found it, as the journal and a record may tell it: never the words themselves. */
export interface KeptReason {
  readonly kind: PlacedFinding['kind']
  readonly times: number
  readonly reason: string
}

/** The guard over texts that are about to leave a session, with what was decided. */
export interface Guard {
  /** `failed`: the texts could not be read, so nothing may leave as if they were clean. */
  readonly state: 'looking' | 'failed' | 'done'
  readonly items: readonly GuardItem[]
  /** True when everything that is asked is decided, with a reason for what stays. */
  readonly isDecided: boolean
  decide(id: string, decision: Decision | null): void
  /** Decides all that is still open in one go. */
  decideAll(decision: Exclude<Decision, { readonly kind: 'keep' }>): void
  /** What the decisions change in a text. Fits `treeThrough` and `snapshotThrough`. */
  readonly pass: Pass
  readonly kept: readonly KeptReason[]
}
