import type { Replacement } from '../deidentify/replace.ts'
import type { Language } from '../method/method.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { PlacedFinding } from './scan-texts.ts'
import { kindWords, leftOut } from './words.ts'

/** What a person decides about a finding. */
export type Decision =
  | { readonly kind: 'leave-out' }
  | { readonly kind: 'replace' }
  /** It stays, and the record says why. */
  | { readonly kind: 'keep'; readonly reason: string }

/** By the id of the finding. */
export type Decisions = ReadonlyMap<string, Decision>

/** Something that stays, with the reason that somebody gave. */
export interface Kept {
  readonly finding: PlacedFinding
  readonly reason: string
}

/** A text after the decisions. */
export interface Decided {
  readonly text: string
  readonly kept: readonly Kept[]
}

/**
 * `undecided`: nobody decided about a finding. `no-reason`: something is to be kept, and nobody says why.
 * `text-changed`: the findings are not of this text.
 */
export type DecisionRefusal = 'undecided' | 'no-reason' | 'text-changed'

/** A reason must have something in it that can be read. */
export const isReason = (reason: string): boolean => /[\p{L}\p{N}]/u.test(reason)

/** How what is written instead is chosen. */
export interface Wording {
  readonly language: Language
  /** What people are called, by the id of the finding; see `nameAliases`. */
  readonly names: ReadonlyMap<string, string>
}

const instead = (finding: PlacedFinding, { language, names }: Wording): string =>
  (finding.kind === 'name' ? (names.get(finding.id) ?? finding.alias) : undefined) ??
  `[${kindWords[language][finding.kind]}]`

/** What a decision changes in the text where something was found; null when it stays. */
export const replacementOf = (
  text: string,
  finding: PlacedFinding,
  decision: Decision,
  wording: Wording,
): Replacement | null => {
  if (decision.kind === 'keep') return null
  const { start } = finding
  const written = decision.kind === 'replace' ? instead(finding, wording) : leftOut[wording.language]
  // "mevrouw A." at the end of a sentence.
  const end = written.endsWith('.') && text.charAt(finding.end) === '.' ? finding.end + 1 : finding.end
  // "Toms huis" becomes "Persoon A's huis".
  return { start, end, by: /^\p{L}/u.test(text.slice(end, end + 2)) ? `${written}'` : written }
}

/** Writes a text anew as was decided about what the guard found in it; `findings` are those of this text alone. */
export const applyDecisions = (
  text: string,
  findings: readonly PlacedFinding[],
  decisions: Decisions,
  wording: Wording,
): Result<Decided, DecisionRefusal> => {
  const kept: Kept[] = []
  const pieces: string[] = []
  let from = 0
  for (const finding of [...findings].sort((a, b) => a.start - b.start)) {
    if (finding.start < from || text.slice(finding.start, finding.end) !== finding.text)
      return refuse('text-changed')
    const decision = decisions.get(finding.id)
    if (decision === undefined) return refuse('undecided')
    const change = replacementOf(text, finding, decision, wording)
    if (decision.kind === 'keep') {
      if (!isReason(decision.reason)) return refuse('no-reason')
      kept.push({ finding, reason: decision.reason.trim() })
    }
    pieces.push(text.slice(from, finding.start), change?.by ?? finding.text)
    from = change?.end ?? finding.end
  }
  pieces.push(text.slice(from))
  return ok({ text: pieces.join(''), kept })
}

/** Whether somebody decided about everything that was found, and gave a reason for whatever stays. */
export const isClean = (findings: readonly PlacedFinding[], decisions: Decisions): boolean =>
  findings.every(({ id }) => {
    const decision = decisions.get(id)
    return decision !== undefined && (decision.kind !== 'keep' || isReason(decision.reason))
  })
