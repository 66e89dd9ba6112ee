import { describe, expect, it } from 'vitest'

type Catalogue = { readonly [key: string]: string | Catalogue }

const files = import.meta.glob<{ readonly nl?: Catalogue; readonly en?: Catalogue }>('./*.ts', {
  eager: true,
})
const catalogues = Object.entries(files).flatMap(([file, { nl, en }]) =>
  nl === undefined || en === undefined ? [] : [{ file, nl, en }],
)

const entries = (catalogue: Catalogue, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as const] : entries(value, `${path}${key}.`),
  )

const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name = '']) => name).toSorted()

/** What i18next may fill in besides the count: "Eén afspraak" needs no number. */
const withoutCount = (names: readonly string[]): readonly string[] => names.filter((name) => name !== 'count')

describe.each(catalogues)('the words of $file', ({ nl, en }) => {
  const english = new Map(entries(en))

  it('R-PAGE-12 are complete in both languages', () => {
    expect([...english.keys()].toSorted()).toEqual(
      entries(nl)
        .map(([key]) => key)
        .toSorted(),
    )
    const halfEmpty = entries(nl).filter(
      ([key, text]) => (text.trim() === '') !== (english.get(key)?.trim() === ''),
    )
    expect(halfEmpty).toEqual([])
  })

  it('R-PAGE-12 fill in the same things in both languages', () => {
    const different = entries(nl).filter(
      ([key, text]) =>
        withoutCount(placeholders(text)).join() !== withoutCount(placeholders(english.get(key) ?? '')).join(),
    )
    expect(different).toEqual([])
  })

  it('R-PAGE-13 are calm and plain: no exclamation marks, and "je", never "u"', () => {
    const loud = [...entries(nl), ...entries(en)].filter(([, text]) => text.includes('!'))
    const formal = entries(nl).filter(([, text]) => /(^|[^\p{L}#])(u|uw)([^\p{L}=]|$)/iu.test(text))
    expect(loud).toEqual([])
    expect(formal).toEqual([])
  })
})

it('R-PAGE-12 there are words to check', () => {
  expect(catalogues.length).toBeGreaterThan(5)
})
