import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelledStatements } from './statement-tags.fixture.ts'
import { type StatementTag, statementTags, suggestTag } from './statement-tags.ts'

const judged = Object.entries(labelledStatements).flatMap(([tag, statements]) =>
  statements.map((statement) => {
    const hint = suggestTag(statement)?.tag ?? ''
    return { statement, tag, hint, verdict: hint === tag ? 'right' : hint === '' ? 'silent' : 'wrong' }
  }),
)
const countOf = (verdict: string, tag: string): number =>
  judged.filter((one) => one.verdict === verdict && one.tag === tag).length

test('R-TAG-1 of sentences labelled by hand the hint is right or silent, and never wrong', () => {
  expect(judged.filter(({ verdict }) => verdict === 'wrong')).toEqual([])
  const table = [...statementTags, ''].map((tag) => [tag, countOf('right', tag), countOf('silent', tag)])
  // Sort, right, silent. The words were chosen with these sentences at hand: new sentences will find new silence.
  expect(table).toEqual([
    ['fact', 46, 15],
    ['moral', 31, 20],
    ['legal', 34, 7],
    ['strategic', 28, 10],
    ['', 62, 0],
  ])
})

test('R-TAG-2 the hint names the word that says so, as it stands there', () => {
  const hints: readonly (readonly [string, StatementTag, string])[] = [
    ['Zij heeft RECHT OP bijstand.', 'legal', 'RECHT OP'],
    ['Dit is  onrechtvaardig.', 'moral', 'onrechtvaardig'],
    ['Hier is geen draagvlak voor.', 'strategic', 'draagvlak'],
    ['De huur is 640 euro.', 'fact', '640'],
    ['She is entitled to benefits.', 'legal', 'entitled to'],
  ]
  for (const [statement, tag, word] of hints) expect(suggestTag(statement)).toEqual({ tag, word })
})

test('R-TAG-3 two sorts in one sentence, a question, or a whole story get no hint', () => {
  for (const statement of [
    'Het is oneerlijk en er is geen draagvlak voor.',
    'Volgens artikel 18 is dit onrechtvaardig.',
    'Wij moeten haar helpen, want zij belde drie keer.',
    'Heeft zij recht op bijstand?',
    `De huur is 640 euro. ${'Zij werkt elke nacht. '.repeat(10)}`,
    '',
    '   ',
  ])
    expect(suggestTag(statement), statement).toBeNull()
  // The number of an article is no figure that somebody counted.
  expect(suggestTag('Artikel 18 lid 2 laat ruimte.')?.tag).toBe('legal')
})

test('R-TAG-1 the language is told by its own words', () => {
  // "Was" and "had" are both; "image" and "politie" are not.
  expect(suggestTag('Zij zag een image op haar telefoon.')).toBeNull()
  expect(suggestTag('The politie was not there.')).toBeNull()
  expect(suggestTag('Fair.')?.tag).toBe('moral')
})

test('R-TAG-2 whatever is written gets a sort that there is, with a word that stands there, or nothing', () => {
  const pieces = fc.constantFrom(...Object.values(labelledStatements).flat(), '𝒲', '\u0000', '.'.repeat(200))
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 4 }).map((all) => all.join(' ')),
  )
  fc.assert(
    fc.property(text, (statement) => {
      const hint = suggestTag(statement)
      if (hint === null) return
      expect(statementTags).toContain(hint.tag)
      expect(statement.replace(/\s+/gu, ' ')).toContain(hint.word)
      expect(hint.word.trim()).not.toBe('')
    }),
  )
})
