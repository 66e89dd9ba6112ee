import { mayChange } from '../../shared/room/roles.ts'
import { useTopic } from '../live/use-live.tsx'

/**
 * Whether this member may fill in fields. Whoever only looks on sees them read-only, and so does whoever was taken out
 * and reads what this device still has.
 */
export const useMayWrite = (): boolean => {
  const mayByRole = useTopic('members', (live) => mayChange(live.me().role, 'case'))
  const wasRemoved = useTopic('moved', (live) => live.wasRemoved())
  return mayByRole && !wasRemoved
}
