/**
 * The cycle of a session's record, as plain immutable values: draft, open for amendments, adopted. Words travel as
 * canonical JSON of a report tree, which `shared/record/` writes and reads; digests are base64url SHA-256.
 */

/** What one section of the session said when the record was frozen, so that a later change can be pointed at. */
export interface SectionDigest {
  /** Title of the step, or '' for what stands under the title. */
  readonly title: string
  readonly digest: string
}

/** The words that lie open for amendments; they never change while they do. */
export interface FrozenRecord {
  readonly text: string
  readonly digest: string
  readonly session: readonly SectionDigest[]
  readonly at: number
  /** Device that froze it. */
  readonly by: string
}

/** `replace` puts other words in a place; `add` puts a paragraph after a block. */
export type AmendmentChange = 'replace' | 'add'

/** What somebody proposes to change, signed by their device. */
export interface Amendment {
  readonly id: string
  /** Of the frozen words that it is about. */
  readonly digest: string
  /** Where in the record, such as `blocks/3`; see `placesOf` in `shared/record/`. */
  readonly place: string
  readonly change: AmendmentChange
  /** '' with `replace` takes the words away. */
  readonly words: string
  readonly reason: string
  readonly at: number
  /** Device that signed. */
  readonly by: string
  readonly signature: string
}

/** What whoever leads answered. It holds the amendment as it was answered, so that nobody changes that afterwards. */
export interface AmendmentAnswer {
  readonly amendment: Amendment
  readonly verdict: 'accepted' | 'declined'
  readonly reply: string
  readonly at: number
  readonly by: string
}

/**
 * An amendment with where it stands. `other-text`: it is about words that are not the frozen ones any more;
 * `after-adoption`: it came too late to change anything.
 */
export interface FiledAmendment {
  readonly amendment: Amendment
  readonly status: 'open' | 'accepted' | 'declined' | 'other-text' | 'after-adoption'
  readonly answer: AmendmentAnswer | null
}

/** Somebody in the session, by the device that they used. */
export interface Present {
  readonly deviceId: string
  readonly name: string
  readonly organisation: string
}

/** The record as it was adopted. It never changes; its signature covers its words and who was present. */
export interface Adoption {
  readonly text: string
  readonly digest: string
  /** Digest of the frozen words from which it was made. */
  readonly from: string
  readonly session: readonly SectionDigest[]
  readonly present: readonly Present[]
  readonly answered: readonly AmendmentAnswer[]
  readonly at: number
  /** Device that adopted it and signed. */
  readonly by: string
  readonly name: string
  readonly organisation: string
  readonly signature: string
}

/** A member's signature under an adopted record. */
export interface RecordSignature {
  /** Of the adopted record that was signed. */
  readonly digest: string
  readonly deviceId: string
  readonly name: string
  readonly organisation: string
  readonly at: number
  readonly signature: string
}

export type RecordState =
  | { readonly status: 'draft'; readonly amendments: readonly FiledAmendment[] }
  | {
      readonly status: 'open'
      readonly frozen: FrozenRecord
      readonly amendments: readonly FiledAmendment[]
    }
  | {
      readonly status: 'adopted'
      readonly adoption: Adoption
      /** The words from which it was made, as long as they stand there: amendments name places in them. */
      readonly frozen: FrozenRecord | null
      /** Other words that were adopted at the same moment elsewhere and do not count. */
      readonly others: readonly Adoption[]
      readonly amendments: readonly FiledAmendment[]
      /** Under these words, as they arrived; whether one is genuine is for `checkSignatures` in `shared/record/`. */
      readonly signatures: readonly RecordSignature[]
      /** Signatures under other words. */
      readonly strayed: readonly RecordSignature[]
    }
