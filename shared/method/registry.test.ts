import { describe, expect, test } from 'vitest'
import { methodFaults } from './faults.ts'
import type { Language, Method } from './method.ts'
import { parseMethod } from './parse.ts'
import { findMethod, methods } from './registry.ts'
import { inLanguage } from './text.ts'
import { halfTextsIn, textsIn } from './texts.fixture.ts'
import { valueVocabulary } from './values.ts'

const languages: readonly Language[] = ['nl', 'en']

test('R-METHOD-1 every method has its own id and is found by it', () => {
  expect(new Set(methods.map(({ id }) => id)).size).toBe(methods.length)
  for (const method of methods) expect(findMethod(method.id)).toBe(method)
  expect(findMethod('no-such-method')).toBeUndefined()
})

describe.each(methods.map((method) => [method.id, method] as const))('%s', (_, method) => {
  const fields = method.steps.flatMap((step) => step.fields)

  test('R-METHOD-2 holds together and is read back from JSON as it is', () => {
    expect(methodFaults(method)).toEqual([])
    expect(parseMethod(JSON.parse(JSON.stringify(method)))).toEqual({ ok: true, value: method })
  })

  test('R-METHOD-3 is complete and plain in both languages', () => {
    expect(halfTextsIn(method)).toEqual([])
    const texts = textsIn(method)
    expect(texts.length).toBeGreaterThan(50)
    for (const { path, text } of texts)
      for (const language of languages) {
        const words = inLanguage(text, language)
        expect(words.trim(), path).toBe(words)
        expect(words, path).not.toMatch(/!|\s{2}|\p{Extended_Pictographic}|\b(u|uw)\b/u)
      }
  })

  test('R-METHOD-4 gives every step a question or sentence, a goal, prompts, pitfalls and something to write', () => {
    for (const step of method.steps) {
      expect(step.heading.nl, step.id).toMatch(/[?.]$/)
      expect(step.prompts.length, step.id).toBeGreaterThanOrEqual(2)
      expect(step.pitfalls.length, step.id).toBeGreaterThanOrEqual(1)
      expect(step.fields.length, step.id).toBeGreaterThanOrEqual(1)
      expect(step.title.nl.length, step.id).toBeLessThanOrEqual(24)
    }
  })

  test('R-METHOD-5 names whom the idea comes from', () => {
    expect(method.credit.nl).toMatch(/^naar /)
    expect(method.credit.en).toMatch(/^after /)
  })

  test('R-METHOD-6 a deliberation weighs in private, asks for the price and the strongest objection, and for the resident first', () => {
    if (method.kind !== 'deliberation') return
    if (method.solo !== true) expect(fields.some(({ kind }) => kind === 'round')).toBe(true)
    expect(fields.filter(({ neededToClose }) => neededToClose !== undefined).length).toBeGreaterThanOrEqual(2)
    expect(fields.some(({ kind }) => kind === 'agreements')).toBe(true)
    const matrix = fields.find(({ kind }) => kind === 'matrix')
    if (matrix?.kind === 'matrix') expect(matrix.voices[0]?.nl).toBe('Inwoner')
  })
})

const conferences = methods.filter(({ kind }) => kind === 'conference')
const hasDomains = ({ steps }: Method): boolean =>
  steps.some((step) => step.fields.some(({ kind }) => kind === 'domains'))

describe.each(conferences.map((method) => [method.id, method] as const))(
  '%s as a conference',
  (_, method) => {
    const fields = method.steps.flatMap((step) => step.fields)
    const stepOf = (kind: string): number =>
      method.steps.findIndex((step) => step.fields.some((field) => field.kind === kind))
    const needed = fields.filter(({ neededToClose }) => neededToClose !== undefined).map(({ id }) => id)

    test('R-METHOD-12 reviews what was agreed before, hears the resident before the professionals, and sees who does what', () => {
      expect(stepOf('review')).toBe(0)
      expect(method.steps[1]?.id).toBe('resident')
      expect(stepOf('domains')).toBe(hasDomains(method) ? 2 : -1)
      if (hasDomains(method)) expect(stepOf('network')).toBe(2)
      const goals = method.steps[1]?.fields[0]?.id ?? ''
      expect(needed).toContain(goals)
      const middle = method.steps.slice(2).filter(({ closing }) => !closing)
      for (const { context, id } of middle) expect(context, id).toContain(goals)
    })

    test('R-METHOD-12 names what is stuck, lets a moral question go to a deliberation, agrees, escalates, and chooses one who directs', () => {
      for (const kind of ['blockers', 'branch', 'agreements', 'escalation', 'pulse'] as const)
        expect(
          fields.filter((field) => field.kind === kind),
          kind,
        ).toHaveLength(1)
      expect(stepOf('blockers')).toBeLessThan(stepOf('agreements'))
      expect(stepOf('branch')).toBeLessThan(stepOf('agreements'))
      expect(needed).toEqual(expect.arrayContaining(['case-director', 'feedback', 'next-look']))
      expect(fields.find(({ id }) => id === 'case-director')?.kind).toBe('line')
      expect(method.steps.at(-1)?.closing).toBe(true)
      expect(method.steps.filter(({ closing }) => closing)).toHaveLength(1)
    })

    test('R-METHOD-12 says in Dutch no word that the field wants to be rid of', () => {
      expect(JSON.stringify(method)).not.toMatch(/schot|cliënt|klant\b|zelfredzaamheidsmatrix/i)
    })
  },
)

test('R-METHOD-11 the case conference has its eight steps and seventy minutes', () => {
  const conference = findMethod('conference')
  expect(conference?.title.nl).toBe('Integraal casusoverleg')
  expect(conference?.minutes).toBe(70)
  expect(conference?.steps.map(({ title, minutes }) => [title.nl, minutes])).toEqual([
    ['Opening', 6],
    ['De inwoner aan het woord', 8],
    ['Beeld per leefgebied', 15],
    ['Wat zit vast', 10],
    ['Morele check', 5],
    ['Opties en besluit', 10],
    ['Afspraken en regie', 10],
    ['Leren en vervolg', 6],
  ])
  const kinds = conference?.steps[5]?.fields.map(({ kind }) => kind)
  expect(kinds).toEqual(['options', 'decision'])
})

test('R-METHOD-13 Mens in Beeld estimates in private, then together with reasons, on the same six rungs', () => {
  const steps = findMethod('mens-in-beeld')?.steps ?? []
  const fields = steps.flatMap((step) => step.fields)
  const round = fields.find((field) => field.kind === 'round')
  const drawn = round?.parts.find(({ id }) => id === round.distribution)
  expect(drawn?.choices).toHaveLength(6)
  expect(round?.parts.some(({ input }) => input === 'text')).toBe(true)
  const shared = fields.find(({ id }) => id === 'shared-estimate')
  expect(shared).toMatchObject({ kind: 'choice', choices: drawn?.choices })
  expect(shared?.neededToClose).toBeDefined()
  const ids = fields.map(({ id }) => id)
  expect(ids.indexOf('shared-estimate')).toBeGreaterThan(ids.indexOf(round?.id ?? ''))
  expect(fields.find(({ id }) => id === 'next-step')?.neededToClose).toBeDefined()
})

test('R-METHOD-13 the conference for permit holders looks at route, PIP, diplomas and who interprets', () => {
  const fields = findMethod('vergunninghouders')?.steps.flatMap((step) => step.fields) ?? []
  for (const id of ['interpreter', 'language-route', 'pip', 'experience'])
    expect(fields.map((field) => field.id)).toContain(id)
})

test('R-METHOD-13 each variant has life domains of its own, and none claims to speak for whoever had the idea', () => {
  const withPicture = conferences.filter(hasDomains)
  const lists = withPicture.map(({ steps }) => {
    const field = steps.flatMap((step) => step.fields).find(({ kind }) => kind === 'domains')
    return field?.kind === 'domains' ? field.domains.map(({ id }) => id).join() : ''
  })
  expect(withPicture.length).toBeGreaterThanOrEqual(3)
  expect(new Set(lists).size).toBe(withPicture.length)
  for (const id of ['mens-in-beeld', 'vergunninghouders'])
    expect(findMethod(id)?.credit.nl).toContain('niet namens de makers')
})

test('R-METHOD-18 of two methods no name begins with the name of the other, so that one can be told from its first words', () => {
  for (const language of languages)
    for (const one of methods)
      for (const other of methods)
        if (one !== other)
          expect(other.title[language].toLowerCase().startsWith(one.title[language].toLowerCase())).toBe(
            false,
          )
})

test('R-METHOD-7 the dilemma method has its ten steps and ninety minutes', () => {
  const dilemma = findMethod('dilemma')
  expect(dilemma?.minutes).toBe(90)
  expect(dilemma?.steps.map(({ title, minutes }) => [title.nl, minutes])).toEqual([
    ['Opening', 6],
    ['De casus', 8],
    ['Dilemma en vraag', 10],
    ['Verhelderen', 8],
    ['Perspectieven', 15],
    ['Alternatieven', 6],
    ['Eigen afweging', 12],
    ['Dialoog', 10],
    ['Conclusie en afspraken', 9],
    ['Evaluatie', 6],
  ])
  const horns = dilemma?.steps[2]?.fields.find(({ kind }) => kind === 'dilemma')?.id ?? ''
  expect(dilemma?.steps.slice(3, 9).every(({ context }) => context.includes(horns))).toBe(true)
})

test('R-METHOD-8 the value vocabulary names each value once, in both languages', () => {
  for (const language of languages) {
    const labels = valueVocabulary.map(({ label }) => inLanguage(label, language))
    expect(new Set(labels).size).toBe(labels.length)
    for (const label of labels) expect(label.trim()).toBe(label)
  }
  expect(new Set(valueVocabulary.map(({ id }) => id)).size).toBe(valueVocabulary.length)
  expect(valueVocabulary.length).toBeGreaterThanOrEqual(30)
})
