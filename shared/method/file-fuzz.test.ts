import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copyOf } from './copy-method.ts'
import { methodFile, readMethodFile } from './file.ts'
import { methodFileCodes } from './file-problems.ts'
import { mostProblems } from './file-told.ts'
import { methodLimits } from './limits.ts'
import { methods } from './registry.ts'

const ascending = (lines: readonly number[]): boolean =>
  lines.every((line, at) => line >= (lines[at - 1] ?? 1))

/** Reads whatever it is; what is refused is refused within bounds, what is read comes back as it is. */
const check = (file: string | Uint8Array<ArrayBuffer>): ReturnType<typeof readMethodFile> => {
  const read = readMethodFile(file)
  if (read.ok) {
    const again = methodFile(read.value)
    expect(readMethodFile(again)).toEqual(read)
    expect(methodFile(read.value)).toBe(again)
    expect(again).not.toMatch(/<[a-z/!]|[\u202a-\u202e]|"__proto__":/i)
    return read
  }
  expect(read.problems.length).toBeGreaterThan(0)
  expect(read.problems.length).toBeLessThanOrEqual(mostProblems)
  expect(read.code).toBe(read.problems[0]?.code)
  const lines = typeof file === 'string' ? file.split(/\r\n|\r|\n/).length : file.length + 1
  expect(ascending(read.problems.map(({ line }) => line ?? 1))).toBe(true)
  for (const { code, line, place, what } of read.problems) {
    expect(methodFileCodes).toContain(code)
    expect(line === null || (line >= 1 && line <= lines)).toBe(true)
    for (const words of [place.nl, place.en, what.nl, what.en]) {
      expect(words).not.toBe('')
      expect(words.length).toBeLessThan(300)
    }
  }
  return read
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

const files = methods.map((method) => methodFile(copyOf(method, () => 0)))
const anyFile = fc.constantFrom(...files)

/** All places of a value that can be deleted, doubled or replaced. */
const placesOf = (
  value: Json,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] => {
  if (typeof value !== 'object' || value === null) return []
  return (Array.isArray(value) ? [...value.keys()] : Object.keys(value)).flatMap((key) => [
    [...path, key],
    ...placesOf((value as Record<string | number, Json>)[key] ?? null, [...path, key]),
  ])
}
const places = new Map(files.map((file) => [file, placesOf(JSON.parse(file) as Json)]))

const nasty: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue() as fc.Arbitrary<Json>,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.double(),
  fc.constantFrom<Json>(
    -0,
    1e308,
    '',
    ' ',
    '__proto__',
    'constructor',
    '<svg onload=x>',
    'data:text/html,x',
    '\u202e',
    '\ud800',
    'a'.repeat(methodLimits.text + 1),
    'a'.repeat(300_000),
    [],
    {},
    [[[[]]]],
    { nl: 'een', en: 'two' },
    JSON.parse('{"__proto__": 1}') as Json,
    Array(2_000).fill({ nl: 'een', en: 'two' }) as Json,
  ),
)

type Change = 'delete' | 'double' | 'replace' | 'rename'

/** As a key. JSON may hold an object that refuses to be text, by a key such as `toString`. */
const nameOf = (value: Json): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).slice(0, 30)

const changeAt = (root: Json, path: readonly (string | number)[], change: Change, value: Json): void => {
  const parent = path.slice(0, -1).reduce<object>((inner, key) => Reflect.get(inner, key), Object(root))
  const key = path.at(-1) ?? ''
  if (change === 'replace') Reflect.set(parent, key, value)
  else if (Array.isArray(parent) && typeof key === 'number')
    parent.splice(key, change === 'delete' ? 1 : 0, ...(change === 'delete' ? [] : [parent[key]]))
  else if (change === 'delete') Reflect.deleteProperty(parent, key)
  else
    Object.defineProperty(parent, change === 'rename' ? nameOf(value) : `${key}2`, {
      value: Reflect.get(parent, key),
      enumerable: true,
      configurable: true,
      writable: true,
    })
}

test('R-METHOD-66 any bytes get an answer', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => check(new Uint8Array(bytes)).ok === false),
  )
})

test('R-METHOD-66 any text gets an answer', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    '"',
    ':',
    ',',
    '\\',
    '\n',
    '//',
    '/*',
    '*/',
    'null',
    '1',
    '-',
    '"a"',
    '\ud800',
    ' ',
  )
  fc.assert(fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => !check(parts.join('')).ok))
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !check(text).ok))
})

test('R-METHOD-66 any JSON gets an answer, in a file of a method too', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 40 }), (text) => {
      expect(check(text).ok).toBe(false)
      expect(check(`{"format": "beraad-method", "version": 1, "method": ${text}}`).ok).toBe(false)
    }),
  )
})

test('R-METHOD-66 a text that is JSON to the program is JSON to the reader, and the other way round', () => {
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text)
      return true
    } catch {
      return false
    }
  }
  const mutated = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', '\\', '0', '-', '.', 'e', '\t', '\u2028', '\u0001'),
    )
    .map(([text, at, piece]) => {
      const offset = at % (text.length + 1)
      return text.slice(0, offset) + piece + text.slice(offset + (piece === '' ? 1 : 0))
    })
  fc.assert(
    fc.property(mutated, (text) => {
      if (text.startsWith('\ufeff') || text.includes('\0')) return
      const read = readMethodFile(text)
      const isRefusedAsText = !read.ok && (read.code === 'not-json' || read.code === 'too-deep')
      expect(isRefusedAsText).toBe(!isJson(text))
    }),
    { numRuns: 1_000 },
  )
})

test('R-METHOD-66 a method changed at any places is refused within bounds, or comes back as it is', () => {
  const kinds = fc.constantFrom<Change>('delete', 'double', 'replace', 'rename')
  const changes = fc.array(fc.tuple(fc.nat(), kinds, nasty), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(anyFile, changes, (file, all) => {
      const value = JSON.parse(file) as Json
      const [first, ...others] = all
      const known = places.get(file) ?? []
      const pathOf = (at: number) => known[at % known.length] ?? []
      if (first !== undefined) changeAt(value, pathOf(first[0]), first[1], first[2])
      for (const [at, kind, junk] of others)
        try {
          changeAt(value, pathOf(at), kind, junk)
        } catch {
          // The place went with an earlier change.
        }
      check(JSON.stringify(value))
      check(JSON.stringify(value, null, 2))
    }),
    { numRuns: 300 },
  )
})

test('R-METHOD-66 a file cut off or spoilt at any character is refused, or reads as what it says', () => {
  fc.assert(
    fc.property(
      anyFile,
      fc.nat(),
      fc.constantFrom('', '"', '{', '\\', '\ud800', '<b>', '\u0000', ','),
      (file, at, piece) => {
        const offset = at % file.length
        expect(check(file.slice(0, offset)).ok).toBe(false)
        check(file.slice(0, offset) + piece + file.slice(offset + 1))
      },
    ),
  )
})

test('R-METHOD-61 a refusal never repeats what stands at its place', () => {
  const secret = 'Mevrouw Jansen uit Heiloo'
  const texts = (places.get(files[0] ?? '') ?? []).filter(
    (path) => path.at(-1) === 'nl' || path.at(-1) === 'en',
  )
  fc.assert(
    fc.property(fc.constantFrom(...texts), (path) => {
      const value = JSON.parse(files[0] ?? '') as Json
      changeAt(value, path, 'replace', `${secret} <b>`)
      const read = readMethodFile(JSON.stringify(value))
      expect(read.ok).toBe(false)
      expect(JSON.stringify(read)).not.toContain(secret)
    }),
  )
})
