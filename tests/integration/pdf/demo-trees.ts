import { buildReport } from '../../../shared/report/build-report.ts'
import type { ReportTree } from '../../../shared/report/tree.ts'
import { demoAttendees, fillDemo } from '../../../shared/session/demo.ts'
import { conferenceDemoAttendees, fillConferenceDemo } from '../../../shared/session/demo-conference.ts'
import type { SessionSnapshot } from '../../../shared/session/model.ts'
import { roundQuery } from '../../../shared/session/round.ts'
import { actorOf, newReplica } from '../../../shared/session/session.fixture.ts'
import { takeSnapshot } from '../../../shared/session/snapshot.ts'

const treeOf = (snapshot: SessionSnapshot, language: 'nl' | 'en'): ReportTree => {
  const built = buildReport(snapshot, {
    language,
    now: Date.UTC(2026, 10, 22, 12, 3, 4),
    timeZone: 'Europe/Amsterdam',
  })
  if (!built.ok) throw new Error(built.code)
  return built.value
}

/** The example of a deliberation, as its report. */
export const deliberationTree = (language: 'nl' | 'en' = 'nl'): ReportTree => {
  const documents = newReplica()
  fillDemo(documents, actorOf('newcomer'))
  const round = roundQuery('weighing', () => null).of(documents)
  const rounds = { weighing: { round, contributions: round.added } }
  return treeOf(takeSnapshot(documents, { attendees: demoAttendees, rounds }), language)
}

/** The example of a conference, as its report. */
export const conferenceTree = (language: 'nl' | 'en' = 'nl'): ReportTree => {
  const documents = newReplica()
  fillConferenceDemo(documents, actorOf('newcomer'))
  return treeOf(takeSnapshot(documents, { attendees: conferenceDemoAttendees, rounds: {} }), language)
}
