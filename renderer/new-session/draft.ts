import { groundProblems, groundTitle, legalGroundOf } from '../../shared/session/legal-grounds.ts'
import type { Origin } from '../../shared/session/model.ts'
import { daysBetween, isIsoDay, yearsLater } from '../app/dates.ts'
import type { NewSession } from '../live/sessions.ts'
import { isTooLong, type RetentionRules } from '../policy/retention.ts'

type ResidentAnswer = NewSession['about']['residentInformed']['answer']

/** How a ground is chosen: one of the list, in one's own words, or not yet. */
export const ownWords = 'own-words'

/** One line of legal grounds while it is filled in. */
export interface GroundLine {
  readonly id: number
  readonly organisation: string
  /** Id of a ground in the list, `ownWords`, or ''. */
  readonly choice: string
  /** The own words, or which law it is where the list asks for that. */
  readonly words: string
}

/** Grounds of the list that say little without the law they mean. */
const askLaw: ReadonlySet<string> = new Set(['public-task-other', 'legal-obligation'])

export const asksForWords = ({ choice }: GroundLine): boolean => choice === ownWords || askLaw.has(choice)

/** A ground as the session keeps it: the id of one in the list, or words. */
const storedGround = ({ choice, words }: GroundLine, language: 'nl' | 'en' = 'nl'): string => {
  const said = words.trim()
  if (choice === ownWords) return said
  return askLaw.has(choice) && said !== '' ? `${groundTitle(choice)[language]}: ${said}` : choice
}

const lineOf = (id: number, organisation: string, stored: string): GroundLine => {
  if (stored === '' || legalGroundOf(stored) !== null)
    return { id, organisation, choice: stored.trim(), words: '' }
  return { id, organisation, choice: ownWords, words: stored }
}

/** A new session while it is filled in, as the fields hold it. */
export interface NewSessionDraft {
  readonly title: string
  readonly purpose: string
  readonly methodId: string
  readonly residentAnswer: ResidentAnswer
  readonly residentExplanation: string
  readonly grounds: readonly GroundLine[]
  /** As a datetime-local field holds it, or ''. */
  readonly planned: string
  /** ISO day, or ''. */
  readonly retainUntil: string
}

/** What a session that comes out of another one brings along. */
export interface Beginning {
  readonly title: string
  readonly purpose: string
  readonly grounds: readonly { readonly organisation: string; readonly ground: string }[]
  readonly residentAnswer: ResidentAnswer
  readonly residentExplanation: string
}

/** A draft that begins with what an earlier session knows; an organisation without a ground keeps its empty line. */
export const draftFrom = (empty: NewSessionDraft, beginning: Beginning): NewSessionDraft => ({
  ...empty,
  title: beginning.title,
  purpose: beginning.purpose,
  residentAnswer: beginning.residentAnswer,
  residentExplanation: beginning.residentExplanation,
  grounds:
    beginning.grounds.length === 0
      ? empty.grounds
      : beginning.grounds.map(({ organisation, ground }, id) => lineOf(id, organisation, ground)),
})

/** A draft with one empty legal ground for the person's own organisation, kept for a year. */
export const emptyDraft = (methodId: string, organisation: string, today: string): NewSessionDraft => ({
  title: '',
  purpose: '',
  methodId,
  residentAnswer: 'unknown',
  residentExplanation: '',
  grounds: [lineOf(0, organisation, '')],
  planned: '',
  retainUntil: yearsLater(today, 1),
})

export type DraftField = 'title' | 'purpose' | 'residentExplanation' | 'grounds' | 'planned' | 'retainUntil'

export type DraftProblem =
  | 'titleMissing'
  | 'purposeMissing'
  | 'residentWhyNotMissing'
  | 'groundsOnlyConsent'
  | 'plannedWrong'
  | 'retainMissing'
  | 'retainPast'
  | 'retainTooLong'

const groundsOf = (
  lines: readonly GroundLine[],
  language?: 'nl' | 'en',
): NewSession['about']['legalGrounds'] =>
  lines
    .map((line) => ({ organisation: line.organisation.trim(), ground: storedGround(line, language) }))
    .filter(({ ground }) => ground !== '')

/** Organisations that name consent and nothing else: whoever depends on help is not free to say no. */
export const onlyConsent = (lines: readonly GroundLine[]): readonly string[] =>
  groundProblems(groundsOf(lines)).flatMap(({ organisation, code }) =>
    code === 'only-consent' ? [organisation] : [],
  )

/** What is still wrong, by field; empty when the session can start. */
export const problemsOf = (
  draft: NewSessionDraft,
  today: string,
  retention?: RetentionRules,
): Readonly<Partial<Record<DraftField, DraftProblem>>> => {
  const retainProblem = !isIsoDay(draft.retainUntil)
    ? 'retainMissing'
    : daysBetween(today, draft.retainUntil) < 1
      ? 'retainPast'
      : retention !== undefined && isTooLong(retention, draft.retainUntil)
        ? 'retainTooLong'
        : null
  return {
    ...(draft.title.trim() === '' && { title: 'titleMissing' as const }),
    ...(draft.purpose.trim() === '' && { purpose: 'purposeMissing' as const }),
    ...(draft.residentAnswer === 'no' &&
      draft.residentExplanation.trim() === '' && { residentExplanation: 'residentWhyNotMissing' as const }),
    ...(onlyConsent(draft.grounds).length > 0 && { grounds: 'groundsOnlyConsent' as const }),
    ...(draft.planned !== '' &&
      Number.isNaN(Date.parse(draft.planned)) && { planned: 'plannedWrong' as const }),
    ...(retainProblem !== null && { retainUntil: retainProblem }),
  }
}

/** The session as it is started; grounds that say nothing are left out. */
export const sessionOf = (
  draft: NewSessionDraft,
  language: 'nl' | 'en' = 'nl',
  origin: Origin | null = null,
): NewSession => ({
  methodId: draft.methodId,
  about: {
    title: draft.title.trim(),
    purpose: draft.purpose.trim(),
    plannedAt: draft.planned === '' ? null : Date.parse(draft.planned),
    residentInformed: {
      answer: draft.residentAnswer,
      explanation: draft.residentAnswer === 'unknown' ? '' : draft.residentExplanation.trim(),
    },
    legalGrounds: groundsOf(draft.grounds, language),
    retainUntil: draft.retainUntil,
    origin,
  },
})
