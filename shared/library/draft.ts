import { counterArgument, dissent, price } from '../method/common-fields.ts'
import type { Field, Language } from '../method/method.ts'
import type { SessionSnapshot } from '../session/model.ts'
import { cleaned, cleanedText } from './clean.ts'
import {
  type Answered,
  allWords,
  answersOf,
  cellsOf,
  hasKind,
  legalTexts,
  plainAnswer,
  rowsOf,
} from './draft-answers.ts'
import { lawLabel, lawReferences } from './laws.ts'
import { libraryLimits } from './limits.ts'
import { presentOf } from './present.ts'
import { emptyText, type LibraryRecord, newRecord, type RecordText } from './record.ts'
import { suggestThemes } from './suggest-themes.ts'
import { storedValue } from './values.ts'

/**
 * A first version of a record out of a session, for a person to rewrite: it is not de-identified. Fields are found by
 * their kind, by what they are for (the coached question, what closing asks) and by the fields that deliberations have
 * in common; no method is known here. Where nothing fits, a part stays empty.
 */
export interface Draft {
  readonly record: LibraryRecord
  /** Out of which fields each part came, so that a person can look there. */
  readonly sources: Readonly<Partial<Record<keyof RecordText, readonly string[]>>>
}

/** Text with the fields it came out of. */
interface Sourced<Value> {
  readonly value: Value
  readonly from: readonly string[]
}

const mostValues = 8

const isFilled = (text: string): boolean => text.trim() !== ''
const common: readonly string[] = [counterArgument.id, price.id, dissent.id]
const isCommon = ({ id }: Field): boolean => common.includes(id)
const isNeeded = ({ neededToClose }: Field): boolean => neededToClose !== undefined
const isOneOf = (field: Field, ...kinds: readonly Field['kind'][]): boolean => kinds.includes(field.kind)

const nothing: Sourced<string> = { value: '', from: [] }

/** The texts of fields one under the other, each with its field's name when there are more than one. */
const textOf = (answers: readonly Answered[], language: Language): Sourced<string> => {
  const filled = answers
    .map((answered) => ({ answered, text: plainAnswer(answered, language) }))
    .filter(({ text }) => isFilled(text))
  return {
    value: filled
      .map(({ answered, text }) => (filled.length > 1 ? `${answered.field.title[language]}: ${text}` : text))
      .join('\n'),
    from: filled.map(({ answered }) => answered.field.id),
  }
}

const itemsOf = (
  answers: readonly Answered[],
  itemsIn: (answered: Answered) => readonly string[],
): Sourced<readonly string[]> => {
  const found = answers.map((answered) => ({
    id: answered.field.id,
    items: itemsIn(answered).filter(isFilled),
  }))
  return {
    value: [...new Set(found.flatMap(({ items }) => items.map((item) => item.trim())))],
    from: found.filter(({ items }) => items.length > 0).map(({ id }) => id),
  }
}

const question = (answers: readonly Answered[], language: Language): Sourced<string> => {
  const coached = answers.filter(({ field }) => field.kind === 'line' && field.coach === 'moral-question')
  const asked = textOf(coached.slice(0, 1), language)
  if (asked.value !== '') return asked
  for (const { field, value } of answers) {
    if (value.kind !== 'branch') continue
    const branched = [value.question, ...value.links.map((link) => link.question)].find(isFilled)
    if (branched !== undefined) return { value: branched, from: [field.id] }
  }
  return nothing
}

/** The case as it was told: the first note, where one can rather not one that stands with the ground rules. */
const story = (answers: readonly Answered[], language: Language): Sourced<string> => {
  const notes = answers.filter(
    ({ field, step }) => field.kind === 'note' && !step.closing && !isCommon(field),
  )
  const isOpening = ({ step }: Answered): boolean => step.fields.some(({ kind }) => kind === 'checklist')
  const told = notes.filter((note) => !isOpening(note))
  const first = (told.length > 0 ? told : notes).slice(0, 1)
  const stuck = answers.filter(({ field }) => field.kind === 'blockers')
  return textOf([...first, ...stuck], language)
}

/**
 * What the end says: of what closing asks for, when it asks for any; else the notes. A line beside a note tells how the
 * group came to it, often by name, and stays out unless there is nothing else.
 */
const conclusions = (answers: readonly Answered[]): readonly Answered[] => {
  const last = answers.filter(
    ({ field, step }) => step.closing && !isCommon(field) && isOneOf(field, 'note', 'line', 'list'),
  )
  const needed = last.filter(({ field }) => isNeeded(field))
  if (needed.length > 0) return needed
  const notes = last.filter(({ field }) => field.kind === 'note')
  return notes.length > 0 ? notes : last.filter(({ field }) => field.kind === 'line')
}

/** What a conference without a field for its decision has to settle between what is stuck and its agreements. */
const settled = (answers: readonly Answered[]): readonly Answered[] => {
  const stuck = answers.findLastIndex(({ field }) => isOneOf(field, 'blockers', 'domains', 'network'))
  const agreed = answers.findIndex(({ field }) => field.kind === 'agreements')
  return answers
    .slice(stuck + 1, agreed < 0 ? undefined : agreed)
    .filter(({ field, step }) => !step.closing && isNeeded(field) && isOneOf(field, 'line', 'note', 'choice'))
}

const decision = (
  { method }: SessionSnapshot,
  answers: readonly Answered[],
  language: Language,
): Sourced<string> => {
  if (hasKind(method, 'decision'))
    return textOf(
      answers.filter(({ field }) => field.kind === 'decision'),
      language,
    )
  return textOf(method.kind === 'conference' ? settled(answers) : conclusions(answers), language)
}

/** The strongest argument against it; else who saw it differently; else what weighed heavily against. */
const against = (answers: readonly Answered[], language: Language): Sourced<string> => {
  for (const id of [counterArgument.id, dissent.id]) {
    const written = textOf(
      answers.filter(({ field }) => field.id === id && field.kind === 'note'),
      language,
    )
    if (written.value !== '') return written
  }
  for (const { field, value } of answers) {
    if (value.kind === 'decision' && isFilled(value.decision.dissent))
      return { value: value.decision.dissent, from: [field.id] }
    if (value.kind !== 'arguments') continue
    const heavy = value.arguments.find(({ side, weight }) => side === 'against' && weight === 'heavy')
    if (heavy !== undefined && isFilled(heavy.argument)) return { value: heavy.argument, from: [field.id] }
  }
  return nothing
}

const values = (answers: readonly Answered[], language: Language): Sourced<readonly string[]> => {
  const named = itemsOf(answers, (answered) => {
    const { field, value } = answered
    if (field.kind === 'triangle' && value.kind === 'triangle')
      return field.corners
        .filter(({ id }) => {
          const corner = value.corners[id]
          return corner !== undefined && isFilled(corner.for + corner.against)
        })
        .map(({ title }) => title[language])
    return cellsOf(answered, ({ input }) => input === 'value')
  })
  return { ...named, value: [...new Set(named.value.map(storedValue))].slice(0, mostValues) }
}

/** Ways to go: the horns, the options, or rows that carry the letter of a way. */
const options = (answers: readonly Answered[]): Sourced<readonly string[]> =>
  itemsOf(answers, (answered) => {
    const { field, value } = answered
    if (value.kind === 'dilemma') return [value.a.option, value.b.option]
    if (value.kind === 'options') return value.options.map(({ option }) => option)
    if (
      field.kind !== 'list' ||
      !field.columns.some(({ choices }) => choices?.some(({ tone }) => tone === 'a'))
    )
      return []
    const text = field.columns.find(({ input }) => input === 'text')
    return text === undefined ? [] : rowsOf(answered).map((cells) => cells[text.id] ?? '')
  })

const lawWords = { nl: 'art.', en: 'art.' } as const

/** Laws that the group named where it spoke of law, or anywhere by article. */
const law = (answers: readonly Answered[], language: Language): Sourced<readonly string[]> =>
  itemsOf(answers, (answered) => {
    const spoken = legalTexts(answered).flatMap(lawReferences)
    const cited = lawReferences(allWords(answered, language)).filter(({ article }) => article !== '')
    return [...spoken, ...cited].map(({ law: id, article }) =>
      article === '' ? lawLabel(id)[language] : `${lawLabel(id)[language]}, ${lawWords[language]} ${article}`,
    )
  })

/** Makes the first version of a record out of a session. Nothing that is or was in a circle or is sealed is in it. */
export const draftFromSnapshot = (snapshot: SessionSnapshot, id: string, language: Language): Draft => {
  const answers = answersOf(snapshot)
  const parts = {
    abstract: story(answers, language),
    question: question(answers, language),
    values: values(answers, language),
    options: options(answers),
    decision: decision(snapshot, answers, language),
    counterArgument: against(answers, language),
    law: law(answers, language),
  }
  const themes = suggestThemes(answers.map((answered) => allWords(answered, language)).join('\n'))
  const text = cleanedText({
    ...emptyText(language),
    // The session's title is made for those who know the case; the question says what it is about.
    title: cleaned(parts.question.value, libraryLimits.title),
    abstract: parts.abstract.value,
    question: parts.question.value,
    themes,
    values: parts.values.value,
    options: parts.options.value,
    decision: parts.decision.value,
    counterArgument: parts.counterArgument.value,
    law: parts.law.value,
  })
  const sources = Object.fromEntries(
    Object.entries(parts).flatMap(([part, { from }]) => (from.length > 0 ? [[part, from]] : [])),
  )
  return { record: newRecord(id, text, presentOf(snapshot.attendees)), sources }
}
