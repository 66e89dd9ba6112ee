import type { Member } from '../../shared/room/types.ts'

/**
 * In which order people speak after the reveal: the resident first, then as they joined. Not by choice, so that
 * nobody's opinion is framed by its neighbours.
 */
export const speakingOrder = (
  members: readonly Member[],
  envelopes: readonly { readonly deviceId: string }[],
): readonly string[] => {
  const rank = (deviceId: string) => {
    const at = members.findIndex((member) => member.deviceId === deviceId)
    if (at < 0) return members.length
    return members[at]?.role === 'resident' ? -1 : at
  }
  return envelopes.map(({ deviceId }) => deviceId).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}
