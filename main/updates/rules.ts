import { type AppliedPolicy, isLocked } from '../../shared/desktop/policy.ts'
import type { UpdateRules } from './updates.ts'

/** What the administrator's policy says of updates. */
export const updateRules = (policy: AppliedPolicy): UpdateRules => {
  const { updates, updateChannel, updateFeed } = policy.values
  return {
    feed: updateFeed ?? null,
    mode: updates ?? null,
    channel: updateChannel ?? null,
    locked: [
      ...(isLocked(policy, 'updates') ? (['on'] as const) : []),
      ...(isLocked(policy, 'updateChannel') ? (['channel'] as const) : []),
    ],
  }
}
