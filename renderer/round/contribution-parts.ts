import type { Choice, Column, FieldOf } from '../../shared/method/method.ts'
import { type FirstRow, firstColumns, rowsOfParts } from '../../shared/session/first-written.ts'
import type { Contribution, ContributionParts } from '../../shared/session/model.ts'

/** A field that is written in private first: a round always, a note or a list when it was chosen. */
export type PrivateField = FieldOf<'round' | 'note' | 'list'>

/** What each fills in: the parts of a round, the columns of a list, the one text of a note. */
export const columnsIn = (field: PrivateField): readonly Column[] =>
  field.kind === 'round' ? field.parts : firstColumns(field)

/** The rows of a contribution; to a round or a note everybody contributes one. */
export const rowsIn = (field: PrivateField, parts: ContributionParts): readonly FirstRow[] =>
  field.kind === 'round' ? [parts] : rowsOfParts(parts, columnsIn(field))

/** The part of which the choices are counted afterwards; only a round has one. */
export const countedIn = (field: PrivateField): Column | undefined =>
  field.kind === 'round' ? field.parts.find(({ id }) => id === field.distribution) : undefined

/** What a contribution to a field is called: a round is a weighing, anything else a contribution. */
export const calledIn = (field: PrivateField): 'weighing' | 'contribution' =>
  field.kind === 'round' ? 'weighing' : 'contribution'

/** Values of one part stand in one text, so that a part is a text everywhere. */
const separator = ', '

/** The values in a part, without empty ones. */
export const valuesIn = (text: string): readonly string[] =>
  text
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '')

/** The part that holds these values. */
export const valuesAsPart = (values: readonly string[]): string =>
  values
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .join(separator)

/** The letter of the horn that a choice belongs to; null for a choice beside the dilemma. */
export const letterOf = (choice: Choice): 'A' | 'B' | null => {
  if (choice.tone === 'a') return 'A'
  return choice.tone === 'b' ? 'B' : null
}

/** True when nothing has been filled in. */
export const isEmptyContribution = (parts: ContributionParts): boolean =>
  Object.values(parts).every((part) => part.trim() === '')

/** A contribution in the order in which a card shows it; parts that were left empty are absent. */
export interface ShownContribution {
  /** The choice that the distribution counts. */
  readonly choice: Choice | null
  /** The first text, in the writer's own words. */
  readonly words: { readonly part: Column; readonly text: string } | null
  readonly values: readonly { readonly part: Column; readonly values: readonly string[] }[]
  readonly rest: readonly { readonly part: Column; readonly text: string; readonly choice: Choice | null }[]
}

const choiceIn = (part: Column, text: string): Choice | null =>
  part.input === 'choice' ? (part.choices?.find((choice) => choice.id === text) ?? null) : null

/** Sorts one row of a contribution for a card. */
export const showContribution = (field: PrivateField, parts: ContributionParts): ShownContribution => {
  const counted = countedIn(field)
  const filled = columnsIn(field).flatMap((part) => {
    const text = parts[part.id]?.trim() ?? ''
    return text === '' ? [] : [{ part, text }]
  })
  const marked = filled.find(({ part }) => part.id === counted?.id)
  const words = filled.find(({ part }) => part.input === 'text') ?? null
  const values = filled
    .filter(({ part }) => part.input === 'value')
    .map(({ part, text }) => ({ part, values: [...new Set(valuesIn(text))] }))
  const rest = filled
    .filter((one) => one !== marked && one !== words && one.part.input !== 'value')
    .map(({ part, text }) => ({ part, text, choice: choiceIn(part, text) }))
  return { choice: marked === undefined ? null : choiceIn(marked.part, marked.text), words, values, rest }
}

/** How often each choice was made, in the order of the method; `choice` null counts who made none. */
export interface Share {
  readonly choice: Choice | null
  readonly count: number
}

/** Counts the choices of a round; empty when the round draws no distribution. */
export const distributionOf = (
  field: PrivateField,
  contributions: readonly Contribution[],
): readonly Share[] => {
  const part = countedIn(field)
  if (part?.choices === undefined) return []
  const shares: Share[] = part.choices.map((choice) => ({
    choice,
    count: contributions.filter((one) => one.parts[part.id] === choice.id).length,
  }))
  const none = contributions.length - shares.reduce((sum, share) => sum + share.count, 0)
  return none === 0 ? shares : [...shares, { choice: null, count: none }]
}
