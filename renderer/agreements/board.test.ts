import { describe, expect, it } from 'vitest'
import { agreementOf, sessionOf } from './agreements.fixture.ts'
import {
  boardFilters,
  chainAgreements,
  countsOf,
  filtered,
  firstOf,
  groupedByUrgency,
  isDraft,
  needsReason,
  searchIn,
} from './board.ts'
import {
  type AttendedAgreement,
  agreementsNeedingAttention,
  allAgreements,
  countMine,
} from './over-sessions.ts'

const today = '2026-11-22'
const joris = { name: ' joris veen', organisation: 'Elders' }
const actions = (agreements: readonly AttendedAgreement[]): readonly string[] =>
  agreements.map(({ agreement }) => agreement.action)

describe('agreements over all sessions', () => {
  it('R-PAGE-7 an agreement asks for attention when it is late, soon, escalated or without a day', () => {
    const sessions = [
      sessionOf('een', {
        agreements: [
          agreementOf('volgend jaar', '2027-11-22'),
          agreementOf('opgeschaald', '2027-01-01', 'escalated'),
          agreementOf('zonder dag', ''),
          agreementOf('geen dag', 'morgen'),
          agreementOf('over twee weken', '2026-12-06'),
          agreementOf('gedaan', '2026-11-20', 'done'),
        ],
      }),
      sessionOf('twee', {
        agreements: [agreementOf('te laat', '2026-11-20'), agreementOf('vandaag', today)],
      }),
    ]
    const attention = agreementsNeedingAttention(sessions, today)
    expect(attention.map(({ agreement: { action }, daysLeft }) => [action, daysLeft])).toEqual([
      ['te laat', -2],
      ['vandaag', 0],
      ['over twee weken', 14],
      ['zonder dag', null],
      ['geen dag', null],
      ['opgeschaald', 40],
    ])
    expect(countMine(attention, { name: 'Iemand', organisation: ' de kade' })).toBe(6)
    expect(countMine(attention, { name: 'joris veen', organisation: '' })).toBe(6)
    expect(countMine(attention, { name: '', organisation: '' })).toBe(0)
    const example = agreementsNeedingAttention(
      [sessionOf('x', { demo: true, agreements: [agreementOf('y', '')] })],
      today,
    )
    expect(countMine(example, { name: 'Joris Veen', organisation: '' })).toBe(0)
  })

  it('R-PAGE-20 what a later session carries on is there once, as the newest, and keeps its first id', () => {
    const first = agreementOf('bellen', '2026-11-20')
    const second = agreementOf('bellen (2)', '2026-12-04', 'open', { carriedFrom: 'bellen' })
    const third = agreementOf('bellen (3)', '2026-12-18', 'open', { carriedFrom: 'bellen (2)' })
    const found = allAgreements(
      [
        sessionOf('vervolg op vervolg', { agreements: [third] }),
        sessionOf('eerste', { agreements: [first, agreementOf('schrijven', '')] }),
        sessionOf('vervolg', { agreements: [second] }),
      ],
      today,
    )
    expect(found.map(({ agreement, rootId }) => [agreement.id, rootId])).toEqual([
      ['bellen (3)', 'bellen'],
      ['schrijven', 'schrijven'],
    ])
  })

  it('R-PAGE-20 what carries on something unknown, itself or a circle of others hides nothing', () => {
    const carrying = (id: string, carriedFrom: string) => agreementOf(id, '', 'open', { carriedFrom })
    const found = allAgreements(
      [
        sessionOf('x', {
          agreements: [
            carrying('elders', 'onbekend'),
            carrying('zelf', 'zelf'),
            carrying('a', 'b'),
            carrying('b', 'a'),
          ],
        }),
      ],
      today,
    )
    expect(actions(found)).toEqual(['elders', 'zelf', 'a', 'b'])
  })
})

describe('the board', () => {
  const agreements = allAgreements(
    [
      sessionOf('Gezin M.', {
        agreements: [
          agreementOf('te laat', '2026-11-20'),
          agreementOf('eerder te laat', '2026-11-01', 'escalated'),
          agreementOf('deze week', '2026-11-28'),
          agreementOf('later', '2026-11-29', 'open', { person: 'Mirjam Kok' }),
          agreementOf('opgeschaald', '', 'escalated', { organisation: 'ELDERS ' }),
          agreementOf('zonder dag', ''),
          agreementOf('gedaan', '2026-11-02', 'done'),
          agreementOf('achterhaald', '', 'overtaken'),
        ],
      }),
    ],
    today,
  )

  it('R-PAGE-19 shows mine, my organisation’s, overdue, escalated and all, each with its count', () => {
    expect(countsOf(agreements, joris)).toEqual({
      mine: 7,
      organisation: 1,
      overdue: 2,
      escalated: 2,
      all: 8,
    })
    for (const filter of boardFilters)
      expect(filtered(agreements, filter, joris)).toHaveLength(countsOf(agreements, joris)[filter])
    expect(actions(filtered(agreements, 'overdue', joris))).toEqual(['te laat', 'eerder te laat'])
    expect(filtered(agreements, 'mine', { name: ' ', organisation: '' })).toEqual([])
  })

  it('R-PAGE-19 groups by urgency, the earliest day first', () => {
    const groups = groupedByUrgency(agreements)
    expect(groups.map((group) => [group.urgency, actions(group.agreements)])).toEqual([
      ['overdue', ['eerder te laat', 'te laat']],
      ['week', ['deze week']],
      ['escalated', ['opgeschaald']],
      ['later', ['later']],
      ['undated', ['zonder dag']],
      ['finished', ['gedaan', 'achterhaald']],
    ])
    expect(firstOf(groups, 3).map((group) => actions(group.agreements))).toEqual([
      ['eerder te laat', 'te laat'],
      ['deze week'],
    ])
    expect(firstOf(groups, 100)).toEqual(groups)
  })

  it('R-PAGE-19 finds every word of a search in what, who, the condition and the session', () => {
    const search = searchIn(agreements)
    expect(search('  ')).toBe(agreements)
    expect(actions(search('MIRJAM gézin'))).toEqual(['later'])
    expect(search('later kade mirjam')).toHaveLength(1)
    expect(search('niets')).toEqual([])
  })

  it('R-PAGE-21 an agreement without somebody or without a day is a draft', () => {
    const draft = (due: string, person: string) =>
      allAgreements([sessionOf('x', { agreements: [agreementOf('y', due, 'open', { person })] })], today).map(
        isDraft,
      )[0]
    expect([draft('', 'Joris'), draft('morgen', 'Joris'), draft(today, ' '), draft(today, 'Joris')]).toEqual([
      true,
      true,
      true,
      false,
    ])
  })

  it('R-PAGE-21 only "not done" and "overtaken" need a reason', () => {
    expect((['open', 'done', 'not-done', 'overtaken', 'escalated'] as const).filter(needsReason)).toEqual([
      'not-done',
      'overtaken',
    ])
  })

  it('R-PAGE-22 lists chain agreements apart, what is reviewed first on top and what is finished last', () => {
    const chain = (action: string, evaluation: string, status: 'open' | 'done' = 'open') =>
      agreementOf(action, '', status, { scope: 'chain', evaluation })
    const found = chainAgreements(
      allAgreements(
        [
          sessionOf('x', {
            agreements: [
              chain('zonder dag', ''),
              chain('gedaan', '2026-11-25', 'done'),
              chain('mei', '2027-05-01'),
              agreementOf('voor deze casus', '2026-11-23'),
              chain('maart', '2027-03-01'),
            ],
          }),
        ],
        today,
      ),
    )
    expect(actions(found)).toEqual(['maart', 'mei', 'zonder dag', 'gedaan'])
  })
})
