import { useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import { classes } from '../ui/classes.ts'
import styles from './radar.module.css'
import { type Point, type RadarShape, radarGeometry } from './radar-geometry.ts'
import { RadarTable } from './radar-table.tsx'
import type { DomainSight } from './use-domain-sights.ts'

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

/** "Wonen" reads as "wonen" at the end of a spoke; "PIP" stays as it is. */
const asLabel = (title: string): string =>
  /^\p{Lu}\p{Lu}/u.test(title) ? title : `${title.slice(0, 1).toLocaleLowerCase()}${title.slice(1)}`

const pathOf = (points: readonly Point[]): string => points.map(({ x, y }) => `${x},${y}`).join(' ')

const diamond = (x: number, y: number, size: number): string =>
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

interface RadarProps {
  readonly field: FieldOf<'domains'>
  readonly sights: readonly DomainSight[]
}

/** All domains in one picture, with the same in words beneath it. */
export const Radar = ({ field, sights }: RadarProps) => {
  const { t } = useTranslation('domains')
  const text = useText()
  const id = useId()
  const { ref, width } = useWidth()
  const sightOf = new Map(sights.map((sight) => [sight.id, sight]))
  const axes = field.domains.map((domain) => {
    const { picture = null, circle = null } = sightOf.get(domain.id) ?? {}
    const title = asLabel(text(domain.title))
    const label =
      picture === null
        ? t('radar.enclosed', { domain: title })
        : circle === null
          ? title
          : t('radar.inCircle', { domain: title })
    return { id: domain.id, label, now: picture?.now ?? null, wished: picture?.wished ?? null }
  })
  const shut = new Set(sights.filter(({ picture }) => picture === null).map((sight) => sight.id))
  const mine = new Set(
    sights.filter(({ picture, circle }) => picture !== null && circle !== null).map((sight) => sight.id),
  )
  const radar = radarGeometry(axes, width)
  const count = axes.filter(({ now, wished }) => now !== null || wished !== null).length
  const { box } = radar
  const marksOfMine = [...radar.now.marks, ...radar.wished.marks].some((mark) => mine.has(mark.id))
  return (
    <figure className={styles.figure} aria-labelledby={`${id}-title`}>
      <figcaption>
        <h3 id={`${id}-title`} className={styles.title}>
          {t('radar.title')}
        </h3>
      </figcaption>
      <div ref={ref} className={styles.measured}>
        <svg
          className={styles.drawing}
          viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
          style={{ maxWidth: box.width }}
          role="img"
          aria-label={t('radar.name', { title: t('radar.title'), points: count, count: axes.length })}
          aria-details={`${id}-table`}
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
      {count === 0 ? <p className={styles.quiet}>{t('radar.none')}</p> : null}
      <ul className={styles.legend}>
        <li>
          <svg aria-hidden width="22" height="14" className={styles.now}>
            <rect className={styles.area} x="1" y="2" width="20" height="10" />
          </svg>
          {t('radar.area')}
        </li>
        <li>
          <svg aria-hidden width="22" height="14" className={styles.wished}>
            <line className={styles.area} x1="0" y1="7" x2="22" y2="7" />
          </svg>
          {t('radar.dashes')}
        </li>
        {marksOfMine ? (
          <li>
            <svg aria-hidden width="22" height="14" className={styles.now}>
              <polygon className={styles.mark} points={diamond(11, 7, 6)} />
            </svg>
            {t('radar.diamond')}
          </li>
        ) : null}
      </ul>
      <details id={`${id}-table`} className={styles.details}>
        <summary>{t('radar.table')}</summary>
        <RadarTable field={field} sights={sights} />
      </details>
    </figure>
  )
}
