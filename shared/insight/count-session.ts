import type { Column, Field, Language } from '../method/method.ts'
import { findMethod } from '../method/registry.ts'
import { valueVocabulary } from '../method/values.ts'
import { isoDayIn } from '../report/dates.ts'
import { isBlank, own } from '../report/text.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Agreement, DomainPicture, Enclosed, FieldValue, SessionSnapshot } from '../session/model.ts'
import { domainPlace } from '../session/place.ts'
import { pulseAverage } from '../session/pulse-average.ts'
import { coded, isKnownQuestion, type Outcome, outcomes, ownMethod } from './codes.ts'
import { inOrder, mostAgreements, noAgreements, type SessionCounts, tensionOf } from './counts.ts'
import { policyLearning } from './policy-learning.ts'
import { voiceIn } from './voice.ts'

export interface CountOptions {
  /** Themes that a person chose; own words among them are nobody's code. */
  readonly themes?: readonly string[]
  /** IANA name; decides in which month a session was closed. */
  readonly timeZone?: string
}

/** A field with what it holds, as far as everybody in the session can read it. */
interface Filled {
  readonly field: Field
  readonly value: FieldValue
}

/** What came out of a circle is left out: that it was there at all is the circle's. */
const openFields = ({ method, values, fromCircles = {} }: SessionSnapshot): readonly Filled[] =>
  method.steps
    .flatMap(({ fields }) => fields)
    .flatMap((field) => {
      const value = own(values, field.id)
      return value === undefined || own(fromCircles, field.id) !== undefined ? [] : [{ field, value }]
    })

const valueKey = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLocaleLowerCase('nl')
const languages: readonly Language[] = ['nl', 'en']
const valueByWords = new Map(
  valueVocabulary.flatMap(({ id, label }) =>
    [id, ...languages.map((language) => label[language])].map((words) => [valueKey(words), id] as const),
  ),
)

/** A value of the vocabulary by its words; what somebody put in own words is nobody's code. */
const knownValue = (text: string | undefined): string | null =>
  text === undefined || text.length > 80 ? null : (valueByWords.get(valueKey(text)) ?? null)

type Cells = Readonly<Record<string, string>>

/** Values that a row names, and the horn of the dilemma to which it leans. */
const leanings = (columns: readonly Column[], cells: Cells) => {
  const values = columns.flatMap(({ id, input }) => {
    const value = input === 'value' ? knownValue(own(cells, id)) : null
    return value === null ? [] : [value]
  })
  const tones = columns.flatMap(
    ({ id, choices = [] }) => choices.find((choice) => choice.id === own(cells, id))?.tone ?? [],
  )
  const side = tones.includes('a') === tones.includes('b') ? null : tones.includes('a') ? 'a' : 'b'
  return values.map((value) => ({ value, side }))
}

/** Nothing that is still sealed counts, nor what each wrote before it was shared. */
const leaningsIn = ({ field, value }: Filled) => {
  if (value.kind === 'round' && field.kind === 'round' && value.round.status === 'revealed')
    return value.contributions.flatMap(({ parts }) => leanings(field.parts, parts))
  if (
    (value.kind === 'list' || value.kind === 'matrix') &&
    (field.kind === 'list' || field.kind === 'matrix')
  )
    return value.rows.flatMap(({ cells }) => leanings(field.columns, cells))
  return []
}

const isAsked = (picture: DomainPicture | Enclosed): boolean =>
  'items' in picture &&
  (picture.items.some(({ kind, text }) => (kind === 'worry' || kind === 'unknown') && !isBlank(text)) ||
    (picture.now !== null && picture.now <= 2))

const domainsIn = (
  fields: readonly Filled[],
  fromCircles: Readonly<Record<string, Enclosed>>,
): readonly string[] =>
  fields.flatMap(({ field, value }) =>
    value.kind === 'domains'
      ? Object.entries(value.domains).flatMap(([id, picture]) =>
          isAsked(picture) && own(fromCircles, domainPlace(field.id, id)) === undefined ? [id] : [],
        )
      : [],
  )

/** In time is: marked as done on or before the day that was agreed, by the relay's clock. */
const outcomeOf = ({ status, due, history }: Agreement, timeZone: string): Outcome => {
  if (status !== 'done') return status
  const last = history.at(-1)
  const day = last === undefined ? null : isoDayIn(last.at, timeZone)
  if (due === '' || day === null) return 'done'
  return day <= due ? 'in-time' : 'late'
}

const agreementsIn = (fields: readonly Filled[], timeZone: string): Record<Outcome, number> => {
  const counts = noAgreements()
  for (const { value } of fields)
    if (value.kind === 'agreements')
      for (const agreement of value.agreements)
        if (!isBlank(agreement.action)) counts[outcomeOf(agreement, timeZone)] += 1
  for (const outcome of outcomes) counts[outcome] = Math.min(counts[outcome], mostAgreements)
  return counts
}

const pulseIn = (fields: readonly Filled[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    fields.flatMap(({ field, value }) =>
      field.kind !== 'pulse' || value.kind !== 'pulse'
        ? []
        : field.questions.flatMap(({ id, text }) => {
            const { average } = isKnownQuestion(id, text)
              ? pulseAverage(value.answers, id)
              : { average: null }
            return average === null ? [] : [[id, average] as const]
          }),
    ),
  )

const onlookers: readonly string[] = [
  'observer',
  'visitor',
  'mandate-holder',
  'register-member',
  'library-member',
  'region-member',
]

/** Somebody with two devices is one person. */
const bandOf = ({ attendees }: SessionSnapshot): SessionCounts['participants'] => {
  const people = new Set(
    attendees
      .filter(({ role }) => !onlookers.includes(role))
      .map(({ name, organisation, deviceId }) =>
        isBlank(name) ? deviceId : JSON.stringify([name, organisation]),
      ),
  ).size
  if (people <= 1) return 'one'
  if (people <= 4) return 'few'
  if (people <= 8) return 'some'
  return people <= 12 ? 'many' : 'crowd'
}

/**
 * What a closed session counts for, in codes. Own words, names, what stands in a circle and what is sealed are not in it.
 * `not-closed`: what is still going on is counted when it is over.
 */
export const countSession = (
  snapshot: SessionSnapshot,
  { themes = [], timeZone = 'Europe/Amsterdam' }: CountOptions = {},
): Result<SessionCounts, 'not-closed'> => {
  const { about, method, fromCircles = {} } = snapshot
  const month = about.closedAt === null ? null : isoDayIn(about.closedAt, timeZone)?.slice(0, 7)
  if (month === null || month === undefined || !/^20\d{2}-\d{2}$/u.test(month)) return refuse('not-closed')
  const fields = openFields(snapshot)
  const found = fields.flatMap(leaningsIn)
  const on = (side: 'a' | 'b') => found.filter((one) => one.side === side).map(({ value }) => value)
  const pairs = on('a').flatMap((a) =>
    on('b').flatMap((b) => {
      const pair = tensionOf(a, b)
      return pair === null ? [] : [pair]
    }),
  )
  const blockers = fields.flatMap(({ value }) =>
    value.kind === 'blockers' ? value.blockers.map(({ kind }) => kind) : [],
  )
  const escalations = fields.flatMap(({ value }) => (value.kind === 'escalation' ? value.escalations : []))
  return ok({
    version: 1,
    kind: method.kind,
    method: findMethod(method.id) === undefined ? ownMethod : method.id,
    period: month,
    themes: coded('theme', themes),
    domains: coded('domain', domainsIn(fields, fromCircles)),
    values: coded(
      'value',
      found.map(({ value }) => value),
    ),
    tensions: inOrder(pairs),
    blockers: coded('blocker', blockers),
    rungs: coded(
      'rung',
      escalations.flatMap(({ status, rungId }) => (status === 'draft' ? [] : [rungId])),
    ),
    learning: policyLearning(snapshot).length > 0,
    agreements: agreementsIn(fields, timeZone),
    pulse: pulseIn(fields),
    voice: voiceIn(snapshot),
    participants: bandOf(snapshot),
  })
}
