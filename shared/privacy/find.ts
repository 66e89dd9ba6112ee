import { addresses } from './address.ts'
import { birthDateBehind, birthDates } from './birth-date.ts'
import type { Detector } from './detector.ts'
import { email } from './email.ts'
import type { Alias, Finding, Span } from './finding.ts'
import { iban } from './iban.ts'
import { licencePlates } from './licence-plate.ts'
import { findListed, type ListedNames, listNames } from './listed-names.ts'
import { findPeople } from './person-names.ts'
import { personalNumbers } from './personal-numbers.ts'
import { phones } from './phone.ts'
import { readableText } from './readable-text.ts'
import { tokensOf } from './tokens.ts'

/** Everything that is recognised by how it is written. Names have rules of their own. */
export const detectors: readonly Detector[] = [
  ...personalNumbers,
  ...birthDates,
  ...addresses,
  ...phones,
  email,
  iban,
  ...licencePlates,
]

/** Where one detector finds something in a text that is read already. */
export const detect = ({ kind, pattern, read }: Detector, text: string): readonly Span[] => {
  const spans: Span[] = []
  for (const match of text.matchAll(pattern)) {
    const reading = read(match, text)
    if (reading !== null) spans.push({ kind, ...reading })
  }
  return spans
}

const isBetter = (a: Span, b: Span): boolean => {
  const [long, other] = [a.end - a.start, b.end - b.start]
  return long === other ? a.certainty === 'certain' && b.certainty === 'likely' : long > other
}

/**
 * Findings that touch the same words become one: the longest says what it is, and it reaches as far as any of them, so
 * that nothing that was found is left standing beside it.
 */
const merge = (spans: readonly Span[]): readonly Span[] => {
  const merged: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1)
    if (last === undefined || span.start >= last.end) {
      merged.push(span)
      continue
    }
    const best = isBetter(span, last) ? span : last
    const alias = best.kind === 'name' ? aliasOfBoth(last, span) : undefined
    const { kind } = best
    const certainty = last.certainty === 'certain' || span.certainty === 'certain' ? 'certain' : 'likely'
    const together = { kind, start: last.start, end: Math.max(last.end, span.end), certainty } as const
    merged[merged.length - 1] = alias === undefined ? together : { ...together, alias }
  }
  return merged
}

const aliasOfBoth = (a: Span, b: Span): string | undefined =>
  a.alias === undefined || b.alias === undefined || a.alias === b.alias ? (a.alias ?? b.alias) : undefined

/** Those that touch none of the others; both stand in order. */
const apartFrom = (spans: readonly Span[], others: readonly Span[]): readonly Span[] => {
  let at = 0
  return spans.filter((span) => {
    while ((others[at]?.end ?? Number.POSITIVE_INFINITY) <= span.start) at++
    return (others[at]?.start ?? Number.POSITIVE_INFINITY) >= span.end
  })
}

/** How much of the lines before says what a line speaks of: "Geboortedatum:" on one line, the date on the next. */
const mostBefore = 60

/** A line of a text, where it begins, and the end of the written line before it. */
export interface Line {
  readonly text: string
  readonly start: number
  readonly before: string
}

/** The lines of a text; a finding stands in one of them. */
export const linesOf = function* (text: string): Generator<Line> {
  let before = ''
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = text.slice(start, end)
    if (line.trim() !== '') {
      yield { text: line, start, before }
      before = line.slice(-mostBefore)
    }
    start = end + 1
  }
}

/** What stands in one line, with places in that line. */
export const findInLine = (
  { text: line, before }: Omit<Line, 'start'>,
  listed: ListedNames,
): readonly Finding[] => {
  const written = before === '' ? line : `${before}\n${line}`
  const offset = written.length - line.length
  const { text, placeOf } = readableText(written)
  const tokens = tokensOf(text)
  const { names, aliases } = findListed(tokens, listed)
  const people = apartFrom(findPeople(tokens, text), aliases)
  const dates = [...names, ...people].flatMap(({ end }) => birthDateBehind(text, end))
  const spans = [...detectors.flatMap((detector) => detect(detector, text)), ...names, ...people, ...dates]
  return merge(spans).flatMap((span) => {
    const start = placeOf(span.start) - offset
    const end = placeOf(span.end - 1) + 1 - offset
    return start < 0 ? [] : [{ ...span, start, end, text: line.slice(start, end) }]
  })
}

/** Who is called otherwise in this session. */
export interface GuardOptions {
  readonly aliases: readonly Alias[]
}

/**
 * Finds personal data in a text, in the order in which it stands there; no two findings overlap, and none crosses the
 * end of a line. It suggests: whoever wrote the text decides.
 */
export const findPersonalData = (text: string, { aliases }: GuardOptions): readonly Finding[] => {
  const listed = listNames(aliases)
  return [...linesOf(text)].flatMap((line) =>
    findInLine(line, listed).map((found) => ({
      ...found,
      start: found.start + line.start,
      end: found.end + line.start,
    })),
  )
}
