import { demoAttendees, fillDemo } from '../session/demo.ts'
import { conferenceDemoAttendees, fillConferenceDemo } from '../session/demo-conference.ts'
import type { SessionSnapshot } from '../session/model.ts'
import { roundQuery } from '../session/round.ts'
import { actorOf, newReplica } from '../session/session.fixture.ts'
import { takeSnapshot } from '../session/snapshot.ts'

/** The example deliberation, as a newcomer finds it. */
export const demoDeliberation = (): SessionSnapshot => {
  const documents = newReplica()
  fillDemo(documents, actorOf('newcomer'))
  const round = roundQuery('weighing', () => null).of(documents)
  return takeSnapshot(documents, {
    attendees: demoAttendees,
    rounds: { weighing: { round, contributions: round.added } },
  })
}

/** The example conference, as a newcomer finds it. */
export const demoConference = (): SessionSnapshot => {
  const documents = newReplica()
  fillConferenceDemo(documents, actorOf('newcomer'))
  return takeSnapshot(documents, { attendees: conferenceDemoAttendees, rounds: {} })
}
