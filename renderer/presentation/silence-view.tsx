import { useTranslation } from 'react-i18next'
import { silenceLeft, silenceQuery } from '../../shared/session/silence.ts'
import { useClock, useQuery } from '../live/use-live.tsx'
import { clock } from '../room/timer-face.ts'
import styles from './presentation.module.css'

/** The minutes in which nobody speaks, while they last. */
export const SilenceView = () => {
  const { t } = useTranslation('presentation')
  const silence = useQuery(silenceQuery)
  const now = useClock()
  const left = silence === null ? 0 : silenceLeft(silence, now)
  return (
    <div role="status" className={styles.live}>
      {left > 0 ? (
        <p className={styles.silence}>
          {t('silence')} <span aria-hidden>{clock(Math.ceil(left / 1000))}</span>
        </p>
      ) : null}
    </div>
  )
}
