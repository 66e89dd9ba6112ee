import { useId } from 'react'
import { type Figure, figureNumber } from '../../shared/insight/figures.ts'
import { insightWords } from '../../shared/insight/insight-words.ts'
import type { Language } from '../../shared/method/method.ts'
import figureStyles from '../domains/radar.module.css'
import { FigureFrame } from './figure-table.tsx'
import { barAt, dotAt, heatOf, heightOf, label, rowHeight, width } from './geometry.ts'
import styles from './insight.module.css'

interface PictureProps {
  readonly figure: Figure
  readonly language: Language
}

interface DrawingProps extends PictureProps {
  readonly name: string
  readonly detailsId: string
}

/** Name on the left and number on the right, above what is drawn in the row. */
const RowWords = ({
  at,
  name,
  number,
}: {
  readonly at: number
  readonly name: string
  readonly number: string
}) => (
  <>
    <text className={styles.label} x={0} y={at * rowHeight + label.y} fontSize={label.size}>
      {name}
    </text>
    <text
      className={styles.number}
      x={width}
      y={at * rowHeight + label.y}
      fontSize={label.size}
      textAnchor="end"
    >
      {number}
    </text>
  </>
)

/** How often, as bars from the same beginning. What is held back is hatched over the whole width: it may be anything. */
const Bars = ({ figure: { rows }, language, name, detailsId }: DrawingProps) => {
  const id = useId()
  const most = Math.max(0, ...rows.map(({ numbers }) => numbers[0] ?? 0))
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${width} ${heightOf(rows.length)}`}
      role="img"
      aria-label={name}
      aria-details={detailsId}
    >
      <defs>
        <pattern
          id={`${id}-hatch`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className={styles.hatch} x1="0" y1="0" x2="0" y2="6" />
        </pattern>
      </defs>
      {rows.map(({ id: row, name: words, numbers }, at) => {
        const number = numbers[0] ?? null
        return (
          <g key={row}>
            <RowWords at={at} name={words} number={figureNumber(number, language)} />
            <rect
              {...barAt(at, number, most)}
              rx={2}
              className={number === null ? styles.withheld : styles.bar}
              {...(number === null ? { fill: `url(#${id}-hatch)` } : {})}
            />
          </g>
        )
      })}
    </svg>
  )
}

const points = [1, 2, 3, 4, 5] as const

/** Where averages stand on a line of one to five. */
const Dots = ({ figure: { rows }, language, name, detailsId }: DrawingProps) => (
  <svg
    className={styles.drawing}
    viewBox={`0 0 ${width} ${heightOf(rows.length)}`}
    role="img"
    aria-label={name}
    aria-details={detailsId}
  >
    {rows.map(({ id, name: words, numbers }, at) => {
      const number = numbers[0] ?? null
      const y = at * rowHeight + 24
      return (
        <g key={id}>
          <RowWords at={at} name={words} number={figureNumber(number, language)} />
          <line className={styles.line} x1={dotAt(1)} y1={y} x2={dotAt(5)} y2={y} />
          {points.map((point) => (
            <line
              key={point}
              className={styles.line}
              x1={dotAt(point)}
              y1={y - 3}
              x2={dotAt(point)}
              y2={y + 3}
            />
          ))}
          {number === null ? null : <circle className={styles.dot} cx={dotAt(number)} cy={y} r={6} />}
        </g>
      )
    })}
  </svg>
)

/** How often two go together: a square for each pair that is told, with its number in it. */
const Squares = ({ figure, language, name, detailsId }: DrawingProps) => {
  const heat = heatOf(
    figure.rows.flatMap(({ pair, numbers: [count] }) =>
      pair === undefined || count === null || count === undefined ? [] : [{ pair, count }],
    ),
  )
  return (
    <>
      <svg
        className={styles.drawing}
        viewBox={`0 0 ${width} ${heat.height}`}
        role="img"
        aria-label={name}
        aria-details={detailsId}
      >
        {heat.rows.map(({ name: row, y }) => (
          <text key={row} className={styles.label} x={0} y={y + 4} fontSize={label.size}>
            {row}
          </text>
        ))}
        {heat.columns.map(({ name: column, number, x }) => (
          <text key={column} className={styles.number} x={x} y={16} fontSize={label.size} textAnchor="middle">
            {number}
          </text>
        ))}
        {heat.cells.map(({ row, column, count, x, y, size, step }) => (
          <g key={`${row} ${column}`}>
            <rect className={styles.square} data-step={step} x={x} y={y} width={size} height={40} rx={2} />
            <text
              className={styles.inSquare}
              data-step={step}
              x={x + size / 2}
              y={y + 25}
              fontSize={label.size}
              textAnchor="middle"
            >
              {figureNumber(count, language)}
            </text>
          </g>
        ))}
      </svg>
      <ol className={styles.legend} aria-label={insightWords[language].columnsOf(figure.title)}>
        {heat.columns.map(({ name: column }) => (
          <li key={column}>{column}</li>
        ))}
      </ol>
    </>
  )
}

const drawings = { bars: Bars, dots: Dots, heat: Squares } as const

/** One figure of an insight as a picture, with what is withheld said in words and the same numbers as a table. */
export const FigurePicture = ({ figure, language }: PictureProps) => {
  const Drawing = drawings[figure.look]
  return (
    <FigureFrame figure={figure} language={language}>
      {(ids) => (
        <>
          <Drawing figure={figure} language={language} {...ids} />
          {figure.columns.length > 1 ? (
            <p className={figureStyles.quiet}>{insightWords[language].onlyTotal}</p>
          ) : null}
        </>
      )}
    </FigureFrame>
  )
}
