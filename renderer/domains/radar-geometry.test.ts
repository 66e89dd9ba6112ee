import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Box, boxesMeet } from '../ui/label-lines.ts'
import { type RadarAxis, radarGeometry } from './radar-geometry.ts'

const axis = (id: string, now: number | null, wished: number | null, label = id): RadarAxis => ({
  id,
  label,
  now,
  wished,
})

const point = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null })
const word = fc.stringMatching(/^[A-Za-zé:,-]{1,26}$/)
const label = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
const axes = fc
  .array(fc.record({ now: point, wished: point, label }), { maxLength: 12 })
  .map((list): readonly RadarAxis[] => list.map((part, at) => ({ ...part, id: `d${at}` })))
const width = fc.integer({ min: 200, max: 700 })

const holds = (box: Box, { x, y }: { readonly x: number; readonly y: number }): boolean =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height

describe('the radar', () => {
  it('R-DOMAINS-8 keeps every point, ring and label inside its box, however many domains and however long their names', () => {
    fc.assert(
      fc.property(axes, width, (list, wide) => {
        const radar = radarGeometry(list, wide)
        const points = [...radar.now.marks, ...radar.wished.marks, ...radar.spokes, ...radar.rings.flat()]
        for (const at of points) expect(holds(radar.box, at)).toBe(true)
        for (const { box } of radar.labels) {
          expect(holds(radar.box, box)).toBe(true)
          expect(holds(radar.box, { x: box.x + box.width, y: box.y + box.height })).toBe(true)
        }
      }),
    )
  })

  it('R-TRIANGLE-2 leaves no empty place below a triangle', () => {
    const { box, radius } = radarGeometry(
      ['Legitimiteit', 'Betrokkenheid', 'Rendement'].map((name) => axis(name, 3, null)),
      400,
    )
    expect(box.y + box.height).toBeLessThan(radius)
  })

  it('R-DOMAINS-8 lets no label meet another or stand on the rings', () => {
    fc.assert(
      fc.property(axes, width, (list, wide) => {
        const { labels, radius } = radarGeometry(list, wide)
        expect(labels).toHaveLength(list.length)
        for (const [at, one] of labels.entries()) {
          for (const other of labels.slice(at + 1)) expect(boxesMeet(one.box, other.box)).toBe(false)
          const x = Math.max(one.box.x, Math.min(0, one.box.x + one.box.width))
          const y = Math.max(one.box.y, Math.min(0, one.box.y + one.box.height))
          expect(Math.hypot(x, y)).toBeGreaterThan(radius)
        }
      }),
    )
  })

  it('R-DOMAINS-8 loses no letter of a label', () => {
    fc.assert(
      fc.property(axes, width, (list, wide) => {
        const bare = (text: string) => text.replace(/[\s-]/g, '')
        for (const { id, lines } of radarGeometry(list, wide).labels)
          expect(bare(lines.join(''))).toBe(bare(list.find((one) => one.id === id)?.label ?? ''))
      }),
    )
  })

  it('R-DOMAINS-7 leaves a domain without a point out of the shape', () => {
    const { now, wished } = radarGeometry(
      [axis('a', 2, 4), axis('b', null, 3), axis('c', 5, null), axis('d', 1, 1)],
      400,
    )
    expect(now.marks.map(({ id }) => id)).toEqual(['a', 'c', 'd'])
    expect(now.outline).toHaveLength(3)
    expect(wished.marks.map(({ id }) => id)).toEqual(['a', 'b', 'd'])
    for (const mark of [...now.marks, ...wished.marks]) expect(Math.hypot(mark.x, mark.y)).toBeGreaterThan(5)
  })

  it('R-DOMAINS-7 draws no area with fewer than three points, and round rings with fewer than three domains', () => {
    const few = radarGeometry([axis('a', 2, null), axis('b', 4, null), axis('c', null, null)], 400)
    expect(few.now.outline).toEqual([])
    expect(few.now.marks).toHaveLength(2)
    expect(few.rings).toHaveLength(5)
    const two = radarGeometry([axis('a', 2, 3), axis('b', 4, 3)], 400)
    expect(two.rings).toEqual([])
    expect(two.ringRadii).toHaveLength(5)
    expect(radarGeometry([], 400).labels).toEqual([])
  })

  it('R-DOMAINS-7 puts a point as far out as it is high, on its own spoke', () => {
    const { now, radius } = radarGeometry(
      [axis('a', 5, null), axis('b', 1, null), axis('c', 3, null), axis('d', 4, null)],
      400,
    )
    const [a, b, c, d] = now.marks
    expect(a).toEqual({ id: 'a', x: 0, y: -radius })
    expect(b?.x).toBeCloseTo(radius / 5, 1)
    expect(c?.y).toBeCloseTo((radius * 3) / 5, 1)
    expect(d?.x).toBeCloseTo((-radius * 4) / 5, 1)
  })
})
