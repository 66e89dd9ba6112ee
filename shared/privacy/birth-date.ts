import { type Detector, whole, wordsBefore } from './detector.ts'
import type { Span } from './finding.ts'

const monthNames =
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october|jan|feb|febr|mrt|mar|apr|jun|jul|aug|sept|sep|okt|oct|nov|dec'

/** Words that say that a date is somebody's birthday. */
const bornBefore =
  /(?:^|[^\p{L}])(?:geb|gebdat|geb\. ?dat|g\.d|geboren|geboorte|geboortedatum|geboortedata|geboortedag|geboortejaar|verjaardag|jarig|born|birth|birthday|birthdate|date of birth|dob|d\.o\.b)(?![\p{L}])([\s\S]*)$|[°*] ?()$/iu

/** Words between that give the date to something else that happened. */
const otherEvent =
  /(?:^|[^\p{L}])(?:sinds|vanaf|tot|per|aangemeld|gemeld|verhuis\p{L}*|getrouwd|gescheiden|gehuwd|overleden|overleed|kwam|komt|kreeg|krijgt|afspraak|gesprek|brief|begon|begint|start|startte|ingang|na|voor|vóór|aangifte|besproken|ontvangen|verlof|uitgerekend\p{L}*|since|until|from|moved|married|died|meeting|letter|started|after|before|arrived|came|nodig|aanvra\p{L}+|woont|werkt|volgt)(?![\p{L}])|[.!?;] +\p{Lu}\p{Ll}/u

const bornAfter =
  /^,? ?(?:(?:te|in|at) \p{Lu}[\p{L}-]{1,30} )?(?:geboren|born|(?:is|als|was|as) (?:(?:de|zijn|haar|hun|diens|the|his|her|their) )?(?:geboortedatum|geboortedag|verjaardag|birthday|date of birth))(?![\p{L}])/iu
const ageAfter = /^ ?[,(/] ?(?:nu )?\d{1,3} ?(?:jaar|jr|j|years? old|yrs?)(?: oud)?(?![\p{L}])/iu
const ageBefore =
  /(?:^|[^\p{N}])\d{1,3}(?: |-)?(?:jaar|jarige?|jr\.?|years? old|year-old)(?: oud)?,? ?[(,] ?$/iu

const isDay = (day: string, month: string): boolean =>
  Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12

const isBirthday = (text: string, start: number, end: number): boolean => {
  const before = wordsBefore(text, start, 48)
  const said = bornBefore.exec(before)
  const between = said?.[1] ?? ''
  // The word may stand alone on the line before, as forms have it.
  const near = /^[^\n]*$|^[ :.]*\n[ ]*$/.test(between)
  if (said !== null && near && !otherEvent.test(between)) return true
  const after = text.slice(end, end + 48)
  return bornAfter.test(after) || ageAfter.test(after) || ageBefore.test(before)
}

const read: Detector['read'] = (match, text) => {
  const { day, month } = match.groups ?? {}
  if (day !== undefined && month !== undefined && !isDay(day, month)) return null
  return isBirthday(text, match.index, match.index + match[0].length) ? whole(match, 'certain') : null
}

const ending = '(?![\\p{L}\\p{N}]|[-/.]\\d)'
const start = '(?<![\\p{L}\\p{N}_]|\\d[.,/-])'
const dated = (pattern: string): Detector => ({
  kind: 'birth-date',
  pattern: new RegExp(start + pattern + ending, 'giu'),
  read,
})

/** Dates count only where a word or an age says that somebody was born on them. */
export const birthDates: readonly Detector[] = [
  dated('(?:19|20)\\d{2}([-/.])(?<month>\\d{1,2})\\1(?<day>\\d{1,2})'),
  dated("(?<day>\\d{1,2})( ?[-/.] ?| )(?<month>\\d{1,2})\\2(?:(?:19|20)\\d{2}|'?\\d{2})"),
  dated(
    `\\d{1,2}(?:e|ste|de|st|nd|rd|th|\\.)?[ -](?:of )?(?:${monthNames})(?:\\.?,?[ -](?:(?:19|20)\\d{2}|'\\d{2}))?`,
  ),
  dated(`(?:${monthNames})\\.? \\d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\\d{2}`),
  dated('(?:19|20)\\d{6}'),
]

/** Years in which no note of today was written. */
const bracketed = /,? ?\((\d{1,2}[-/.]\d{1,2}[-/.](?:19\d\d|200\d)|(?:19\d\d|200\d)-\d{1,2}-\d{1,2})\)/uy

/** A date long ago in brackets right behind a name: "Fatima Yilmaz (12-03-1980)". */
export const birthDateBehind = (text: string, nameEnd: number): readonly Span[] => {
  bracketed.lastIndex = nameEnd
  const date = bracketed.exec(text)?.[1]
  if (date === undefined) return []
  const end = bracketed.lastIndex - 1
  return [{ kind: 'birth-date', start: end - date.length, end, certainty: 'likely' }]
}
