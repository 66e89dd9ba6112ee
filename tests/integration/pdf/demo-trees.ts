import { buildReport } from '../../../shared/report/build-report.ts'
import { demoConference, demoDeliberation } from '../../../shared/report/demo.fixture.ts'
import type { ReportTree } from '../../../shared/report/tree.ts'
import type { SessionSnapshot } from '../../../shared/session/model.ts'

const treeOf = (snapshot: SessionSnapshot): ReportTree => {
  const built = buildReport(snapshot, {
    language: 'nl',
    now: Date.UTC(2026, 10, 22, 12, 3, 4),
    timeZone: 'Europe/Amsterdam',
  })
  if (!built.ok) throw new Error(built.code)
  return built.value
}

/** The example of a deliberation, as its report. */
export const deliberationTree = (): ReportTree => treeOf(demoDeliberation())

/** The example of a conference, as its report. */
export const conferenceTree = (): ReportTree => treeOf(demoConference())
