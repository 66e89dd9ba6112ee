import { useTranslation } from 'react-i18next'
import { useTopic } from '../live/use-live.tsx'
import { Callout } from '../ui/callout.tsx'
import styles from './problems-notice.module.css'

/** Tells whoever was taken out, and reads on, that this is what the device has and that nothing reaches the others. */
export const RemovedNotice = () => {
  const { t } = useTranslation('room')
  const wasRemoved = useTopic('moved', (live) => live.wasRemoved())
  if (!wasRemoved) return null
  return (
    <div className={styles.notice}>
      <Callout tone="warn" title={t('opening.removedTitle')}>
        <p>{t('opening.onlyHere')}</p>
      </Callout>
    </div>
  )
}
