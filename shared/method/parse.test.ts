import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conference } from './conference.ts'
import { dilemma } from './dilemma.ts'
import type { Column, Field, Method } from './method.ts'
import { parseMethod } from './parse.ts'

const whole: Method = dilemma
const copy = (): Method => JSON.parse(JSON.stringify(whole)) as Method
const withSteps = (change: (step: Method['steps'][number], at: number) => object): unknown => ({
  ...copy(),
  steps: copy().steps.map((step, at) => ({ ...step, ...change(step, at) })),
})
const withFields = (change: (field: Field) => object): unknown =>
  withSteps(({ fields }) => ({ fields: fields.map((field) => ({ ...field, ...change(field) })) }))
const text = { nl: 'woord', en: 'word' }
const column = (id: string, rest: Partial<Column> = {}): Column => ({
  id,
  title: text,
  input: 'text',
  ...rest,
})

describe('R-METHOD-9 a method from outside that does not fit is refused by place', () => {
  test.each([
    ['nothing', null, 'invalid', ''],
    ['a missing language', { ...copy(), title: { nl: 'Alleen Nederlands' } }, 'invalid', 'title.en'],
    ['an id that is no id', { ...copy(), id: '<b>' }, 'invalid', 'id'],
    ['minutes as text', { ...copy(), minutes: '90' }, 'invalid', 'minutes'],
    ['a kind that is no word', withFields(() => ({ kind: 7 })), 'invalid', 'steps.0.fields.0.kind'],
    ['a kind this program does not know', withFields(() => ({ kind: 'hologram' })), 'newer-version', null],
    ['a property this program does not know', { ...copy(), mood: 'calm' }, 'newer-version', ''],
    ['a prototype key', JSON.parse('{"__proto__":{"id":"dilemma"}}'), 'invalid', null],
  ])('%s', (_, value, code, detail) => {
    expect(parseMethod(value)).toMatchObject({ ok: false, code, ...(detail === null ? {} : { detail }) })
  })
})

describe('R-METHOD-2 a method that does not hold together is refused by place', () => {
  test.each([
    ['no steps', { ...copy(), steps: [], phases: [], minutes: 0 }, 'steps: no steps'],
    ['a step twice', withSteps(() => ({ id: 'opening' })), 'steps.opening: used twice'],
    ['a field twice', withFields(() => ({ id: 'story' })), 'fields.story: used twice'],
    [
      'a field with a word that every object knows',
      withFields(({ kind }) => (kind === 'dilemma' ? { id: 'constructor' } : {})),
      'fields.constructor: no id to use',
    ],
    [
      'more lines than a screen has',
      withFields(({ kind }) => (kind === 'line' ? { lines: 1e9 } : {})),
      'lines: none or too many',
    ],
    ['a phase twice', { ...copy(), phases: [...whole.phases, ...whole.phases] }, 'phases.begin: used twice'],
    [
      'a phase without steps',
      { ...copy(), phases: [...whole.phases, { id: 'rest', title: text }] },
      'phases.rest: not used',
    ],
    ['an unknown phase', withSteps((_, at) => (at === 2 ? { phase: 'rest' } : {})), 'steps.dilemma.phase'],
    [
      'a step without minutes',
      withSteps((_, at) => (at === 0 ? { minutes: 0 } : {})),
      'steps.opening.minutes',
    ],
    ['minutes that do not add up', { ...copy(), minutes: 91 }, 'minutes: not the sum'],
    ['a group that fits nobody', { ...copy(), groupSize: { min: 9, max: 2 } }, 'groupSize'],
    ['no step that closes', withSteps(() => ({ closing: false })), 'steps: none closes'],
    [
      'sight of a later field',
      withSteps((_, at) => (at === 0 ? { context: ['horns'] } : {})),
      'steps.opening.context.horns',
    ],
    [
      'rows without columns',
      withFields(({ kind }) => (kind === 'list' ? { columns: [] } : {})),
      'fields.clarifications: no columns',
    ],
    [
      'a column twice',
      withFields(({ kind }) => (kind === 'list' ? { columns: [column('a'), column('a')] } : {})),
      'fields.clarifications.a: used twice',
    ],
    [
      'a choice without choices',
      withFields(({ kind }) => (kind === 'list' ? { columns: [column('a', { input: 'choice' })] } : {})),
      'fields.clarifications.a: a choice',
    ],
    [
      'a round without parts',
      withFields(({ kind }) => (kind === 'round' ? { parts: [], distribution: undefined } : {})),
      'fields.weighing: no parts',
    ],
    [
      'a distribution that is no choice',
      withFields(({ kind }) => (kind === 'round' ? { distribution: 'right' } : {})),
      'fields.weighing.distribution',
    ],
  ])('%s', (_, value, place) => {
    const parsed = parseMethod(value)
    expect(parsed).toMatchObject({ ok: false, code: 'invalid' })
    expect(parsed.ok ? '' : parsed.detail).toContain(place)
  })
})

const conferenceWith = (change: (field: Field) => object): unknown => {
  const whole = JSON.parse(JSON.stringify(conference)) as Method
  const steps = whole.steps.map((step) => ({
    ...step,
    fields: step.fields.map((field) => ({ ...field, ...change(field) })),
  }))
  return { ...whole, steps }
}
const rung = { id: 'one', title: text, who: text }
const life = { id: 'one', title: text }

describe('R-METHOD-2 a conference that does not hold together is refused by place', () => {
  test.each([
    ['no domains', { kind: 'domains', change: { domains: [] } }, 'fields.domains: no domains'],
    [
      'a domain twice',
      { kind: 'domains', change: { domains: [life, life] } },
      'fields.domains.one: used twice',
    ],
    [
      'a domain with a word that every object knows',
      { kind: 'domains', change: { domains: [{ ...life, id: 'constructor' }] } },
      'fields.domains.constructor: no id to use',
    ],
    ['no rungs', { kind: 'escalation', change: { rungs: [] } }, 'fields.escalation: no rungs'],
    [
      'a rung twice',
      { kind: 'escalation', change: { rungs: [rung, rung] } },
      'fields.escalation.one: used twice',
    ],
    [
      'a choice without choices',
      { kind: 'choice', change: { choices: [] } },
      'fields.resident-present: no choices',
    ],
    [
      'a choice twice',
      {
        kind: 'choice',
        change: {
          choices: [
            { id: 'a', label: text },
            { id: 'a', label: text },
          ],
        },
      },
      'fields.resident-present.a: used twice',
    ],
  ])('%s', (_, { kind, change }, place) => {
    const parsed = parseMethod(conferenceWith((field) => (field.kind === kind ? change : {})))
    expect(parsed).toMatchObject({ ok: false, code: 'invalid' })
    expect(parsed.ok ? '' : parsed.detail).toContain(place)
  })

  test.each([
    ['four points', { scale: [text, text, text, text] }],
    ['six points', { scale: [text, text, text, text, text, text] }],
    ['a domain that would be a path', { domains: [{ ...life, id: 'a/b' }] }],
  ])('%s', (_, change) => {
    const value = conferenceWith(({ kind }) => (kind === 'domains' ? change : {}))
    expect(parseMethod(value)).toMatchObject({ ok: false, code: 'invalid' })
  })

  test('a field that would be a path, so that no place of one field is another field', () => {
    const value = conferenceWith(({ kind }) => (kind === 'network' ? { id: 'domains/health' } : {}))
    expect(parseMethod(value)).toMatchObject({ ok: false, code: 'invalid' })
  })
})

test('R-METHOD-9 anything at all gets an answer, and never its own words back', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, maxDepth: 4 }), (junk) => {
      expect(parseMethod(junk).ok).toBe(false)
    }),
  )
  const paths: readonly (readonly (string | number)[])[] = [
    ['id'],
    ['steps'],
    ['steps', 0, 'fields'],
    ['steps', 2, 'context'],
    ['steps', 4, 'fields', 0, 'columns', 1],
    ['steps', 6, 'fields', 0, 'parts', 0, 'choices'],
    ['steps', 9, 'fields', 0, 'questions'],
  ]
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.anything({ maxDepth: 3 }), (path, junk) => {
      const method = copy()
      const parent = path.slice(0, -1).reduce<object>((inner, key) => Reflect.get(inner, key), method)
      Reflect.set(parent, path.at(-1) ?? '', junk)
      const parsed = parseMethod(method)
      if (!parsed.ok && typeof junk === 'string' && junk.length > 20)
        expect(parsed.detail).not.toContain(junk)
    }),
  )
  const fields = conference.steps.flatMap((step, at) =>
    step.fields.map((field, index) => ({ at, index, field })),
  )
  const parts = fields.flatMap(({ at, index, field }) =>
    Object.keys(field).map((key) => ({ at, index, key })),
  )
  fc.assert(
    fc.property(fc.constantFrom(...parts), fc.anything({ maxDepth: 3 }), ({ at, index, key }, junk) => {
      const method = JSON.parse(JSON.stringify(conference)) as Method
      Reflect.set(method.steps[at]?.fields[index] ?? {}, key, junk)
      const parsed = parseMethod(method)
      if (!parsed.ok && typeof junk === 'string' && junk.length > 20)
        expect(parsed.detail).not.toContain(junk)
    }),
  )
})
