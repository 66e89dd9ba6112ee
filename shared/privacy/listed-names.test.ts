import { expect, test } from 'vitest'
import { findPersonalData } from './find.ts'

const aliases = [
  { name: 'Fatima El Amrani-de Vries', alias: 'mevrouw A.' },
  { name: 'Roos Bloem', alias: 'mevrouw R.' },
  { name: 'Łukasz Wiśniewski', alias: 'meneer L.' },
  { name: 'mevrouw Van der Zwaluw', alias: 'de buurvrouw' },
  { name: 'Xanthippe', alias: 'de jongste' },
  { name: 'Joris Veen', alias: 'Samira' },
]
const named = (text: string): readonly (readonly [string, string | undefined])[] =>
  findPersonalData(text, { aliases }).map((one) => [one.text, one.alias])

test('R-PRIVACY-5 a name of the list is found whole, in parts and however it is written', () => {
  for (const [text, name, alias] of [
    ['Wij spraken met Fatima El Amrani-de Vries.', 'Fatima El Amrani-de Vries', 'mevrouw A.'],
    ['Wij spraken met fatima el amrani.', 'fatima el amrani', 'mevrouw A.'],
    ['FATIMA belde.', 'FATIMA', 'mevrouw A.'],
    ['Fátima belde.', 'Fátima', 'mevrouw A.'],
    ["Fatima's dochter.", 'Fatima', 'mevrouw A.'],
    ['F. El Amrani tekende.', 'F. El Amrani', 'mevrouw A.'],
    ['El Amrani, Fatima', 'El Amrani, Fatima', 'mevrouw A.'],
    ['Dat zei Amrani ook.', 'Amrani', 'mevrouw A.'],
    ['Mevrouw De Vries belde.', 'De Vries', 'mevrouw A.'],
    ['De brief van lukasz wisniewski.', 'lukasz wisniewski', 'meneer L.'],
    ['Mw. van der Zwaluw hoorde het.', 'van der Zwaluw', 'de buurvrouw'],
    ['Haar xanthippetje slaapt.', 'xanthippetje', 'de jongste'],
    ['Xanthippes kamer is klein.', 'Xanthippes', 'de jongste'],
  ] as const)
    expect(named(text), text).toEqual([[name, alias]])
})

test('R-PRIVACY-5 a name that is a word as well counts when it is written as a name', () => {
  expect(named('Ze kreeg een roos met bloem.')).toEqual([])
  expect(named('Ik vroeg het aan Roos.')).toEqual([['Roos', 'mevrouw R.']])
  expect(named('roos bloem heeft gebeld.')).toEqual([['roos bloem', 'mevrouw R.']])
  const [first] = findPersonalData('Roos kwam binnen.', { aliases })
  expect(first?.certainty).toBe('likely')
})

test('R-PRIVACY-5 a name that two people bear is found and leads to neither alias', () => {
  const two = [
    { name: 'Ahmet Yilmaz', alias: 'meneer Y.' },
    { name: 'Fatma Yilmaz', alias: 'mevrouw Y.' },
  ]
  const [found] = findPersonalData('Volgens Yilmaz klopt het niet.', { aliases: two })
  expect(found?.text).toBe('Yilmaz')
  expect(found?.alias).toBeUndefined()
  expect(findPersonalData('Fatma belde.', { aliases: two })[0]?.alias).toBe('mevrouw Y.')
})

test('R-PRIVACY-5 what the list says instead of a name is no name', () => {
  expect(named('Samira vertelde het.')).toEqual([])
  expect(named('Joris vertelde het.')).toEqual([['Joris', 'Samira']])
  expect(findPersonalData('Samira vertelde het.', { aliases: [] })).toHaveLength(1)
})

test('R-PRIVACY-5 the list may hold anything', () => {
  for (const name of [
    '',
    ' ',
    '.',
    '12',
    'de',
    'van der',
    '__proto__',
    'a'.repeat(100_000),
    'a '.repeat(10_000),
  ])
    expect(
      () => findPersonalData('de man van hier', { aliases: [{ name, alias: name }] }),
      name.slice(0, 9),
    ).not.toThrow()
  expect(findPersonalData('de man van hier', { aliases: [{ name: 'van der', alias: 'x' }] })).toEqual([])
})
