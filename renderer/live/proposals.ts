import type { Identity } from '../../shared/room/types.ts'
import type { RoomPart } from './open-part.ts'
import type { LiveProposals } from './proposals-contract.ts'

interface ProposalsNeed {
  readonly part: RoomPart
  readonly identity: Identity
  readonly changed: () => void
}

/** The records for the library of one open session. */
export const createProposals = ({ part, changed }: ProposalsNeed): LiveProposals & { close(): void } => ({
  list: () => [],
  close: part.watch(['case'], changed),
})
