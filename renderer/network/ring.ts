import type { NetworkLink } from '../../shared/session/model.ts'
import type { Box } from '../ui/label-lines.ts'
import { freeOf, middleOf, type Point, runsThrough } from './map-geometry.ts'

/** Between nodes of a ring. */
export const nodeGap = 14
/** Between two rings: room for a line and the words along it. */
const lineRoom: Point = { x: 56, y: 26 }
const ringStep = 6

/** Somebody who is to be placed, with the room that their shape takes. */
export interface Sized {
  readonly id: string
  readonly width: number
  readonly height: number
}

interface Ring {
  readonly boxes: readonly Box[]
  readonly radius: number
}

export const boxAt = ({ width, height }: Sized, { x, y }: Point): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
})

/** A box with room around it for a line that leaves it and the words along that line. */
const withRoom = ({ x, y, width, height }: Box): Box => ({
  x: x - lineRoom.x,
  y: y - lineRoom.y,
  width: width + 2 * lineRoom.x,
  height: height + 2 * lineRoom.y,
})

/** Angles of nodes that are linked to what stands already, so that lines stay short; the others follow after them. */
const wishedAngles = (
  nodes: readonly Sized[],
  links: readonly NetworkLink[],
  placed: ReadonlyMap<string, Box>,
): ReadonlyMap<string, number> => {
  const angles = nodes.flatMap(({ id }): readonly (readonly [string, number])[] => {
    const points = links.flatMap(({ from, to }) => {
      const other = placed.get(from === id ? to : to === id ? from : '')
      return other === undefined ? [] : [middleOf(other)]
    })
    const x = points.reduce((sum, point) => sum + point.x, 0)
    const y = points.reduce((sum, point) => sum + point.y, 0)
    return Math.hypot(x, y) < 1 ? [] : [[id, Math.atan2(y, x)]]
  })
  return new Map(angles)
}

const fullTurn = 2 * Math.PI
/** Straight up, where a ring begins. */
const up = -Math.PI / 2
const turned = (angle: number): number => (((angle - up) % fullTurn) + fullTurn) % fullTurn

/** Nodes in the order of where their links pull them; the turn of the whole ring is the one that pulls least. */
const ordered = (
  nodes: readonly Sized[],
  wished: ReadonlyMap<string, number>,
): { readonly nodes: readonly Sized[]; readonly start: number } => {
  const pulled = nodes.filter(({ id }) => wished.has(id))
  const free = nodes.filter(({ id }) => !wished.has(id))
  const sorted = [
    ...pulled.toSorted((one, other) => turned(wished.get(one.id) ?? 0) - turned(wished.get(other.id) ?? 0)),
    ...free,
  ]
  if (pulled.length === 0) return { nodes: sorted, start: up }
  const step = fullTurn / nodes.length
  const off = pulled.map(({ id }, at) => (wished.get(id) ?? 0) - at * step)
  return {
    nodes: sorted,
    start: Math.atan2(
      off.reduce((sum, angle) => sum + Math.sin(angle), 0),
      off.reduce((sum, angle) => sum + Math.cos(angle), 0),
    ),
  }
}

/** Boxes around the middle at a radius; wider than high, as screens and names are. */
const around = (nodes: readonly Sized[], start: number, radius: number): readonly Box[] =>
  nodes.map((node, at) => {
    const angle = start + (fullTurn * at) / nodes.length
    return boxAt(node, { x: Math.cos(angle) * radius * 1.25, y: Math.sin(angle) * radius })
  })

/** The smallest ring, from `from` outwards, on which nobody meets anybody and lines have room for words. */
const ringFor = (nodes: readonly Sized[], start: number, from: number, placed: readonly Box[]): Ring => {
  const kept = placed.map(withRoom)
  for (let radius = from; ; radius += ringStep) {
    const boxes = around(nodes, start, radius)
    const isFree = boxes.every((box, at) => freeOf(box, kept, 0) && freeOf(box, boxes.slice(at + 1), nodeGap))
    if (isFree) return { boxes, radius }
  }
}

const turns = 12
/** How much a line that runs behind somebody weighs against a ring that is one step wider. */
const crossing = 40

/** How many nodes lines run behind. */
const hiddenLines = (boxes: ReadonlyMap<string, Box>, links: readonly NetworkLink[]): number =>
  links.reduce((sum, link) => {
    const one = boxes.get(link.from)
    const other = boxes.get(link.to)
    if (one === undefined || other === undefined) return sum
    const passed = [...boxes.values()].filter(
      (box) => box !== one && box !== other && runsThrough(middleOf(one), middleOf(other), box),
    )
    return sum + passed.length
  }, 0)

/**
 * Places nodes in a ring around what stands already, no nearer than `from`. Of some turns of the ring it takes the one with
 * the fewest lines that run behind somebody, and of those the smallest.
 */
export const ringAround = (
  nodes: readonly Sized[],
  links: readonly NetworkLink[],
  from: number,
  placed: ReadonlyMap<string, Box>,
): { readonly boxes: ReadonlyMap<string, Box>; readonly radius: number } => {
  const ring = ordered(nodes, wishedAngles(nodes, links, placed))
  const tries = Array.from({ length: turns }, (_, turn) => {
    // 0, 1, -1, 2, -2 …: of two that are as good, the one nearest to where the links pull is taken.
    const aside = turn % 2 === 0 ? -turn / 2 : (turn + 1) / 2
    const start = ring.start + (aside * fullTurn) / ring.nodes.length / turns
    const { boxes, radius } = ringFor(ring.nodes, start, from, [...placed.values()])
    const byId = new Map(
      ring.nodes.flatMap(({ id }, at) => (boxes[at] === undefined ? [] : [[id, boxes[at]] as const])),
    )
    const hidden = hiddenLines(new Map([...placed, ...byId]), links)
    return { boxes: byId, radius, cost: radius + hidden * crossing + Math.abs(aside) * 2 }
  })
  return tries.reduce((best, next) => (next.cost < best.cost ? next : best))
}
