import fc from 'fast-check'
import { argumentSides, argumentWeights } from '../../shared/session/columns.ts'
import type { Argument } from '../../shared/session/model.ts'

export const argumentOf = (id: string, change: Partial<Argument> = {}): Argument => ({
  id,
  addedBy: 'tom',
  side: 'for',
  argument: `Woorden van ${id}`,
  option: '',
  basis: '',
  weight: '',
  why: '',
  ...change,
})

/** Any number of arguments, each with an id of its own. */
export const anyArguments: fc.Arbitrary<readonly Argument[]> = fc
  .array(
    fc.record({
      side: fc.constantFrom(...argumentSides, '' as const),
      weight: fc.constantFrom(...argumentWeights, '' as const),
    }),
    { maxLength: 120 },
  )
  .map((all) => all.map((one, at) => argumentOf(`a${at}`, one)))
