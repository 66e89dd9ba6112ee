import type { Text } from '../method/method.ts'
import { valueVocabulary } from '../method/values.ts'
import { folded } from './fold.ts'

const byId = new Map(valueVocabulary.map((value) => [value.id, value]))
const byLabel = new Map(
  valueVocabulary.flatMap(({ id, label }) => [
    [folded(label.nl), id],
    [folded(label.en), id],
  ]),
)

/** How a value is kept: the id of one of the vocabulary, in whichever language it was written, or the own words. */
export const storedValue = (written: string): string => {
  const words = written.trim().replace(/\s+/gu, ' ')
  return byLabel.get(folded(words)) ?? words
}

/** What to show of a stored value. */
export const valueLabel = (stored: string): Text => byId.get(stored)?.label ?? { nl: stored, en: stored }
