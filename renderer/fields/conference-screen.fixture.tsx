import type { ReactNode } from 'react'
import { conference } from '../../shared/method/conference.ts'
import type { FieldKind, FieldOf } from '../../shared/method/method.ts'
import { createSession } from '../../shared/session/create.ts'
import { aboutFixture, actorOf, newReplica, type Replica } from '../../shared/session/session.fixture.ts'
import { type Device, type ShownPage, showPage } from '../app/pages.fixture.tsx'
import { fakeLive } from '../circles/fake-live.fixture.ts'
import type { LiveSession } from '../live/live.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { StepHoldProvider } from '../room/hold-step.tsx'

/** The first field of a kind in the conference's method. */
export const fieldOfKind = <Kind extends FieldKind>(kind: Kind): FieldOf<Kind> => {
  const found = conference.steps.flatMap((step) => step.fields).find((field) => field.kind === kind)
  if (found === undefined) throw new Error(`a conference has no field of kind ${kind}`)
  return found as FieldOf<Kind>
}

/** A conference that was just started by `samira`. */
export const newConference = (): Replica => {
  const replica = newReplica()
  createSession(replica, actorOf('samira'), conference, aboutFixture)
  return replica
}

export interface Screen extends ShownPage {
  readonly replica: Replica
  readonly live: LiveSession
  readonly tell: ReturnType<typeof fakeLive>['tell']
}

/** Shows fields of a conference as a member sees them. */
export const showFields = async (
  content: ReactNode,
  change: Partial<LiveSession> = {},
  replica = newConference(),
  device: Device = {},
): Promise<Screen> => {
  const { live, tell } = fakeLive(change, replica)
  const shown = await showPage(
    <LiveProvider session={live}>
      <StepHoldProvider>{content}</StepHoldProvider>
    </LiveProvider>,
    device,
  )
  return { ...shown, replica, live, tell }
}
