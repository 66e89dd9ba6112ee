import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DomainItem, DomainPicture, Enclosed } from './model.ts'
import {
  type ExpertRecord,
  expertsOf,
  missingExpertise,
  nameRegister,
  registerName,
  removeExpert,
  writeExpert,
} from './register.ts'

const expert = (id: string, organisation: string, domains: readonly string[], name = ''): ExpertRecord => ({
  id,
  organisation,
  name,
  domains,
  knows: '',
  contact: '',
})
const meet = (one: Y.Doc, two: Y.Doc): void => {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
  Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
}

describe('R-REGISTER-1 the expertise register', () => {
  test('R-REGISTER-1 lists experts by organisation and name', () => {
    const shared = new Y.Doc()
    writeExpert(shared, expert('3', 'Zorg', ['care'], 'Balie'))
    writeExpert(shared, expert('2', 'Bank', ['money'], 'Tom'))
    writeExpert(shared, expert('1', 'Bank', ['money', 'money'], 'Mara'))
    expect(expertsOf(shared).map(({ id }) => id)).toEqual(['1', '2', '3'])
    expect(expertsOf(shared)[0]?.domains).toEqual(['money'])
    removeExpert(shared, '2')
    removeExpert(shared, 'nobody')
    expect(expertsOf(shared).map(({ id }) => id)).toEqual(['1', '3'])
  })

  test('R-REGISTER-1 two who change different parts of one expert at once both keep their change', () => {
    const one = new Y.Doc()
    writeExpert(one, expert('1', 'Bank', ['money'], 'Mara'))
    const two = new Y.Doc()
    meet(one, two)
    writeExpert(one, { ...expert('1', 'Bank', ['money', 'debt'], 'Mara') })
    writeExpert(two, { ...expert('1', 'Bank', ['money'], 'Mara'), contact: 'balie 3' })
    meet(one, two)
    const both = [{ ...expert('1', 'Bank', ['money', 'debt'], 'Mara'), contact: 'balie 3' }]
    expect(expertsOf(one)).toEqual(both)
    expect(expertsOf(two)).toEqual(both)
  })

  test('R-REGISTER-1 writing what stands there writes nothing', () => {
    const shared = new Y.Doc()
    writeExpert(shared, expert('1', 'Bank', ['money']))
    const before = Y.encodeStateAsUpdate(shared)
    writeExpert(shared, expert('1', 'Bank', ['money']))
    expect(Y.encodeStateAsUpdate(shared)).toEqual(before)
  })

  test('R-REGISTER-1 has a name', () => {
    const agenda = new Y.Doc()
    expect(registerName(agenda)).toBe('')
    nameRegister(agenda, 'Regio Noord')
    expect(registerName(agenda)).toBe('Regio Noord')
    agenda.getMap('register').set('name', 3)
    expect(registerName(agenda)).toBe('')
  })

  test('R-REGISTER-1 whatever stands there, the others can be read', () => {
    const part = fc.constantFrom('organisation', 'name', 'domains', 'knows', 'contact', 'more')
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), part, fc.jsonValue(), (junk, key, value) => {
        const shared = new Y.Doc()
        const experts = shared.getMap('experts')
        for (const [id, stored] of Object.entries(junk)) experts.set(id, stored)
        writeExpert(shared, expert('good', 'Bank', ['money']))
        const row = new Y.Map<unknown>()
        experts.set('spoilt', row)
        row.set(key, value)
        const read = expertsOf(shared)
        expect(read.find(({ id }) => id === 'good')).toEqual(expert('good', 'Bank', ['money']))
        for (const one of read) {
          expect(typeof one.name).toBe('string')
          expect(one.domains.every((domain) => typeof domain === 'string')).toBe(true)
        }
      }),
    )
  })
})

describe('R-REGISTER-2 whose expertise is missing', () => {
  const item = (kind: DomainItem['kind'], words = 'iets'): DomainItem => ({
    id: kind,
    addedBy: '',
    kind,
    text: words,
    source: '',
    date: '',
  })
  const picture = (...items: readonly DomainItem[]): DomainPicture => ({ now: null, wished: null, items })
  const bank = expert('1', 'Bank', ['money'])
  const clinic = expert('2', 'Kliniek', ['care'])
  const desk = expert('3', 'Loket', ['money', 'care'])
  type Case = readonly [
    string,
    Readonly<Record<string, DomainPicture | Enclosed>>,
    readonly string[],
    readonly ExpertRecord[],
    readonly (readonly [string, string, readonly string[]])[],
  ]
  const cases: readonly Case[] = [
    ['nothing is written', { money: picture() }, [], [bank], []],
    ['a row without words is nothing', { money: picture(item('unknown', ' ')) }, [], [bank], []],
    ['nobody in the region knows it', { money: picture(item('unknown')) }, [], [clinic], []],
    ['a fact', { money: picture(item('fact')) }, [], [bank], [['money', 'content', ['1']]]],
    ['only a point', { money: { ...picture(), now: 2 } }, [], [bank], [['money', 'content', ['1']]]],
    [
      'a worry',
      { money: picture(item('fact'), item('worry')) },
      [],
      [bank, desk],
      [['money', 'worry', ['1', '3']]],
    ],
    ['their organisation is at the table', { money: picture(item('unknown')) }, ['Bank'], [bank], []],
    ['it is written otherwise', { money: picture(item('unknown')) }, ['  BANK '], [bank], []],
    ['another expert’s organisation is', { money: picture(item('unknown')) }, ['Loket'], [bank, desk], []],
    [
      'an organisation without an expert in it is',
      { money: picture(item('unknown')) },
      ['Kliniek'],
      [bank, clinic],
      [['money', 'unknown', ['1']]],
    ],
    ['it stands in a circle of others', { money: { circle: 'c', members: 2 } }, [], [bank], []],
    [
      'more than one: the unknown first, then worries',
      {
        a: picture(item('fact')),
        money: picture(item('worry')),
        care: picture(item('unknown'), item('worry')),
      },
      [],
      [bank, clinic, expert('4', 'Post', ['a'])],
      [
        ['care', 'unknown', ['2']],
        ['money', 'worry', ['1']],
        ['a', 'content', ['4']],
      ],
    ],
  ]
  test.each(cases)('R-REGISTER-2 %s', (_, domains, organisations, experts, expected) => {
    const missing = missingExpertise({ domains, organisations, experts })
    expect(missing.map((one) => [one.domainId, one.because, one.experts.map(({ id }) => id)])).toEqual(
      expected,
    )
  })
})
