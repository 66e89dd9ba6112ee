import type { Method } from '../../shared/method/method.ts'
import type { Progress } from '../../shared/session/model.ts'
import { aboutQuery } from '../../shared/session/queries.ts'
import { useQuery } from '../live/use-live.tsx'
import { SimilarInPreparation } from './similar.tsx'

interface RoomProps {
  readonly method: Method
  readonly progress: Progress
}

/**
 * In the room, as long as the group is at its first step: records that resemble the session. Later they would weigh in on a
 * conversation that should be about this case.
 */
export const SimilarInRoom = ({ method, progress }: RoomProps) => {
  const { title, purpose, closedAt } = useQuery(aboutQuery)
  const isPrepared = progress.stepId === method.steps[0]?.id && closedAt === null
  return isPrepared ? <SimilarInPreparation about={{ title, purpose }} /> : null
}
