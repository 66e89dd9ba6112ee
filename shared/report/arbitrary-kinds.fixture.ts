import fc from 'fast-check'
import {
  argumentBases,
  argumentSides,
  argumentWeights,
  attendances,
  certainties,
  directions,
  terms,
} from '../session/columns.ts'

interface Parts {
  readonly id: fc.Arbitrary<string>
  readonly text: fc.Arbitrary<string>
  readonly number: fc.Arbitrary<number>
}

const list = <Value>(of: fc.Arbitrary<Value>) => fc.array(of, { maxLength: 3 })
const chosen = <const Ids extends readonly string[]>(ids: Ids) =>
  fc.constantFrom<Ids[number] | ''>(...ids, '')

/** Any value of the kinds with which a method weighs; everything that members write is hostile. */
export const anyKindValue = ({ id, text, number }: Parts) => ({
  arguments: fc.record({
    kind: fc.constant('arguments'),
    arguments: list(
      fc.record({
        id,
        addedBy: id,
        side: chosen(argumentSides),
        argument: text,
        option: text,
        basis: chosen(argumentBases),
        weight: chosen(argumentWeights),
        why: text,
      }),
    ),
  }),
  facts: fc.record({
    kind: fc.constant('facts'),
    dimensions: fc.dictionary(
      fc.constantFrom('medical', 'life', 'constructor'),
      list(fc.record({ id, addedBy: id, fact: text, source: text, certainty: chosen(certainties) })),
    ),
  }),
  stakeholders: fc.record({
    kind: fc.constant('stakeholders'),
    stakeholders: list(
      fc.record({
        id,
        addedBy: id,
        who: text,
        presence: chosen(attendances),
        rights: text,
        interests: text,
        view: text,
      }),
    ),
  }),
  effects: fc.record({
    kind: fc.constant('effects'),
    effects: list(
      fc.record({
        id,
        addedBy: id,
        who: text,
        effect: text,
        term: chosen(terms),
        direction: chosen(directions),
      }),
    ),
  }),
  triangle: fc.record({
    kind: fc.constant('triangle'),
    corners: fc.dictionary(
      fc.constantFrom('legitimacy', 'involvement', 'return', 'constructor'),
      fc.record({
        for: text,
        against: text,
        score: fc.option(fc.oneof(fc.integer({ min: 1, max: 5 }), number)),
      }),
    ),
  }),
})
