import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hashOf } from '../app/route.ts'
import { useServices } from '../app/services.tsx'
import { buttonClass } from '../ui/button.tsx'
import styles from './overview.module.css'

/** Waiting rooms where this device knocked and the answer still concerns somebody. */
export const Knocks = () => {
  const { t } = useTranslation('overview')
  const { sessions } = useServices()
  const id = useId()
  const [knocks, setKnocks] = useState(() => sessions.knocks())
  useEffect(() => {
    const read = (): void => setKnocks(sessions.knocks())
    read()
    return sessions.subscribe(read)
  }, [sessions])
  if (knocks.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('knocks')}</h2>
      <ul className={styles.knocks}>
        {knocks.map(({ roomId, name, state }) => (
          <li key={roomId} className={styles.knock}>
            <span>{t(`knock.${state}`, { name })}</span>
            <a className={buttonClass('plain')} href={hashOf({ page: 'waiting', roomId })}>
              {t('toWaiting')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
