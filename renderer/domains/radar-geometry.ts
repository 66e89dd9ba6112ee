import { type Box, boxAround, boxesMeet, labelLines, textWidth } from '../ui/label-lines.ts'

/** One spoke of the radar. Points are 1 to 5; null where nobody chose or where they may not be seen. */
export interface RadarAxis {
  readonly id: string
  /** What stands at the end of the spoke. */
  readonly label: string
  readonly now: number | null
  readonly wished: number | null
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface RadarLabel {
  readonly id: string
  readonly lines: readonly string[]
  readonly anchor: 'start' | 'middle' | 'end'
  /** Where the first line's baseline stands. */
  readonly at: Point
  readonly box: Box
}

export interface RadarMark extends Point {
  readonly id: string
}

/** One of the two shapes: its points in order, and the outline when there are enough of them to enclose something. */
export interface RadarShape {
  readonly marks: readonly RadarMark[]
  /** Corners of the area; empty with fewer than three points, then spokes run from the middle to each point. */
  readonly outline: readonly Point[]
}

export interface Radar {
  readonly box: Box
  readonly radius: number
  readonly fontSize: number
  readonly lineHeight: number
  /** Corners of each ring, from the middle outwards; with fewer than three spokes the rings are round and this is empty. */
  readonly rings: readonly (readonly Point[])[]
  readonly ringRadii: readonly number[]
  readonly spokes: readonly RadarMark[]
  readonly labels: readonly RadarLabel[]
  readonly now: RadarShape
  readonly wished: RadarShape
}

const steps = 5
const fontSize = 14
const lineHeight = 17
/** Between the outermost ring and a label, and between labels. */
const gap = 10
const labelGap = 4
const margin = 6
const smallest = 50
const largest = 116
const widestLabel = 104
const narrowestLabel = 92
/** Below this width labels take more lines. */
const narrow = 320

interface Placed {
  readonly id: string
  readonly lines: readonly string[]
  readonly anchor: RadarLabel['anchor']
  readonly width: number
  readonly height: number
  readonly middle: Point
}

const round = (value: number): number => Math.round(value * 100) / 100

/** The unit vector of a spoke; the first points up, the others follow the clock. */
const direction = (at: number, count: number): Point => {
  const angle = (2 * Math.PI * at) / count - Math.PI / 2
  return { x: Math.cos(angle), y: Math.sin(angle) }
}

const along = (unit: Point, length: number): Point => ({
  x: round(unit.x * length),
  y: round(unit.y * length),
})

const top = (label: Placed): number => label.middle.y - label.height / 2
const bottom = (label: Placed): number => label.middle.y + label.height / 2

/** Pushes labels of one side apart, top to bottom, and then shifts the whole row back by what it drifted. */
const spread = (labels: readonly Placed[]): readonly Placed[] => {
  const sorted = labels.toSorted((one, other) => one.middle.y - other.middle.y)
  const pushed: Placed[] = []
  for (const label of sorted) {
    const above = pushed.at(-1)
    const y =
      above === undefined
        ? label.middle.y
        : Math.max(label.middle.y, bottom(above) + labelGap + label.height / 2)
    pushed.push({ ...label, middle: { ...label.middle, y } })
  }
  const drift = pushed.reduce((sum, label, at) => sum + label.middle.y - (sorted[at]?.middle.y ?? 0), 0)
  const back = pushed.length === 0 ? 0 : drift / pushed.length
  return pushed.map((label) => ({ ...label, middle: { ...label.middle, y: label.middle.y - back } }))
}

/** Keeps a label beside the rings at the height where it stands now. */
const outside = (label: Placed, radius: number, side: 1 | -1): Placed => {
  const nearest =
    top(label) <= 0 && bottom(label) >= 0 ? 0 : Math.min(Math.abs(top(label)), Math.abs(bottom(label)))
  const edge = radius + gap
  const clear = nearest >= edge ? 0 : Math.sqrt(edge * edge - nearest * nearest)
  return { ...label, middle: { ...label.middle, x: side * Math.max(side * label.middle.x, clear) } }
}

const boxOf = ({ anchor, middle, width, height }: Placed): Box => ({
  x: anchor === 'start' ? middle.x : anchor === 'end' ? middle.x - width : middle.x - width / 2,
  y: middle.y - height / 2,
  width,
  height,
})

/** Puts a label that stands above or below the rings clear of those at the sides. */
const beyond = (label: Placed, others: readonly Placed[], way: 1 | -1): Placed => {
  let placed = label
  for (const other of others.toSorted((one, next) => way * (one.middle.y - next.middle.y))) {
    if (!boxesMeet(boxOf(placed), boxOf(other), labelGap)) continue
    const y =
      way === -1 ? top(other) - labelGap - label.height / 2 : bottom(other) + labelGap + label.height / 2
    placed = { ...placed, middle: { ...placed.middle, y } }
  }
  return placed
}

const placeLabels = (axes: readonly RadarAxis[], radius: number, most: number): readonly RadarLabel[] => {
  const labels = axes.map(({ id, label }, at): Placed => {
    const unit = direction(at, axes.length)
    const lines = labelLines(label, most, fontSize)
    const height = lines.length * lineHeight
    const width = Math.max(0, ...lines.map((line) => textWidth(line, fontSize)))
    const anchor = Math.abs(unit.x) < 0.01 ? 'middle' : unit.x > 0 ? 'start' : 'end'
    const away = radius + gap + (anchor === 'middle' ? height / 2 : 0)
    return { id, lines, anchor, width, height, middle: along(unit, away) }
  })
  const right = spread(labels.filter(({ anchor }) => anchor === 'start')).map((label) =>
    outside(label, radius, 1),
  )
  const left = spread(labels.filter(({ anchor }) => anchor === 'end')).map((label) =>
    outside(label, radius, -1),
  )
  const sides = [...right, ...left]
  const ends = labels
    .filter(({ anchor }) => anchor === 'middle')
    .map((label) => beyond(label, sides, label.middle.y < 0 ? -1 : 1))
  const placed = new Map([...sides, ...ends].map((label) => [label.id, label]))
  return axes.flatMap(({ id }) => {
    const label = placed.get(id)
    if (label === undefined) return []
    const at = { x: round(label.middle.x), y: round(top(label) + lineHeight * 0.76) }
    return [{ id, lines: label.lines, anchor: label.anchor, at, box: boxOf(label) }]
  })
}

const shapeOf = (
  axes: readonly RadarAxis[],
  radius: number,
  pointOf: (axis: RadarAxis) => number | null,
): RadarShape => {
  const marks = axes.flatMap((axis, at) => {
    const value = pointOf(axis)
    if (value === null) return []
    return [{ id: axis.id, ...along(direction(at, axes.length), (radius * value) / steps) }]
  })
  return { marks, outline: marks.length < 3 ? [] : marks.map(({ x, y }) => ({ x, y })) }
}

const around = (radius: number): Box => ({ x: -radius, y: -radius, width: 2 * radius, height: 2 * radius })

/** The box around a ring with corners; a triangle leaves much of the circle around it empty. */
const boxOfRing = (count: number, radius: number): Box =>
  boxAround(
    Array.from({ length: count }, (_, at) => ({
      ...along(direction(at, count), radius),
      width: 0,
      height: 0,
    })),
    0,
  )

/** The largest rings with which all labels fit in the width; where none do, the smallest, and the drawing is scaled. */
const largestThatFits = (
  axes: readonly RadarAxis[],
  width: number,
): Pick<Radar, 'radius' | 'labels' | 'box'> => {
  const most = width < narrow ? narrowestLabel : widestLabel
  const sized = (radius: number) => {
    const labels = placeLabels(axes, radius, most)
    const rings = axes.length < 3 ? around(radius) : boxOfRing(axes.length, radius)
    return { radius, labels, box: boxAround([rings, ...labels.map((label) => label.box)], margin) }
  }
  for (let radius = largest; radius > smallest; radius -= 6) {
    const drawing = sized(radius)
    if (drawing.box.width <= width) return drawing
  }
  return sized(smallest)
}

/**
 * Where everything of a radar stands, for a drawing that may be `width` wide. A spoke without a point is left out of
 * the shape rather than drawn at zero. The box holds all of it, so that no label is cut off.
 */
export const radarGeometry = (axes: readonly RadarAxis[], width: number): Radar => {
  const { radius, labels, box } = largestThatFits(axes, width)
  const ringRadii = Array.from({ length: steps }, (_, at) => round((radius * (at + 1)) / steps))
  const isRound = axes.length < 3
  return {
    box,
    radius,
    fontSize,
    lineHeight,
    rings: isRound
      ? []
      : ringRadii.map((ring) => axes.map((_, at) => along(direction(at, axes.length), ring))),
    ringRadii,
    spokes: axes.map(({ id }, at) => ({ id, ...along(direction(at, axes.length), radius) })),
    labels,
    now: shapeOf(axes, radius, (axis) => axis.now),
    wished: shapeOf(axes, radius, (axis) => axis.wished),
  }
}
