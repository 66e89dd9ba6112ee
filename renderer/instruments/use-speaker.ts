import { floorQuery } from '../../shared/session/floor.ts'
import { talkRoundQuery } from '../../shared/session/talk-round.ts'
import { useQuery, useTopic } from '../live/use-live.tsx'

/** Who speaks outside the turns of a talking round: by the floor, or by their own word; null when nobody does. */
export const useSpeaker = (): string | null => {
  const floor = useQuery(floorQuery)
  const round = useQuery(talkRoundQuery)
  const speaking = useTopic('presence', (live) => live.speakingNow())
  if (floor !== null) return floor.deviceId
  return round === null || round.current === null ? speaking : null
}
