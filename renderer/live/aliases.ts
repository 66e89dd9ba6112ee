import type { Alias } from '../../shared/privacy/finding.ts'
import type { Vault } from '../platform/platform.ts'
import type { LiveAliases } from './aliases-contract.ts'
import { type KeptRecord, openRecord } from './kept-record.ts'
import type { RoomPart } from './open-part.ts'

interface AliasesNeed {
  readonly part: RoomPart
  readonly vault: Vault
  /** `About.id`, '' while the session is not there yet. */
  readonly sessionId: () => string
  readonly changed: () => void
}

const isAlias = (value: unknown): value is Alias =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'alias' in value &&
  typeof value.alias === 'string'

/** The list as it was kept; what is no list is empty. */
export const readAliases = (stored: unknown): readonly Alias[] =>
  Array.isArray(stored) ? stored.filter(isAlias) : []

const same = (one: Alias, other: Alias): boolean => one.name === other.name && one.alias === other.alias

/** Two windows with one list: what the other added meanwhile stays. */
const bothLists = (
  here: readonly Alias[],
  there: readonly Alias[],
  before: readonly Alias[],
): readonly Alias[] => {
  const isIn = (list: readonly Alias[], alias: Alias) => list.some((one) => same(one, alias))
  const added = there.filter((alias) => !isIn(here, alias) && !isIn(before, alias))
  return here === before ? there : [...here, ...added]
}

const none: readonly Alias[] = []

/** The alias list of one open session; it is read as soon as it is known which session it is. */
export const createAliases = (
  need: AliasesNeed,
): LiveAliases & { stored(): Promise<void>; close(): Promise<void> } => {
  let kept: KeptRecord<readonly Alias[]> | null = null
  let opening: Promise<void> | null = null
  /** What was written before the list was read; whoever wrote it did not see what was there. */
  let early: readonly Alias[] = []
  const open = async (sessionId: string): Promise<void> => {
    const opened = await openRecord(need.vault, `aliases:${sessionId}`, readAliases, bothLists)
    kept = opened
    if (early.length > 0) opened.change(bothLists(early, opened.value(), none))
    need.changed()
  }
  const look = (): void => {
    const sessionId = need.sessionId()
    if (sessionId !== '') opening ??= open(sessionId)
  }
  const stop = need.part.watch(['agenda'], look)
  look()
  const stored = async (): Promise<void> => {
    await opening
    await kept?.stored()
  }
  return {
    list: () => kept?.value() ?? early,
    write: (list) => {
      if (kept === null) early = list
      else kept.change(list)
      need.changed()
    },
    stored,
    close: async () => {
      stop()
      await stored()
    },
  }
}
