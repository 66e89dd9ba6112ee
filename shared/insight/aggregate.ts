import { findMethod } from '../method/registry.ts'
import { idsOf, kinds, type Outcome, outcomes, ownMethod } from './codes.ts'
import { quarterOf, type SessionCounts } from './counts.ts'
import type {
  AgreementInsight,
  CodeLine,
  Insight,
  MultipleCode,
  Pair,
  PulseLine,
  SingleCode,
} from './insight.ts'
import { type CasesIn, inPeriods } from './periods.ts'
import { fewest, publish } from './suppress.ts'

export interface AggregateOptions {
  /**
   * Last quarter that counts (2026-Q3). A quarter that is still going on would be told twice with different numbers, and the
   * difference is a case; leave it out of whatever leaves the room.
   */
  readonly until?: string
}

const countWhere = <Value>(all: readonly Value[], holds: (value: Value) => boolean): number =>
  all.filter(holds).length

/** How many cases have a code: with and without it are a table of two rows, because either tells the other. */
const codeLine = (
  id: string,
  periods: readonly CasesIn[],
  has: (counts: SessionCounts) => boolean,
): CodeLine => {
  const having = periods.map(({ cases }) => countWhere(cases, has))
  const published = publish({
    cells: [having, periods.map(({ cases }, at) => cases.length - (having[at] ?? 0))],
  })
  return {
    id,
    total: published?.rowTotals[0] ?? null,
    periods: published?.cells[0] ?? periods.map(() => null),
  }
}

const heldBy: Readonly<Record<MultipleCode, (counts: SessionCounts, id: string) => boolean>> = {
  theme: ({ themes }, id) => themes.includes(id),
  domain: ({ domains }, id) => domains.includes(id),
  value: ({ values }, id) => values.includes(id),
  blocker: ({ blockers }, id) => blockers.includes(id),
  rung: ({ rungs }, id) => rungs.includes(id),
  learning: ({ learning }) => learning,
}

const singleOf: Readonly<Record<SingleCode, (counts: SessionCounts) => string>> = {
  kind: ({ kind }) => kind,
  voice: ({ voice }) => voice,
  participants: ({ participants }) => participants,
}

const multiple = (list: MultipleCode, periods: readonly CasesIn[]): readonly CodeLine[] =>
  idsOf(list).map((id) => codeLine(id, periods, (counts) => heldBy[list](counts, id)))

const single = (list: SingleCode, periods: readonly CasesIn[]): readonly CodeLine[] => {
  const ids = idsOf(list)
  const published = publish({
    cells: ids.map((id) =>
      periods.map(({ cases }) => countWhere(cases, (counts) => singleOf[list](counts) === id)),
    ),
  })
  return ids.map((id, at) => ({
    id,
    total: published?.rowTotals[at] ?? null,
    periods: published?.cells[at] ?? periods.map(() => null),
  }))
}

/**
 * By method, when the totals of the kinds are told elsewhere. A table of its own, with a column for each kind that has cases;
 * everybody knows of which kind a method is.
 */
const methodsIn = (counts: readonly SessionCounts[], byKind: readonly CodeLine[]): Insight['methods'] => {
  const ids = idsOf('method')
  const here = kinds.filter((kind) => counts.some((one) => one.kind === kind))
  const mayTell = here.every((kind) => byKind.find(({ id }) => id === kind)?.total != null)
  const kindOf = (id: string) => (id === ownMethod ? null : (findMethod(id)?.kind ?? null))
  const published = mayTell
    ? publish({
        cells: ids.map((id) =>
          here.map((kind) => countWhere(counts, (one) => one.kind === kind && one.method === id)),
        ),
        impossible: (row, column) => {
          const kind = kindOf(ids[row] ?? '')
          return kind !== null && kind !== here[column]
        },
      })
    : null
  return ids.map((id, at) => ({ id, count: published?.rowTotals[at] ?? null }))
}

const totalsOf = (lines: readonly CodeLine[]): ReadonlyMap<string, number | null> =>
  new Map(lines.map(({ id, total }) => [id, total]))

/** Told when what is left over on every side is either held back anyway or enough. */
const mayTellPair = (count: number, cases: number, sides: readonly (number | null)[]): boolean =>
  count >= fewest &&
  cases - count >= fewest &&
  sides.every((total) => total === null || total - count >= fewest)

const mostFirst = (pairs: readonly Pair[]): readonly Pair[] => [...pairs].sort((a, b) => b.count - a.count)

const tensionsIn = (counts: readonly SessionCounts[], values: readonly CodeLine[]): readonly Pair[] => {
  const totals = totalsOf(values)
  const found = Map.groupBy(
    counts.flatMap(({ tensions }) => tensions),
    (pair) => pair.join('+'),
  )
  return mostFirst(
    [...found.values()].flatMap((pairs) => {
      const [[one, other] = ['', '']] = pairs
      const sides = [totals.get(one) ?? null, totals.get(other) ?? null]
      return mayTellPair(pairs.length, counts.length, sides) ? [{ one, other, count: pairs.length }] : []
    }),
  )
}

/** Of a life domain and a blocker all four ways to go together must be enough: two totals and one of them give the others. */
const stuckIn = (
  counts: readonly SessionCounts[],
  domains: readonly CodeLine[],
  blockers: readonly CodeLine[],
): readonly Pair[] =>
  mostFirst(
    domains.flatMap(({ id: one, total: ofDomain }) =>
      blockers.flatMap(({ id: other, total: ofBlocker }): readonly Pair[] => {
        if (ofDomain === null || ofBlocker === null) return []
        const count = countWhere(
          counts,
          (each) => each.domains.includes(one) && each.blockers.includes(other),
        )
        const neither = counts.length - ofDomain - ofBlocker + count
        const isEnough = mayTellPair(count, counts.length, [ofDomain, ofBlocker]) && neither >= fewest
        return isEnough ? [{ one, other, count }] : []
      }),
    ),
  )

/** Held back together, what is hidden comes from at least five cases and from more than one outcome. */
const agreementInsight = (counts: readonly SessionCounts[]): AgreementInsight => {
  const casesWith = (ids: readonly Outcome[]) =>
    countWhere(counts, ({ agreements }) => ids.some((id) => agreements[id] > 0))
  const lines = outcomes.map((id) => ({
    id,
    count: counts.reduce((sum, { agreements }) => sum + agreements[id], 0),
  }))
  const total = lines.reduce((sum, { count }) => sum + count, 0)
  if (casesWith(outcomes) < fewest)
    return { total: null, outcomes: lines.map(({ id }) => ({ id, count: null })) }
  const hidden = new Set(outcomes.filter((id) => casesWith([id]) < fewest))
  const rest = lines.filter(({ id }) => !hidden.has(id)).sort((a, b) => a.count - b.count)
  while (hidden.size > 0 && (hidden.size < 2 || casesWith([...hidden]) < fewest)) {
    const next = rest.shift()
    if (next === undefined) break
    hidden.add(next.id)
  }
  return { total, outcomes: lines.map(({ id, count }) => ({ id, count: hidden.has(id) ? null : count })) }
}

const meanOf = (averages: readonly number[]): number | null =>
  averages.length < fewest
    ? null
    : Math.round((averages.reduce((sum, one) => sum + one, 0) / averages.length) * 10) / 10

const pulseLine = (id: string, periods: readonly CasesIn[]): PulseLine => {
  const given = periods.map(({ cases }) => cases.flatMap(({ pulse }) => pulse[id] ?? []))
  const means = given.map(meanOf)
  return { id, average: meanOf(given.flat()), periods: means.includes(null) ? means.map(() => null) : means }
}

/** What sessions show together, with no number behind which fewer than five cases stand. */
export const aggregate = (all: readonly SessionCounts[], { until }: AggregateOptions = {}): Insight => {
  const periods = inPeriods(
    until === undefined ? all : all.filter(({ period }) => quarterOf(period) <= until),
  )
  const counts = periods.flatMap(({ cases }) => cases)
  const codes = {
    theme: multiple('theme', periods),
    domain: multiple('domain', periods),
    value: multiple('value', periods),
    blocker: multiple('blocker', periods),
    rung: multiple('rung', periods),
    learning: multiple('learning', periods),
  }
  const parts = {
    kind: single('kind', periods),
    voice: single('voice', periods),
    participants: single('participants', periods),
  }
  return {
    cases: counts.length,
    periods: periods.map(({ period }) => period),
    codes,
    parts,
    methods: methodsIn(counts, parts.kind),
    tensions: tensionsIn(counts, codes.value),
    stuck: stuckIn(counts, codes.domain, codes.blocker),
    agreements: agreementInsight(counts),
    pulse: idsOf('pulse').map((id) => pulseLine(id, periods)),
  }
}
