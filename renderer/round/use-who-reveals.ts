import { useLive, useWholeSession } from '../live/use-live.tsx'

/** Whose words to use for whoever reveals: the facilitator of the session, or in a circle whoever made it. */
export const useWhoReveals = (): 'session' | 'circle' =>
  useLive().roomId === useWholeSession().roomId ? 'session' : 'circle'
