import { expect, test } from 'vitest'
import { longestSentence, readingHints } from './resident-hints.ts'
import { plainWords } from './resident-plain-words.ts'
import { residentWords } from './resident-words.ts'

const sentence = (words: number): string => `${Array.from({ length: words }, () => 'woord').join(' ')}.`

test('R-REPORT-120 a sentence is long from twenty-one words on, wherever it stands', () => {
  expect(readingHints(sentence(longestSentence), 'nl')).toEqual([])
  expect(readingHints(`Kort. ${sentence(21)} Kort.`, 'nl')).toEqual([
    { kind: 'long-sentence', words: 21, start: 'woord woord woord woord woord' },
  ])
  expect(readingHints(`${sentence(12)}\n${sentence(12)}`, 'nl')).toEqual([])
})

test('R-REPORT-120 a word of professionals is named as it stands there, once, with a plainer one', () => {
  expect(readingHints('Het Maatwerktraject. Een maatwerktraject.', 'nl')).toEqual([
    { kind: 'hard-word', word: 'Maatwerktraject', plain: 'wat bij jou past' },
  ])
  expect(readingHints('Hij is onparticipatief.', 'nl')).toEqual([])
  expect(readingHints('We evaluate it.', 'en')).toEqual([
    { kind: 'hard-word', word: 'evaluate', plain: 'look back together' },
  ])
})

test('R-REPORT-120 the plainer words are plain themselves, and so is what the program writes', () => {
  for (const language of ['nl', 'en'] as const) {
    for (const { hard, plain } of plainWords[language])
      expect(readingHints(plain, language), hard).toEqual([])
    expect(readingHints(residentWords[language].disagree, language)).toEqual([])
  }
})

test('R-REPORT-120 a megabyte without an end is done with', () => {
  expect(readingHints('a'.repeat(1_000_000), 'nl')).toEqual([])
})
