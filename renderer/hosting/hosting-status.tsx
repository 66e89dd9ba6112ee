import { Server, ServerOff } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostingState } from '../../shared/desktop/hosting.ts'
import styles from './hosting.module.css'

/** How the relay on this computer stands, read aloud when that changes. */
export const HostingStatus = ({ state }: { readonly state: HostingState }) => {
  const { t } = useTranslation('hosting')
  const id = useId()
  const { phase, reach, guests } = state
  const isOn = phase === 'on'
  const Icon = isOn ? Server : ServerOff
  return (
    <div className={styles.status} data-on={isOn}>
      <Icon size={28} aria-hidden />
      <div>
        <p className={styles.label} id={id}>
          {t('status')}
        </p>
        <div role="status" aria-labelledby={id}>
          <p className={styles.state}>{phase === 'on' ? t(`state.${reach}`) : t(`state.${phase}`)}</p>
          {isOn && reach === 'network' ? (
            <p className={styles.hint}>{guests === 0 ? t('noGuests') : t('guests', { count: guests })}</p>
          ) : null}
        </div>
      </div>
    </div>
  )
}
