import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aggregate } from './aggregate.ts'
import { idsOf, outcomes } from './codes.ts'
import { anyCounts, plainCounts } from './counts.fixture.ts'
import { noAgreements, quarterOf, type SessionCounts } from './counts.ts'
import type { CodeLine, Insight } from './insight.ts'
import { fewest } from './suppress.ts'

const many = fc.array(anyCounts, { maxLength: 60 })
const times = (count: number, change: Partial<SessionCounts> = {}): readonly SessionCounts[] =>
  Array.from({ length: count }, () => ({ ...plainCounts, ...change }))
const lineOf = (lines: readonly CodeLine[], id: string) => lines.find((line) => line.id === id)

/** Every number that is told, with the cases that are behind it and those of its surroundings that are not. */
const behind = (all: readonly SessionCounts[], insight: Insight) => {
  const within = (has: (counts: SessionCounts) => boolean, told: number | null, at: number) => {
    const period = insight.periods[at]
    const cases = all.filter(
      ({ period: when }) =>
        period === undefined || (quarterOf(when) >= period.from && quarterOf(when) <= period.to),
    )
    return told === null ? [] : [{ told, cases: cases.filter(has).length, others: cases.length }]
  }
  const line = ({ total, periods }: CodeLine, has: (counts: SessionCounts) => boolean) => [
    ...within(has, total, -1),
    ...periods.flatMap((told, at) => within(has, told, at)),
  ]
  const { codes, parts } = insight
  return {
    withRest: [
      ...codes.theme.flatMap((one) => line(one, ({ themes }) => themes.includes(one.id))),
      ...codes.domain.flatMap((one) => line(one, ({ domains }) => domains.includes(one.id))),
      ...codes.value.flatMap((one) => line(one, ({ values }) => values.includes(one.id))),
      ...codes.blocker.flatMap((one) => line(one, ({ blockers }) => blockers.includes(one.id))),
      ...codes.rung.flatMap((one) => line(one, ({ rungs }) => rungs.includes(one.id))),
      ...codes.learning.flatMap((one) => line(one, ({ learning }) => learning)),
      ...parts.kind.flatMap((one) => line(one, ({ kind }) => kind === one.id)),
    ],
    alone: [
      ...parts.voice.flatMap((one) => line(one, ({ voice }) => voice === one.id)),
      ...parts.participants.flatMap((one) => line(one, ({ participants }) => participants === one.id)),
      ...insight.methods.flatMap(({ id, count }) => within(({ method }) => method === id, count, -1)),
    ],
  }
}

describe('R-INSIGHT-6 sessions together', () => {
  test('R-INSIGHT-6 every number is true, with five cases behind it and as many or none told beside it', () => {
    fc.assert(
      fc.property(many, (all) => {
        const insight = aggregate(all)
        const { withRest, alone } = behind(all, insight)
        for (const { told, cases } of [...withRest, ...alone]) {
          expect(told).toBe(cases)
          // Zero is told only of what cannot be.
          expect(told >= fewest).toBe(true)
        }
        for (const { told, others } of withRest) expect(others - told).toBeGreaterThanOrEqual(fewest)
      }),
      { numRuns: 60 },
    )
  })

  test('R-INSIGHT-8 a pair leaves nothing under five on any side that is told', () => {
    fc.assert(
      fc.property(many, (all) => {
        const { codes, tensions, stuck, cases } = aggregate(all)
        const left = (lines: readonly CodeLine[], id: string, count: number) => {
          const total = lineOf(lines, id)?.total ?? null
          if (total !== null) expect(total - count).toBeGreaterThanOrEqual(fewest)
        }
        for (const { one, other, count } of tensions) {
          expect(count).toBe(
            all.filter(({ tensions: pairs }) => pairs.some(([a, b]) => a === one && b === other)).length,
          )
          expect(Math.min(count, cases - count)).toBeGreaterThanOrEqual(fewest)
          left(codes.value, one, count)
          left(codes.value, other, count)
        }
        for (const { one, other, count } of stuck) {
          const both = all.filter(
            ({ domains, blockers }) => domains.includes(one) && blockers.includes(other),
          )
          expect(count).toBe(both.length)
          left(codes.domain, one, count)
          left(codes.blocker, other, count)
          const neither = all.filter(
            ({ domains, blockers }) => !domains.includes(one) && !blockers.includes(other),
          )
          expect(Math.min(count, neither.length)).toBeGreaterThanOrEqual(fewest)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('R-INSIGHT-9 of agreements every number, and what is held back together, comes from five cases', () => {
    fc.assert(
      fc.property(many, (all) => {
        const { total, outcomes: told } = aggregate(all).agreements
        const cases = (ids: readonly string[]) =>
          all.filter(({ agreements }) => outcomes.some((id) => ids.includes(id) && agreements[id] > 0)).length
        const hidden = told.filter(({ count }) => count === null).map(({ id }) => id)
        if (total === null) expect(hidden).toEqual(outcomes)
        else if (hidden.length > 0) {
          expect(hidden.length).toBeGreaterThan(1)
          expect(cases(hidden)).toBeGreaterThanOrEqual(fewest)
        }
        for (const { id, count } of told)
          if (count !== null) expect(cases([id])).toBeGreaterThanOrEqual(fewest)
      }),
      { numRuns: 60 },
    )
  })

  test('R-INSIGHT-6 with four cases nothing is told', () => {
    const four = times(4, { themes: ['housing'], values: ['moed'], pulse: { heard: 4 } })
    const insight = aggregate(four)
    expect(insight).toMatchObject({ cases: 0, periods: [], agreements: { total: null } })
    expect(JSON.stringify(insight)).not.toMatch(/"(?:total|count|average)":\d/u)
  })

  test('R-INSIGHT-6 twenty of thirty is told; that only two are without is not', () => {
    const all = [...times(20, { themes: ['housing'] }), ...times(10)]
    expect(lineOf(aggregate(all).codes.theme, 'housing')?.total).toBe(20)
    const nearlyAll = [...times(28, { themes: ['housing'] }), ...times(2)]
    expect(lineOf(aggregate(nearlyAll).codes.theme, 'housing')?.total).toBeNull()
  })

  test('R-INSIGHT-10 quarters with few cases are taken together, in whatever order they come', () => {
    const all = [
      ...times(3, { period: '2026-08' }),
      ...times(6, { period: '2025-12' }),
      ...times(2, { period: '2026-02' }),
      ...times(4, { period: '2026-Q2' }),
    ]
    const periods = [
      { from: '2025-Q4', to: '2025-Q4', cases: 6 },
      { from: '2026-Q1', to: '2026-Q3', cases: 9 },
    ]
    expect(aggregate(all).periods).toEqual(periods)
    expect(aggregate([...all].reverse())).toEqual(aggregate(all))
    expect(aggregate(all, { until: '2026-Q1' }).periods).toEqual([
      { from: '2025-Q4', to: '2026-Q1', cases: 8 },
    ])
  })

  test('R-INSIGHT-11 a pulse is the mean of sessions, by period only when every period has enough', () => {
    const first = times(5, { period: '2026-01', pulse: { heard: 4 } })
    const second = (count: number) => [
      ...times(count, { period: '2026-04', pulse: { heard: 2 } }),
      ...times(5 - count, { period: '2026-04' }),
    ]
    const heard = (all: readonly SessionCounts[]) => aggregate(all).pulse.find(({ id }) => id === 'heard')
    expect(heard([...first, ...second(5)])).toEqual({ id: 'heard', average: 3, periods: [4, 2] })
    expect(heard([...first, ...second(4)])).toEqual({ id: 'heard', average: 3.1, periods: [null, null] })
    expect(heard(second(4))).toEqual({ id: 'heard', average: null, periods: [null] })
  })

  test('R-INSIGHT-6 methods are told only beside kinds that are', () => {
    const conference = { kind: 'conference', method: 'conference' } as const
    const deliberations = [...times(9), ...times(6, { method: 'utrecht' })]
    const conferences = [...times(8, conference), ...times(5, { ...conference, method: 'doorbraak' })]
    // The smaller one hides that all other methods have none.
    expect(aggregate([...deliberations, ...conferences]).methods.filter(({ count }) => count)).toEqual([
      { id: 'dilemma', count: 9 },
      { id: 'conference', count: 8 },
    ])
    const hidden = aggregate([...times(9), ...times(3, conference)]).methods
    expect(hidden.every(({ count }) => count === null)).toBe(true)
  })

  test('R-INSIGHT-9 agreements: the least is held back with the next', () => {
    const all = [
      ...times(6, { agreements: { ...noAgreements(), 'in-time': 3, open: 1 } }),
      ...times(2, { agreements: { ...noAgreements(), late: 9 } }),
    ]
    const { total, outcomes: told } = aggregate(all).agreements
    expect(total).toBe(42)
    expect(told.filter(({ count }) => count !== null)).toEqual([{ id: 'in-time', count: 18 }])
  })

  test('R-INSIGHT-6 a code list that grew does not spoil old counts', () => {
    expect(aggregate(times(5, { themes: ['gone-since'] })).codes.theme).toHaveLength(idsOf('theme').length)
  })
})
