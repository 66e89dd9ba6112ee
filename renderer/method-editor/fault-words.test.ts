import { expect, it } from 'vitest'
import { dilemma } from '../../shared/method/dilemma.ts'
import { methodFaults } from '../../shared/method/faults.ts'
import type { Method, Step } from '../../shared/method/method.ts'
import { saidFault } from './fault-words.ts'

const [opening, ...others] = dilemma.steps
const withStep = (change: Partial<Step>): Method => ({
  ...dilemma,
  steps: [{ ...opening, ...change }, ...others],
})
const words = (method: Method): readonly string[] =>
  methodFaults(method).map((fault) => saidFault(method, fault).word)

it.each<readonly [string, Method]>([
  ['groupSize', { ...dilemma, groupSize: { min: 9, max: 2 } }],
  ['minutes', { ...dilemma, minutes: 1 }],
  ['minutes', withStep({ minutes: 0 })],
  ['steps', { ...dilemma, steps: [] }],
  ['closing', { ...dilemma, steps: dilemma.steps.map((step) => ({ ...step, closing: false })) }],
  ['phase', withStep({ phase: 'unknown' })],
  ['context', withStep({ context: ['horns'] })],
  ['twice', withStep({ id: 'case' })],
  ['parts', withStep({ fields: [{ kind: 'round', id: 'empty', title: opening.title, parts: [] }] })],
  [
    'choices',
    withStep({
      fields: [{ kind: 'choice', id: 'empty', title: opening.title, choices: [], reason: opening.title }],
    }),
  ],
  ['tooMany', withStep({ minutes: 481 })],
])('R-PAGE-54 a fault of %s has words of its own', (word, method) => {
  expect(words(method)).toContain(word)
  expect(words(method)).not.toContain('other')
})

it('R-PAGE-54 a fault says its step and field, and one without words at least its place', () => {
  expect(saidFault(dilemma, 'fields.horns.a: never heard of')).toEqual({
    word: 'other',
    place: 'fields.horns.a',
    stepId: 'dilemma',
    fieldId: 'horns',
  })
  expect(saidFault(dilemma, 'no colon at all')).toMatchObject({ word: 'other', stepId: null })
})
