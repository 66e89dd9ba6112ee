import type { NetworkLink } from '../../shared/session/model.ts'
import type { Box } from '../ui/label-lines.ts'
import { freeOf, middleOf, type Point, runsThrough } from './map-geometry.ts'

/** Between nodes of a ring. */
export const nodeGap = 14
/** Between two rings: room for a line and the words along it. */
const lineRoom: Point = { x: 56, y: 40 }
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

/** For each node the angle at which what it is linked with stands; null where that is all around or nothing. */
const pulls = (
  nodes: readonly Sized[],
  links: readonly NetworkLink[],
  placed: ReadonlyMap<string, Box>,
): readonly (number | null)[] =>
  nodes.map(({ id }) => {
    const points = links.flatMap(({ from, to }) => {
      const other = placed.get(from === id ? to : to === id ? from : '')
      return other === undefined ? [] : [middleOf(other)]
    })
    const x = points.reduce((sum, point) => sum + point.x, 0)
    const y = points.reduce((sum, point) => sum + point.y, 0)
    return Math.hypot(x, y) < 1 ? null : turned(Math.atan2(y, x))
  })

const fullTurn = 2 * Math.PI
/** Straight up, where a ring begins; angles are counted from there. */
const up = -Math.PI / 2
const turned = (angle: number): number => (((angle - up) % fullTurn) + fullTurn) % fullTurn

/** Pushes angles that are in order apart until all have some room; the ring closes on itself. */
const spreadOut = (angles: readonly number[]): readonly number[] => {
  const room = fullTurn / Math.max(8, angles.length * 1.4)
  const spread = [...angles]
  for (let round = 0; round < 60; round += 1) {
    for (const at of spread.keys()) {
      const next = (at + 1) % spread.length
      const turn = next === 0 ? fullTurn : 0
      const lacks = room - ((spread[next] ?? 0) + turn - (spread[at] ?? 0))
      if (spread.length < 2 || lacks <= 0) continue
      spread[at] = (spread[at] ?? 0) - lacks / 2
      spread[next] = (spread[next] ?? 0) + lacks / 2
    }
  }
  return spread
}

/** Puts one more angle in the middle of the widest gap. */
const withOneMore = (angles: readonly number[]): readonly number[] => {
  const sorted = angles.toSorted((one, other) => one - other)
  const gaps = sorted.map((angle, at) => (sorted[at + 1] ?? (sorted[0] ?? 0) + fullTurn) - angle)
  const widest = gaps.indexOf(Math.max(...gaps))
  return [...angles, sorted.length === 0 ? 0 : ((sorted[widest] ?? 0) + (gaps[widest] ?? 0) / 2) % fullTurn]
}

interface Order {
  readonly nodes: readonly Sized[]
  readonly angles: readonly number[]
}

/** Nodes in the order of where their links pull them, the others behind them; at angles as pulled, and evenly spread. */
const orders = (nodes: readonly Sized[], wished: readonly (number | null)[]): readonly Order[] => {
  const pulled = nodes
    .flatMap((node, at) => {
      const angle = wished[at] ?? null
      return angle === null ? [] : [{ node, angle }]
    })
    .toSorted((one, other) => one.angle - other.angle)
  const free = nodes.filter((_, at) => (wished[at] ?? null) === null)
  const sorted = [...pulled.map(({ node }) => node), ...free]
  const even = sorted.map((_, at) => (fullTurn * at) / sorted.length)
  if (pulled.length === 0) return [{ nodes: sorted, angles: even }]
  const near = free.reduce(withOneMore, spreadOut(pulled.map(({ angle }) => angle)))
  return [
    { nodes: sorted, angles: near },
    { nodes: sorted, angles: even },
  ]
}

/** Boxes around the middle at a radius; wider than high, as screens and names are. */
const around = ({ nodes, angles }: Order, turn: number, radius: number): readonly Box[] =>
  nodes.map((node, at) => {
    const angle = up + turn + (angles[at] ?? 0)
    return boxAt(node, { x: Math.cos(angle) * radius * 1.25, y: Math.sin(angle) * radius })
  })

interface Ring {
  readonly boxes: readonly Box[]
  readonly radius: number
}

/** The smallest ring, from `from` outwards, on which nobody meets anybody and lines have room for words. */
const ringFor = (order: Order, turn: number, from: number, placed: readonly Box[]): Ring => {
  const kept = placed.map(withRoom)
  for (let radius = from; ; radius += ringStep) {
    const boxes = around(order, turn, radius)
    const isFree = boxes.every((box, at) => freeOf(box, kept, 0) && freeOf(box, boxes.slice(at + 1), nodeGap))
    if (isFree) return { boxes, radius }
  }
}

const turns = 12
/** How much a line that runs behind somebody weighs against a wider ring, and how much the length of all lines does. */
const crossing = 150
const lengthWeight = 0.25

/** What is wrong with a drawing: lines behind nodes, and long lines. */
const faults = (boxes: ReadonlyMap<string, Box>, links: readonly NetworkLink[]): number =>
  links.reduce((sum, link) => {
    const one = boxes.get(link.from)
    const other = boxes.get(link.to)
    if (one === undefined || other === undefined) return sum
    const from = middleOf(one)
    const to = middleOf(other)
    const passed = [...boxes.values()].filter(
      (box) => box !== one && box !== other && runsThrough(from, to, box),
    )
    return sum + passed.length * crossing + Math.hypot(to.x - from.x, to.y - from.y) * lengthWeight
  }, 0)

/**
 * Places nodes in a ring around what stands already, no nearer than `from`. Of some orders and turns of the ring it takes
 * the one with the fewest lines that run behind somebody, the shortest lines and the smallest size.
 */
export const ringAround = (
  nodes: readonly Sized[],
  links: readonly NetworkLink[],
  from: number,
  placed: ReadonlyMap<string, Box>,
): { readonly boxes: ReadonlyMap<string, Box>; readonly radius: number } => {
  const tries = orders(nodes, pulls(nodes, links, placed)).flatMap((order) =>
    Array.from({ length: turns }, (_, turn) => {
      const { boxes, radius } = ringFor(order, (turn * fullTurn) / order.nodes.length / turns, from, [
        ...placed.values(),
      ])
      const byId = new Map(
        order.nodes.flatMap(({ id }, at) => (boxes[at] === undefined ? [] : [[id, boxes[at]] as const])),
      )
      return { boxes: byId, radius, cost: radius + faults(new Map([...placed, ...byId]), links) }
    }),
  )
  return tries.reduce((best, next) => (next.cost < best.cost ? next : best))
}
