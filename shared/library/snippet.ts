import type { Language } from '../method/method.ts'
import { type TermReader, wordsIn } from './terms.ts'

/** A stretch of a text with what was found in it. Ranges are in UTF-16 units of `text`, in order and apart. */
export interface Snippet {
  readonly text: string
  readonly marks: readonly { readonly from: number; readonly to: number }[]
  /** Whether something of the text stands before and behind it. */
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

const longest = 180
/** How much stands before the first mark when the text is cut. */
const lead = 40

/** A cut at or behind a place, not within a word where one ends nearby. */
const wordStart = (text: string, at: number): number => {
  if (at <= 0) return 0
  const space = text.slice(at, at + lead).search(/\s/u)
  const start = space < 0 ? at : at + space + 1
  // Half a character is no beginning.
  return /[\udc00-\udfff]/.test(text.charAt(start)) ? start + 1 : start
}

const wordEnd = (text: string, from: number, at: number): number => {
  if (at >= text.length) return text.length
  const space = text.slice(from, at + 1).search(/\s\S*$/u)
  const end = space <= 0 ? at : from + space
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end - 1 : end
}

/** The stretch of a text in which most different terms stand, with every one of them marked; null when none does. */
export const snippetOf = (
  text: string,
  terms: ReadonlySet<string>,
  language: Language,
  { termOf }: TermReader,
): Snippet | null => {
  const hits = wordsIn(text).flatMap(({ from, to, word }) => {
    const term = termOf(word, language)
    return terms.has(term) ? [{ from, to, term }] : []
  })
  const first = hits[0]
  if (first === undefined) return null
  let best = first
  let most = 0
  for (const [at, hit] of hits.entries()) {
    const different = new Set<string>()
    for (let next = at; next < hits.length; next++) {
      const other = hits[next]
      if (other === undefined || other.to > hit.from + longest - lead) break
      different.add(other.term)
    }
    if (different.size > most) {
      most = different.size
      best = hit
    }
  }
  const start = text.length <= longest ? 0 : Math.min(best.from, wordStart(text, best.from - lead))
  const end = Math.max(best.to, wordEnd(text, start, start + longest))
  return {
    text: text.slice(start, end),
    marks: hits
      .filter(({ from, to }) => from >= start && to <= end)
      .map(({ from, to }) => ({ from: from - start, to: to - start })),
    isCutBefore: start > 0,
    isCutAfter: end < text.length,
  }
}
