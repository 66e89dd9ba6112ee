import type { Replacement } from '../../shared/deidentify/replace.ts'
import type { Language } from '../../shared/method/method.ts'
import { type Decision, isReason, replacementOf } from '../../shared/privacy/decisions.ts'
import { type Alias, type Finding, findingKinds } from '../../shared/privacy/finding.ts'
import { isOneOf, nameAliases } from '../../shared/privacy/generated-aliases.ts'
import { type PlacedFinding, type PlacedText, placeFindings } from '../../shared/privacy/scan-texts.ts'
import { fold } from '../../shared/privacy/tokens.ts'
import { kindWords } from '../../shared/privacy/words.ts'
import type { GuardItem, KeptReason, Sighting } from './guard-contract.ts'

export interface GuardOptions {
  readonly aliases: readonly Alias[]
  /** Every finding is asked, for what is published; else only those that are certain. */
  readonly strict: boolean
  /** Names that are meant to be there: of participants and organisations. */
  readonly own?: readonly string[]
}

/** By what was found: it is decided once for everywhere it stands, and stays decided when it moves. */
export type DecisionsByWords = ReadonlyMap<string, Decision>

/** The same for everything that reads the same. */
export const wordsOf = ({ kind, text }: Pick<Finding, 'kind' | 'text'>): string => `${kind} ${fold(text)}`

const mostAround = 60

/** A short piece of the text around a finding, cut between words. */
const sightingOf = (finding: PlacedFinding, text: string): Sighting => {
  const { start, end } = finding
  const [lineStart, lineEnd] = [text.lastIndexOf('\n', start - 1) + 1, text.indexOf('\n', end)]
  const before = text.slice(lineStart, start)
  const after = text.slice(end, lineEnd < 0 ? text.length : lineEnd)
  return {
    place: finding.place,
    before: before.length > mostAround ? `…${before.slice(-mostAround).replace(/^\S*\s/u, '')}` : before,
    words: finding.text,
    after: after.length > mostAround ? `${after.slice(0, mostAround).replace(/\s\S*$/u, '')}…` : after,
  }
}

/** Findings without those that are meant to be there. A name of the list of aliases never is. */
const withoutOwn = (own: readonly string[]): ((findings: readonly Finding[]) => readonly Finding[]) => {
  const isOwn = isOneOf(own)
  return (findings) =>
    findings.filter(({ kind, text, alias }) => kind !== 'name' || alias !== undefined || !isOwn(text))
}

/** Texts that were read: what stands in them, and what each person is called instead. */
export interface GuardReading {
  readonly items: readonly GuardItem[]
  /** What the decisions change in a text; `findings` are those of that text. */
  readonly changes: (text: string, findings: readonly Finding[]) => readonly Replacement[]
}

/** Groups what was found by kind and words, with what was decided. */
export const readGuard = (
  texts: readonly PlacedText[],
  findingsIn: (text: string) => readonly Finding[],
  decisions: DecisionsByWords,
  { aliases, strict, own = [] }: GuardOptions,
  language: Language,
): GuardReading => {
  const theirs = withoutOwn(own)
  const placed = texts.flatMap((one) => (theirs(findingsIn(one.text)).length === 0 ? [] : [one]))
  const findings = placeFindings(placed, (text) => theirs(findingsIn(text)))
  const names = nameAliases(findings, aliases, language)
  const textOf = new Map<PlacedFinding, string>()
  let at = 0
  for (const { text } of placed)
    for (const _ of theirs(findingsIn(text))) {
      const finding = findings[at++]
      if (finding !== undefined) textOf.set(finding, text)
    }
  const replacementBy = new Map<string, string>()
  const items = [...Map.groupBy(findings, wordsOf)].flatMap(([words, group]): readonly GuardItem[] => {
    const [first] = group
    if (first === undefined) return []
    const called = first.kind === 'name' ? (names.get(first.id) ?? first.alias) : undefined
    const replacement = called ?? `[${kindWords[language][first.kind]}]`
    replacementBy.set(words, replacement)
    const sightings = group.map((finding) => sightingOf(finding, textOf.get(finding) ?? finding.text))
    const unlike = new Map(sightings.map((one) => [JSON.stringify(one), one]))
    return [
      {
        id: first.id,
        findings: group,
        sightings: [...unlike.values()],
        decision: decisions.get(words) ?? null,
        replacement,
        isAsked: strict || group.some(({ certainty }) => certainty === 'certain'),
      },
    ]
  })
  const asked = new Set(items.flatMap((item) => (item.isAsked ? item.findings.map(wordsOf) : [])))
  const order = new Map(findingKinds.map((kind, nth) => [kind, nth]))
  const rank = ({ findings: [first] }: GuardItem) => (first === undefined ? 0 : (order.get(first.kind) ?? 0))
  return {
    items: items.sort((a, b) => rank(a) - rank(b)),
    changes: (text, found) =>
      theirs(found).flatMap((finding) => {
        const words = wordsOf(finding)
        const isNew = !replacementBy.has(words)
        // What nobody decided about and should have, does not leave.
        const decision =
          decisions.get(words) ?? (asked.has(words) || isNew ? ({ kind: 'leave-out' } as const) : null)
        if (decision === null) return []
        const id = words
        const called = replacementBy.get(words)
        const change = replacementOf(text, { ...finding, id, place: '' }, decision, {
          language,
          names: new Map(called === undefined ? [] : [[id, called]]),
        })
        return change === null ? [] : [change]
      }),
  }
}

/** The key under which a decision about an item is kept. */
export const wordsOfItem = ({ findings: [first] }: GuardItem): string =>
  first === undefined ? '' : wordsOf(first)

/** Whether somebody must still decide about it. */
export const isOpen = ({ isAsked, decision }: GuardItem): boolean =>
  (isAsked && decision === null) || (decision?.kind === 'keep' && !isReason(decision.reason))

/** What stays, with why, without the words themselves. */
export const keptReasons = (items: readonly GuardItem[]): readonly KeptReason[] =>
  items.flatMap(({ findings, decision }) => {
    const [first] = findings
    return first !== undefined && decision?.kind === 'keep' && isReason(decision.reason)
      ? [{ kind: first.kind, times: findings.length, reason: decision.reason.trim() }]
      : []
  })
