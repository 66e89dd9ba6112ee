import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './screen.module.css'

interface ScreenProps {
  readonly heading: string
  readonly text?: ReactNode
  readonly actions?: ReactNode
  readonly children?: ReactNode
}

/** A quiet screen with one thing on it and no menu: first use, joining, an error. */
export const Screen = ({ heading, text, actions, children }: ScreenProps) => {
  const { t } = useTranslation('common')
  return (
    <main className={styles.screen} tabIndex={-1}>
      <div className={styles.card}>
        <div className={styles.brand} aria-hidden>
          {t('appName')}
        </div>
        <div>
          <h1>{heading}</h1>
          {text === undefined ? null : <p className={styles.text}>{text}</p>}
        </div>
        {children}
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </div>
    </main>
  )
}

/** While a part of the program is being fetched. */
export const LoadingScreen = () => {
  const { t } = useTranslation('app')
  return (
    <main className={styles.screen} aria-busy>
      <p className={styles.loading} role="status">
        {t('loading')}
      </p>
    </main>
  )
}
