import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ClockRanges } from './clock-ranges.ts'

const range = fc.record({
  client: fc.integer({ min: 1, max: 2 }),
  from: fc.integer({ min: 0, max: 40 }),
  length: fc.integer({ min: 1, max: 12 }),
})

test('R-RELAY-8 ranges know exactly the clocks that were added, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(range, { maxLength: 25 }), range, (added, asked) => {
      const ranges = new ClockRanges()
      const clocks = new Set<string>()
      for (const { client, from, length } of added) {
        ranges.add({ client, from, to: from + length })
        for (let clock = from; clock < from + length; clock++) clocks.add(`${client} ${clock}`)
      }
      const question = { client: asked.client, from: asked.from, to: asked.from + asked.length }
      const missing: number[] = []
      for (let clock = question.from; clock < question.to; clock++)
        if (!clocks.has(`${asked.client} ${clock}`)) missing.push(clock)
      expect(ranges.covers(question)).toBe(missing.length === 0)
      expect(
        ranges
          .missing(question)
          .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)),
      ).toEqual(missing)
      for (const client of [1, 2]) {
        let contiguous = 0
        while (clocks.has(`${client} ${contiguous}`)) contiguous++
        expect(ranges.contiguous(client)).toBe(contiguous)
        expect(ranges.stateVector().get(client)).toBe(contiguous === 0 ? undefined : contiguous)
      }
    }),
    { numRuns: 500 },
  )
})
