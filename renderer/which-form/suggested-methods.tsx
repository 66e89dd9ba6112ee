import { useTranslation } from 'react-i18next'
import type { Method } from '../../shared/method/method.ts'
import { hashOf } from '../app/route.ts'
import { useText } from '../i18n/use-text.ts'
import { buttonClass } from '../ui/button.tsx'
import styles from './which-form.module.css'

/** Methods to start with, each with when to choose it and when not. */
export const SuggestedMethods = ({ methods }: { readonly methods: readonly Method[] }) => {
  const { t } = useTranslation('whichForm')
  const text = useText()
  return (
    <ul className={styles.methods}>
      {methods.map(({ id, kind, title, minutes, groupSize, chooseWhen, chooseNotWhen }) => (
        <li key={id} className={styles.method} data-kind={kind}>
          <h4>{text(title)}</h4>
          <p className={styles.quiet}>{t('facts', { minutes, ...groupSize })}</p>
          <p>{text(chooseWhen)}</p>
          <p className={styles.quiet}>{text(chooseNotWhen)}</p>
          <div>
            <a className={buttonClass('plain')} href={hashOf({ page: 'new-session', methodId: id })}>
              {t('choose', { method: text(title) })}
            </a>
          </div>
        </li>
      ))}
    </ul>
  )
}
