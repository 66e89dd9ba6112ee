import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Argument } from '../../shared/session/model.ts'
import figure from '../domains/radar.module.css'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './balance.module.css'
import { balanceOf, balanceWidth, beamAt, stackAt, viewOf } from './balance-geometry.ts'
import { isSaid, ofSide, weights } from './order.ts'

interface BalanceProps {
  readonly args: readonly Argument[]
  /** The number that an argument has on the screen. */
  readonly numberOf: (argument: Argument) => number
}

const sides = ['for', 'against'] as const

const useWeightWord = (): ((weight: Argument['weight']) => string) => {
  const { t } = useTranslation('weighing')
  return (weight) => (weight === '' ? t('noWeight') : t(`weights.${weight}`))
}

/** The same in words: weight by side, without adding anything up. */
const BalanceTable = ({ args, numberOf }: BalanceProps) => {
  const { t } = useTranslation('weighing')
  const wordOf = useWeightWord()
  return (
    <table className={figure.table}>
      <caption>
        <VisuallyHidden>{t('picture.title')}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('picture.weight')}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {t(`sides.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weights
          .filter((weight) => args.some((one) => one.weight === weight))
          .map((weight) => (
            <tr key={weight}>
              <th scope="row">{wordOf(weight)}</th>
              {sides.map((side) => (
                <td key={side}>
                  <ul className={styles.words}>
                    {ofSide(args, side)
                      .filter((one) => one.weight === weight)
                      .map((one) => (
                        <li key={one.id}>
                          {one.argument.trim() === ''
                            ? t('picture.noWords', { number: numberOf(one) })
                            : one.argument}
                        </li>
                      ))}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}

/** Both sides as stacks on a level beam: quiet, without a total, with the same in words beneath it. */
export const Balance = ({ args: all, numberOf }: BalanceProps) => {
  const { t } = useTranslation('weighing')
  const id = useId()
  const wordOf = useWeightWord()
  const args = all.filter((one) => one.side !== '' && isSaid(one))
  if (args.length === 0) return null
  const blocks = balanceOf(args)
  return (
    <figure className={figure.figure} aria-labelledby={`${id}-title`}>
      <figcaption>
        <h3 id={`${id}-title`} className={figure.title}>
          {t('picture.title')}
        </h3>
      </figcaption>
      <svg
        className={styles.drawing}
        viewBox={viewOf(blocks)}
        role="img"
        aria-label={t('picture.said')}
        aria-describedby={`${id}-counting`}
      >
        {blocks.map(({ edge, weight, id: argument, ...place }) => (
          <rect
            key={argument}
            {...place}
            rx={2}
            className={styles.block}
            data-weight={weight}
            strokeWidth={edge}
          />
        ))}
        <path
          className={styles.beam}
          d={`M10 ${beamAt}H${balanceWidth - 10}M${balanceWidth / 2} ${beamAt}v30m-22 0h44`}
        />
        {sides.map((side) => (
          <text key={side} className={styles.label} x={stackAt[side]} y={beamAt + 24} textAnchor="middle">
            {t(`sides.${side}`)}
          </text>
        ))}
      </svg>
      <ul className={figure.legend}>
        {weights
          .filter((weight) => args.some((one) => one.weight === weight))
          .map((weight) => (
            <li key={weight}>
              <span className={styles.sample} data-weight={weight} aria-hidden />
              {wordOf(weight)}
            </li>
          ))}
      </ul>
      <p id={`${id}-counting`} className={figure.quiet}>
        {t('picture.notCounting')}
      </p>
      <details className={figure.details}>
        <summary>{t('picture.asTable')}</summary>
        <BalanceTable args={args} numberOf={numberOf} />
      </details>
    </figure>
  )
}
