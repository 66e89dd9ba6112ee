import { describe, expect, test } from 'vitest'
import { dilemma } from './dilemma.ts'
import { methodFaults } from './faults.ts'
import { methodLimits } from './limits.ts'
import type { Choice, Column, Field, Method, Step } from './method.ts'

const whole: Method = dilemma
const text = { nl: 'woord', en: 'word' }
const times = <Thing>(count: number, make: (at: number) => Thing): Thing[] =>
  Array.from({ length: count }, (_, at) => make(at))
const column = (id: string, rest: Partial<Column> = {}): Column => ({
  id,
  title: text,
  input: 'text',
  ...rest,
})
const choices = (count: number): Choice[] => times(count, (at) => ({ id: `c${at}`, label: text }))
const columns = (count: number): Column[] => times(count, (at) => column(`c${at}`))

/** The dilemma method with one step changed, and its minutes added up again. */
const withStep = (id: string, change: Partial<Step>): Method => {
  const steps = whole.steps.map((step) => (step.id === id ? { ...step, ...change } : step))
  return { ...whole, steps, minutes: steps.reduce((sum, step) => sum + step.minutes, 0) }
}
const withField = (field: Field): Method => withStep('evaluation', { fields: [field] })
const withSteps = (count: number): Method => {
  const more = times(
    count - whole.steps.length,
    (at): Step => ({
      id: `more${at}`,
      title: text,
      heading: text,
      goal: text,
      minutes: 1,
      phase: 'begin',
      prompts: [],
      pitfalls: [],
      fields: [],
      context: [],
      closing: false,
    }),
  )
  return { ...whole, minutes: whole.minutes + more.length, steps: [...whole.steps, ...more] }
}
const withPhases = (count: number): Method => {
  const steps = withSteps(count + whole.steps.length).steps.map((step, at) => ({
    ...step,
    phase: `p${at % count}`,
  }))
  return {
    ...whole,
    phases: times(count, (at) => ({ id: `p${at}`, title: text })),
    steps,
    minutes: steps.reduce((sum, step) => sum + step.minutes, 0),
  }
}
const list = (given: Column[]): Field => ({ kind: 'list', id: 'x', title: text, add: text, columns: given })
const round = (parts: Column[]): Field => ({ kind: 'round', id: 'x', title: text, parts })

describe('R-METHOD-30 a method is no larger than the limits say', () => {
  const { steps, phases, fieldsPerStep, perField, perStep, minutes } = methodLimits

  test.each<readonly [string, number, (count: number) => Method]>([
    ['steps', steps, withSteps],
    ['phases', phases, withPhases],
    ['steps.opening.minutes', minutes, (count) => withStep('opening', { minutes: count })],
    ['steps.opening.prompts', perStep, (count) => withStep('opening', { prompts: times(count, () => text) })],
    [
      'steps.opening.pitfalls',
      perStep,
      (count) => withStep('opening', { pitfalls: times(count, () => text) }),
    ],
    [
      'steps.evaluation.context',
      perStep,
      (count) => withStep('evaluation', { context: times(count, () => 'horns') }),
    ],
    [
      'steps.opening.fields',
      fieldsPerStep,
      (count) =>
        withStep('opening', {
          fields: times(count, (at) => ({ kind: 'note', id: `n${at}`, title: text })),
        }),
    ],
    ['fields.x.columns', perField, (count) => withField(list(columns(count)))],
    [
      'fields.x.a.choices',
      perField,
      (count) => withField(list([column('a', { input: 'choice', choices: choices(count) })])),
    ],
    [
      'fields.x.voices',
      perField,
      (count) =>
        withField({
          kind: 'matrix',
          id: 'x',
          title: text,
          add: text,
          columns: columns(2),
          voices: times(count, () => text),
        }),
    ],
    ['fields.x.parts', perField, (count) => withField(round(columns(count)))],
    [
      'fields.x.a.choices',
      perField,
      (count) => withField(round([column('a', { input: 'choice', choices: choices(count) })])),
    ],
    [
      'fields.x.items',
      perField,
      (count) =>
        withField({
          kind: 'checklist',
          id: 'x',
          title: text,
          items: times(count, (at) => ({ id: `i${at}`, text })),
        }),
    ],
    [
      'fields.x.dimensions',
      perField,
      (count) =>
        withField({
          kind: 'facts',
          id: 'x',
          title: text,
          add: text,
          dimensions: times(count, (at) => ({ id: `d${at}`, title: text })),
        }),
    ],
    [
      'fields.x.choices',
      perField,
      (count) => withField({ kind: 'choice', id: 'x', title: text, choices: choices(count), reason: text }),
    ],
  ])('%s', (place, most, make) => {
    expect(methodFaults(make(most))).toEqual([])
    expect(methodFaults(make(most + 1))).toEqual([`${place}: too many`])
  })

  test('what is too large is not looked at any closer', () => {
    const large = { ...withSteps(steps + 1), minutes: 1 }
    expect(methodFaults(large)).toEqual(['steps: too many'])
  })

  test.each([0, -1, 1.5, Number.MAX_VALUE])('%s is no version', (version) => {
    expect(methodFaults({ ...whole, version })).toEqual(['version: not a whole number from 1'])
    expect(methodFaults({ ...whole, version: 2 })).toEqual([])
  })
})

describe('R-METHOD-31 a tag says of which column of text it is, and no other column does', () => {
  test.each<readonly [string, Column[]]>([
    ['of nothing', [column('a'), column('b', { input: 'tag' })]],
    ['of a column that is not there', [column('a'), column('b', { input: 'tag', of: 'c' })]],
    ['of a day', [column('a', { input: 'date' }), column('b', { input: 'tag', of: 'a' })]],
    ['of itself', [column('a'), column('b', { input: 'tag', of: 'b' })]],
    ['a text that is of another', [column('a'), column('b', { of: 'a' })]],
    [
      'a choice that is of another',
      [column('a'), column('b', { input: 'choice', choices: choices(1), of: 'a' })],
    ],
  ])('%s', (_, given) => {
    const faults = ['fields.x.b: a tag is of a column of text and nothing else is']
    expect(methodFaults(withField(list(given)))).toEqual(faults)
    expect(methodFaults(withField(round(given)))).toEqual(faults)
  })

  test('a tag of a column of text is sound, wherever the two stand', () => {
    const given = [column('b', { input: 'tag', of: 'a' }), column('a')]
    expect(methodFaults(withField(list(given)))).toEqual([])
    expect(methodFaults(withField(round(given)))).toEqual([])
  })

  test('a tag of a column of another field is not', () => {
    const method = withStep('evaluation', {
      fields: [list([column('a')]), { ...list([column('b', { input: 'tag', of: 'a' })]), id: 'y' }],
    })
    expect(methodFaults(method)).toEqual(['fields.y.b: a tag is of a column of text and nothing else is'])
  })
})
