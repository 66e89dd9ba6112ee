import { useEffect } from 'react'
import type { Route } from './route.ts'

/** The parts that are not in the first load, each fetched once and then kept by the browser. */
export const parts = {
  room: () => import('../room/room-page.tsx'),
  report: () => import('../report/report-page.tsx'),
  newSession: () => import('../new-session/new-session-page.tsx'),
  settings: () => import('../settings/settings-page.tsx'),
  about: () => import('../about/about-page.tsx'),
  hosting: () => import('../hosting/hosting-page.tsx'),
  agreements: () => import('../agreements/agreements-page.tsx'),
  chainAgreements: () => import('../agreements/chain-page.tsx'),
  register: () => import('../register/register-page.tsx'),
  followUp: () => import('../new-session/follow-up-page.tsx'),
  branch: () => import('../new-session/branch-page.tsx'),
  methods: () => import('../methods/methods-page.tsx'),
  method: () => import('../methods/method-page.tsx'),
  methodEditor: () => import('../method-editor/method-editor-page.tsx'),
  whichForm: () => import('../which-form/which-form-page.tsx'),
  survey: () => import('../survey/survey-page.tsx'),
  presentation: () => import('../presentation/presentation-page.tsx'),
  library: () => import('../library/library-page.tsx'),
  libraryRecord: () => import('../library/record-page.tsx'),
  proposeRecord: () => import('../library/propose-page.tsx'),
  insight: () => import('../insight/insight-page.tsx'),
  receipts: () => import('../retention/receipts-page.tsx'),
  verify: () => import('../record/verify-page.tsx'),
  backup: () => import('../backup/backup-page.tsx'),
  recovery: () => import('../recovery/recovery-page.tsx'),
  restore: () => import('../backup/restore-page.tsx'),
  openReport: () => import('../open-report/open-report-page.tsx'),
  residentVersion: () => import('../resident/resident-page.tsx'),
  deidentified: () => import('../deidentify/deidentify-page.tsx'),
  waiting: () => import('../lobby/waiting-page.tsx'),
  request: () => import('../request/request-page.tsx'),
  calendar: () => import('../agreements/calendar-dialog.tsx'),
  destroying: () => import('../retention/destroy-flow.tsx'),
  noteEditor: () => import('../note/note-editor.tsx'),
  reportFormats: async () => (await import('../export/fetch-formats.ts')).fetchExportFormats(),
  pdf: async () => (await import('../pdf/make-pdf.ts')).fetchPdfParts(),
} as const

/** What is fetched while a page is on the screen, because it may be needed when there is no network any more. */
const neededAfter: Readonly<Partial<Record<Route['page'], readonly (keyof typeof parts)[]>>> = {
  overview: ['agreements', 'destroying'],
  agreements: ['calendar'],
  join: ['room', 'waiting', 'request'],
  waiting: ['room'],
  room: ['noteEditor', 'report', 'reportFormats', 'calendar', 'followUp', 'branch', 'presentation', 'backup'],
  // Large, so not before somebody looks at a report.
  report: ['reportFormats', 'residentVersion', 'deidentified', 'backup', 'pdf'],
}

/**
 * Fetches what may be needed later as soon as a page stands: a conversation that loses its network must go on, and
 * a part that was never fetched could not be shown. What cannot be fetched now is asked for again when it is needed.
 */
export const useLoadAhead = (page: Route['page']): void => {
  useEffect(() => {
    const fetchAll = async () => {
      for (const name of neededAfter[page] ?? []) await parts[name]().catch(() => undefined)
    }
    void fetchAll()
  }, [page])
}
