import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settingNames } from './policy-values.ts'
import { policyWords } from './policy-words.ts'

const folder = 'docs/administration'
const read = (path: string): string => readFileSync(`${folder}/${path}`, 'utf8')
const admx = read('beraad.admx')
const valuesOf = (text: string, attribute: string): readonly string[] =>
  [...text.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => value)

/** Whether every element that opens also closes, in the right order. */
const isWellFormed = (text: string): boolean => {
  const open: string[] = []
  for (const [, closing, name = '', isEmpty] of text.matchAll(/<(\/?)([A-Za-z]\w*)[^<>]*?(\/?)>/g)) {
    if (closing === '/') {
      if (open.pop() !== name) return false
    } else if (isEmpty !== '/') open.push(name)
  }
  return open.length === 0 && !/&(?!amp;|lt;|gt;|quot;|apos;)/.test(text)
}

test('R-POLICY-11 the template for group policy sets the settings that there are, each in its form', () => {
  expect(isWellFormed(admx)).toBe(true)
  const policies = [...admx.matchAll(/<policy [\s\S]*?<\/policy>/g)].map(([text]) => text)
  const locked = policies.filter((text) => valuesOf(text, 'key')[0] === 'SOFTWARE\\Policies\\Beraad')
  const nameIn = (text: string): string => valuesOf(text, 'valueName')[0] ?? ''
  expect(locked.map(nameIn).sort()).toEqual([...settingNames].sort())
  const left = policies.filter((text) => !locked.includes(text))
  for (const text of left) expect(valuesOf(text, 'key')).toEqual(['SOFTWARE\\Policies\\Beraad\\Recommended'])
  expect(left.map(nameIn).sort()).toEqual(
    settingNames.filter((name) => policyWords[name].kind === 'choice').sort(),
  )
  const elements = {
    text: '<text ',
    number: '<decimal id',
    flag: '<enabledValue>',
    list: '<multiText ',
  } as const
  for (const text of policies) {
    const name = settingNames.find((known) => known === nameIn(text))
    expect(text).toContain(elements[policyWords[name ?? 'relay'].registry])
  }
})

test.each(['nl-NL', 'en-US'])('R-POLICY-11 every name in the template has its words in %s', (language) => {
  const adml = read(`${language}/beraad.adml`)
  expect(isWellFormed(adml)).toBe(true)
  const ids = new Set(valuesOf(adml, 'id'))
  const asked = [...admx.matchAll(/\$\((?:string|presentation)\.(\w+)\)/g)].map(([, id = '']) => id)
  expect(asked.filter((id) => !ids.has(id))).toEqual([])
  const shown = [...adml.matchAll(/refId="(\w+)"/g)].map(([, id = '']) => id)
  expect([...new Set(shown)].sort()).toEqual([...new Set(valuesOf(admx, 'id'))].sort())
})
