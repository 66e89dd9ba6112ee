import { useLayoutEffect, useRef, useState } from 'react'
import { classes } from '../ui/classes.ts'
import styles from './radar.module.css'
import { type Point, type RadarAxis, type RadarShape, radarGeometry } from './radar-geometry.ts'

const usualWidth = 380

/** Width of an element, followed while it changes; a usual one where nothing can be measured. */
const useWidth = () => {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(usualWidth)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      // Whole tens: the drawing stays calm while a scroll bar comes and goes.
      const measured = Math.floor((entry?.contentRect.width ?? 0) / 10) * 10
      if (measured > 0) setWidth(measured)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { ref, width }
}

const pathOf = (points: readonly Point[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ')

/** A mark that stands on its point. */
export const diamond = (x: number, y: number, size: number): string =>
  `${x},${y - size} ${x + size},${y} ${x},${y + size} ${x - size},${y}`

interface ShapeProps {
  readonly which: 'now' | 'wished'
  readonly shape: RadarShape
  /** Domains whose point only the members of a circle see. */
  readonly mine: ReadonlySet<string>
}

const Shape = ({ which, shape, mine }: ShapeProps) => (
  <g className={styles[which]}>
    {shape.outline.length > 0 ? (
      <polygon className={styles.area} points={pathOf(shape.outline)} />
    ) : (
      shape.marks.map(({ id, x, y }) => <line key={id} className={styles.area} x1={0} y1={0} x2={x} y2={y} />)
    )}
    {shape.marks.map(({ id, x, y }) =>
      mine.has(id) ? (
        <polygon
          key={id}
          className={styles.mark}
          data-circle
          points={diamond(x, y, which === 'now' ? 5.5 : 8)}
        />
      ) : (
        <circle key={id} className={styles.mark} cx={x} cy={y} r={which === 'now' ? 3.5 : 5.5} />
      ),
    )}
  </g>
)

const nobody: ReadonlySet<string> = new Set()

interface RadarDrawingProps {
  readonly axes: readonly RadarAxis[]
  /** What the picture shows, in one sentence. */
  readonly name: string
  /** Id of the same in words. */
  readonly detailsId: string
  /** Spokes whose point only the members of a circle see. */
  readonly mine?: ReadonlySet<string>
  /** Spokes that are closed for this member. */
  readonly shut?: ReadonlySet<string>
}

/** Points of five on spokes from one middle, as wide as its place allows; with three spokes it is a triangle. */
export const RadarDrawing = ({ axes, name, detailsId, mine = nobody, shut = nobody }: RadarDrawingProps) => {
  const { ref, width } = useWidth()
  const radar = radarGeometry(axes, width)
  const { box } = radar
  return (
    <div ref={ref} className={styles.measured}>
      <svg
        className={styles.drawing}
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        style={{ maxWidth: box.width }}
        role="img"
        aria-label={name}
        aria-details={detailsId}
      >
        <g className={styles.rings}>
          {radar.rings.length > 0
            ? radar.rings.map((ring, at) => <polygon key={radar.ringRadii[at]} points={pathOf(ring)} />)
            : radar.ringRadii.map((ring) => <circle key={ring} r={ring} />)}
          {radar.spokes.map((spoke) => (
            <line key={spoke.id} x1={0} y1={0} x2={spoke.x} y2={spoke.y} />
          ))}
        </g>
        <Shape which="now" shape={radar.now} mine={mine} />
        <Shape which="wished" shape={radar.wished} mine={mine} />
        {radar.labels.map((label) => (
          <text
            key={label.id}
            className={classes(styles.label, shut.has(label.id) && styles.shut)}
            fontSize={radar.fontSize}
            textAnchor={label.anchor}
            y={label.at.y}
          >
            {label.lines.map((line, at) => (
              <tspan
                key={`${label.id} ${label.lines.slice(0, at + 1).join(' ')}`}
                x={label.at.x}
                dy={at === 0 ? 0 : radar.lineHeight}
              >
                {line}
              </tspan>
            ))}
          </text>
        ))}
      </svg>
    </div>
  )
}
