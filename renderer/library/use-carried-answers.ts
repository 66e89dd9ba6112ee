import { useEffect } from 'react'
import { useServices } from '../app/services.tsx'
import type { Proposal } from '../live/proposals-contract.ts'
import { useTopic } from '../live/use-live.tsx'
import { withAnswers } from './propose-stage.ts'
import { useLibrary } from './use-library.ts'

/**
 * Brings answers that were given in the open session to the library of this device. Whoever was present can object there to a
 * record that was offered already; they are seldom a member of the library themself.
 */
export const useCarriedAnswers = (): void => {
  const { library: room } = useServices().sessions
  const { library, standings, state, check } = useLibrary()
  const proposals = useTopic('proposals', (live): readonly Proposal[] => live.proposals.list())
  useEffect(() => {
    if (library === null || state?.mayWrite !== true) return
    check(proposals.map(({ record }) => record.id))
    for (const proposal of proposals) {
      const { id } = proposal.record
      const record = library.records.get(id)
      if (record === undefined) continue
      const next = withAnswers(proposal, { record, standing: standings.get(id) ?? null })
      if (next !== null) room.put(next)
    }
  }, [room, library, standings, state, check, proposals])
}
