import type { Method, Naming, Text } from '../method/method.ts'

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
  /** The session it came out of; null when it stands alone. */
  readonly origin: Origin | null
}

/** Where a session comes from: a conference's moral question, or an earlier conference. */
export interface Origin {
  readonly kind: 'branch' | 'follow-up'
  /** `About.id` of the earlier session. */
  readonly sessionId: string
  readonly title: string
  /** Id of the `SessionLink` in the earlier session. */
  readonly linkId: string
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
  /** ISO day or ''; of a chain agreement the day on which it is reviewed. */
  readonly evaluation: string
  /** `chain`: a *ketenafspraak*, between organisations and beyond this case. */
  readonly scope: 'case' | 'chain'
  /** ISO day from which a chain agreement holds, or ''. */
  readonly start: string
  /** The agreement of an earlier session that this one carries on, or ''. */
  readonly carriedFrom: string
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

/**
 * One opened contribution. `mark` says how it came when it was not sealed before the reveal. In a round that hides names
 * it has no device, name or organisation, and an id that says nothing of who wrote it.
 */
export interface Contribution {
  readonly id: string
  /** Device of the author, or '' for one on paper or without a name. */
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

/**
 * How a field is written: `together` is live and in sight of all; otherwise each writes in private first, and what is
 * revealed bears names or does not.
 */
export type WritingMode = 'together' | Naming

/** What everyone can know of a round without opening anything. */
export interface Round {
  readonly fieldId: string
  readonly status: 'writing' | 'revealed'
  /** Fixed by the first contribution; hidden as soon as one was sealed under that promise. */
  readonly naming: Naming
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

/** What becomes of something on the parking lot: '' while nobody said so. */
export type ParkedOutcome = '' | 'handled' | 'carried'

export interface ParkedItem {
  readonly id: string
  readonly addedBy: string
  readonly text: string
  readonly outcome: ParkedOutcome
}

/** Who has the floor, and since when by the relay's clock. */
export interface Floor {
  readonly deviceId: string
  readonly since: number
}

/** Everyone in turn, equally long. */
export interface TalkRound {
  readonly id: string
  /** Devices, in the order in which they speak. */
  readonly order: readonly string[]
  /** Seconds of one turn. */
  readonly seconds: number
  /** Turns that are over, in the order in which they ended. */
  readonly done: readonly { readonly deviceId: string; readonly outcome: 'spoke' | 'passed' }[]
  /** Who passed once and comes up again at the end, in that order. */
  readonly again: readonly string[]
  /** Whose turn it is, or null when everyone had one. Somebody who passed comes up once more at the end. */
  readonly current: string | null
  /** Relay time at which the present turn began; null before the first. */
  readonly since: number | null
}

/** Minutes in which nobody speaks. */
export interface Silence {
  readonly startedAt: number
  readonly minutes: number
}

/** One argument; `option` and `basis` are '' where the method does not ask for them. */
export interface Argument {
  readonly id: string
  readonly addedBy: string
  readonly side: 'for' | 'against' | ''
  readonly argument: string
  readonly option: string
  readonly basis: 'principle' | 'consequence' | ''
  readonly weight: 'light' | 'middle' | 'heavy' | ''
  readonly why: string
}

/** Something that is known of a dimension, or is not. */
export interface Fact {
  readonly id: string
  readonly addedBy: string
  readonly fact: string
  /** From whom. */
  readonly source: string
  readonly certainty: 'sure' | 'unsure' | 'unknown' | ''
}

export interface Stakeholder {
  readonly id: string
  readonly addedBy: string
  readonly who: string
  /** At the table, spoken for by somebody, or neither. */
  readonly presence: 'here' | 'represented' | 'absent' | ''
  readonly rights: string
  readonly interests: string
  readonly view: string
}

export interface Effect {
  readonly id: string
  readonly addedBy: string
  readonly who: string
  readonly effect: string
  readonly term: 'short' | 'long' | ''
  readonly direction: 'good' | 'mixed' | 'bad' | ''
}

/** One value of the triangle; the score is 1 (worst) to 5, null where nobody chose. */
export interface TriangleCorner {
  readonly for: string
  readonly against: string
  readonly score: number | null
}

/** What was written in private before a note or list was shared. */
export interface WrittenFirst {
  readonly round: Round
  readonly contributions: readonly Contribution[]
}

export type DomainItemKind = 'fact' | 'strength' | 'worry' | 'unknown'

export interface DomainItem {
  readonly id: string
  readonly addedBy: string
  readonly kind: DomainItemKind
  readonly text: string
  /** Who says so. */
  readonly source: string
  /** ISO day or ''. */
  readonly date: string
}

/** One life domain; the points are 1 (worst) to 5, null where nobody chose. */
export interface DomainPicture {
  readonly now: number | null
  readonly wished: number | null
  readonly items: readonly DomainItem[]
}

/** All that somebody outside a circle may know of what stands in it. */
export interface Enclosed {
  readonly circle: string
  readonly members: number
}

export interface NetworkNode {
  readonly id: string
  readonly addedBy: string
  readonly kind: 'household' | 'person' | 'organisation' | 'trajectory'
  readonly name: string
  /** What they do here. */
  readonly does: string
}

/** `from` and `to` are ids of nodes; a link to a node that is gone is left out. */
export interface NetworkLink {
  readonly id: string
  readonly addedBy: string
  readonly from: string
  readonly to: string
  readonly label: string
}

export type BlockerKind = 'rule' | 'money' | 'mandate' | 'waiting-list' | 'disagreement'

export interface Blocker {
  readonly id: string
  readonly addedBy: string
  readonly kind: BlockerKind | ''
  readonly text: string
  /** Who can take it away. */
  readonly who: string
}

/** `by` is the device that judged; legality and effectiveness of one option are never judged by the same person. */
export interface Judgement {
  readonly verdict: 'yes' | 'doubt' | 'no' | ''
  readonly by: string
  readonly reason: string
}

export interface Option {
  readonly id: string
  readonly addedBy: string
  readonly option: string
  /** Purpose of the law and the room it leaves. */
  readonly purpose: string
  /** Commitment of resident and professionals. */
  readonly commitment: string
  /** What it brings, against what it costs. */
  readonly return: string
  readonly legality: Judgement
  readonly effectiveness: Judgement
}

export interface Decision {
  readonly decision: string
  readonly reason: string
  /** Who has the mandate, and whether they are at the table. */
  readonly holder: string
  readonly organisation: string
  readonly present: 'yes' | 'no' | ''
  /** Who thinks otherwise, and why. */
  readonly dissent: string
}

/** What the holder of a mandate gets to see, and nothing else of the case. */
export interface MandateRequest {
  readonly id: string
  readonly rungId: string
  /** Title of the rung, for a reader who has no method. */
  readonly rung: Text
  readonly blocker: string
  readonly options: string
  readonly question: string
  /** ISO day or ''. */
  readonly deadline: string
  readonly askedBy: { readonly name: string; readonly organisation: string }
  readonly askedAt: number
}

/** What the holder of the mandate signed. `signature` is over request and answer; see docs/FORMATS.md. */
export interface SignedDecision {
  readonly requestId: string
  readonly verdict: 'granted' | 'refused' | 'other'
  readonly decision: string
  readonly reason: string
  readonly name: string
  readonly organisation: string
  readonly at: number
  readonly deviceId: string
  readonly signature: string
}

export interface Escalation {
  readonly id: string
  readonly addedBy: string
  readonly rungId: string
  readonly blocker: string
  readonly options: string
  readonly question: string
  readonly deadline: string
  /** What policy should learn from it. */
  readonly learning: string
  readonly status: 'draft' | 'asked' | 'decided'
  /** Room of the request and the text of a reader's invitation to it, '' before it was asked. */
  readonly reader: string
  /** Owner's invitation to that room, wrapped to the device that asked (base64url), or ''. */
  readonly ownerWrapped: string
  readonly request: MandateRequest | null
  /** As it arrived; whether it is genuine is for `verifyDecision`. */
  readonly signed: SignedDecision | null
}

/** A closed circle inside the session: its room has keys of its own. */
export interface CircleRecord {
  readonly id: string
  readonly name: string
  readonly roomId: string
  /** How many devices were admitted, the maker's included. */
  readonly members: number
  readonly createdAt: number
  readonly createdBy: string
  /** Invitations wrapped to single devices, base64url, in no telling order. */
  readonly wrapped: readonly string[]
}

/** A session that came out of this one. */
export interface SessionLink {
  readonly id: string
  readonly kind: 'branch' | 'follow-up'
  readonly title: string
  readonly question: string
  readonly at: number
  readonly by: string
  readonly roomId: string
  /** Invitations to the other session, wrapped to the devices of this one, base64url. */
  readonly wrapped: readonly string[]
  readonly outcome: LinkOutcome | null
}

/** What a branched deliberation brings back: plain text, chosen by who led it. */
export interface LinkOutcome {
  readonly question: string
  readonly conclusion: string
  readonly at: number
  readonly by: string
}

export type JournalKind =
  | 'joined'
  | 'admitted'
  | 'confirmed'
  | 'removed'
  | 'moved'
  | 'circle-made'
  | 'circle-admitted'
  | 'circle-left'
  | 'placed'
  | 'asked'
  | 'decided'
  | 'exported'
  | 'record-opened'
  | 'record-adopted'
  | 'record-signed'
  | 'recovery-key'
  | 'recovered'

/** Something that happened to the session, signed by the device that did it. */
export interface JournalEntry {
  readonly id: string
  readonly kind: JournalKind
  readonly at: number
  /** Device that signed. */
  readonly by: string
  /** Whom or what it concerns: a device id, a circle's id, a format. Never a circle's member. */
  readonly subject: string
  /** Name of the person or thing at that time, so that a record can say it without the documents. */
  readonly label: string
  readonly signature: string
}

/** An organisation whose recovery key opens the session. */
export interface RecoveryHolder {
  /** Their agreement key (base64url). */
  readonly key: string
  readonly organisation: string
  readonly at: number
  /** Device that let them in. */
  readonly by: string
  /** An owner's invitation, wrapped to that key for all to see (base64url). */
  readonly wrapped: string
}

/** What a field holds, by kind. */
export type FieldValue =
  | { readonly kind: 'enclosed'; readonly enclosed: Enclosed }
  | { readonly kind: 'review'; readonly agreements: readonly Agreement[] }
  | { readonly kind: 'choice'; readonly choice: string; readonly reason: string }
  | {
      readonly kind: 'domains'
      /** By domain id; every domain of the field is there. */
      readonly domains: Readonly<Record<string, DomainPicture | Enclosed>>
    }
  | {
      readonly kind: 'network'
      readonly nodes: readonly NetworkNode[]
      readonly links: readonly NetworkLink[]
    }
  | { readonly kind: 'blockers'; readonly blockers: readonly Blocker[] }
  | { readonly kind: 'options'; readonly options: readonly Option[] }
  | { readonly kind: 'decision'; readonly decision: Decision }
  | { readonly kind: 'escalation'; readonly escalations: readonly Escalation[] }
  | { readonly kind: 'arguments'; readonly arguments: readonly Argument[] }
  /** By dimension id; every dimension of the field is there. */
  | { readonly kind: 'facts'; readonly dimensions: Readonly<Record<string, readonly Fact[]>> }
  | { readonly kind: 'stakeholders'; readonly stakeholders: readonly Stakeholder[] }
  | { readonly kind: 'effects'; readonly effects: readonly Effect[] }
  /** By corner id; every corner of the field is there. */
  | { readonly kind: 'triangle'; readonly corners: Readonly<Record<string, TriangleCorner>> }
  | { readonly kind: 'branch'; readonly question: string; readonly links: readonly SessionLink[] }
  | { readonly kind: 'note'; readonly blocks: readonly RichBlock[]; readonly first?: WrittenFirst }
  | { readonly kind: 'line'; readonly text: string }
  | {
      readonly kind: 'dilemma'
      readonly a: { readonly option: string; readonly damage: string }
      readonly b: { readonly option: string; readonly damage: string }
    }
  | { readonly kind: 'list' | 'matrix'; readonly rows: readonly Row[]; readonly first?: WrittenFirst }
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
  /** What happened to the session, as far as the signatures are genuine. */
  readonly journal: readonly JournalEntry[]
  /** By escalation id: whether the signature under its decision is genuine; missing when nobody checked. */
  readonly genuine?: Readonly<Record<string, boolean>>
  /** Places whose content came out of a circle that the reader is in and chose, with that circle. */
  readonly fromCircles?: Readonly<Record<string, Enclosed>>
}

/** Something in the documents that this program cannot read; shown, never thrown. */
export interface Problem {
  readonly code: 'newer-version' | 'not-a-session' | 'invalid-value'
  /** Where, for instance `case/perspectives/3/value`; never what. */
  readonly where: string
}
