import { toUitkomstOverleg, uitkomstText } from '../exchange/uitkomst-overleg.ts'
import type { Text } from '../method/method.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { SessionSnapshot } from '../session/model.ts'
import type { ArchiveTerms } from './archive-copy.ts'
import { hasOpenRound, type ReportOptions } from './build-report.ts'
import { isoDayIn } from './dates.ts'
import { baseNameFor, slug } from './formats.ts'
import { toJson } from './json.ts'
import { buildReportAt, type ReportLevel } from './levels.ts'
import { agreementsOf, forOrganisation, sessionAgreements } from './session-agreements.ts'
import { isBlank } from './text.ts'
import type { ReportTree } from './tree.ts'
import {
  type ExportContent,
  type PdfRefusal,
  type ToPdf,
  type TreeFormat,
  treeFormats,
} from './tree-formats.ts'

export interface ExportOptions extends ReportOptions {
  /** For whom, in a format that is for one organisation; '' for all, where the format allows it. */
  readonly organisation: string
  /** Whether a calendar says what was agreed. */
  readonly withAction: boolean
  /** Whether the text of one organisation says what was decided. */
  readonly withDecision: boolean
  readonly toPdf: ToPdf
  /** By which others will know this conference and its case: never an id of the session itself. */
  readonly exchange: { readonly id: string; readonly caseId: string }
  /** What the organisation says of its archive copy. */
  readonly archive: ArchiveTerms
}

export type RenderRefusal = PdfRefusal | 'incomplete' | 'no-day'

interface Exported {
  readonly snapshot: SessionSnapshot
  /** Exists only when nothing is sealed any more. */
  readonly tree: ReportTree
  readonly level: ReportLevel
  /** Of the file, without extension. */
  readonly name: string
}

export interface ExportFormat {
  readonly id:
    | TreeFormat['id']
    | 'json'
    | 'uitkomst-overleg'
    | 'archive'
    | 'agreements-csv'
    | 'calendar'
    | 'organisation-text'
  readonly label: Text
  /** Without a point. */
  readonly extension: string
  readonly mime: string
  /**
   * What the format is a walk over. A `report` can be made of any tree; an `outcome` says at each level what that level allows; `session`
   * needs all of the session, and `agreements` only those.
   */
  readonly of: 'report' | 'outcome' | 'session' | 'agreements'
  /** Whether it can be for one organisation alone, which `options` then names. */
  readonly perOrganisation: 'never' | 'possible' | 'always'
  /** Text is to be written in UTF-8. */
  readonly render: (
    exported: Exported,
    options: ExportOptions,
  ) => Promise<Result<ExportContent, RenderRefusal>>
}

const outcomeLevel = { 'took-place': 0, process: 1, full: 2 } as const

const dataFormats: readonly ExportFormat[] = [
  {
    id: 'json',
    label: { nl: 'Gegevens (JSON)', en: 'Data (JSON)' },
    extension: 'json',
    mime: 'application/json',
    of: 'session',
    perOrganisation: 'never',
    render: async ({ snapshot, tree: { language, madeAt } }) => ok(toJson(snapshot, { language, madeAt })),
  },
  {
    id: 'uitkomst-overleg',
    label: {
      nl: 'Uitkomst voor een ander systeem (UitkomstOverleg)',
      en: 'Outcome for another system (UitkomstOverleg)',
    },
    extension: 'json',
    mime: 'application/json',
    of: 'outcome',
    perOrganisation: 'possible',
    render: async ({ snapshot, level }, { exchange, organisation, now, timeZone, withDecision }) => {
      const made = toUitkomstOverleg(snapshot, {
        level: outcomeLevel[level],
        id: exchange.id,
        ...(exchange.caseId.trim() === '' ? {} : { caseId: exchange.caseId.trim() }),
        ...(organisation === '' || level !== 'full' ? {} : { organisation, withDecisions: withDecision }),
        now,
        timeZone,
      })
      if (made.ok) return ok(uitkomstText(made.value))
      return refuse(made.code === 'no-day' ? 'no-day' : 'failed')
    },
  },
  {
    id: 'archive',
    label: { nl: 'Archiefkopie (PDF/A met MDTO)', en: 'Archive copy (PDF/A with MDTO)' },
    extension: 'zip',
    mime: 'application/zip',
    of: 'session',
    perOrganisation: 'never',
    render: async ({ snapshot, tree, name }, { toPdf, archive, language, now, timeZone }) => {
      // Before pages are set, which takes long.
      if ([archive.mark, archive.register].some(isBlank)) return refuse('incomplete', 'identification')
      if (isBlank(archive.creator)) return refuse('incomplete', 'creator')
      const pdf = await toPdf(tree)
      if (!pdf.ok) return pdf
      const { archiveCopy } = await import('./archive-copy.ts')
      return archiveCopy(snapshot, pdf.value, { language, now, timeZone, name, terms: archive })
    },
  },
]

/** What is left of a session for one organisation, or all of it for all. */
const forWhom = (snapshot: SessionSnapshot, organisation: string): SessionSnapshot =>
  organisation === '' ? snapshot : forOrganisation(snapshot, organisation)

const agreementFormats: readonly ExportFormat[] = [
  {
    id: 'agreements-csv',
    label: { nl: 'Afspraken als tabel (CSV)', en: 'Agreements as a table (CSV)' },
    extension: 'csv',
    mime: 'text/csv;charset=utf-8',
    of: 'agreements',
    perOrganisation: 'possible',
    render: async ({ snapshot }, { language, organisation }) =>
      ok((await import('./csv.ts')).agreementsCsv(forWhom(snapshot, organisation), language)),
  },
  {
    id: 'calendar',
    label: { nl: 'Afspraken in je agenda (ICS)', en: 'Agreements in your calendar (ICS)' },
    extension: 'ics',
    mime: 'text/calendar;charset=utf-8',
    of: 'agreements',
    perOrganisation: 'possible',
    render: async ({ snapshot }, options) =>
      ok(
        (await import('./session-calendar.ts')).sessionCalendar(
          forWhom(snapshot, options.organisation),
          options,
        ),
      ),
  },
  {
    id: 'organisation-text',
    label: { nl: 'Afspraken van één organisatie (tekst)', en: 'Agreements of one organisation (text)' },
    extension: 'txt',
    mime: 'text/plain;charset=utf-8',
    of: 'agreements',
    perOrganisation: 'always',
    render: async ({ snapshot }, options) =>
      ok((await import('./organisation-text.ts')).organisationText(snapshot, options)),
  },
]

/** Every format in which something of a session can leave it, in the order in which they are offered. */
export const exportFormats: readonly ExportFormat[] = [
  ...treeFormats.map(
    ({ render, ...format }): ExportFormat => ({
      ...format,
      of: 'report',
      perOrganisation: 'never',
      render: ({ tree }, { toPdf }) => render(tree, toPdf),
    }),
  ),
  ...dataFormats,
  ...agreementFormats,
]

const isAtEveryLevel = ({ of }: ExportFormat): boolean => of === 'report' || of === 'outcome'

/** The formats that can say as little as a level asks. Data and agreements are content, so they are for the full level alone. */
export const formatsAt = (level: ReportLevel): readonly ExportFormat[] =>
  level === 'full' ? exportFormats : exportFormats.filter(isAtEveryLevel)

const part = {
  nl: { report: 'verslag', outcome: 'uitkomst', archive: 'archiefkopie', agreements: 'afspraken' },
  en: { report: 'report', outcome: 'outcome', archive: 'archive-copy', agreements: 'agreements' },
} as const
const levelPart = {
  nl: { 'took-place': 'bericht', process: 'proces' },
  en: { 'took-place': 'notice', process: 'process' },
} as const

/** Only the full report is named after its title: the others may not say what the case is. */
const exportName = (
  snapshot: SessionSnapshot,
  { id, of, perOrganisation }: ExportFormat,
  level: ReportLevel,
  { language, timeZone, organisation }: ExportOptions,
): string => {
  const isOwnName = level === 'full' && (of === 'report' || id === 'json')
  if (isOwnName) return baseNameFor(snapshot, timeZone)
  const { startedAt, plannedAt, createdAt } = snapshot.about
  const words = part[language]
  const parts = [
    isoDayIn(startedAt ?? plannedAt ?? createdAt, timeZone)?.replace(/^-+/u, '') ?? '',
    of === 'session' ? words.archive : words[of],
    perOrganisation === 'never' || level !== 'full' ? '' : slug(organisation),
    level === 'full' ? '' : levelPart[language][level],
  ]
  return parts.filter((text) => text !== '').join('-')
}

export interface ExportedFile {
  readonly name: string
  readonly mime: string
  readonly content: ExportContent
}

export type ExportRefusal = RenderRefusal | 'round-open' | 'not-at-this-level' | 'nothing-to-export'

/**
 * One file of a session at one level. `round-open`: somebody's contribution is still sealed. `not-at-this-level`: the format would say more
 * than the level allows. `nothing-to-export`: it would be empty.
 */
export const exportSession = async (
  snapshot: SessionSnapshot,
  format: ExportFormat,
  level: ReportLevel,
  options: ExportOptions,
): Promise<Result<ExportedFile, ExportRefusal>> => {
  if (hasOpenRound(snapshot)) return refuse('round-open')
  if (level !== 'full' && !isAtEveryLevel(format)) return refuse('not-at-this-level')
  if (format.of === 'agreements') {
    const isForOne = format.perOrganisation === 'always' || options.organisation !== ''
    const agreements = isForOne ? agreementsOf(snapshot, options.organisation) : sessionAgreements(snapshot)
    if (agreements.length === 0) return refuse('nothing-to-export')
  }
  const tree = buildReportAt(level, snapshot, options)
  if (!tree.ok) return tree
  const name = exportName(snapshot, format, level, options)
  const content = await format.render({ snapshot, tree: tree.value, level, name }, options)
  return content.ok
    ? ok({ name: `${name}.${format.extension}`, mime: format.mime, content: content.value })
    : content
}
