import type { NetworkLink, NetworkNode } from '../../shared/session/model.ts'
import { type Box, boxAround, firstLines, labelLines, textWidth } from '../ui/label-lines.ts'
import { type PlacedLink, placeLinks } from './link-lines.ts'
import type { Point } from './map-geometry.ts'
import { boxAt, nodeGap, ringAround, type Sized } from './ring.ts'

/** Where everything of the map stands: the household in the middle, and a ring around it for each other kind. */
export interface NetworkMap {
  readonly box: Box
  readonly fontSize: number
  readonly lineHeight: number
  readonly nodes: readonly PlacedNode[]
  readonly links: readonly PlacedLink[]
}

export interface PlacedNode {
  readonly id: string
  readonly kind: NetworkNode['kind']
  readonly lines: readonly string[]
  readonly box: Box
}

const fontSize = 14
const lineHeight = 18
const widestName = 144
const mostLines = 4
/** Radius where the first ring may begin, and how much wider the next. */
const firstRing = 60
const ringGap = 12
const margin = 12

/** What a kind's shape needs around its words: a pill and an arrow lose their corners. */
const padding: Readonly<Record<NetworkNode['kind'], Point>> = {
  household: { x: 18, y: 12 },
  person: { x: 20, y: 9 },
  organisation: { x: 13, y: 9 },
  trajectory: { x: 24, y: 9 },
}

/** Of the middle ones inwards to outwards; how many fit in one ring grows with it. */
const rings = ['person', 'organisation', 'trajectory'] as const satisfies readonly NetworkNode['kind'][]
const capacity = (ring: number): number => 6 + 4 * ring

interface Named extends Sized {
  readonly kind: NetworkNode['kind']
  readonly lines: readonly string[]
}

const named = ({ id, kind, name }: NetworkNode, unnamed: (kind: NetworkNode['kind']) => string): Named => {
  const words = name.trim() === '' ? unnamed(kind) : name.trim()
  const lines = firstLines(labelLines(words, widestName, fontSize), mostLines)
  const space = padding[kind]
  return {
    id,
    kind,
    lines,
    width: Math.max(48, ...lines.map((line) => textWidth(line, fontSize))) + 2 * space.x,
    height: lines.length * lineHeight + 2 * space.y,
  }
}

/** Households stand above each other in the middle. */
const inTheMiddle = (nodes: readonly Sized[]): ReadonlyMap<string, Box> => {
  let y = -nodes.reduce((sum, node) => sum + node.height + nodeGap, -nodeGap) / 2
  const boxes = nodes.map((node) => {
    const box = boxAt(node, { x: 0, y: y + node.height / 2 })
    y += node.height + nodeGap
    return [node.id, box] as const
  })
  return new Map(boxes)
}

const placeNodes = (nodes: readonly Named[], links: readonly NetworkLink[]): ReadonlyMap<string, Box> => {
  let placed = inTheMiddle(nodes.filter(({ kind }) => kind === 'household'))
  let radius = firstRing
  let ring = 0
  for (const kind of rings) {
    let rest = nodes.filter((node) => node.kind === kind)
    while (rest.length > 0) {
      const most = capacity(ring)
      const found = ringAround(rest.slice(0, most), links, radius, placed)
      placed = new Map([...placed, ...found.boxes])
      radius = found.radius + ringGap
      ring += 1
      rest = rest.slice(most)
    }
  }
  return placed
}

/** Lays out the map. The same network is always drawn the same way, and nobody stands on anybody. */
export const networkLayout = (
  { nodes, links }: { readonly nodes: readonly NetworkNode[]; readonly links: readonly NetworkLink[] },
  unnamed: (kind: NetworkNode['kind']) => string,
): NetworkMap => {
  const all = nodes.map((node) => named(node, unnamed))
  const places = placeNodes(all, links)
  const lines = placeLinks(links, places)
  const words = lines.flatMap(({ label }) => label?.box ?? [])
  return {
    box: boxAround([...places.values(), ...words], margin),
    fontSize,
    lineHeight,
    // From the middle outwards, ring by ring: the order in which the keyboard goes along them.
    nodes: [...places].flatMap(([id, box]) => {
      const node = all.find((one) => one.id === id)
      return node === undefined ? [] : [{ id, kind: node.kind, lines: node.lines, box }]
    }),
    links: lines,
  }
}
