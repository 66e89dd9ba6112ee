import { describe, expect, test } from 'vitest'
import { methodFaults } from './faults.ts'
import { type Language, type Text, textSchema } from './method.ts'
import { parseMethod } from './parse.ts'
import { findMethod, methods } from './registry.ts'
import { inLanguage } from './text.ts'
import { valueVocabulary } from './values.ts'

const languages: readonly Language[] = ['nl', 'en']

/** Every text anywhere in a value, with the path to it. */
const textsIn = (value: unknown, path = ''): readonly { readonly path: string; readonly text: Text }[] => {
  const text = textSchema.safeParse(value)
  if (text.success) return [{ path, text: text.data }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`))
}

/** Every place where one language is given and the other is not. */
const halfTextsIn = (value: unknown, path = ''): readonly string[] => {
  if (typeof value !== 'object' || value === null) return []
  const half = 'nl' in value !== 'en' in value ? [path] : []
  return [...half, ...Object.entries(value).flatMap(([key, inner]) => halfTextsIn(inner, `${path}/${key}`))]
}

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
    expect(fields.some(({ kind }) => kind === 'round')).toBe(true)
    expect(fields.filter(({ neededToClose }) => neededToClose !== undefined).length).toBeGreaterThanOrEqual(2)
    expect(fields.some(({ kind }) => kind === 'agreements')).toBe(true)
    const matrix = fields.find(({ kind }) => kind === 'matrix')
    if (matrix?.kind === 'matrix') expect(matrix.voices[0]?.nl).toBe('Inwoner')
  })
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
