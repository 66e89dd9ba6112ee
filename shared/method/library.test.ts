import { describe, expect, test } from 'vitest'
import { agreements, counterArgument, dissent, groundRules, nextTime, price, pulse } from './common-fields.ts'
import { methodFaults } from './faults.ts'
import type { Field, FieldKind, Language, Method } from './method.ts'
import { parseMethod } from './parse.ts'
import { methods } from './registry.ts'
import { halfTextsIn, longSentences, notTranslated, textsIn } from './texts.fixture.ts'

const languages: readonly Language[] = ['nl', 'en']
const fieldsOf = ({ steps }: Method): readonly Field[] => steps.flatMap(({ fields }) => fields)
const named = methods.map((method) => [method.id, method] as const)
const deliberations = named.filter(([, { kind }]) => kind === 'deliberation')

/** In which step a field stands; -1 when it stands in none. */
const stepOf = ({ steps }: Method, isIt: (field: Field) => boolean): number =>
  steps.findIndex(({ fields }) => fields.some(isIt))

/** What a group only writes down when it weighs ways of acting, or has chosen one. */
const weighingKinds: readonly FieldKind[] = ['dilemma', 'arguments', 'options', 'decision']
const reachesDecision = (method: Method): boolean =>
  fieldsOf(method).some(({ kind, id }) => weighingKinds.includes(kind) || id === 'conclusion')

describe.each(named)('%s', (_, method) => {
  test('R-METHOD-32 is in both languages, and nothing is left in the other', () => {
    expect(halfTextsIn(method)).toEqual([])
    const texts = textsIn(method)
    expect(texts.length).toBeGreaterThan(50)
    expect(
      texts.flatMap(({ path, text }) => {
        const why = notTranslated(text)
        return why === null ? [] : [`${path}: ${why}: ${text.nl}`]
      }),
    ).toEqual([])
  })

  test('R-METHOD-32 speaks Dutch that somebody with B1 reads: “je”, no cries, no long sentences', () => {
    for (const { path, text } of textsIn(method)) {
      expect(text.nl, path).not.toMatch(/!|\b(u|uw|uwe|uzelf)\b/iu)
      expect(longSentences(text.nl), path).toEqual([])
    }
  })

  test('R-METHOD-33 gives who leads a goal, two to four things to say and one to three traps in every step', () => {
    for (const { id, goal, prompts, pitfalls } of method.steps) {
      expect(goal.nl, id).toMatch(/[.?]$/)
      expect(goal.en, id).toMatch(/[.?]$/)
      expect(prompts.length, id).toBeGreaterThanOrEqual(2)
      expect(prompts.length, id).toBeLessThanOrEqual(4)
      expect(pitfalls.length, id).toBeGreaterThanOrEqual(1)
      expect(pitfalls.length, id).toBeLessThanOrEqual(3)
    }
    const said = method.steps.flatMap(({ prompts }) => prompts.map(({ nl }) => nl))
    expect(new Set(said).size).toBe(said.length)
  })

  test('R-METHOD-33 closes, and asks in the last step for one minute of looking back', () => {
    const closing = method.steps.findIndex((step) => step.closing)
    expect(closing).toBeGreaterThan(-1)
    expect(fieldsOf(method).filter(({ kind }) => kind === 'pulse')).toHaveLength(1)
    const last = method.steps.length - 1
    expect(stepOf(method, ({ kind }) => kind === 'pulse')).toBe(last)
    expect(closing).toBeGreaterThanOrEqual(last - 1)
  })

  test('R-METHOD-33 takes the minutes that its steps take, holds together and is read back', () => {
    expect(method.steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(method.minutes)
    expect(Number.isInteger(method.minutes)).toBe(true)
    expect(methodFaults(method)).toEqual([])
    expect(parseMethod(JSON.parse(JSON.stringify(method)))).toEqual({ ok: true, value: method })
  })

  test('R-METHOD-33 is for a group, unless it says that one can do it alone', () => {
    if (method.solo === true) expect(method.groupSize.min).toBe(1)
    else expect(method.groupSize.min).toBeGreaterThan(1)
  })

  test('R-METHOD-34 makes agreements when it reaches a decision or is about a case', () => {
    const at = stepOf(method, ({ kind }) => kind === 'agreements')
    if (method.kind === 'conference' || reachesDecision(method)) expect(at).toBeGreaterThan(0)
    if (at >= 0) expect(at).toBeLessThanOrEqual(stepOf(method, ({ kind }) => kind === 'pulse'))
  })

  test('R-METHOD-35 names whom the idea is from', () => {
    expect(method.credit.nl).toMatch(/^naar /)
    expect(method.credit.en).toMatch(/^after /)
  })
})

describe.each(deliberations)('%s as a deliberation', (_, method) => {
  const neededIds = fieldsOf(method).flatMap(({ id, neededToClose }) =>
    neededToClose === undefined ? [] : [id],
  )
  const hasDissent = fieldsOf(method).some(({ kind, id }) => id === dissent.id || kind === 'decision')

  test('R-METHOD-34 that reaches a decision asks for its price and its strongest objection; none forces consensus', () => {
    expect(hasDissent).toBe(true)
    if (reachesDecision(method)) {
      expect(neededIds).toEqual(expect.arrayContaining([price.id, counterArgument.id]))
      const first = stepOf(method, ({ kind }) => weighingKinds.includes(kind))
      const closing = method.steps.findIndex((step) => step.closing)
      expect(stepOf(method, ({ id }) => id === price.id)).toBeGreaterThanOrEqual(closing)
      expect(first).toBeLessThanOrEqual(closing)
      return
    }
    expect(fieldsOf(method).map(({ id }) => id)).not.toContain(price.id)
    expect(method.chooseNotWhen.nl).toMatch(/\bbesluit\b/)
    expect(method.chooseNotWhen.en).toMatch(/\bdecision\b/)
  })

  test('R-METHOD-35 says what deliberations share word for word', () => {
    const common = new Map<string, Field>(
      [groundRules, price, counterArgument, dissent, pulse, nextTime].map((field) => [field.id, field]),
    )
    for (const field of fieldsOf(method)) expect(field).toEqual(common.get(field.id) ?? field)
    const agreed = fieldsOf(method).find(({ kind }) => kind === 'agreements')
    if (agreed !== undefined) expect(agreed.id).toBe(agreements.id)
    const question = fieldsOf(method).find(({ kind, id }) => kind === 'line' && id === 'moral-question')
    if (question !== undefined) expect(question).toHaveProperty('coach', 'moral-question')
  })
})

test('R-METHOD-34 some deliberations reach a decision and some do not', () => {
  const deciding = deliberations.filter(([, method]) => reachesDecision(method)).map(([id]) => id)
  expect(deciding).toEqual(expect.arrayContaining(['dilemma', 'utrecht', 'nijmegen', 'cura']))
  expect(deciding).not.toContain('socratisch')
})

test('R-METHOD-35 deliberations come first, then conferences, and no two share a title', () => {
  expect(methods.map(({ id }) => id)).toEqual([
    'dilemma',
    'utrecht',
    'nijmegen',
    'cura',
    'socratisch',
    'hermeneutisch',
    'zevenstappen',
    'conference',
    'mens-in-beeld',
    'vergunninghouders',
    'doel-eerst',
    'doorbraak',
  ])
  const kinds = methods.map(({ kind }) => kind)
  expect(kinds.lastIndexOf('deliberation')).toBeLessThan(kinds.indexOf('conference'))
  for (const language of languages) {
    const titles = methods.map(({ title }) => title[language].toLowerCase())
    expect(new Set(titles).size).toBe(titles.length)
  }
})

test('R-METHOD-35 every kind of field and every way of writing stands in some method', () => {
  const kinds: Record<FieldKind, true> = {
    note: true,
    line: true,
    dilemma: true,
    list: true,
    matrix: true,
    round: true,
    agreements: true,
    review: true,
    choice: true,
    domains: true,
    network: true,
    blockers: true,
    options: true,
    decision: true,
    arguments: true,
    facts: true,
    stakeholders: true,
    effects: true,
    triangle: true,
    escalation: true,
    branch: true,
    checklist: true,
    pulse: true,
  }
  const all = methods.flatMap(fieldsOf)
  expect([...new Set(all.map(({ kind }) => kind))].sort()).toEqual(Object.keys(kinds).sort())
  const lists = all.filter((field) => field.kind === 'list')
  expect(new Set(lists.map(({ writeFirst }) => writeFirst))).toEqual(new Set([undefined, 'named', 'hidden']))
  expect(all.some((field) => field.kind === 'note' && field.writeFirst !== undefined)).toBe(true)
  expect(lists.some(({ columns }) => columns.some(({ input }) => input === 'tag'))).toBe(true)
  expect(methods.some(({ solo }) => solo === true)).toBe(true)
})

describe('R-METHOD-32 what is not translated, or too long, is noticed', () => {
  test.each([
    [{ nl: 'Wat gaat er verloren?', en: 'Wat gaat er verloren?' }, 'the same in both languages'],
    [{ nl: 'Who decides here, and when?', en: 'Wie besluit er?' }, 'English in the Dutch'],
    [{ nl: 'Wie weet dit?', en: 'Wie weet het?' }, 'Dutch in the English'],
    [{ nl: 'Opening', en: 'Opening' }, null],
    [{ nl: 'A', en: 'A' }, null],
    [{ nl: '“How are you?” is een vraag.', en: '“How are you?” is a question.' }, null],
  ])('%o', (text, why) => {
    expect(notTranslated(text)).toBe(why)
  })

  test('a sentence of more than twenty-five words', () => {
    const long = `${Array.from({ length: 26 }, () => 'woord').join(' ')}.`
    expect(longSentences(`Kort. ${long} Kort?`)).toEqual([long])
    expect(longSentences(`${long.replace('woord ', '')} ${long.replace('woord ', '')}`)).toEqual([])
  })
})
