import type { PlacedText } from '../../shared/privacy/scan-texts.ts'
import type { ArchiveTerms } from '../../shared/report/archive-copy.ts'
import type { ExportFormat } from '../../shared/report/export-formats.ts'
import { buildReportAt, type ReportLevel } from '../../shared/report/levels.ts'
import { organisationsOf } from '../../shared/report/session-agreements.ts'
import { snapshotTexts, treePlacedTexts } from '../../shared/report/snapshot-texts.ts'
import type { Attendee, SessionSnapshot } from '../../shared/session/model.ts'
import { timeZoneHere } from './use-report.ts'

/** What somebody chose in the dialog. */
export interface ExportChoice {
  readonly level: ReportLevel
  readonly formatId: ExportFormat['id']
  /** '' for all. */
  readonly organisation: string
  readonly withAction: boolean
  readonly withDecision: boolean
  readonly caseId: string
  readonly archive: ArchiveTerms
}

/** The organisation that a format is for: the first where it must be one and none was chosen, '' for all. */
export const organisationFor = (
  { perOrganisation }: ExportFormat,
  { level, organisation }: ExportChoice,
  organisations: readonly string[],
): string => {
  if (perOrganisation === 'never' || level !== 'full') return ''
  const isKnown = organisations.includes(organisation)
  if (perOrganisation === 'possible') return isKnown ? organisation : ''
  return isKnown ? organisation : (organisations[0] ?? '')
}

/** Only the agreements of a session, for formats that hold nothing else. */
const agreementsOnly = (snapshot: SessionSnapshot): SessionSnapshot => ({
  ...snapshot,
  about: { ...snapshot.about, title: '', purpose: '', legalGrounds: [], origin: null },
  values: Object.fromEntries(
    Object.entries(snapshot.values).filter(([, { kind }]) => kind === 'agreements' || kind === 'review'),
  ),
  parked: [],
  journal: [],
})

/** The texts that would leave, for the guard; null when there is nothing to look at. */
export const leavingTexts = (
  snapshot: SessionSnapshot,
  { of }: Pick<ExportFormat, 'of'>,
  { level, withDecision }: ExportChoice,
  { language, now }: { readonly language: 'nl' | 'en'; readonly now: number },
): readonly PlacedText[] => {
  if (level !== 'full') {
    const tree = buildReportAt(level, snapshot, { language, now, timeZone: timeZoneHere() })
    return tree.ok ? treePlacedTexts(tree.value) : []
  }
  return snapshotTexts(of === 'agreements' && !withDecision ? agreementsOnly(snapshot) : snapshot, language)
}

/** Names that are meant to be in it: of those present, and of the organisations. */
export const ownNames = (snapshot: SessionSnapshot): readonly string[] => [
  ...snapshot.attendees.map(({ name }: Attendee) => name),
  ...organisationsOf(snapshot),
]
