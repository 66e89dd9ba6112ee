import type { ReactNode } from 'react'
import type { Presence } from '../../shared/room/types.ts'
import { newSession, type Replica } from '../../shared/session/session.fixture.ts'
import { fakeLive, memberOf, samira } from '../circles/fake-live.fixture.ts'
import { openScreen, type TestScreen } from '../circles/screen.fixture.tsx'
import type { LiveSession, PresenceState } from '../live/live.ts'
import { quietPresence } from '../live/presence-state.ts'
import { LiveProvider } from '../live/use-live.tsx'
import { ToastProvider } from '../ui/toast.tsx'

const nadia = memberOf('Nadia', { role: 'resident' })
const tom = memberOf('Tom')
const table = [samira, tom, nadia]

export interface Table extends TestScreen {
  readonly live: LiveSession
  readonly documents: Replica
  readonly tell: ReturnType<typeof fakeLive>['tell']
  /** Everything this device told of itself. */
  readonly told: Partial<PresenceState>[]
}

/** Samira, Tom and Nadia, each with one tab. */
export const presenceOf = (
  me: string,
  states: Readonly<Record<string, Partial<PresenceState>>> = {},
): readonly Presence<PresenceState>[] =>
  table.map((member) => ({
    runId: member.deviceId,
    deviceId: member.deviceId,
    member,
    state: { ...quietPresence, ...states[member.deviceId] },
    isMe: member.deviceId === me,
  }))

/** Shows a part of the room as one of the three sees it; Samira leads, and `change` may say otherwise. */
export const sitDown = async (
  part: ReactNode,
  me: 'samira' | 'tom' | 'nadia' = 'samira',
  change: Partial<LiveSession> = {},
  documents: Replica = newSession(),
): Promise<Table> => {
  const told: Partial<PresenceState>[] = []
  const { live, tell } = fakeLive(
    {
      me: () => table.find(({ deviceId }) => deviceId === me) ?? samira,
      mayLead: () => me === 'samira',
      mayInvite: () => me === 'samira',
      members: () => table,
      presence: () => presenceOf(me),
      setPresence: (state) => told.push(state),
      ...change,
    },
    documents,
  )
  const screen = openScreen()
  await screen.show(
    <ToastProvider>
      <LiveProvider session={live}>{part}</LiveProvider>
    </ToastProvider>,
  )
  return { ...screen, live, documents, tell, told }
}
