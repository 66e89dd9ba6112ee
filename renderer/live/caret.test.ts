import fc from 'fast-check'
import { expect, test } from 'vitest'
import { movedCaret, rebased } from './caret.ts'

test('R-LIVE-5 a caret stays between the same letters when others type before it', () => {
  expect(movedCaret(5, [{ at: 0, removed: 0, inserted: 3 }])).toBe(8)
  expect(movedCaret(5, [{ at: 9, removed: 2, inserted: 3 }])).toBe(5)
  expect(movedCaret(5, [{ at: 5, removed: 0, inserted: 3 }])).toBe(5)
  expect(movedCaret(5, [{ at: 2, removed: 6, inserted: 1 }])).toBe(3)
})

test('R-LIVE-5 the text before the caret is untouched when changes lie behind it, and the other way round', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.nat(40),
      fc.nat(40),
      fc.nat(5),
      fc.string(),
      (text, caret, at, removed, inserted) => {
        const position = Math.min(caret, text.length)
        const start = Math.min(at, text.length)
        const gone = Math.min(removed, text.length - start)
        const next = text.slice(0, start) + inserted + text.slice(start + gone)
        const moved = movedCaret(position, [{ at: start, removed: gone, inserted: inserted.length }])
        expect(moved).toBeGreaterThanOrEqual(0)
        expect(moved).toBeLessThanOrEqual(next.length)
        if (position <= start) expect(next.slice(0, moved)).toBe(text.slice(0, position))
        if (position >= start + gone && position > start) expect(next.slice(moved)).toBe(text.slice(position))
      },
    ),
  )
})

test('R-LIVE-5 what was composed lands where it was begun, and what others typed meanwhile stays', () => {
  expect(rebased('de vraag', 'de morele vraag', 'Dus: de vraag', [{ at: 0, removed: 0, inserted: 5 }])).toBe(
    'Dus: de morele vraag',
  )
  expect(rebased('abc', 'abxc', 'abcdef', [{ at: 3, removed: 0, inserted: 3 }])).toBe('abxcdef')
  expect(rebased('abc', 'abc', 'abcd', [{ at: 3, removed: 0, inserted: 1 }])).toBe('abcd')
})
