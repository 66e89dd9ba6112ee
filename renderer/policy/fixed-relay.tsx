import { Server } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services.tsx'
import { hostOf } from '../join/relay-answers.ts'
import styles from './policy.module.css'
import { SetByOrganisation } from './set-by-organisation.tsx'
import { usePolicy } from './use-policy.ts'

/** Says at which relay a new session will stand, where the organisation decided that. */
export const FixedRelay = () => {
  const { t } = useTranslation('policy')
  const { platform } = useServices()
  const { isLocked } = usePolicy()
  if (!isLocked('relay')) return null
  return (
    <div>
      <p className={styles.setBy}>
        <Server size={16} aria-hidden /> {t('relayOf', { relay: hostOf(platform.defaultRelay()) })}
      </p>
      <p className={styles.quiet}>
        <SetByOrganisation />
      </p>
    </div>
  )
}
