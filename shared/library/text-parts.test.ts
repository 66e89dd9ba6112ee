import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanedText } from './clean.ts'
import { completeText } from './library.fixture.ts'
import { emptyText, type RecordText } from './record.ts'
import { checkedWords } from './statements.ts'
import { mergedText, textParts, textThrough, wordsOfParts } from './text-parts.ts'

const words = fc.string({ maxLength: 40 })
const list = fc.array(words, { maxLength: 4 })
const anyText = fc
  .record({
    title: words,
    abstract: words,
    question: words,
    themes: list,
    values: list,
    options: list,
    decision: words,
    counterArgument: words,
    conditions: words,
    limits: words,
    law: list,
  })
  .map((parts): RecordText => cleanedText({ ...emptyText('nl'), ...parts }))

describe('R-LIBRARY-64 the privacy check reads every word that is signed', () => {
  test('R-LIBRARY-64 the parts together are the words that are checked', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          wordsOfParts(text)
            .map((one) => one.text)
            .join('\n\n'),
        ).toBe(checkedWords(text))
      }),
    )
  })

  test('R-LIBRARY-64 what is decided changes every part and nothing else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(textThrough(text, () => [])).toEqual(text)
        const gone = textThrough(text, (one) => [{ start: 0, end: one.length, by: '' }])
        expect(gone).toEqual(emptyText('nl'))
      }),
    )
    const named = { ...completeText, title: 'Voor Fatima', options: ['Fatima helpen', 'Niets doen'] }
    const without = textThrough(named, (one) => {
      const at = one.indexOf('Fatima')
      return at < 0 ? [] : [{ start: at, end: at + 6, by: 'mevrouw A.' }]
    })
    expect(without).toEqual({
      ...completeText,
      title: 'Voor mevrouw A.',
      options: ['mevrouw A. helpen', 'Niets doen'],
    })
  })
})

describe('R-LIBRARY-60 who writes changes no more than what they changed', () => {
  test('R-LIBRARY-60 of two who write from the same text, each part is of who changed it', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.constantFrom(...textParts), (seen, written, part) => {
        const mine = { ...seen, [part]: written[part] }
        expect(mergedText(seen, seen, mine)).toEqual(mine)
        expect(mergedText(mine, seen, seen)).toEqual(mine)
        expect(mergedText(written, seen, mine)).toEqual(
          JSON.stringify(mine) === JSON.stringify(seen) ? written : { ...written, [part]: mine[part] },
        )
      }),
    )
  })
})
