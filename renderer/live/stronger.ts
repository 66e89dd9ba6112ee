import { numberOfRole } from '../../shared/room/roles.ts'
import type { Invitation, Right } from '../../shared/room/types.ts'

const strength: Readonly<Record<Right, number>> = { read: 0, write: 1, own: 2 }

/** Whether a right gives at least what another gives. */
export const covers = (right: Right, other: Right): boolean => strength[right] >= strength[other]

/**
 * Of two invitations to the same room the one with more rights; with the same right the one for the stronger role, since
 * who leads along and who takes part both write. The known one when they give the same.
 */
export const stronger = (known: Invitation | undefined, offered: Invitation): Invitation => {
  if (known === undefined || !covers(known.right, offered.right)) return offered
  const isSameRight = covers(offered.right, known.right)
  return isSameRight && numberOfRole(offered.role) < numberOfRole(known.role) ? offered : known
}
