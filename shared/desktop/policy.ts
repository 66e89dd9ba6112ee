import type { PolicyValues, SettingName } from './policy-values.ts'

/** A policy as it holds on this computer. */
export interface AppliedPolicy {
  readonly values: PolicyValues
  /** Settings of which the policy gives the value to begin with, and the person may choose another. */
  readonly unlocked: readonly SettingName[]
  /** Where it was read: paths of files, keys of the registry. */
  readonly sources: readonly string[]
}

/** A computer for which nobody set anything. */
export const noPolicy: AppliedPolicy = Object.freeze({ values: {}, unlocked: [], sources: [] })

/** Whether the policy says something of a setting. */
const isSet = ({ values }: AppliedPolicy, name: SettingName): boolean => values[name] !== undefined

/** Whether a person may not change it. */
export const isLocked = (policy: AppliedPolicy, name: SettingName): boolean =>
  isSet(policy, name) && !policy.unlocked.includes(name)

/** A chosen value beside the policy: a locked one wins from what was chosen, another only where nothing was. */
export const inForce = <Name extends SettingName>(
  policy: AppliedPolicy,
  name: Name,
  chosen: NonNullable<PolicyValues[Name]> | undefined,
): PolicyValues[Name] | undefined =>
  isLocked(policy, name) ? policy.values[name] : (chosen ?? policy.values[name])

/** The relays that a policy names, the one for new sessions first. */
export const policyRelays = ({ values: { relay, relays = [] } }: AppliedPolicy): readonly string[] => [
  ...new Set([...(relay === undefined ? [] : [relay]), ...relays]),
]

/** Whether this computer may have to do with a relay, given by its origin. */
export const mayUseRelay = (policy: AppliedPolicy, origin: string): boolean =>
  policy.values.onlyTheseRelays !== true || policyRelays(policy).includes(origin)

/** Whether something may leave this computer in a format, and where the format has levels at that level. */
export const mayLeave = (
  { values: { exportFormats, exportLevels } }: AppliedPolicy,
  { format, level }: { readonly format?: string | undefined; readonly level?: string | undefined },
): boolean =>
  (format === undefined || exportFormats === undefined || exportFormats.some((one) => one === format)) &&
  (level === undefined || exportLevels === undefined || exportLevels.some((one) => one === level))
