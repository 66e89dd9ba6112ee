import { expect, it } from 'vitest'
import { reasonLines } from './similar-reasons.ts'

it('R-LIBRARY-70 why a record is similar is said in words, one line for each sort', () => {
  const lines = reasonLines(
    [
      { code: 'shared-article', law: 'participatiewet', article: '17', weight: 5 },
      { code: 'shared-theme', theme: 'debt', weight: 4 },
      { code: 'shared-theme', theme: 'eigen thema', weight: 3 },
      { code: 'shared-value', value: 'autonomie', weight: 2 },
      { code: 'shared-law', law: 'wmo', weight: 1.5 },
      { code: 'shared-words', words: ['boodschappen', 'familie'], weight: 1 },
    ],
    'nl',
    (law, article) => `${law}, artikel ${article}`,
  )
  expect(lines).toEqual([
    { sort: 'law', items: ['Participatiewet, artikel 17', 'Wmo 2015'] },
    { sort: 'themes', items: ['schulden', 'eigen thema'] },
    { sort: 'values', items: ['autonomie'] },
    { sort: 'words', items: ['boodschappen', 'familie'] },
  ])
  const english = reasonLines([{ code: 'shared-words', words: [], weight: 1 }], 'en', () => '')
  expect(english).toEqual([])
})
