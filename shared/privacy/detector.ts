import type { Certainty, FindingKind } from './finding.ts'

/** What a detector read at a match: where it ends and begins, and how sure it is. */
export interface Reading {
  readonly start: number
  readonly end: number
  readonly certainty: Certainty
}

/**
 * One way in which a kind of personal data is written. The pattern finds where one could stand, in time that grows with
 * the text alone: every repetition in it is bounded. The check decides.
 */
export interface Detector {
  readonly kind: FindingKind
  /** Global; `read` may look beyond the match. */
  readonly pattern: RegExp
  readonly read: (match: RegExpExecArray, text: string) => Reading | null
}

/** The match itself. */
export const whole = (match: RegExpExecArray, certainty: Certainty): Reading => ({
  start: match.index,
  end: match.index + match[0].length,
  certainty,
})

/** A few words before this place, for what they say about what follows. */
export const wordsBefore = (text: string, at: number, most = 40): string =>
  text.slice(Math.max(0, at - most), at)

/** Its digits and nothing else. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '')

const caseNumber =
  /(?:^|[^\p{L}])(?:\p{L}{0,20}(?:zaak|dossier|kenmerk|factuur|order|polis|contract|klacht|besluit|ticket|melding|bestel|serie|product|artikel|beschikking|rolnummer|parket|volg|reken|versie|model|formulier|vergunning|inventaris|registratie|case|file|invoice|reference)\p{L}{0,12}|ref|kvk|rsin|btw|kvk|code|formulier|referentie|nr|no|id)(?:[ -]?(?:nummers?|nr|no|number|code|kenmerk|id))?\.?(?: (?:is|was|luidt|met|onder|van|het|nummer|nr\.|number)){0,3} ?[:#(]? ?(?:[A-Z]{1,5}[-/ ]?)?$/iu

/** Whether the words before say that what follows is the number of a case, a bill or a thing. */
export const numbersThing = (text: string, at: number): boolean => caseNumber.test(wordsBefore(text, at, 60))

const moneyBefore = /[€$£] ?$/u
const moneyAfter = /^ ?(?:,\d{2}(?!\d)|,-|euro|eur\b|€)/iu

/** Whether what stands there is a sum of money. */
export const isMoney = (text: string, start: number, end: number): boolean =>
  moneyBefore.test(wordsBefore(text, start, 2)) || moneyAfter.test(text.slice(end, end + 6))
