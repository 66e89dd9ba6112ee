import type { Method } from '../method/method.ts'

/**
 * What a session is, as plain immutable values. Queries return these; the interface and the report know
 * nothing else. Times are ms since 1970 by the relay's clock, days are ISO dates (2026-11-22).
 */
export interface About {
  readonly id: string
  readonly title: string
  /** Doelbinding: what the conversation is for. */
  readonly purpose: string
  readonly createdAt: number
  readonly plannedAt: number | null
  readonly startedAt: number | null
  readonly closedAt: number | null
  readonly residentInformed: { readonly answer: 'yes' | 'no' | 'unknown'; readonly explanation: string }
  readonly legalGrounds: readonly { readonly organisation: string; readonly ground: string }[]
  /** Day on which the session must be exported or destroyed. */
  readonly retainUntil: string
}

export interface Progress {
  readonly stepId: string
  /** Steps the group has been at, in order of first visit. */
  readonly visited: readonly string[]
  /** Device of who leads now. */
  readonly lead: string
  readonly timer: Timer
}

/** All in ms by the relay's clock. While running, elapsed = elapsedBefore + now − startedAt. */
export interface Timer {
  readonly duration: number
  readonly elapsedBefore: number
  readonly startedAt: number | null
}

export interface Row {
  readonly id: string
  /** Device that added it. */
  readonly addedBy: string
  /** Cell text, choice id, value or ISO day by column id; '' when empty. */
  readonly cells: Readonly<Record<string, string>>
}

export type AgreementStatus = 'open' | 'done' | 'not-done' | 'overtaken' | 'escalated'

export interface Agreement {
  readonly id: string
  readonly addedBy: string
  readonly action: string
  readonly person: string
  readonly organisation: string
  readonly condition: string
  /** ISO day or ''. */
  readonly due: string
  readonly sign: string
  readonly evaluation: string
  readonly status: AgreementStatus
  readonly reason: string
  readonly history: readonly {
    readonly at: number
    readonly by: string
    readonly status: AgreementStatus
    readonly reason: string
  }[]
}

export interface RichRun {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly underline?: true
  readonly strikethrough?: true
}

export type RichBlock =
  | { readonly kind: 'paragraph' | 'heading' | 'quote'; readonly runs: readonly RichRun[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly { readonly depth: number; readonly runs: readonly RichRun[] }[]
    }

/** A private contribution to a round, by part id. */
export type ContributionParts = Readonly<Record<string, string>>

/** One opened contribution. `mark` says how it came when it was not sealed before the reveal. */
export interface Contribution {
  readonly id: string
  /** Device of the author, or '' for one on paper. */
  readonly deviceId: string
  readonly name: string
  readonly organisation: string
  readonly parts: ContributionParts
  readonly mark: 'sealed' | 'after-reveal' | 'on-paper'
}

/** An envelope as it stands in the shared document: nobody can read it before its key is published. */
export interface Envelope {
  readonly deviceId: string
  readonly revision: number
  /** base64url SHA-256 of `bytes`. */
  readonly hash: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** base64url of the key, once its device has published it. */
  readonly key: string | null
}

/** What everyone can know of a round without opening anything. */
export interface Round {
  readonly fieldId: string
  readonly status: 'writing' | 'revealed'
  /** The highest valid revision of each device; after the reveal exactly those the reveal lists. */
  readonly envelopes: readonly Envelope[]
  /** Hashes that the facilitator closed as "niet geopend". */
  readonly closedUnopened: readonly string[]
  /** Contributions added after the reveal, in the clear: late or on paper. */
  readonly added: readonly Contribution[]
  /** Contribution ids (device ids, or ids of added ones) in speaking order, chosen at the reveal. */
  readonly order: readonly string[]
  readonly spoken: readonly string[]
}

export interface PulseAnswer {
  readonly deviceId: string
  /** 1–5 by question id. */
  readonly scores: Readonly<Record<string, number>>
}

export interface ParkedItem {
  readonly id: string
  readonly addedBy: string
  readonly text: string
}

/** What a field holds, by kind. */
export type FieldValue =
  | { readonly kind: 'note'; readonly blocks: readonly RichBlock[] }
  | { readonly kind: 'line'; readonly text: string }
  | {
      readonly kind: 'dilemma'
      readonly a: { readonly option: string; readonly damage: string }
      readonly b: { readonly option: string; readonly damage: string }
    }
  | { readonly kind: 'list' | 'matrix'; readonly rows: readonly Row[] }
  | { readonly kind: 'round'; readonly round: Round; readonly contributions: readonly Contribution[] }
  | { readonly kind: 'agreements'; readonly agreements: readonly Agreement[] }
  | { readonly kind: 'checklist'; readonly checked: readonly string[] }
  | { readonly kind: 'pulse'; readonly answers: readonly PulseAnswer[] }

export interface Attendee {
  readonly deviceId: string
  readonly name: string
  readonly organisation: string
  readonly role: string
}

/** Everything a report needs, complete even when steps were skipped. */
export interface SessionSnapshot {
  readonly about: About
  readonly method: Method
  readonly progress: Progress
  readonly attendees: readonly Attendee[]
  /** By field id; every field of the method has a value, empty where nothing was written. */
  readonly values: Readonly<Record<string, FieldValue>>
  readonly parked: readonly ParkedItem[]
}

/** Something in the documents that this program cannot read; shown, never thrown. */
export interface Problem {
  readonly code: 'newer-version' | 'not-a-session' | 'invalid-value'
  /** Where, for instance `case/perspectives/3/value`; never what. */
  readonly where: string
}
