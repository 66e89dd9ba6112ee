import { ListOrdered, type LucideIcon, Timer, UserRound, Users } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Method } from '../../shared/method/method.ts'
import styles from './methods.module.css'

/** How long, how many people, how many steps, and whether somebody can do it alone. */
export const MethodFacts = ({ method }: { readonly method: Method }) => {
  const { t } = useTranslation('methods')
  const facts: readonly (readonly [LucideIcon, string])[] = [
    [Timer, t('minutes', { minutes: method.minutes })],
    [Users, t('groupSize', method.groupSize)],
    [ListOrdered, t('steps', { count: method.steps.length })],
    ...(method.solo === true ? [[UserRound, t('solo')] as const] : []),
  ]
  return (
    <ul className={styles.facts}>
      {facts.map(([Icon, words]) => (
        <li key={words}>
          <Icon size={15} aria-hidden />
          {words}
        </li>
      ))}
    </ul>
  )
}
