import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NetworkLink, NetworkNode } from '../../shared/session/model.ts'
import { type Box, boxesMeet } from '../ui/label-lines.ts'
import { networkLayout } from './network-layout.ts'

const kinds = ['household', 'person', 'organisation', 'trajectory'] as const
const unnamed = (kind: string) => kind

const node = (id: string, kind: NetworkNode['kind'], name: string): NetworkNode => ({
  id,
  kind,
  name,
  does: '',
  addedBy: 'me',
})
const link = (id: string, from: string, to: string, label = ''): NetworkLink => ({
  id,
  from,
  to,
  label,
  addedBy: 'me',
})

const words = fc
  .array(fc.stringMatching(/^[A-Za-zé-]{1,22}$/), { maxLength: 6 })
  .map((parts) => parts.join(' '))

const network = fc
  .tuple(
    fc.array(fc.record({ kind: fc.constantFrom(...kinds), name: words }), { maxLength: 30 }),
    fc.array(fc.record({ from: fc.nat(29), to: fc.nat(29), label: words }), { maxLength: 40 }),
  )
  .map(([nodes, links]) => ({
    nodes: nodes.map(({ kind, name }, at) => node(`n${at}`, kind, name)),
    links: links
      .filter(({ from, to }) => from !== to && from < nodes.length && to < nodes.length)
      .map(({ from, to, label }, at) => link(`l${at}`, `n${from}`, `n${to}`, label)),
  }))

const inside = (outer: Box, inner: Box): boolean =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height

describe('the map around a household', () => {
  it('R-NETWORK-4 lets nobody stand on anybody, nor words on words, with up to thirty on the map', () => {
    fc.assert(
      fc.property(network, (given) => {
        const map = networkLayout(given, unnamed)
        expect(map.nodes).toHaveLength(given.nodes.length)
        expect(map.links).toHaveLength(given.links.length)
        const boxes = [
          ...map.nodes.map(({ box }) => box),
          ...map.links.flatMap(({ label }) => label?.box ?? []),
        ]
        for (const [at, one] of boxes.entries()) {
          expect(inside(map.box, one)).toBe(true)
          for (const other of boxes.slice(at + 1)) expect(boxesMeet(one, other)).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('R-NETWORK-4 draws the same network the same way every time', () => {
    fc.assert(
      fc.property(network, (given) => {
        expect(networkLayout(structuredClone(given), unnamed)).toEqual(networkLayout(given, unnamed))
      }),
      { numRuns: 20 },
    )
  })

  it('R-NETWORK-4 puts the household in the middle and each other kind further out', () => {
    const map = networkLayout(
      {
        nodes: [
          node('t', 'trajectory', 'Schuldregeling'),
          node('o', 'organisation', 'Wijkteam'),
          node('p', 'person', 'Zus'),
          node('h', 'household', 'Gezin M.'),
        ],
        links: [link('1', 'h', 'p', 'past op'), link('2', 'o', 't')],
      },
      unnamed,
    )
    const away = (id: string): number => {
      const box = map.nodes.find((one) => one.id === id)?.box ?? { x: 0, y: 0, width: 0, height: 0 }
      return Math.hypot((box.x + box.width / 2) / 1.25, box.y + box.height / 2)
    }
    expect(away('h')).toBeCloseTo(0)
    expect(away('p')).toBeGreaterThan(away('h'))
    expect(away('o')).toBeGreaterThan(away('p'))
    expect(away('t')).toBeGreaterThan(away('o'))
    expect(map.links.map(({ label }) => label?.lines ?? null)).toEqual([['past op'], null])
  })

  it('R-NETWORK-4 calls who has no name by their kind, and cuts a name that goes on and on', () => {
    const map = networkLayout(
      { nodes: [node('a', 'person', ' '), node('b', 'organisation', 'woord '.repeat(40))], links: [] },
      () => 'Persoon zonder naam',
    )
    expect(map.nodes.find(({ id }) => id === 'a')?.lines.join(' ')).toBe('Persoon zonder naam')
    expect(map.nodes.find(({ id }) => id === 'b')?.lines).toHaveLength(4)
    expect(map.nodes.find(({ id }) => id === 'b')?.lines.at(-1)).toMatch(/…$/)
  })

  it('R-NETWORK-4 draws an empty network as nothing', () => {
    expect(networkLayout({ nodes: [], links: [] }, unnamed).nodes).toEqual([])
  })

  it('R-NETWORK-4 stays small enough to read: twelve around a household fit beside each other on a screen', () => {
    const around = Array.from({ length: 12 }, (_, at) =>
      node(`n${at}`, kinds[1 + (at % 3)] ?? 'person', `Organisatie nummer ${at}`),
    )
    const map = networkLayout(
      {
        nodes: [node('h', 'household', 'Gezin M.'), ...around],
        links: around.map(({ id }, at) => link(`l${at}`, 'h', id, 'begeleidt')),
      },
      unnamed,
    )
    expect(map.box.width).toBeLessThan(1000)
    expect(map.links.filter(({ label }) => label === null)).toEqual([])
  })
})
