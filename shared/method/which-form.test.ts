import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Text } from './method.ts'
import { methods } from './registry.ts'
import {
  completionsOf,
  type FormAnswers,
  type QuestionId,
  questions,
  rules,
  whichForm,
} from './which-form.ts'
import { methodsFor, outcomeIds, outcomes } from './which-form-outcomes.ts'

const complete = completionsOf({})
const named = (answers: FormAnswers): string =>
  questions.map(({ id }) => `${id} ${answers[id] ?? '?'}`).join(', ')

const anyAnswers: fc.Arbitrary<FormAnswers> = fc
  .record({
    answers: fc.constantFrom(...complete),
    open: fc.subarray(questions.map(({ id }) => id)),
  })
  .map(
    ({ answers, open }) =>
      Object.fromEntries(
        Object.entries(answers).filter(([id]) => !open.some((one) => one === id)),
      ) as FormAnswers,
  )

describe('which form fits', () => {
  it('R-PAGE-40 there are three to five questions, in both languages, and every way to answer them is tried here', () => {
    expect(questions.length).toBeGreaterThanOrEqual(3)
    expect(questions.length).toBeLessThanOrEqual(5)
    expect(complete).toHaveLength(questions.reduce((count, { options }) => count * options.length, 1))
    expect(new Set(complete.map(named)).size).toBe(complete.length)
  })

  it.each(complete.map((answers) => [named(answers), answers] as const))(
    'R-PAGE-41 %s leads to one outcome, with reasons',
    (_, answers) => {
      const { outcome, why, needed } = whichForm(answers)
      expect(outcomeIds.filter((id) => id === outcome)).toHaveLength(1)
      expect(why.length).toBeGreaterThan(0)
      expect(needed).toEqual([])
    },
  )

  it.each([
    [{ solve: 'yes', torn: 'no' }, 'solve'],
    [{ solve: 'yes', torn: 'no', blocked: 'yes', others: 'yes', gather: 'yes' }, 'solve'],
    [{ solve: 'yes', torn: 'doubt' }, 'colleague'],
    [{ torn: 'yes', gather: 'yes' }, 'deliberation'],
    [{ torn: 'yes', gather: 'no' }, 'solo'],
    [{ solve: 'yes', torn: 'yes', gather: 'no' }, 'solo'],
    [{ torn: 'yes', blocked: 'yes', gather: 'yes' }, 'deliberation'],
    [{ solve: 'no', torn: 'no', blocked: 'yes' }, 'escalate'],
    [{ solve: 'no', torn: 'doubt', blocked: 'yes', others: 'yes' }, 'escalate'],
    [{ solve: 'no', torn: 'no', blocked: 'no', others: 'yes' }, 'conference'],
    [{ solve: 'no', torn: 'doubt', blocked: 'no', others: 'yes' }, 'conference'],
    [{ solve: 'no', torn: 'no', blocked: 'no', others: 'no' }, 'colleague'],
    [{ solve: 'no', torn: 'doubt', blocked: 'no', others: 'no' }, 'colleague'],
  ] as const)('R-PAGE-41 %j is enough to lead to %j', (answers, outcome) => {
    expect(whichForm(answers)).toMatchObject({ outcome, needed: [] })
  })

  it.each([
    [{}, ['solve', 'torn', 'blocked', 'others', 'gather']],
    [{ solve: 'yes' }, ['torn', 'gather']],
    [{ torn: 'yes' }, ['gather']],
    [{ torn: 'no' }, ['solve', 'blocked', 'others']],
    [{ solve: 'no', torn: 'no', blocked: 'no' }, ['others']],
    [{ solve: 'no', blocked: 'yes', gather: 'yes' }, ['torn']],
  ] as const)('R-PAGE-41 %j leads nowhere yet: still needed are %j', (answers, needed) => {
    expect(whichForm(answers)).toEqual({ outcome: null, why: [], needed })
  })

  it('R-PAGE-41 a question that is not needed makes no difference, and one that is needed does', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { outcome, why, needed } = whichForm(answers)
        const led = completionsOf(answers).map(whichForm)
        if (needed.length === 0) for (const one of led) expect(one).toEqual({ outcome, why, needed: [] })
        else {
          expect(outcome).toBeNull()
          expect(new Set(led.map((one) => one.why)).size).toBeGreaterThan(1)
        }
        const open = needed.map((id: QuestionId) => answers[id])
        expect(open.every((answer) => answer === undefined)).toBe(true)
      }),
    )
  })

  it.each(complete.map((answers) => [named(answers), answers] as const))(
    'R-PAGE-8 %s: where values clash there is a session, and where it can be solved today and nothing clashes there is none',
    (_, answers) => {
      const { outcome } = whichForm(answers)
      const isTorn = answers.torn === 'yes'
      expect(outcome === 'deliberation' || outcome === 'solo').toBe(isTorn)
      expect(outcome === 'solve').toBe(answers.solve === 'yes' && answers.torn === 'no')
      if (outcome === 'escalate') expect(answers.blocked).toBe('yes')
      if (outcome === 'conference') expect(answers.others).toBe('yes')
    },
  )

  it('R-PAGE-41 every rule and every outcome is reached by somebody', () => {
    const reached = complete.map(whichForm)
    expect(new Set(reached.map(({ outcome }) => outcome))).toEqual(new Set(outcomeIds))
    expect(new Set(reached.map(({ why }) => why)).size).toBe(rules.length)
  })
})

const texts: readonly Text[] = [
  ...questions.flatMap(({ text, options }) => [text, ...options.map(({ label }) => label)]),
  ...rules.flatMap(({ why }) => why),
  ...Object.values(outcomes).flatMap(({ title, about, steps, offer }) => [
    title,
    about,
    ...steps,
    ...(offer.kind === 'by-focus' ? [offer.question, ...offer.focuses.map(({ label }) => label)] : []),
  ]),
]

test('R-PAGE-40 its words are plain in both languages', () => {
  for (const { nl, en } of texts) {
    expect(nl).not.toMatch(/!|\s{2}|\b(u|uw)\b/iu)
    expect(en).not.toMatch(/!|\s{2}/u)
    expect(nl.trim() !== '' && en.trim() !== '').toBe(true)
  }
})

describe('where an outcome leads', () => {
  const namedIn = (id: (typeof outcomeIds)[number]): readonly string[] => {
    const { offer } = outcomes[id]
    if (offer.kind === 'these') return offer.methodIds
    return offer.kind === 'by-focus' ? offer.focuses.flatMap(({ methodIds }) => methodIds) : []
  }

  it.each(outcomeIds)('R-PAGE-42 %s names methods that come with the program', (id) => {
    for (const methodId of namedIn(id)) expect(methods.map((method) => method.id)).toContain(methodId)
  })

  it('R-PAGE-42 a deliberation leads to deliberations, a conference to conferences, and escalating to those with a ladder', () => {
    const kinds = (id: (typeof outcomeIds)[number]) => [
      ...new Set(methods.filter((method) => namedIn(id).includes(method.id)).map(({ kind }) => kind)),
    ]
    expect(kinds('deliberation')).toEqual(['deliberation'])
    expect(kinds('conference')).toEqual(['conference'])
    const escalating = methodsFor(outcomes.escalate, null, methods)
    expect(escalating.length).toBeGreaterThan(0)
    for (const { steps } of escalating)
      expect(steps.flatMap(({ fields }) => fields).some(({ kind }) => kind === 'escalation')).toBe(true)
  })

  it('R-PAGE-42 the short form is any method that somebody can do alone', () => {
    const found = methodsFor(outcomes.solo, null, methods)
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ solo }) => solo === true)).toBe(true)
    expect(methodsFor(outcomes.colleague, null, methods)).toEqual(found)
    expect(methodsFor(outcomes.solve, null, methods)).toEqual([])
  })

  it('R-PAGE-42 at most three are suggested, only what is known here, and none before the question about it is answered', () => {
    for (const id of ['deliberation', 'conference'] as const) {
      const { offer } = outcomes[id]
      if (offer.kind !== 'by-focus') throw new Error(`${id} asks what it is about`)
      expect(methodsFor(outcomes[id], null, methods)).toEqual([])
      expect(methodsFor(outcomes[id], 'something else', methods)).toEqual([])
      for (const focus of offer.focuses) {
        const found = methodsFor(outcomes[id], focus.id, methods)
        expect(found.map((method) => method.id)).toEqual(focus.methodIds)
        expect(found.length).toBeLessThanOrEqual(3)
        expect(methodsFor(outcomes[id], focus.id, found.slice(1))).toEqual(found.slice(1))
      }
    }
    const many = Array.from({ length: 5 }, () => ({ ...methods[0], solo: true }) as (typeof methods)[number])
    expect(methodsFor(outcomes.solo, null, many)).toHaveLength(3)
  })
})
