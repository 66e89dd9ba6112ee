import { describe, expect, test } from 'vitest'
import { counterArgument, price } from './common-fields.ts'
import { openingStep, residentStep } from './conference-begin.ts'
import { agreementsStep } from './conference-decision.ts'
import { learningStep } from './conference-follow-up.ts'
import { escalationLadder } from './escalation-ladder.ts'
import type { Field, FieldKind, FieldOf, Method } from './method.ts'
import { findMethod, methods } from './registry.ts'

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

describe('R-METHOD-42 the goal-first check', () => {
  const method = methodOf('doel-eerst')

  test('asks for the effect, the purpose of the laws and the consequences before any article', () => {
    expect(method.title.nl).toBe('Doel eerst: wat kan binnen de wet?')
    expectInOrder(
      method,
      'goals',
      'desired-effects',
      'law-fit',
      'effects',
      'legal-basis',
      'equality',
      'decision',
    )
    const wantedBy = fieldOf(method, 'desired-effects', 'list').columns.find(({ id }) => id === 'wanted-by')
    expect(idsOf(wantedBy?.choices ?? [])).toEqual(['resident', 'professional', 'both'])
    expect(idsOf(fieldOf(method, 'law-fit', 'list').columns)).toEqual(['law', 'core-value', 'fits', 'why'])
    expect(fieldOf(method, 'effects', 'effects').neededToClose).toBeDefined()
  })

  test('asks what an article allows, what sort of statement that is, and why a rule is departed from', () => {
    const basis = fieldOf(method, 'legal-basis', 'list')
    expect(basis.columns.find(({ input }) => input === 'tag')?.of).toBe('allows')
    expect(basis.neededToClose).toBeDefined()
    expect(idsOf(fieldOf(method, 'deviations', 'list').columns)).toEqual(['from', 'why', 'who'])
  })

  test('asks whether it would be done in every like case', () => {
    expect(method.steps[stepOf(method, 'equality')]?.heading.nl).toBe(
      'Zouden we dit in elk vergelijkbaar geval doen?',
    )
    expect(isNeeded(method, 'equality')).toBe(true)
  })

  test('carries no name of a product', () => {
    expect(JSON.stringify(method)).not.toMatch(/omgekeerde toets|stimulansz|[©®™]/i)
    expect(method.credit.nl).toContain('effecten eerst, de wet als middel')
  })
})

describe('R-METHOD-43 the breakthrough', () => {
  const method = methodOf('doorbraak')

  test('asks for the goal in a year, who stands around, what blocks, the first step and the costs, then weighs', () => {
    expect(method.title.nl).toBe('Doorbraak met de waardendriehoek')
    expectInOrder(method, 'in-a-year', 'network', 'blockers', 'first-step', 'costs', 'values', 'decision')
    for (const id of ['in-a-year', 'first-step', 'values']) expect(isNeeded(method, id), id).toBe(true)
    expect(idsOf(fieldOf(method, 'costs', 'list').columns)).toEqual(
      expect.arrayContaining(['payer', 'now', 'then']),
    )
  })

  test('weighs on three values, on five points that each have a word', () => {
    const { corners, scale } = fieldOf(method, 'values', 'triangle')
    expect(corners.map(({ title }) => title.nl)).toEqual(['Legitimiteit', 'Betrokkenheid', 'Rendement'])
    expect(corners.every(({ about }) => about !== undefined)).toBe(true)
    expect(new Set(scale.map(({ nl }) => nl)).size).toBe(5)
    expect(new Set(scale.map(({ en }) => en)).size).toBe(5)
  })

  test('credits IPW and does not speak for it', () => {
    expect(method.credit.nl).toContain('IPW (Instituut voor Publieke Waarden)')
    expect(method.credit.nl).toContain('niet namens de makers')
  })
})

const conferences = methods.filter(({ kind }) => kind === 'conference')

test.each(conferences.map((method) => [method.id, method] as const))(
  'R-METHOD-44 %s fits in seventy-five minutes and shares opening, agreeing, learning and the resident’s questions',
  (_, method) => {
    expect(method.minutes).toBeLessThanOrEqual(75)
    for (const shared of [openingStep, agreementsStep, learningStep]) {
      const step = method.steps.find(({ id }) => id === shared.id)
      expect(step?.fields, shared.id).toBe(shared.fields)
    }
    const resident = method.steps.find(({ id }) => id === residentStep.id)
    expect(resident?.fields.slice(0, residentStep.fields.length)).toEqual(residentStep.fields)
  },
)

describe.each(['doel-eerst', 'doorbraak'])('R-METHOD-45 %s', (id) => {
  const method = methodOf(id)

  test('decides in a step of its own, and asks before closing what that costs and what speaks against it', () => {
    const step = method.steps[stepOf(method, 'decision')]
    expect(step?.fields.map(({ kind }) => kind)).toEqual(['decision', 'note', 'note'])
    expect(step?.fields.slice(1)).toEqual([price, counterArgument])
    for (const field of step?.fields ?? []) expect(field.neededToClose, field.id).toBeDefined()
    expectInOrder(method, 'decision', 'agreements', 'pulse')
  })

  test('goes up the ladder when the mandate is missing', () => {
    expect(fieldOf(method, 'escalation', 'escalation').rungs).toEqual([...escalationLadder])
    expect(stepOf(method, 'escalation')).toBeGreaterThan(stepOf(method, 'decision'))
  })
})
