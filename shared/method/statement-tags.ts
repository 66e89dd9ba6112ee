import type { Language } from './method.ts'
import { statementCues } from './statement-cues.ts'

/**
 * What sort of statement something is, after the distinction that public-service ethicists teach: a fact can be checked;
 * what ought to be is moral, legal or strategic (Divosa, Ethiek in publieke dienstverlening op maat, 2025).
 */
export const statementTags = ['fact', 'moral', 'legal', 'strategic'] as const
export type StatementTag = (typeof statementTags)[number]

/** What a statement looks like, and the word in it that says so. A hint: whoever wrote it knows better. */
export interface TagHint {
  readonly tag: StatementTag
  readonly word: string
}

/** What is longer than this is more than one statement. */
const mostWords = 40
const mostCharacters = 400

/** Numbers in a reference to the law are no figures that anybody counted. */
const references = /(?:artikel(?:en)?|articles?|art\.|section|lid|wmo|act of) \d[\d.:]*\p{L}?/giu

const count = (text: string, language: Language): number => {
  const all = new RegExp(statementCues[language].own.source, 'giu')
  return text.match(all)?.length ?? 0
}

/** The languages that a text may be in; both where too few words tell. */
const languagesOf = (text: string): readonly Language[] => {
  const [dutch, english] = [count(text, 'nl'), count(text, 'en')]
  if (dutch === english) return ['nl', 'en']
  return dutch > english ? ['nl'] : ['en']
}

const hintIn = (text: string, language: Language): TagHint | null => {
  const cues = statementCues[language]
  const word = (of: keyof typeof cues, where = text): string | undefined => cues[of].exec(where)?.[0]
  const [legal, moral, strategic] = [word('legal'), word('moral'), word('strategic')]
  const modal = word('modal')
  const counted = word('checkable', text.replace(references, ' '))
  const happened = counted ?? word('past')
  const ought = [legal, moral, strategic].filter((one) => one !== undefined)
  // Two sorts in one sentence, or what ought to be beside what happened: it takes a person to say which it is.
  if (ought.length > 1 || ((ought.length > 0 || modal !== undefined) && happened !== undefined)) return null
  if (legal !== undefined) return { tag: 'legal', word: legal }
  if (strategic !== undefined) return modal === undefined ? { tag: 'strategic', word: strategic } : null
  const owed = moral ?? modal
  if (owed !== undefined) return { tag: 'moral', word: owed }
  const fact = word('guarded') === undefined ? (counted ?? word('plain')) : undefined
  return fact === undefined ? null : { tag: 'fact', word: fact }
}

/**
 * What sort of statement a Dutch or English sentence seems to be, and by which word; null where it does not show.
 * Questions are no statements. It suggests and never decides.
 */
export const suggestTag = (statement: string): TagHint | null => {
  if (statement.length > mostCharacters) return null
  const text = statement.trim().replace(/\s+/gu, ' ')
  if (text === '' || text.endsWith('?') || text.split(' ').length > mostWords) return null
  for (const language of languagesOf(text)) {
    const hint = hintIn(text, language)
    if (hint !== null) return hint
  }
  return null
}
