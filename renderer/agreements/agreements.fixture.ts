import type { AgreementStatus } from '../../shared/session/model.ts'
import type { SessionSummary, SummaryAgreement } from '../live/sessions.ts'

/** An agreement of Joris Veen of De Kade; its id is its action. */
export const agreementOf = (
  action: string,
  due: string,
  status: AgreementStatus = 'open',
  change: Partial<SummaryAgreement> = {},
): SummaryAgreement => ({
  id: action,
  fieldId: 'agreements',
  addedBy: 'device',
  action,
  person: 'Joris Veen',
  organisation: 'De Kade',
  condition: '',
  due,
  sign: '',
  evaluation: '',
  scope: 'case',
  start: '',
  carriedFrom: '',
  status,
  reason: '',
  history: [],
  ...change,
})

/** A session whose ids are its title. */
export const sessionOf = (title: string, change: Partial<SessionSummary> = {}): SessionSummary => ({
  roomId: title,
  sessionId: title,
  title,
  purpose: 'Samen bepalen wat goed is',
  kind: 'deliberation',
  methodTitle: { nl: 'Dilemmamethode', en: 'Dilemma method' },
  stepTitle: null,
  stepNumber: 1,
  stepCount: 10,
  people: [],
  myRole: 'facilitator',
  plannedAt: null,
  closedAt: null,
  lastOpenedAt: new Date(2026, 10, 22, 14).getTime(),
  retainUntil: '2027-11-22',
  agreements: [],
  demo: false,
  ...change,
})
