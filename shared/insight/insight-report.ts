import type { Language } from '../method/method.ts'
import { createDates } from '../report/dates.ts'
import { isBlank, oneLine } from '../report/text.ts'
import type { Block, Definition, ReportTree, Table } from '../report/tree.ts'
import { type Figure, figureNumber, figuresOf, periodName } from './figures.ts'
import type { Insight } from './insight.ts'
import { type InsightWords, insightWords } from './insight-words.ts'

export interface InsightReportOptions {
  readonly language: Language
  /** ms since 1970. */
  readonly now: number
  /** IANA name. */
  readonly timeZone: string
  readonly scope: 'own' | 'region'
  /** What policy should learn, looked over by the privacy guard. Of a region there is none: it holds no words. */
  readonly learning?: readonly string[]
}

const tableOf = (figure: Figure, words: InsightWords, language: Language): Table => {
  const isPair = figure.look === 'heat'
  const heads =
    figure.id === 'stuck' ? [words.columns.domain, words.columns.blocker] : [figure.head, figure.head]
  return {
    kind: 'table',
    caption: figure.title,
    columns: [
      ...(isPair ? heads : [figure.head]).map((title) => ({ title, width: 'wide' as const })),
      ...figure.columns.map((title) => ({ title, width: 'narrow' as const })),
    ],
    rows: figure.rows.map(({ name, pair, numbers }) => [
      ...(pair ?? [name]),
      ...numbers.map((number) => figureNumber(number, language)),
    ]),
    rowHeaders: 'each',
  }
}

const plain = (text: string): Block => ({ kind: 'paragraph', look: 'plain', runs: [{ text }] })

const listOf = (texts: readonly string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: texts.map((text) => ({ depth: 0, runs: [{ text }] })),
})

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text })

/** An insight for management and council as a report, so that every format of a report serves it too. */
export const insightReport = (
  insight: Insight,
  { language, now, timeZone, scope, learning = [] }: InsightReportOptions,
): ReportTree => {
  const words = insightWords[language]
  const madeAt = createDates(language, timeZone).moment(now)
  const [first] = insight.periods
  const last = insight.periods.at(-1)
  const time =
    first === undefined || last === undefined
      ? []
      : [{ term: words.time, lines: [periodName({ from: first.from, to: last.to }, language)] }]
  const facts: readonly Definition[] = [
    { term: words.scope, lines: [words.scopes[scope]] },
    ...(insight.cases === 0 ? [] : [{ term: words.cases, lines: [String(insight.cases)] }]),
    ...time,
  ]
  const figures = figuresOf(insight, language).flatMap((figure): readonly Block[] => [
    heading(figure.title),
    tableOf(figure, words, language),
    ...(figure.id === 'agreements' && insight.agreements.total !== null
      ? [plain(words.agreementsInAll(insight.agreements.total))]
      : []),
    ...(figure.notTold.length === 0 ? [] : [plain(words.notTold(figure.notTold.join('; ')))]),
  ])
  const said = scope === 'region' ? [] : learning.filter((text) => !isBlank(text)).map(oneLine)
  return {
    language,
    kind: 'deliberation',
    title: words.title[scope],
    madeAt: now,
    facts,
    blocks: [
      ...(insight.cases === 0
        ? [{ kind: 'notice', tone: 'information', text: words.tooFew } satisfies Block]
        : []),
      ...figures,
      ...(said.length === 0 ? [] : [heading(words.learning), plain(words.learningNote), listOf(said)]),
      heading(words.howToRead),
      listOf(scope === 'region' ? [...words.notes, words.regionNote] : words.notes),
    ],
    footer: madeAt === null ? words.made : words.madeAt(madeAt),
  }
}

/** An insight as rows for a spreadsheet, the first with the names of the columns. A number held back is a word. */
export const insightRows = (insight: Insight, language: Language): readonly (readonly string[])[] => {
  const words = insightWords[language]
  const [first] = insight.periods
  const last = insight.periods.at(-1)
  if (first === undefined || last === undefined) return [words.columns.csv]
  const whole = { from: first.from, to: last.to }
  const spans = [whole, ...(insight.periods.length > 1 ? insight.periods : [])]
  const cases = spans.map(({ from, to }, at) => [
    words.cases,
    'cases',
    words.cases,
    from,
    to,
    String(at === 0 ? insight.cases : (insight.periods[at - 1]?.cases ?? '')),
    words.units.sessions,
  ])
  const figures = figuresOf(insight, language).flatMap((figure) =>
    figure.rows.flatMap(({ id, name, numbers }) =>
      numbers.map((number, at) => {
        const { from, to } = spans[at] ?? whole
        return [figure.title, id, name, from, to, figureNumber(number, language), words.units[figure.unit]]
      }),
    ),
  )
  return [words.columns.csv, ...cases, ...figures]
}
