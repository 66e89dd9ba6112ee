import type { Language } from '../method/method.ts'
import { decimal } from '../report/dates.ts'
import { type Code, type CodeList, codes } from './codes.ts'
import type { CodeLine, Insight, MultipleCode, Pair, Period, SingleCode } from './insight.ts'
import { insightWords } from './insight-words.ts'

/**
 * An insight as figures: for each a title, the names of its columns, and rows of numbers that may be told. Pictures, tables
 * and CSV are all made of these, so that they say the same.
 */
export interface Figure {
  readonly id: MultipleCode | SingleCode | 'method' | 'tensions' | 'stuck' | 'agreements' | 'pulse'
  readonly title: string
  /** How it is drawn: how many, where on a line of one to five, or how often two go together. */
  readonly look: 'bars' | 'dots' | 'heat'
  readonly unit: 'sessions' | 'agreements' | 'average'
  /** What the rows are called. */
  readonly head: string
  /** The first is the total; the others are the periods, as far as there is more than one. */
  readonly columns: readonly string[]
  readonly rows: readonly FigureRow[]
  /** Names of what is not told at all. */
  readonly notTold: readonly string[]
}

export interface FigureRow {
  readonly id: string
  readonly name: string
  /** Of a pair: both names. */
  readonly pair?: readonly [string, string]
  /** One for each column; null is held back. */
  readonly numbers: readonly (number | null)[]
}

/** Words of a code; a code that this version does not know reads as its id. */
export const codeName = (list: CodeList, id: string, language: Language): string => {
  const known: readonly Code[] = codes[list]
  return known.find((code) => code.id === id)?.label[language] ?? id
}

const quarterName = (quarter: string, language: Language): string =>
  insightWords[language].quarter(quarter.slice(0, 4), quarter.slice(-1))

/** "2e kwartaal 2026", or from one to another. */
export const periodName = ({ from, to }: Pick<Period, 'from' | 'to'>, language: Language): string =>
  from === to
    ? quarterName(from, language)
    : insightWords[language].until(quarterName(from, language), quarterName(to, language))

/** A number as the language writes it, or the word for one that is held back. */
export const figureNumber = (number: number | null, language: Language): string =>
  number === null ? insightWords[language].withheld : decimal(number, language)

const isTold = ({ numbers }: FigureRow): boolean => numbers.some((number) => number !== null)

/** Questions end with a full stop, which reads badly in a list. */
const nameInList = ({ name }: FigureRow): string => name.replace(/\.$/u, '')

/**
 * A figure in one of its columns, as it was told for all of them together. Never of fewer sessions counted anew: two ways of
 * holding back over the same sessions would tell what each holds back.
 */
export const figureIn = (figure: Figure, column: number): Figure => {
  const rows = figure.rows.map((row) => ({ ...row, numbers: [row.numbers[column] ?? null] }))
  return {
    ...figure,
    columns: figure.columns.slice(column, column + 1),
    rows: rows.filter(isTold),
    notTold: [...rows.filter((row) => !isTold(row)).map(nameInList), ...figure.notTold],
  }
}

const multiple: readonly MultipleCode[] = ['theme', 'domain', 'value', 'blocker', 'rung', 'learning']
const single: readonly SingleCode[] = ['kind', 'voice', 'participants']

/** Everything an insight can tell, in the order in which it reads best. Figures without any number are left out. */
export const figuresOf = (insight: Insight, language: Language): readonly Figure[] => {
  const words = insightWords[language]
  const names = insight.periods.map((period) => periodName(period, language))
  const isMany = names.length > 1
  const columns = (first: string) => (isMany ? [first, ...names] : [first])
  const split = (total: number | null, periods: readonly (number | null)[]) =>
    isMany ? [total, ...periods] : [total]
  const figure = (base: Omit<Figure, 'title' | 'rows' | 'notTold'>, rows: readonly FigureRow[]): Figure => ({
    ...base,
    title: words.headings[base.id],
    rows: rows.filter(isTold),
    notTold: rows.filter((row) => !isTold(row)).map(nameInList),
  })
  const lines = (id: MultipleCode | SingleCode, of: readonly CodeLine[], isSorted: boolean): Figure => {
    const rows = of.map(
      (line): FigureRow => ({
        id: line.id,
        name: codeName(id, line.id, language),
        numbers: split(line.total, line.periods),
      }),
    )
    const base = {
      id,
      look: 'bars',
      unit: 'sessions',
      head: words.columns.what,
      columns: columns(words.columns.total),
    } as const
    const most = (row: FigureRow) => row.numbers[0] ?? 0
    return figure(base, isSorted ? [...rows].sort((a, b) => most(b) - most(a)) : rows)
  }
  const pairs = (
    id: 'tensions' | 'stuck',
    of: readonly Pair[],
    lists: readonly [CodeList, CodeList],
  ): Figure => {
    const base = {
      id,
      look: 'heat',
      unit: 'sessions',
      head: words.columns.pair,
      columns: [words.columns.sessions],
    } as const
    return figure(
      base,
      of.map(({ one, other, count }) => {
        const pair = [codeName(lists[0], one, language), codeName(lists[1], other, language)] as const
        return { id: `${one}+${other}`, name: pair.join(' – '), pair, numbers: [count] }
      }),
    )
  }
  const all: readonly Figure[] = [
    lines('kind', insight.parts.kind, false),
    figure(
      { id: 'method', look: 'bars', unit: 'sessions', head: words.method, columns: [words.columns.sessions] },
      insight.methods.map(({ id, count }) => ({
        id,
        name: codeName('method', id, language),
        numbers: [count],
      })),
    ),
    ...multiple.slice(0, 3).map((id) => lines(id, insight.codes[id], true)),
    pairs('tensions', insight.tensions, ['value', 'value']),
    lines('blocker', insight.codes.blocker, true),
    pairs('stuck', insight.stuck, ['domain', 'blocker']),
    lines('rung', insight.codes.rung, false),
    lines('learning', insight.codes.learning, false),
    figure(
      {
        id: 'agreements',
        look: 'bars',
        unit: 'agreements',
        head: words.columns.what,
        columns: [words.columns.agreements],
      },
      insight.agreements.outcomes.map(({ id, count }) => ({
        id,
        name: codeName('outcome', id, language),
        numbers: [count],
      })),
    ),
    ...single.slice(1).map((id) => lines(id, insight.parts[id], false)),
    figure(
      {
        id: 'pulse',
        look: 'dots',
        unit: 'average',
        head: words.columns.what,
        columns: columns(words.columns.average),
      },
      insight.pulse.map(({ id, average, periods }) => ({
        id,
        name: codeName('pulse', id, language),
        numbers: split(average, periods),
      })),
    ),
  ]
  return all.filter(({ rows }) => rows.length > 0)
}
