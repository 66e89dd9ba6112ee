import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { participantAliases } from '../../shared/deidentify/participants.ts'
import { type RareCombination, rareCombinations } from '../../shared/deidentify/rare.ts'
import type { RecordText } from '../../shared/library/record.ts'
import { type TextPart, wordsOfParts } from '../../shared/library/text-parts.ts'
import type { Alias } from '../../shared/privacy/finding.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { useTopic } from '../live/use-live.tsx'
import type { Guard } from '../privacy/guard-contract.ts'
import { useGuard } from '../privacy/use-guard.ts'

/** What stands between a text and whoever else will read it. */
export type Verdict = 'looking' | 'failed' | 'undecided' | 'unapplied' | 'clean'

/** A combination that may point at one person: where, or null for the whole text, and what. */
export interface Rare {
  readonly part: TextPart | null
  readonly traits: RareCombination['traits']
}

export interface TextGuard {
  readonly guard: Guard
  readonly verdict: Verdict
  readonly rare: readonly Rare[]
}

/** "Samira El A." without its last letter, which would be found in every "mevrouw A.". */
export const withoutInitials = (name: string): string =>
  name
    .replace(/(?<![\p{L}\p{M}'’])\p{L}\.?(?![\p{L}\p{M}'’])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

/** Names that stand for others in this session: the list of this device, and whoever took part. */
export const useSessionAliases = (): readonly Alias[] => {
  const language = useLanguage()
  const listed = useTopic('aliases', (live) => live.aliases.list())
  const attendees = useTopic('members', (live) => live.attendees())
  return useMemo(() => {
    const people = attendees.map(({ name, organisation }) => ({
      name: withoutInitials(name),
      organisation,
      role: '',
    }))
    const known = new Set(listed.map(({ name }) => name))
    return [...listed, ...participantAliases(people, language).filter(({ name }) => !known.has(name))]
  }, [listed, attendees, language])
}

/**
 * The guard over every word of a record, as strict as for something that is published. `settled` is what it reads: as long as
 * `text` runs ahead of it, nothing is clean.
 */
export const useTextGuard = (text: RecordText, settled: RecordText): TextGuard => {
  const { t } = useTranslation('libraryPropose')
  const aliases = useSessionAliases()
  const words = useMemo(() => wordsOfParts(settled), [settled])
  const placed = useMemo(() => {
    const seen = new Map<TextPart, number>()
    return words.map(({ part, text: written }) => {
      const nth = (seen.get(part) ?? 0) + 1
      seen.set(part, nth)
      const place = t(`parts.${part}`)
      return { place: typeof settled[part] === 'string' ? place : `${place} ${nth}`, text: written }
    })
  }, [words, settled, t])
  const guard = useGuard(
    placed,
    useMemo(() => ({ aliases, strict: true }), [aliases]),
  )
  const rare = useMemo(
    () =>
      rareCombinations(words.map((one) => one.text)).map(({ text: at, traits }) => ({
        part: at === null ? null : (words[at]?.part ?? null),
        traits,
      })),
    [words],
  )
  const verdict = ((): Verdict => {
    if (guard.state === 'failed') return 'failed'
    if (guard.state === 'looking' || settled !== text) return 'looking'
    if (!guard.isDecided) return 'undecided'
    return guard.items.some(({ decision }) => decision !== null && decision.kind !== 'keep')
      ? 'unapplied'
      : 'clean'
  })()
  return { guard, verdict, rare }
}
