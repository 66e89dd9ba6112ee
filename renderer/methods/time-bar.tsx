import { useTranslation } from 'react-i18next'
import type { Method } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import styles from './outline.module.css'

/** The steps side by side, each as wide as it takes long; phases alternate in tone. In words the steps below say the same. */
export const TimeBar = ({ method: { steps, phases } }: { readonly method: Method }) => {
  const { t } = useTranslation('methods')
  const text = useText()
  const spoken = steps.map(({ title, minutes }) => t('timeOf', { step: text(title), minutes })).join(', ')
  return (
    <div className={styles.bar} role="img" aria-label={`${t('timeTitle')}: ${spoken}`}>
      {steps.map(({ id, minutes, phase }, at) => (
        <span
          key={id}
          className={styles.part}
          data-tone={phases.findIndex((one) => one.id === phase) % 2 === 0 ? 'full' : 'soft'}
          style={{ flexGrow: minutes }}
        >
          {at + 1}
        </span>
      ))}
    </div>
  )
}
