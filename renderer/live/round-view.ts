import type { Naming } from '../../shared/method/method.ts'
import type { Member } from '../../shared/room/types.ts'
import type { Contribution, ContributionParts, Round, WritingMode } from '../../shared/session/model.ts'
import { inSpeakingOrder } from '../../shared/session/round.ts'
import type { RoundView } from './live.ts'

/** What only this device knows of one round: the draft, and the keys of what it sealed. Kept in the vault. */
export interface OwnRound {
  readonly draft: ContributionParts
  readonly revision: number
  /** The parts as they were sealed last, or null. */
  readonly sealed: ContributionParts | null
  /** base64url key by envelope hash; earlier revisions too, because a reveal may have seen an older one. */
  readonly keys: Readonly<Record<string, string>>
  /**
   * Under which promise the draft was begun. Whoever wrote without a name does not seal with one without having been
   * told.
   */
  readonly promised?: Naming
  /** Added after the reveal where names are hidden: nothing in the document says whose it is. */
  readonly addedLate?: boolean
}

export const nothingYet: OwnRound = { draft: {}, revision: 0, sealed: null, keys: {} }

/** Envelopes that could be opened, by hash. */
type Opened = ReadonlyMap<string, ContributionParts>

export const isEmptyDraft = (parts: ContributionParts): boolean =>
  Object.values(parts).every((part) => part.trim() === '')

const sameParts = (a: ContributionParts, b: ContributionParts): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((part) => (a[part] ?? '') === (b[part] ?? ''))

const nobody = { deviceId: '', name: '', organisation: '' }

const nameOf = (members: readonly Member[], deviceId: string) => {
  const member = members.find((candidate) => candidate.deviceId === deviceId)
  return { name: member?.name ?? '', organisation: member?.organisation ?? '' }
}

/**
 * What was opened of a round and what was added to it, in the order in which people speak. Where names are hidden this
 * is the last place that knows whose is whose, and nothing of it goes further.
 */
export const contributionsOf = (
  round: Round,
  opened: Opened,
  members: readonly Member[],
): readonly Contribution[] => {
  const sealed = round.envelopes.flatMap(({ deviceId, hash }): Contribution[] => {
    const parts = opened.get(hash)
    if (parts === undefined || round.closedUnopened.includes(hash)) return []
    if (round.naming === 'hidden') return [{ id: hash, ...nobody, parts, mark: 'sealed' }]
    return [{ id: deviceId, deviceId, ...nameOf(members, deviceId), parts, mark: 'sealed' }]
  })
  return inSpeakingOrder(round, [...sealed, ...round.added])
}

/** A round as the member on this device may see it. */
export const roundView = (
  round: Round,
  { mode, isFixed }: { readonly mode: WritingMode; readonly isFixed: boolean },
  mine: OwnRound,
  opened: Opened,
  members: readonly Member[],
  deviceId: string,
): RoundView => {
  const revealed = round.status === 'revealed'
  const contributions = revealed ? contributionsOf(round, opened, members) : []
  const toSpeak = contributions.filter(({ id }) => !round.spoken.includes(id))
  const isMine = (one: { readonly deviceId: string }) => one.deviceId === deviceId
  const unchanged = mine.sealed !== null && sameParts(mine.sealed, mine.draft)
  return {
    status: round.status,
    mode,
    modeIsFixed: isFixed,
    draft: mine.draft,
    mySeal: mine.sealed === null ? 'none' : unchanged ? 'sealed' : 'changed-after-sealing',
    written: round.envelopes.map((envelope) => envelope.deviceId),
    contributions,
    waiting: round.envelopes
      .filter(({ hash }) => revealed && !opened.has(hash) && !round.closedUnopened.includes(hash))
      .map((envelope) => ({
        hash: envelope.hash,
        ...(round.naming === 'hidden'
          ? { deviceId: '', name: '' }
          : { deviceId: envelope.deviceId, name: nameOf(members, envelope.deviceId).name }),
      })),
    closedUnopened: round.closedUnopened.length,
    spoken: round.spoken,
    current: toSpeak[0]?.id ?? null,
    everyoneHasSpoken: contributions.length > 0 && toSpeak.length === 0,
    unsentDraft:
      revealed &&
      !isEmptyDraft(mine.draft) &&
      mine.addedLate !== true &&
      !contributions.some(isMine) &&
      !round.envelopes.some(isMine),
  }
}
