import { expect, it } from 'vitest'
import { dilemma } from '../../shared/method/dilemma.ts'
import { type Fault, faultWords } from '../../shared/method/fault-words.ts'
import { methodFaults } from '../../shared/method/faults.ts'
import type { Column, Field, Method, Step } from '../../shared/method/method.ts'
import { saidFault } from './fault-words.ts'

const [opening, ...others] = dilemma.steps
const withStep = (change: Partial<Step>): Method => ({
  ...dilemma,
  steps: [{ ...opening, ...change }, ...others],
})
const withField = (field: Field): Method => withStep({ fields: [field] })
const { title } = opening
const column: Column = { id: 'a', title, input: 'text' }
const round = (change: Partial<Extract<Field, { kind: 'round' }>>): Method =>
  withField({ kind: 'round', id: 'x', title, parts: [column], ...change })

const broken: Readonly<Record<keyof typeof faultWords, Method>> = {
  'used twice': withStep({ id: 'case' }),
  'no id to use': withStep({ id: 'constructor' }),
  'a choice has choices and nothing else has': round({ parts: [{ ...column, input: 'choice' }] }),
  'a tag is of a column of text and nothing else is': round({ parts: [{ ...column, input: 'tag' }] }),
  'no columns': withField({ kind: 'list', id: 'x', title, add: title, columns: [] }),
  'no parts': round({ parts: [] }),
  'no dimensions': withField({ kind: 'facts', id: 'x', title, add: title, dimensions: [] }),
  'no choices': withField({ kind: 'choice', id: 'x', title, choices: [], reason: title }),
  'no domains': withField({ kind: 'domains', id: 'x', title, domains: [], scale: Array(5).fill(title) }),
  'no rungs': withField({ kind: 'escalation', id: 'x', title, rungs: [], add: title }),
  'no steps': { ...dilemma, steps: [] },
  'no minutes': withStep({ minutes: 0 }),
  'not a choice of this round': round({ distribution: 'a' }),
  'none or too many': withField({ kind: 'line', id: 'x', title, lines: 0 }),
  'too many': withStep({ minutes: 481 }),
  'not a whole number from 1': { ...dilemma, version: 0 },
  'not the sum of the steps': { ...dilemma, minutes: 1 },
  'smallest above largest': { ...dilemma, groupSize: { min: 9, max: 2 } },
  'none closes': { ...dilemma, steps: dilemma.steps.map((step) => ({ ...step, closing: false })) },
  'not used': { ...dilemma, phases: [...dilemma.phases, { id: 'unused', title }] },
  'no such phase': withStep({ phase: 'unknown' }),
  'not a field of an earlier step': withStep({ context: ['horns'] }),
}

const codeOf = (fault: Fault): string => fault.slice(fault.indexOf(': ') + 2)

it.each(Object.entries(broken))(
  'R-PAGE-54 R-METHOD-62 “%s” has words of its own, for who edits as for who brings in a file',
  (code, method) => {
    const faults = methodFaults(method)
    expect(faults.map(codeOf)).toContain(code)
    for (const fault of faults)
      expect(Object.entries(faultWords)).toContainEqual([codeOf(fault), saidFault(method, fault).what])
  },
)

it('R-PAGE-54 no two faults are said alike', () => {
  for (const language of ['nl', 'en'] as const) {
    const said = Object.values(faultWords).map((words) => words[language])
    expect(new Set(said).size).toBe(said.length)
  }
})

it('R-PAGE-54 a fault says its step and field', () => {
  expect(saidFault(dilemma, 'fields.horns.a: too many')).toEqual({
    what: faultWords['too many'],
    place: 'fields.horns.a',
    stepId: 'dilemma',
    fieldId: 'horns',
  })
  expect(saidFault(dilemma, 'groupSize: smallest above largest')).toMatchObject({
    stepId: null,
    fieldId: null,
  })
})
