import fc from 'fast-check'
import { bands, coded, idsOf, type Outcome, outcomes, voices } from './codes.ts'
import { inOrder, noAgreements, type SessionCounts, tensionOf } from './counts.ts'

/** A session that counts for nothing but being there. */
export const plainCounts: SessionCounts = {
  version: 1,
  kind: 'deliberation',
  method: 'dilemma',
  period: '2026-01',
  themes: [],
  domains: [],
  values: [],
  tensions: [],
  blockers: [],
  rungs: [],
  learning: false,
  agreements: noAgreements(),
  pulse: {},
  voice: 'absent',
  participants: 'some',
}

const someOf = (list: Parameters<typeof idsOf>[0], most = 4) =>
  fc.subarray([...idsOf(list)].slice(0, most)).map((ids) => coded(list, ids))

const agreements = fc
  .tuple(...outcomes.map(() => fc.nat({ max: 3 })))
  .map((numbers) => Object.fromEntries(outcomes.map((id, at) => [id, numbers[at] ?? 0]))) as fc.Arbitrary<
  Record<Outcome, number>
>

const tensions = fc
  .array(
    fc.tuple(fc.constantFrom(...idsOf('value').slice(0, 4)), fc.constantFrom(...idsOf('value').slice(0, 4))),
  )
  .map((pairs) =>
    inOrder(
      pairs.flatMap(([one, other]) => {
        const pair = tensionOf(one, other)
        return pair === null ? [] : [pair]
      }),
    ),
  )

/** Any counts; few codes, so that cells of every size arise. */
export const anyCounts: fc.Arbitrary<SessionCounts> = fc
  .record({
    version: fc.constant(1 as const),
    kind: fc.constantFrom('deliberation' as const, 'conference' as const),
    method: fc.constantFrom('dilemma', 'own'),
    period: fc.constantFrom('2025-11', '2026-01', '2026-02', '2026-05', '2026-09'),
    themes: someOf('theme'),
    domains: someOf('domain'),
    values: someOf('value'),
    tensions,
    blockers: someOf('blocker'),
    rungs: someOf('rung'),
    learning: fc.boolean(),
    agreements,
    pulse: fc.dictionary(
      fc.constantFrom(...idsOf('pulse').slice(0, 3)),
      fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10),
    ),
    voice: fc.constantFrom(...voices),
    participants: fc.constantFrom(...bands),
  })
  // A pair in tension are two values that were named, and a conference cannot be held by a deliberation's method.
  .map((counts) => ({
    ...counts,
    values: coded('value', [...counts.values, ...counts.tensions.flat()]),
    method: counts.kind === 'conference' && counts.method === 'dilemma' ? 'own' : counts.method,
    pulse: { ...counts.pulse },
  }))
