import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical.ts'
import { anyUnit } from './letters.fixture.ts'

/** The same value with the properties of every object the other way round. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, part]) => [key, turned(part)]),
  )
}

describe('R-RECORD-1 there is one way to write a value down', () => {
  test('R-RECORD-1 whatever the order of the properties, and it reads back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: anyUnit }), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(turned(value))).toBe(text)
        // JSON knows one zero.
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('R-RECORD-1 values that differ are written differently', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const isSame = JSON.stringify(turned(turned(one))) === JSON.stringify(turned(turned(other)))
        if (canonicalJson(one) === canonicalJson(other)) expect(one).toEqual(other)
        else expect(isSame).toBe(false)
      }),
    )
  })

  test('R-RECORD-1 texts that only look alike are two', () => {
    expect(canonicalJson('caf\u00e9')).not.toBe(canonicalJson('cafe\u0301'))
    expect(canonicalJson('\ufb01')).not.toBe(canonicalJson('fi'))
    expect(canonicalJson('a\u202eb')).not.toBe(canonicalJson('ab'))
  })

  test('R-RECORD-1 pinned', () => {
    const value = {
      b: [1, 1.5, 1e21, -0, true, null, 'é"\\\n\u2028\ud800'],
      a: {},
      '\u20ac': [],
      A: '',
      '10': 1,
      '9': 2,
      '\ud83d\ude00': 3,
      '\ufb33': 4,
      gone: undefined,
    }
    expect(canonicalJson(value)).toBe(
      '{"10":1,"9":2,"A":"","a":{},"b":[1,1.5,1e+21,0,true,null,"é\\"\\\\\\n\u2028\\ud800"],"\u20ac":[],"\ud83d\ude00":3,"\ufb33":4}',
    )
    const own = JSON.parse('{"__proto__":1,"constructor":2}')
    expect(canonicalJson(own)).toBe('{"__proto__":1,"constructor":2}')
  })

  test('R-RECORD-1 what JSON cannot hold is not written as something else', () => {
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, undefined, 1n, Symbol('x'), () => 1])
      expect(() => canonicalJson([odd])).toThrow()
  })
})
