import { useTopic } from '../live/use-live.tsx'

/** The devices of those who may lead: a signal is sealed to these and to no other. */
export const useLeaders = (): readonly string[] =>
  useTopic('members', (live) =>
    live
      .members()
      .filter(({ role }) => role === 'facilitator' || role === 'co-facilitator')
      .map(({ deviceId }) => deviceId),
  )
