import type { FieldOf, LifeDomain } from '../../shared/method/method.ts'
import { factsQuery } from '../../shared/session/facts.ts'
import type { Fact } from '../../shared/session/model.ts'
import type { Query } from '../../shared/session/session.ts'
import { useQuery } from '../live/use-live.tsx'

/** One dimension, with what is known of it. */
export interface Known {
  readonly dimension: LifeDomain
  readonly facts: readonly Fact[]
}

const knownQuery = (field: FieldOf<'facts'>): Query<readonly Known[]> => ({
  reads: ['agenda', 'case'],
  of: (documents) =>
    field.dimensions.map((dimension) => ({
      dimension,
      facts: factsQuery(field.id, dimension.id).of(documents),
    })),
})

/** What is known, dimension by dimension, in the method's order. */
export const useKnown = (field: FieldOf<'facts'>): readonly Known[] => useQuery(knownQuery(field))
