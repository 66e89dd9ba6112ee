import type { Language } from '../method/method.ts'
import type { SessionSnapshot } from '../session/model.ts'
import { isIsoDay } from './dates.ts'
import { type ListedAgreement, sessionAgreements } from './session-agreements.ts'
import { linesOf, oneLine } from './text.ts'
import { type ReportWords, reportWords } from './words.ts'

interface CsvWords {
  readonly number: string
  readonly kind: string
  readonly kinds: Readonly<Record<ListedAgreement['kind'], string>>
  readonly circle: string
}

const csvWords: Readonly<Record<Language, CsvWords>> = {
  nl: {
    number: 'Nr.',
    kind: 'Soort',
    kinds: { case: 'Afspraak', chain: 'Ketenafspraak', earlier: 'Eerdere afspraak' },
    circle: 'Uit besloten kring',
  },
  en: {
    number: 'No.',
    kind: 'Kind',
    kinds: { case: 'Agreement', chain: 'Chain agreement', earlier: 'Earlier agreement' },
    circle: 'From closed circle',
  },
}

/** Two languages' words for the file. */
interface Words {
  readonly csv: CsvWords
  readonly report: ReportWords
}

interface Column {
  readonly title: (words: Words) => string
  readonly cell: (listed: ListedAgreement, words: Words, at: number) => string
}

/** A day as a spreadsheet of any language reads it; what somebody typed instead of a day as it stands. */
const dayCell = (day: string): string => (isIsoDay(day.trim()) ? day.trim() : day)

/** The columns are always all there, so that files of several sessions can stand below each other. */
const columns: readonly Column[] = [
  { title: ({ csv }) => csv.number, cell: (_listed, _words, at) => String(at + 1) },
  { title: ({ csv }) => csv.kind, cell: ({ kind }, { csv }) => csv.kinds[kind] },
  { title: ({ report }) => report.agreement.action, cell: ({ agreement }) => agreement.action },
  { title: ({ report }) => report.agreement.person, cell: ({ agreement }) => agreement.person },
  { title: ({ report }) => report.agreement.organisation, cell: ({ agreement }) => agreement.organisation },
  { title: ({ report }) => report.agreement.condition, cell: ({ agreement }) => agreement.condition },
  { title: ({ report }) => report.agreement.due, cell: ({ agreement }) => dayCell(agreement.due) },
  { title: ({ report }) => report.agreement.sign, cell: ({ agreement }) => agreement.sign },
  { title: ({ report }) => report.conference.chain.start, cell: ({ agreement }) => dayCell(agreement.start) },
  {
    title: ({ report }) => report.agreement.evaluation,
    cell: ({ agreement }) => dayCell(agreement.evaluation),
  },
  {
    title: ({ report }) => report.agreement.status,
    cell: ({ agreement }, { report }) => report.statuses[agreement.status],
  },
  { title: ({ report }) => report.agreement.reason, cell: ({ agreement }) => agreement.reason },
  {
    title: ({ csv }) => csv.circle,
    cell: ({ circle }, { csv }) => (circle === null ? '' : oneLine(circle.circle) || csv.circle),
  },
]

/** With these a spreadsheet begins to calculate, also in the wide forms of East Asian keyboards. */
const startsFormula = /^[=+\-@＝＋－＠]/u

/**
 * A cell that stays text: readable, without outer white space, and with an apostrophe before what a spreadsheet would take for a
 * formula. Without tabs, which some programs take for the next cell.
 */
export const harmlessCell = (text: string): string => {
  const said = linesOf(text).join('\n').replaceAll('\t', ' ')
  return startsFormula.test(said) ? `'${said}` : said
}

/** What Excel takes as the next cell where the system is Dutch; a comma there puts a whole row in one cell. */
const separator = ';'

const quoted = (cell: string): string => (/[";,\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const byteOrderMark = '\ufeff'

/** Rows of text as a file for a spreadsheet: RFC 4180 with a semicolon, UTF-8 with a byte order mark, and no cell that calculates. */
export const tableCsv = (rows: readonly (readonly string[])[]): string =>
  `${byteOrderMark}${rows.map((row) => `${row.map((cell) => quoted(harmlessCell(cell))).join(separator)}\r\n`).join('')}`

/**
 * The agreements of a session as a table for a spreadsheet (RFC 4180 with a semicolon, UTF-8 with a byte order mark): opens right by double
 * click in Dutch Excel. See docs/decisions/0017-agreements-as-csv.md.
 */
export const agreementsCsv = (snapshot: SessionSnapshot, language: Language): string => {
  const words: Words = { csv: csvWords[language], report: reportWords[language] }
  const rows = [
    columns.map(({ title }) => title(words)),
    ...sessionAgreements(snapshot).map((listed, at) => columns.map(({ cell }) => cell(listed, words, at))),
  ]
  return tableCsv(rows)
}
