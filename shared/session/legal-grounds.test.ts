import { describe, expect, test } from 'vitest'
import { groundProblems, groundTitle, legalGroundOf, legalGrounds } from './legal-grounds.ts'

const of = (...entries: readonly (readonly [string, string])[]) =>
  groundProblems(entries.map(([organisation, ground]) => ({ organisation, ground })))

describe('R-CIRCLE-10 legal grounds', () => {
  test('R-CIRCLE-10 every ground has an id of its own and words in both languages', () => {
    expect(new Set(legalGrounds.map(({ id }) => id)).size).toBe(legalGrounds.length)
    for (const { title, note } of legalGrounds)
      for (const words of [title, note ?? title]) {
        expect(words.nl.trim()).not.toBe('')
        expect(words.en.trim()).not.toBe('')
        expect(`${words.nl}${words.en}`).not.toMatch(/!|\bu\b|\buw\b/)
      }
  })

  test('R-CIRCLE-10 consent is the one that is never enough alone', () => {
    expect(legalGrounds.filter(({ onlyAlongside }) => onlyAlongside).map(({ id }) => id)).toEqual(['consent'])
  })

  test('R-CIRCLE-10 an organisation’s own words are shown as they are', () => {
    expect(legalGroundOf('public-task-debt')?.title.nl).toContain('schuldhulpverlening')
    expect(groundTitle('consent').en).toBe('Consent of the resident')
    expect(groundTitle(' Publieke taak ')).toEqual({ nl: 'Publieke taak', en: 'Publieke taak' })
  })

  test.each([
    ['nothing is named yet', of(), []],
    ['a ground of the list', of(['Werkplein', 'public-task-participation']), []],
    ['own words', of(['Werkplein', 'Artikel 7']), []],
    ['none', of(['Werkplein', ' ']), [{ organisation: 'Werkplein', code: 'none' }]],
    ['only consent', of(['GGZ', 'consent']), [{ organisation: 'GGZ', code: 'only-consent' }]],
    [
      'only consent, in words',
      of(['GGZ', 'Uitdrukkelijke toestemming van mevrouw A.']),
      [{ organisation: 'GGZ', code: 'only-consent' }],
    ],
    [
      'consent twice',
      of(['GGZ', 'consent'], ['ggz ', 'Toestemming']),
      [{ organisation: 'GGZ', code: 'only-consent' }],
    ],
    ['consent alongside another', of(['GGZ', 'consent'], ['GGZ', 'vital-interest']), []],
    ['consent alongside another, in one sentence', of(['GGZ', 'Toestemming en publieke taak Wmo']), []],
    [
      'another’s ground does not help',
      of(['GGZ', 'consent'], ['Werkplein', 'public-task-debt'], ['Wijk', '']),
      [
        { organisation: 'GGZ', code: 'only-consent' },
        { organisation: 'Wijk', code: 'none' },
      ],
    ],
  ])('R-CIRCLE-10 %s', (_, problems, expected) => {
    expect(problems).toEqual(expected)
  })
})
