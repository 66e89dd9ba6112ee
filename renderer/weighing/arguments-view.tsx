import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { argumentsQuery } from '../../shared/session/arguments.ts'
import { argumentSides } from '../../shared/session/columns.ts'
import { Empty, joined, Titled } from '../fields/context-parts.tsx'
import context from '../fields/context-view.module.css'
import { useQuery } from '../live/use-live.tsx'
import { isSaid, ofSide } from './order.ts'
import styles from './weighing.module.css'

/** Arguments per side, read-only, where a later step keeps them in sight. */
export const ArgumentsView = ({ field }: { readonly field: FieldOf<'arguments'> }) => {
  const { t } = useTranslation('weighing')
  const all = useQuery(argumentsQuery(field.id)).filter(isSaid)
  const sides = [...argumentSides, '' as const]
    .map((side) => ({ side, args: ofSide(all, side) }))
    .filter(({ args }) => args.length > 0)
  return (
    <Titled field={field}>
      {sides.length === 0 ? <Empty /> : null}
      {sides.map(({ side, args }) => (
        <div key={side} className={styles.view}>
          <b>{t(`sides.${side === '' ? 'none' : side}`)}</b>
          <ul className={context.rows}>
            {args.map(({ id, argument, option, weight, why }) => (
              <li key={id}>
                {joined([
                  argument,
                  option,
                  weight === '' ? '' : t(`weights.${weight}`).toLocaleLowerCase(),
                  why,
                ])}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Titled>
  )
}
