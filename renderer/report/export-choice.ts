import type { Language } from '../../shared/method/method.ts'
import type { PlacedText } from '../../shared/privacy/scan-texts.ts'
import type { ArchiveTerms } from '../../shared/report/archive-copy.ts'
import type { ExportFormat } from '../../shared/report/export-formats.ts'
import { knownFields } from '../../shared/report/known-fields.ts'
import type { ReportLevel } from '../../shared/report/levels.ts'
import { isResident } from '../../shared/report/process-report.ts'
import { organisationsOf } from '../../shared/report/session-agreements.ts'
import { snapshotTexts } from '../../shared/report/snapshot-texts.ts'
import type { SessionSnapshot } from '../../shared/session/model.ts'

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

const withoutStory = (snapshot: SessionSnapshot): SessionSnapshot => ({
  ...snapshot,
  about: {
    ...snapshot.about,
    title: '',
    purpose: '',
    legalGrounds: [],
    origin: null,
    residentInformed: { answer: 'unknown', explanation: '' },
  },
  values: {},
  parked: [],
  journal: [],
})

/** Of a session only what the formats of agreements say; the text for an organisation says somewhat more. */
const agreementsOnly = (
  snapshot: SessionSnapshot,
  { id }: Pick<ExportFormat, 'id'>,
  withDecision: boolean,
): SessionSnapshot => {
  const isText = id === 'organisation-text'
  return {
    ...withoutStory(snapshot),
    values: Object.fromEntries(
      Object.entries(snapshot.values).filter(
        ([field, { kind }]) =>
          kind === 'agreements' ||
          kind === 'review' ||
          (isText && field === knownFields.caseDirector) ||
          (isText && withDecision && kind === 'decision'),
      ),
    ),
  }
}

/** Below the full level nothing leaves but organisations, and with the process who was there; a resident never by name. */
const attendeesOnly = (snapshot: SessionSnapshot, level: ReportLevel): SessionSnapshot => ({
  ...withoutStory(snapshot),
  attendees: snapshot.attendees
    .filter(({ role }) => !isResident(role))
    .map((one) => (level === 'process' ? one : { ...one, name: '' })),
})

/**
 * The texts that would leave, for the guard. They are listed as they stand in the session, because there they are changed: what is
 * decided about one of them holds for the very same text.
 */
export const leavingTexts = (
  snapshot: SessionSnapshot,
  format: Pick<ExportFormat, 'id' | 'of'>,
  { level, withDecision }: Pick<ExportChoice, 'level' | 'withDecision'>,
  language: Language,
): readonly PlacedText[] => {
  if (level !== 'full') return snapshotTexts(attendeesOnly(snapshot, level), language)
  return snapshotTexts(
    format.of === 'agreements' ? agreementsOnly(snapshot, format, withDecision) : snapshot,
    language,
  )
}

/** Names that are meant to be in it: of those who were there or contributed, and of the organisations. */
export const ownNames = (snapshot: SessionSnapshot): readonly string[] => [
  ...snapshot.attendees.map(({ name }) => name),
  ...Object.values(snapshot.values).flatMap((value) =>
    value.kind === 'round' ? [...value.contributions, ...value.round.added].map(({ name }) => name) : [],
  ),
  ...organisationsOf(snapshot),
]
