import { randomUUID } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { mayFileBeSaved } from '../../shared/desktop/leaving.ts'
import {
  type AppliedPolicy,
  inForce,
  isLocked,
  mayUseRelay,
  policyRelays,
} from '../../shared/desktop/policy.ts'
import { type PolicyValues, type SettingName, settingNames } from '../../shared/desktop/policy-values.ts'
import { accessFileExtension, readAccessFile } from '../../shared/recovery/access-file.ts'
import { ok, refuse } from '../../shared/result.ts'
import { writeWhole } from '../device/atomic-write.ts'
import type { SettingsStore } from '../device/settings.ts'
import type { Handlers } from '../security/dispatcher.ts'
import { relayAddress } from '../security/relay-address.ts'

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Settings of a person that a policy knows by the same name. */
const preferences = ['language', 'theme', 'contentProtection'] as const satisfies readonly SettingName[]

/** The settings of a person under a policy: what it locks wins, and what it leaves to people is where they begin. */
export const governedStore = (store: SettingsStore, policy: AppliedPolicy): SettingsStore => {
  const beginning = preferences.flatMap((name) => {
    const value = policy.values[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  const locked = beginning.filter(([name]) => isLocked(policy, name))
  return {
    get: () => {
      const stored = store.get()
      return isRecord(stored)
        ? { ...Object.fromEntries(beginning), ...stored, ...Object.fromEntries(locked) }
        : stored
    },
    set: store.set,
  }
}

/** The relay for new sessions. `named` is that of the command line, `admitted` those to which somebody said yes. */
export const relayForNewSessions = (
  policy: AppliedPolicy,
  {
    named,
    admitted,
    usual,
  }: {
    readonly named: string | null
    readonly admitted: readonly string[]
    readonly usual: string
  },
): string => {
  const [first] = policyRelays(policy)
  const chosen = named !== null && mayUseRelay(policy, named) ? named : undefined
  return inForce(policy, 'relay', chosen) ?? first ?? admitted[0] ?? usual
}

/** The relays to which the window may connect, of those that the person admitted and the policy names. */
export const allowedRelays = (policy: AppliedPolicy, admitted: readonly string[]): readonly string[] => [
  ...new Set([...policyRelays(policy), ...admitted.filter((relay) => mayUseRelay(policy, relay))]),
]

/** A folder as a policy names it; `~` is the person's own. */
const folderOf = (named: string, home: string): string => named.replace(/^~(?=$|[/\\])/, () => home)

/** What a policy may refuse. */
type Governed = Pick<Handlers, 'changePreferences' | 'admitRelay' | 'saveFile'>

interface GovernedBy {
  readonly policy: AppliedPolicy
  /** The person's own folder. */
  readonly home: string
  /** Where the relay on this computer may be, as origins. */
  readonly ownRelays: () => readonly string[]
}

const isPreference = (name: string): name is SettingName => settingNames.some((known) => known === name)

const changesLocked = (policy: AppliedPolicy, change: Partial<PolicyValues>): boolean =>
  Object.entries(change).some(
    ([name, value]) =>
      isPreference(name) && value !== undefined && isLocked(policy, name) && policy.values[name] !== value,
  )

/** Refuses what a policy locks and leaves the rest to the handlers that it stands before. */
export const governedHandlers = (
  handlers: Governed,
  { policy, home, ownRelays }: GovernedBy,
): Governed & Pick<Handlers, 'policy' | 'keepRecoveryAccess'> => ({
  policy: async () => ok(policy),
  changePreferences: async (change) =>
    changesLocked(policy, change) ? refuse('locked') : handlers.changePreferences(change),
  admitRelay: async (address) => {
    const origin = relayAddress(address)
    const isShut = origin !== null && !mayUseRelay(policy, origin) && !ownRelays().includes(origin)
    return isShut ? refuse('locked') : handlers.admitRelay(address)
  },
  saveFile: async (file) => (mayFileBeSaved(policy, file) ? handlers.saveFile(file) : refuse('locked')),
  keepRecoveryAccess: async (content) => {
    const { recoveryFolder } = policy.values
    if (recoveryFolder === undefined) return refuse('no-folder')
    if (!readAccessFile(content).ok) return refuse('failed')
    try {
      const folder = folderOf(recoveryFolder, home)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      // The name must not tell which session it is, nor that two of them are the same.
      await writeWhole(join(folder, `${randomUUID()}${accessFileExtension}`), content)
      return ok(null)
    } catch (error) {
      return refuse('failed', error instanceof Error && 'code' in error ? String(error.code) : undefined)
    }
  },
})
