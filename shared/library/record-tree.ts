import type { Language } from '../method/method.ts'
import type { Block, Definition, ReportTree } from '../report/tree.ts'
import type { LibraryRecord } from './record.ts'
import { themeLabel } from './themes.ts'
import { valueLabel } from './values.ts'
import { libraryWords } from './words.ts'

/** The headings under which a record is read, in the language of the interface. */
export interface RecordHeadings {
  readonly question: string
  readonly situation: string
  readonly values: string
  readonly options: string
  readonly decision: string
  readonly counterArgument: string
  readonly conditions: string
  readonly limits: string
  readonly law: string
  readonly followUp: string
  readonly themes: string
}

/** What the tree says beside the record's own text. */
export interface RecordAbout {
  readonly language: Language
  readonly headings: RecordHeadings
  /** Where it stands, as lines that somebody can rely on: the caller checked the signatures. */
  readonly facts: readonly Definition[]
  /** Whether what became of it is genuine. */
  readonly withFollowUp: boolean
  readonly madeAt: number
  readonly footer: string
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', look: 'plain', runs: [{ text }] })

const list = (items: readonly string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((text) => ({ depth: 0, runs: [{ text }] })),
})

/** One record of the library as a document: what it says and, first of all, that it is no precedent. */
export const libraryRecordTree = (
  { text, followUp }: LibraryRecord,
  { language, headings, facts, withFollowUp, madeAt, footer }: RecordAbout,
): ReportTree => {
  const part = (heading: string, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: heading }, ...blocks]
  const words = (heading: string, written: string): readonly Block[] =>
    part(heading, written === '' ? [] : written.split(/\n+/u).map(paragraph))
  const items = (heading: string, written: readonly string[]): readonly Block[] =>
    part(heading, written.length === 0 ? [] : [list(written)])
  return {
    language,
    kind: 'deliberation',
    title: text.title,
    madeAt,
    facts: [
      ...facts,
      ...(text.themes.length === 0
        ? []
        : [{ term: headings.themes, lines: text.themes.map((theme) => themeLabel(theme)[language]) }]),
    ],
    blocks: [
      { kind: 'notice', tone: 'attention', text: libraryWords[language].noPrecedent },
      ...words(headings.question, text.question),
      ...words(headings.situation, text.abstract),
      ...items(
        headings.values,
        text.values.map((value) => valueLabel(value)[language]),
      ),
      ...items(headings.options, text.options),
      ...words(headings.decision, text.decision),
      ...words(headings.counterArgument, text.counterArgument),
      ...words(headings.conditions, text.conditions),
      ...words(headings.limits, text.limits),
      ...items(headings.law, text.law),
      ...words(headings.followUp, withFollowUp ? (followUp?.text ?? '') : ''),
    ],
    footer,
  }
}
