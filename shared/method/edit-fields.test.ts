import { expect, test } from 'vitest'
import { conference } from './conference.ts'
import { dilemma } from './dilemma.ts'
import { addField, changeField, couldBeInSight, moveField, removeField } from './edit-fields.ts'
import { untranslated } from './edit-text.ts'
import { methodFaults } from './faults.ts'
import type { Column, Field, Method } from './method.ts'
import { addableKinds, newField } from './new-field.ts'
import { methods } from './registry.ts'

const ofConference = addableKinds('conference').flatMap(({ kinds }) => kinds)

const fieldOf = (method: Method, id: string): Field | undefined =>
  method.steps.flatMap(({ fields }) => fields).find((field) => field.id === id)

test('R-METHOD-54 a field that goes is in no later step either', () => {
  const next = removeField(dilemma, 'horns')
  expect(fieldOf(next, 'horns')).toBeUndefined()
  expect(next.steps.some(({ context }) => context.includes('horns'))).toBe(false)
  expect(next.steps.find(({ id }) => id === 'clarification')?.context).toEqual(['moral-question'])
  expect(removeField(dilemma, 'unknown')).toBe(dilemma)
})

test('R-METHOD-54 the drawn choice of a round goes with it, also when it is a choice no longer', () => {
  const round = fieldOf(dilemma, 'weighing')
  if (round?.kind !== 'round') throw new Error('the dilemma method has a round')
  expect(round.distribution).toBe('choice')
  const without = changeField(dilemma, {
    ...round,
    parts: round.parts.filter(({ id }) => id !== 'choice'),
  })
  expect(fieldOf(without, 'weighing')).not.toHaveProperty('distribution')
  const asText = changeField(dilemma, {
    ...round,
    parts: round.parts.map((part) => ({ ...part, input: 'text' as const })),
  })
  expect(fieldOf(asText, 'weighing')).not.toHaveProperty('distribution')
  expect(fieldOf(asText, 'weighing')).not.toHaveProperty('parts.0.choices')
})

test('R-METHOD-54 a tag whose text goes speaks of another text, and is text itself when there is none', () => {
  const list = newField('list', 'tagged')
  if (list.kind !== 'list') throw new Error('a list is a list')
  const tag: Column = { id: 'sort', title: list.title, input: 'tag', of: 'what' }
  const method = addField(dilemma, 'case', { ...list, columns: [...list.columns, tag] })
  const columnsAfter = (kept: readonly string[]): unknown => {
    const field = fieldOf(method, 'tagged')
    if (field?.kind !== 'list') throw new Error('it was added')
    return fieldOf(
      changeField(method, { ...field, columns: field.columns.filter(({ id }) => kept.includes(id)) }),
      'tagged',
    )
  }
  expect(columnsAfter(['remark', 'sort'])).toHaveProperty('columns.1.of', 'remark')
  expect(columnsAfter(['sort'])).toHaveProperty('columns.0.input', 'text')
})

test('R-METHOD-54 what a field needs can be changed and not taken away', () => {
  const list = fieldOf(dilemma, 'alternatives')
  if (list?.kind !== 'list') throw new Error('the dilemma method has a list')
  expect(changeField(dilemma, { ...list, columns: [] })).toBe(dilemma)
  const [first] = list.columns
  if (first === undefined) throw new Error('it has a column')
  expect(changeField(dilemma, { ...list, columns: [first, first] })).toBe(dilemma)
  expect(changeField(dilemma, { ...list, title: { nl: '', en: 'x' } })).toBe(dilemma)
})

test.each(ofConference)('R-METHOD-54 a field of kind %s can be added as it is offered', (kind) => {
  const next = addField(conference, 'opening', newField(kind, 'added'))
  expect(next).not.toBe(conference)
  expect(methodFaults(next)).toEqual([])
  expect(untranslated(next, conference)).toEqual([])
  expect(fieldOf(next, 'added')?.kind).toBe(kind)
})

test('R-METHOD-54 every kind of field can be added to a conference', () => {
  const used = new Set(
    methods.flatMap(({ steps }) => steps.flatMap(({ fields }) => fields)).map(({ kind }) => kind),
  )
  for (const kind of used) expect(ofConference).toContain(kind)
  const ofDeliberation = addableKinds('deliberation').flatMap(({ kinds }) => kinds)
  expect(ofDeliberation).not.toContain('review')
  expect(new Set(ofConference).size).toBe(ofConference.length)
})

test('R-METHOD-54 fields keep their step when they move, and only those of earlier steps can be in sight', () => {
  const next = moveField(dilemma, 'hottest-moment', -1)
  expect(next.steps[1]?.fields.map(({ id }) => id)).toEqual(['hottest-moment', 'story'])
  expect(moveField(dilemma, 'story', -1)).toBe(dilemma)
  expect(couldBeInSight(dilemma, 'dilemma').map(({ id }) => id)).toEqual([
    'ground-rules',
    'expectations',
    'story',
    'hottest-moment',
  ])
  expect(couldBeInSight(dilemma, 'clarification').map(({ id }) => id)).not.toContain('horns')
})
