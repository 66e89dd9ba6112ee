import { CircleMinus, CirclePlus, CircleSlash2, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Effect } from '../../shared/session/model.ts'
import { effectGrid } from './effect-grid.ts'
import styles from './effects.module.css'

/** A sign for each direction, told apart by its shape and said in words. */
const signs: Readonly<Record<Exclude<Effect['direction'], ''>, LucideIcon>> = {
  good: CirclePlus,
  mixed: CircleSlash2,
  bad: CircleMinus,
}

const Effects = ({ effects }: { readonly effects: readonly Effect[] }) => {
  const { t } = useTranslation('effects')
  return (
    <ul className={styles.effects}>
      {effects.map(({ id, effect, direction }) => {
        const Sign = direction === '' ? null : signs[direction]
        return (
          <li key={id} data-direction={direction}>
            {Sign === null ? <span className={styles.dot} aria-hidden /> : <Sign size={16} aria-hidden />}
            <span>
              {effect.trim() === '' ? <span className={styles.quiet}>{t('noWords')}</span> : effect}
              {direction === '' ? null : (
                <span className={styles.direction}> ({t(`directions.${direction}`)})</span>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** Who notices what, soon and later: all effects in one grid, which is a table and so its own alternative. */
export const EffectsTable = ({ effects }: { readonly effects: readonly Effect[] }) => {
  const { t } = useTranslation('effects')
  const rows = effectGrid(effects)
  if (rows.length === 0) return null
  const columns = rows.some(({ none }) => none.length > 0)
    ? (['short', 'long', 'none'] as const)
    : (['short', 'long'] as const)
  return (
    <table className={styles.grid}>
      <caption>{t('grid')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('who')}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.who.toLocaleLowerCase()}>
            <th scope="row" data-nobody={row.who === ''}>
              {row.who === '' ? t('nobody') : row.who}
            </th>
            {columns.map((column) => (
              <td key={column} data-empty={row[column].length === 0}>
                <span className={styles.label} aria-hidden>
                  {t(`columns.${column}`)}
                </span>
                {row[column].length === 0 ? null : <Effects effects={row[column]} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
