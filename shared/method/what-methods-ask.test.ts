import { describe, expect, test } from 'vitest'
import type { Field, FieldKind, FieldOf, Method } from './method.ts'
import { findMethod } from './registry.ts'

const methodOf = (id: string): Method => {
  const method = findMethod(id)
  if (method === undefined) throw new Error(`no method ${id}`)
  return method
}

const fieldsOf = (method: Method): readonly Field[] => method.steps.flatMap((step) => step.fields)

/** The field of that id, which must be of that kind. */
const fieldOf = <Kind extends FieldKind>(method: Method, id: string, kind: Kind): FieldOf<Kind> => {
  const field = fieldsOf(method).find((one) => one.id === id)
  expect(field?.kind, id).toBe(kind)
  return field as FieldOf<Kind>
}

/** At which step a field is asked. */
const stepOf = (method: Method, id: string): number =>
  method.steps.findIndex((step) => step.fields.some((field) => field.id === id))

const isNeeded = (method: Method, id: string): boolean =>
  fieldsOf(method).some((field) => field.id === id && field.neededToClose !== undefined)

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id)

/** Fields that come one after another, in steps of their own. */
const expectInOrder = (method: Method, ...ids: readonly string[]): void => {
  const places = ids.map((id) => stepOf(method, id))
  expect(places).toEqual([...new Set(places)].sort((one, other) => one - other))
  expect(places).not.toContain(-1)
}

describe('R-METHOD-40 the hermeneutic dialogue', () => {
  const method = methodOf('hermeneutisch')

  test('goes from the story to what it does, to other voices, to words that clash and to lessons, in ninety minutes', () => {
    expect(method.title.nl).toBe('Hermeneutische dialoog')
    expect(method.minutes).toBe(90)
    expectInOrder(method, 'story', 'resonance', 'perspectives', 'words', 'lessons')
  })

  test('asks each in private what touches them and what they judged already', () => {
    const { parts } = fieldOf(method, 'resonance', 'round')
    expect(idsOf(parts)).toEqual(expect.arrayContaining(['touched', 'pre-judgement', 'horizon']))
  })

  test('notices who is not heard, and compares what a word means to one and to another', () => {
    const { columns, voices } = fieldOf(method, 'perspectives', 'matrix')
    expect(idsOf(columns.find(({ id }) => id === 'presence')?.choices ?? [])).toContain('absent')
    expect(voices[0]?.nl).toBe('Inwoner')
    expect(isNeeded(method, 'absent-voice')).toBe(true)
    expect(idsOf(fieldOf(method, 'words', 'list').columns)).toEqual(['word', 'one', 'other'])
  })

  test('lets each write lessons first, decides nothing, and leaves something to do', () => {
    expect(fieldOf(method, 'lessons', 'list').writeFirst).toBe('named')
    expect(isNeeded(method, 'lessons')).toBe(true)
    const ids = idsOf(fieldsOf(method))
    for (const id of ['dissent', 'agreements', 'pulse', 'next-time']) expect(ids).toContain(id)
    for (const id of ['price', 'counter-argument', 'conclusion']) expect(ids).not.toContain(id)
    expect(fieldsOf(method).some(({ kind }) => kind === 'decision' || kind === 'dilemma')).toBe(false)
    expect(method.chooseNotWhen.nl).toContain('besluit')
  })
})

describe('R-METHOD-41 moral judgement in seven steps', () => {
  const method = methodOf('zevenstappen')

  test('has seven steps in sixty minutes', () => {
    expect(method.title.nl).toBe('Morele oordeelsvorming in zeven stappen')
    expect(method.steps.map(({ title, minutes }) => [title.nl, minutes])).toEqual([
      ['Morele vraag', 8],
      ['Betrokkenen', 8],
      ['Wie beslist', 5],
      ['Informatie', 7],
      ['Argumenten', 14],
      ['Conclusie', 10],
      ['Schade en gevoel', 8],
    ])
  })

  test('asks for the question, whom it touches, whose decision it is, and what must be known from whom', () => {
    expect(fieldOf(method, 'moral-question', 'line').coach).toBe('moral-question')
    expect(isNeeded(method, 'moral-question')).toBe(true)
    expect(fieldOf(method, 'stakeholders', 'stakeholders').voices[0]?.nl).toBe('Inwoner')
    expect(isNeeded(method, 'decision-owner')).toBe(true)
    expect(idsOf(fieldOf(method, 'gaps', 'list').columns)).toEqual(
      expect.arrayContaining(['question', 'source']),
    )
  })

  test('asks what an argument rests on, whether the law allows it and whether it bears daylight', () => {
    expect(fieldOf(method, 'arguments', 'arguments').asks).toEqual(['basis'])
    expect(idsOf(fieldOf(method, 'lawful', 'choice').choices)).toEqual(['yes', 'room', 'no', 'unknown'])
    expect(isNeeded(method, 'lawful')).toBe(true)
    expect(fieldOf(method, 'daylight', 'choice').choices.length).toBeGreaterThanOrEqual(2)
    expectInOrder(method, 'arguments', 'conclusion-do')
  })

  test('concludes in one sentence of three parts, after each finished it alone', () => {
    const parts = ['do', 'because', 'although']
    expect(idsOf(fieldOf(method, 'weighing', 'round').parts)).toEqual(parts)
    const ids = idsOf(fieldsOf(method))
    for (const part of parts) {
      expect(isNeeded(method, `conclusion-${part}`), part).toBe(true)
      expect(ids.indexOf(`conclusion-${part}`)).toBeGreaterThan(ids.indexOf('weighing'))
      expect(method.steps.at(-1)?.context).toContain(`conclusion-${part}`)
    }
    // What a deliberation brings back to a conference stands in its closing steps.
    expect(method.steps[stepOf(method, 'conclusion-do')]?.closing).toBe(true)
  })

  test('asks last who is harmed, how that is repaired and how it feels', () => {
    expect(idsOf(fieldOf(method, 'harm', 'list').columns)).toEqual(['who', 'harm', 'repair'])
    for (const id of ['harm', 'price', 'feeling', 'agreements', 'pulse'])
      expect(stepOf(method, id), id).toBe(method.steps.length - 1)
    for (const id of ['price', 'counter-argument']) expect(isNeeded(method, id), id).toBe(true)
    expect(idsOf(fieldsOf(method))).toContain('dissent')
  })
})
