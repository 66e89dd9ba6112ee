/** The sorts of personal data that the guard knows, in the order in which they are told. */
export const findingKinds = [
  'name',
  'bsn',
  'birth-date',
  'address',
  'postcode',
  'phone',
  'email',
  'iban',
  'licence-plate',
  'big',
  'agb',
] as const
export type FindingKind = (typeof findingKinds)[number]

/** Certain: a check or the list of aliases says so. Likely: it looks like it, and a person decides. */
export type Certainty = 'certain' | 'likely'

/** Personal data in a text: where it stands (in UTF-16 units, end exclusive) and how it is written there. */
export interface Finding {
  readonly kind: FindingKind
  readonly start: number
  readonly end: number
  readonly text: string
  readonly certainty: Certainty
  /** What the list of aliases says instead; absent where the list does not know the name, or two people bear it. */
  readonly alias?: string
}

/** Somebody whom the session calls otherwise. The list stays on the device, outside the session's documents. */
export interface Alias {
  /** The real name, as full as it is known: "Fatima El Amrani-de Vries". */
  readonly name: string
  /** What the documents call this person: "mevrouw A.". */
  readonly alias: string
}

/** A finding before its text is cut out. */
export type Span = Omit<Finding, 'text'>
