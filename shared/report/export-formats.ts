import type { Text } from '../method/method.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { SessionSnapshot } from '../session/model.ts'
import { hasOpenRound, type ReportOptions } from './build-report.ts'
import { isoDayIn } from './dates.ts'
import { fileNameFor, reportFormats, slug } from './formats.ts'
import { buildReportAt, type ReportLevel } from './levels.ts'
import { agreementsOf, sessionAgreements } from './session-agreements.ts'
import type { ReportTree } from './tree.ts'

export interface ExportOptions extends ReportOptions {
  /** For whom, in a format that is for one organisation. */
  readonly organisation: string
  /** Whether a calendar says what was agreed. */
  readonly withAction: boolean
  /** Whether the text of one organisation says what was decided. */
  readonly withDecision: boolean
}

export type ExportContent = string | Uint8Array<ArrayBuffer>

export interface ExportFormat {
  readonly id: 'docx' | 'html' | 'markdown' | 'json' | 'agreements-csv' | 'calendar' | 'organisation-text'
  readonly label: Text
  /** Without a point. */
  readonly extension: string
  readonly mime: string
  /**
   * What the format is a walk over. A `report` can be made of any tree: every level, the de-identified version, the resident's. `session` needs
   * all of the session, and `agreements` only those.
   */
  readonly of: 'report' | 'session' | 'agreements'
  /** Whether it is for one organisation, which `options` must name. */
  readonly perOrganisation: boolean
  /** Text is to be written in UTF-8. The tree exists only when nothing is sealed any more. */
  readonly render: (
    snapshot: SessionSnapshot,
    tree: ReportTree,
    options: ExportOptions,
  ) => ExportContent | Promise<ExportContent>
}

const wordFormat: ExportFormat = {
  id: 'docx',
  label: { nl: 'Word-document (DOCX)', en: 'Word document (DOCX)' },
  extension: 'docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  of: 'report',
  perOrganisation: false,
  render: async (_snapshot, tree) => (await import('./docx.ts')).toDocx(tree),
}

const agreementFormats: readonly ExportFormat[] = [
  {
    id: 'agreements-csv',
    label: { nl: 'Afspraken als tabel (CSV)', en: 'Agreements as a table (CSV)' },
    extension: 'csv',
    mime: 'text/csv;charset=utf-8',
    of: 'agreements',
    perOrganisation: false,
    render: async (snapshot, _tree, { language }) =>
      (await import('./csv.ts')).agreementsCsv(snapshot, language),
  },
  {
    id: 'calendar',
    label: { nl: 'Afspraken in je agenda (ICS)', en: 'Agreements in your calendar (ICS)' },
    extension: 'ics',
    mime: 'text/calendar;charset=utf-8',
    of: 'agreements',
    perOrganisation: false,
    render: async (snapshot, _tree, options) =>
      (await import('./session-calendar.ts')).sessionCalendar(snapshot, options),
  },
  {
    id: 'organisation-text',
    label: { nl: 'Afspraken van één organisatie (tekst)', en: 'Agreements of one organisation (text)' },
    extension: 'txt',
    mime: 'text/plain;charset=utf-8',
    of: 'agreements',
    perOrganisation: true,
    render: async (snapshot, _tree, options) =>
      (await import('./organisation-text.ts')).organisationText(snapshot, options),
  },
]

/** Every format in which something of a session can leave it, in the order in which they are offered. Each is fetched when it is used. */
export const exportFormats: readonly ExportFormat[] = [
  wordFormat,
  ...reportFormats.map(
    ({ render, ...format }): ExportFormat => ({
      ...format,
      of: format.id === 'json' ? 'session' : 'report',
      perOrganisation: false,
      render: (snapshot, tree) => render(snapshot, tree),
    }),
  ),
  ...agreementFormats,
]

/** The formats that can say as little as a level asks. Data and agreements are content, so they are for the full level alone. */
export const formatsAt = (level: ReportLevel): readonly ExportFormat[] =>
  level === 'full' ? exportFormats : exportFormats.filter((format) => format.of === 'report')

const part = {
  nl: { report: 'verslag', agreements: 'afspraken' },
  en: { report: 'report', agreements: 'agreements' },
} as const
const levelPart = {
  nl: { 'took-place': 'bericht', process: 'proces' },
  en: { 'took-place': 'notice', process: 'process' },
} as const

/** Only the full report is named after its title: the others may not say what the case is. */
const exportName = (
  snapshot: SessionSnapshot,
  { extension, of, perOrganisation }: ExportFormat,
  level: ReportLevel,
  { language, timeZone, organisation }: ExportOptions,
): string => {
  if (level === 'full' && of !== 'agreements') return fileNameFor(snapshot, { extension }, timeZone)
  const { startedAt, plannedAt, createdAt } = snapshot.about
  const parts = [
    isoDayIn(startedAt ?? plannedAt ?? createdAt, timeZone)?.replace(/^-+/u, '') ?? '',
    of === 'agreements' ? part[language].agreements : part[language].report,
    perOrganisation ? slug(organisation) : '',
    level === 'full' ? '' : levelPart[language][level],
  ]
  return `${parts.filter((text) => text !== '').join('-')}.${extension}`
}

export interface ExportedFile {
  readonly name: string
  readonly mime: string
  readonly content: ExportContent
}

/**
 * One file of a session at one level. `round-open`: somebody's contribution is still sealed. `not-at-this-level`: the format would say more
 * than the level allows. `nothing-to-export`: it would be empty.
 */
export const exportSession = async (
  snapshot: SessionSnapshot,
  format: ExportFormat,
  level: ReportLevel,
  options: ExportOptions,
): Promise<Result<ExportedFile, 'round-open' | 'not-at-this-level' | 'nothing-to-export'>> => {
  if (hasOpenRound(snapshot)) return refuse('round-open')
  if (level !== 'full' && format.of !== 'report') return refuse('not-at-this-level')
  if (format.of === 'agreements') {
    const agreements = format.perOrganisation
      ? agreementsOf(snapshot, options.organisation)
      : sessionAgreements(snapshot)
    if (agreements.length === 0) return refuse('nothing-to-export')
  }
  const tree = buildReportAt(level, snapshot, options)
  if (!tree.ok) return tree
  return ok({
    name: exportName(snapshot, format, level, options),
    mime: format.mime,
    content: await format.render(snapshot, tree.value, options),
  })
}
