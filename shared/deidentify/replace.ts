/** A piece of a text that makes place for something else. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly by: string
}

/** Replacements that do not overlap, in the order of the text; of two that do, the first and longest stays. */
export const withoutOverlap = (found: readonly Replacement[]): readonly Replacement[] => {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Replacement[] = []
  for (const one of sorted) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one)
  return kept
}

/** The same replacements without those that lie within one of the spans, which stay as they are. */
export const outside = (
  found: readonly Replacement[],
  spans: readonly { readonly start: number; readonly end: number }[],
): readonly Replacement[] =>
  found.filter(({ start, end }) => !spans.some((span) => span.start <= start && end <= span.end))

/** The text with everything replaced; the replacements must not overlap. */
export const replaced = (text: string, replacements: readonly Replacement[]): string => {
  const parts: string[] = []
  let from = 0
  for (const { start, end, by } of replacements) {
    parts.push(text.slice(from, start), by)
    from = end
  }
  parts.push(text.slice(from))
  return parts.join('')
}
