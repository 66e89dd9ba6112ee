import type { NetworkLink } from '../../shared/session/model.ts'
import { type Box, firstLines, labelLines, textWidth } from '../ui/label-lines.ts'
import { edge, freeOf, middleOf, type Point } from './map-geometry.ts'

/** Sizes of the words along a line, for whoever draws them. */
export const linkText = { fontSize: 12.5, lineHeight: 15 } as const

const widestLabel = 110
/** Between the words of a line and whatever stands near. */
const labelGap = 3

/** A line between the middles of two nodes; the nodes stand on top of it. */
export interface PlacedLink {
  readonly id: string
  readonly from: Point
  readonly to: Point
  /** Null when it has no words, or when there is no room for them: then the list alone has them. */
  readonly label: { readonly lines: readonly string[]; readonly box: Box } | null
}

/** Places along a line for its words, best first: the middle, then towards the ends, then beside it. */
const spots = ({ from, to }: { readonly from: Point; readonly to: Point }): readonly Point[] => {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const side = length === 0 ? { x: 0, y: 1 } : { x: -(to.y - from.y) / length, y: (to.x - from.x) / length }
  return [0, 12, -12, 26, -26].flatMap((aside) =>
    [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map((part) => ({
      x: from.x + (to.x - from.x) * part + side.x * aside,
      y: from.y + (to.y - from.y) * part + side.y * aside,
    })),
  )
}

/** Draws the links between boxes, each with its words where nothing else stands. */
export const placeLinks = (
  links: readonly NetworkLink[],
  nodes: ReadonlyMap<string, Box>,
): readonly PlacedLink[] => {
  const taken: Box[] = [...nodes.values()]
  return links.flatMap((link): readonly PlacedLink[] => {
    const one = nodes.get(link.from)
    const other = nodes.get(link.to)
    if (one === undefined || other === undefined || one === other) return []
    const line = { id: link.id, from: middleOf(one), to: middleOf(other) }
    const visible = { from: edge(one, line.to), to: edge(other, line.from) }
    const lines = firstLines(labelLines(link.label, widestLabel, linkText.fontSize), 2)
    if (lines.length === 0) return [{ ...line, label: null }]
    const width = Math.max(...lines.map((words) => textWidth(words, linkText.fontSize)))
    const height = lines.length * linkText.lineHeight
    const box = spots(visible)
      .map(({ x, y }) => ({ x: x - width / 2, y: y - height / 2, width, height }))
      .find((candidate) => freeOf(candidate, taken, labelGap))
    if (box !== undefined) taken.push(box)
    return [{ ...line, label: box === undefined ? null : { lines, box } }]
  })
}
