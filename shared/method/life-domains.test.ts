import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conference } from './conference.ts'
import { dilemma } from './dilemma.ts'
import { methodFaults } from './faults.ts'
import {
  conferenceDomains,
  genericDomains,
  helpScale,
  knownDomains,
  lifeScale,
  mensInBeeldDomains,
  type Scale,
  vergunninghoudersDomains,
  withDomains,
  withScale,
} from './life-domains.ts'
import type { Field, LifeDomain, Method } from './method.ts'
import { parseMethod } from './parse.ts'
import { methods } from './registry.ts'

const lists: readonly (readonly [string, readonly LifeDomain[]])[] = [
  ['generic', genericDomains],
  ['conference', conferenceDomains],
  ['mens-in-beeld', mensInBeeldDomains],
  ['vergunninghouders', vergunninghoudersDomains],
]

const fieldOf = (method: Method): Extract<Field, { kind: 'domains' }> => {
  for (const field of method.steps.flatMap((step) => step.fields)) if (field.kind === 'domains') return field
  throw new Error('no domains')
}
const idsOf = (domains: readonly LifeDomain[]): readonly string[] => domains.map(({ id }) => id)

describe('R-METHOD-14 a list of life domains', () => {
  test.each(lists)('%s names every part of life once, and says what belongs to it', (_, domains) => {
    expect(new Set(idsOf(domains)).size).toBe(domains.length)
    for (const language of ['nl', 'en'] as const)
      expect(new Set(domains.map(({ title }) => title[language])).size).toBe(domains.length)
    for (const { id, about } of domains) expect(about, id).toBeDefined()
  })

  test('of a method is short enough for one picture', () => {
    for (const [name, domains] of lists.slice(1)) {
      expect(domains.length, name).toBeGreaterThanOrEqual(6)
      expect(domains.length, name).toBeLessThanOrEqual(8)
    }
  })

  test('shares ids with the others where it means the same, and all of them together are known once', () => {
    const generic = new Set<string>(idsOf(genericDomains))
    for (const id of idsOf(conferenceDomains)) expect(generic).toContain(id)
    for (const [name, domains] of lists)
      expect(domains.filter(({ id }) => generic.has(id)).length, name).toBeGreaterThanOrEqual(3)
    expect(new Set(idsOf(knownDomains)).size).toBe(knownDomains.length)
    expect(new Set(idsOf(knownDomains))).toEqual(new Set(lists.flatMap(([, domains]) => idsOf(domains))))
  })

  test('has words of its own for five points, each once', () => {
    for (const scale of [lifeScale, helpScale])
      for (const language of ['nl', 'en'] as const)
        expect(new Set(scale.map((label) => label[language])).size).toBe(5)
  })
})

const word = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() !== '')
const text = fc.record({ nl: word, en: word })
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/).filter((candidate) => !(candidate in {}))
const domain: fc.Arbitrary<LifeDomain> = fc.record(
  { id: fc.oneof(id, fc.constantFrom(...idsOf(knownDomains))), title: text, about: text },
  { requiredKeys: ['id', 'title'] },
)
const scale: fc.Arbitrary<Scale> = fc.tuple(text, text, text, text, text)

describe('R-METHOD-15 an organisation extends a list', () => {
  const extra: LifeDomain = { id: 'mobility', title: { nl: 'Vervoer', en: 'Transport' } }
  const reworded: LifeDomain = { id: 'housing', title: { nl: 'Een thuis', en: 'A home' } }

  test('with a domain of its own, which comes last, and with words of its own, which stay in place', () => {
    const before = idsOf(fieldOf(conference).domains)
    const after = fieldOf(withDomains(conference, [reworded, extra])).domains
    expect(idsOf(after)).toEqual([...before, 'mobility'])
    expect(after.find(({ id }) => id === 'housing')).toEqual(reworded)
  })

  test('without changing the method it started from, or a method that has no domains', () => {
    const copy = structuredClone(conference)
    withDomains(withScale(conference, helpScale), [reworded, extra])
    expect(conference).toEqual(copy)
    expect(withDomains(dilemma, [extra])).toEqual(dilemma)
    expect(withScale(dilemma, helpScale)).toEqual(dilemma)
  })

  test('and replaces the words of the five points', () => {
    expect(fieldOf(withScale(conference, helpScale)).scale).toEqual(helpScale)
  })

  test('with anything that is a domain, and the method still holds together', () => {
    const conferences = methods.filter(({ steps }) =>
      steps.some((step) => step.fields.some(({ kind }) => kind === 'domains')),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...conferences),
        fc.array(domain, { maxLength: 12 }),
        scale,
        (method, extras, words) => {
          const changed = withScale(withDomains(method, extras), words)
          expect(methodFaults(changed)).toEqual([])
          expect(parseMethod(JSON.parse(JSON.stringify(changed)))).toEqual({ ok: true, value: changed })
          const { domains } = fieldOf(changed)
          expect(new Set(idsOf(domains))).toEqual(
            new Set([...idsOf(fieldOf(method).domains), ...idsOf(extras)]),
          )
          expect(fieldOf(changed).scale).toEqual(words)
          expect(withScale(withDomains(changed, extras), words)).toEqual(changed)
        },
      ),
    )
  })
})
