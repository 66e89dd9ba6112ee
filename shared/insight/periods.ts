import { isoDayIn } from '../report/dates.ts'
import { quarterOf, type SessionCounts } from './counts.ts'
import type { Period } from './insight.ts'
import { fewest } from './suppress.ts'

export interface CasesIn {
  readonly period: Period
  readonly cases: readonly SessionCounts[]
}

/**
 * Cases by time, in as many periods as have at least five cases each: quarters with fewer are taken together with the next,
 * and what remains at the end with the one before. Nothing when there are fewer than five cases in all.
 */
export const inPeriods = (counts: readonly SessionCounts[]): readonly CasesIn[] => {
  const quarters = Map.groupBy(counts, ({ period }) => quarterOf(period))
  const gathered: { from: string; to: string; cases: SessionCounts[] }[] = []
  for (const [quarter, cases] of [...quarters].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = gathered.at(-1)
    if (last === undefined || last.cases.length >= fewest)
      gathered.push({ from: quarter, to: quarter, cases: [...cases] })
    else {
      last.to = quarter
      last.cases.push(...cases)
    }
  }
  const remainder = gathered.at(-1)
  const before = gathered.at(-2)
  if (remainder !== undefined && remainder.cases.length < fewest) {
    gathered.pop()
    if (before === undefined) return []
    before.to = remainder.to
    before.cases.push(...remainder.cases)
  }
  return gathered.map(({ from, to, cases }) => ({ period: { from, to, cases: cases.length }, cases }))
}

/** The last quarter that is over (2026-Q3) at a moment (ms since 1970) in a time zone (IANA name). */
export const lastWholeQuarter = (now: number, timeZone: string): string => {
  const running = quarterOf((isoDayIn(now, timeZone) ?? '1970-01-01').slice(0, 7))
  const [year = '', quarter = ''] = running.split('-Q')
  return quarter === '1' ? `${Number(year) - 1}-Q4` : `${year}-Q${Number(quarter) - 1}`
}
