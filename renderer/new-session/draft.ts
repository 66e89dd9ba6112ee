import type { Origin } from '../../shared/session/model.ts'
import { daysBetween, isIsoDay, yearsLater } from '../app/dates.ts'
import type { NewSession } from '../live/sessions.ts'

type ResidentAnswer = NewSession['about']['residentInformed']['answer']

export interface LegalGround {
  readonly id: number
  readonly organisation: string
  readonly ground: string
}

/** A new session while it is filled in, as the fields hold it. */
export interface NewSessionDraft {
  readonly title: string
  readonly purpose: string
  readonly methodId: string
  readonly residentAnswer: ResidentAnswer
  readonly residentExplanation: string
  readonly grounds: readonly LegalGround[]
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
      : beginning.grounds.map((ground, id) => ({ id, ...ground })),
})

/** A draft with one empty legal ground for the person's own organisation, kept for a year. */
export const emptyDraft = (methodId: string, organisation: string, today: string): NewSessionDraft => ({
  title: '',
  purpose: '',
  methodId,
  residentAnswer: 'unknown',
  residentExplanation: '',
  grounds: [{ id: 0, organisation, ground: '' }],
  planned: '',
  retainUntil: yearsLater(today, 1),
})

export type DraftField = 'title' | 'purpose' | 'residentExplanation' | 'planned' | 'retainUntil'

export type DraftProblem =
  | 'titleMissing'
  | 'purposeMissing'
  | 'residentWhyNotMissing'
  | 'plannedWrong'
  | 'retainMissing'
  | 'retainPast'

/** What is still wrong, by field; empty when the session can start. */
export const problemsOf = (
  draft: NewSessionDraft,
  today: string,
): Readonly<Partial<Record<DraftField, DraftProblem>>> => {
  const retainProblem = !isIsoDay(draft.retainUntil)
    ? 'retainMissing'
    : daysBetween(today, draft.retainUntil) < 1
      ? 'retainPast'
      : null
  return {
    ...(draft.title.trim() === '' && { title: 'titleMissing' as const }),
    ...(draft.purpose.trim() === '' && { purpose: 'purposeMissing' as const }),
    ...(draft.residentAnswer === 'no' &&
      draft.residentExplanation.trim() === '' && { residentExplanation: 'residentWhyNotMissing' as const }),
    ...(draft.planned !== '' &&
      Number.isNaN(Date.parse(draft.planned)) && { planned: 'plannedWrong' as const }),
    ...(retainProblem !== null && { retainUntil: retainProblem }),
  }
}

/** The session as it is started; grounds that say nothing are left out. */
export const sessionOf = (draft: NewSessionDraft, origin: Origin | null = null): NewSession => ({
  methodId: draft.methodId,
  about: {
    title: draft.title.trim(),
    purpose: draft.purpose.trim(),
    plannedAt: draft.planned === '' ? null : Date.parse(draft.planned),
    residentInformed: {
      answer: draft.residentAnswer,
      explanation: draft.residentAnswer === 'unknown' ? '' : draft.residentExplanation.trim(),
    },
    legalGrounds: draft.grounds
      .map(({ organisation, ground }) => ({ organisation: organisation.trim(), ground: ground.trim() }))
      .filter(({ ground }) => ground !== ''),
    retainUntil: draft.retainUntil,
    origin,
  },
})
