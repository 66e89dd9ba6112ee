import fc from 'fast-check'
import { expect, test } from 'vitest'
import { methodLimits } from './limits.ts'
import { isPlainText, plainText } from './plain-text.ts'

const pieces = fc.constantFrom(
  '<',
  '/',
  '!',
  'b',
  'javascript',
  'vb',
  'SCRIPT',
  'data',
  ':',
  'text/html',
  ',',
  '\n',
  '\r',
  '\t',
  '\u200b',
  '\ud83d',
  '\ude00',
  '\u202e',
)
const anyWords = fc.oneof(
  fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.tuple(fc.nat(3), pieces).map(([less, piece]) => 'a'.repeat(methodLimits.text - less) + piece.repeat(4)),
)

test('R-METHOD-57 whatever somebody writes becomes plain text that fits, and stays what it became', () => {
  fc.assert(
    fc.property(anyWords, (words) => {
      const plain = plainText(words)
      expect(isPlainText(plain)).toBe(true)
      expect(plain.length).toBeLessThanOrEqual(methodLimits.text)
      expect(plainText(plain)).toBe(plain)
      if (isPlainText(words) && words.length <= methodLimits.text) expect(plain).toBe(words)
    }),
    { numRuns: 1_000 },
  )
})

test.each([
  ['kinderen <jonger dan 18', 'kinderen < jonger dan 18'],
  ['3 < 5', '3 < 5'],
  ['een\ttwee\r\ndrie', 'een twee\ndrie'],
  ['Dilemma\u200bmethode', 'Dilemmamethode'],
  ['<script>alert(1)</script>', '< script>alert(1)< /script>'],
  ['Java\nscript:alert(1)', 'Java\nscript :alert(1)'],
  ['Data:feiten/meningen', 'Data: feiten/meningen'],
  ['Data: wat weten we?', 'Data: wat weten we?'],
  ['wij 👍🏽', 'wij 👍🏽'],
  ['half \ud83d', 'half '],
])('R-METHOD-57 %j is written as %j', (words, plain) => {
  expect(plainText(words)).toBe(plain)
})
