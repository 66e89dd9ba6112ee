import { mayChange } from '../../shared/room/roles.ts'
import { useTopic } from '../live/use-live.tsx'

/** Whether this member's role may fill in fields. Whoever only looks on sees them read-only. */
export const useMayWrite = (): boolean => useTopic('members', (live) => mayChange(live.me().role, 'case'))
