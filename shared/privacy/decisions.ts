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
const isReason = (reason: string): boolean => /[\p{L}\p{N}]/u.test(reason)

/** How what is written instead is chosen. */
export interface Wording {
  readonly language: Language
  /** What people are called, by the id of the finding; see `nameAliases`. */
  readonly names: ReadonlyMap<string, string>
}

const instead = (finding: PlacedFinding, { language, names }: Wording): string =>
  (finding.kind === 'name' ? (names.get(finding.id) ?? finding.alias) : undefined) ??
  `[${kindWords[language][finding.kind]}]`

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
    pieces.push(text.slice(from, finding.start))
    from = finding.end
    if (decision.kind === 'keep') {
      if (!isReason(decision.reason)) return refuse('no-reason')
      kept.push({ finding, reason: decision.reason.trim() })
      pieces.push(finding.text)
      continue
    }
    const written = decision.kind === 'replace' ? instead(finding, wording) : leftOut[wording.language]
    pieces.push(written)
    // "mevrouw A." at the end of a sentence.
    if (written.endsWith('.') && text.charAt(from) === '.') from++
    // "Toms huis" becomes "Persoon A's huis".
    if (/^\p{L}/u.test(text.slice(from, from + 2))) pieces.push("'")
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
