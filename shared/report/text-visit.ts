import type { Column, Field, Language } from '../method/method.ts'
import { statementTags } from '../method/statement-tags.ts'
import type { Contribution, RichBlock, RichRun, Round, WrittenFirst } from '../session/model.ts'
import { isIsoDay } from './dates.ts'
import { joined, oneLine, own } from './text.ts'
import { reportWords } from './words.ts'

/** Where a text stands, outermost first. */
export type TextPlace = readonly string[]

/** What becomes of each text that people wrote; a rich text is one text, however it is marked up. */
export interface TextVisit {
  readonly text: (place: TextPlace, text: string) => string
  readonly runs: (place: TextPlace, runs: readonly RichRun[]) => readonly RichRun[]
}

/** What a walk through one field knows. */
export interface Walk {
  readonly visit: TextVisit
  readonly language: Language
  readonly field: Field | undefined
}

/** The keys of a record that hold any text at all: no ids of a union, no numbers, no records. */
export type WordsOf<Value> = {
  readonly [Key in keyof Value as string extends Value[Key] ? Key : never]?: string
}

/** Those keys of a record that hold what people wrote, with the words for each. */
export const written = <Value extends object>(
  value: Value,
  words: WordsOf<Value>,
  place: TextPlace,
  visit: TextVisit,
): Value => {
  const labels = new Map(Object.entries<string | undefined>(words))
  const said = Object.entries(value).flatMap(([key, text]: [string, unknown]) =>
    labels.has(key) && typeof text === 'string'
      ? [[key, visit.text([...place, labels.get(key) ?? ''], text)] as const]
      : [],
  )
  return { ...value, ...Object.fromEntries(said) }
}

export const numbered = (place: TextPlace, { language }: Walk, at: number): TextPlace => [
  ...place,
  reportWords[language].row(at + 1),
]

/** Whether a cell holds what the program chose from: an id or a day. Whatever else stands there is somebody's text. */
const isCode = (column: Column | undefined, cell: string): boolean => {
  switch (column?.input) {
    case 'choice':
      return (column.choices ?? []).some(({ id }) => id === cell)
    case 'tag':
      return statementTags.some((tag) => tag === cell)
    case 'date':
      return isIsoDay(cell)
    default:
      return false
  }
}

const columnsOf = (field: Field | undefined): readonly Column[] => {
  if (field?.kind === 'round') return field.parts
  return field?.kind === 'list' || field?.kind === 'matrix' ? field.columns : []
}

/** Cells by column, or parts of a contribution; the key of a row that was written first has its number in front. */
export const cellsThrough = (
  cells: Readonly<Record<string, string>>,
  place: TextPlace,
  { field, language, visit }: Walk,
): Readonly<Record<string, string>> => {
  const columns = new Map(columnsOf(field).map((column) => [column.id, column]))
  return Object.fromEntries(
    Object.entries(cells).map(([key, cell]) => {
      const column = columns.get(key) ?? columns.get(key.slice(key.indexOf(':') + 1))
      if (isCode(column, cell)) return [key, cell]
      const title = column === undefined ? [] : [oneLine(column.title[language])]
      return [key, visit.text([...place, ...title], cell)]
    }),
  )
}

const contributionThrough = (
  contribution: Contribution,
  place: TextPlace,
  walk: Walk,
  at: number,
): Contribution => {
  const here = [
    ...place,
    contribution.name === '' ? reportWords[walk.language].row(at + 1) : oneLine(contribution.name),
  ]
  return {
    ...contribution,
    name: walk.visit.text(place, contribution.name),
    organisation: walk.visit.text(place, contribution.organisation),
    parts: cellsThrough(contribution.parts, here, walk),
  }
}

/** What was opened or added in the clear. An envelope stays as it is: nobody can read it here. */
export const roundThrough = <
  Value extends { readonly round: Round; readonly contributions: readonly Contribution[] },
>(
  value: Value,
  place: TextPlace,
  walk: Walk,
): Value => {
  const through = (one: Contribution, at: number) => contributionThrough(one, place, walk, at)
  return {
    ...value,
    round: { ...value.round, added: value.round.added.map(through) },
    contributions: value.contributions.map(through),
  }
}

export const firstThrough = (
  first: WrittenFirst | undefined,
  place: TextPlace,
  walk: Walk,
): { readonly first?: WrittenFirst } =>
  first === undefined ? {} : { first: roundThrough(first, place, walk) }

export const blockThrough = (block: RichBlock, place: TextPlace, { visit }: Walk): RichBlock =>
  block.kind === 'list'
    ? { ...block, items: block.items.map((item) => ({ ...item, runs: visit.runs(place, item.runs) })) }
    : { ...block, runs: visit.runs(place, block.runs) }

/** The words of a place in one line; what has the name of what it stands in is said once. */
export const placeWords = (place: TextPlace): string =>
  joined(
    place.filter((word, at) => word !== place[at - 1]),
    ' › ',
  )

/** A field by its id, with the step it stands in. */
export const fieldPlaces = (
  steps: readonly {
    readonly title: Readonly<Record<Language, string>>
    readonly fields: readonly Field[]
  }[],
  language: Language,
): ((id: string) => { readonly field: Field | undefined; readonly place: TextPlace }) => {
  const known = Object.fromEntries(
    steps.flatMap((step) =>
      step.fields.map((field) => {
        const [outer, inner] = [oneLine(step.title[language]), oneLine(field.title[language])]
        return [field.id, { field, place: outer === inner ? [outer] : [outer, inner] }]
      }),
    ),
  )
  return (id) => own(known, id) ?? { field: undefined, place: [] }
}
