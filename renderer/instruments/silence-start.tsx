import { useTranslation } from 'react-i18next'
import { askSilence } from '../../shared/session/silence.ts'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import styles from './silence.module.css'

const lengths = [1, 2, 3, 5] as const

/** Whoever leads asks for a few silent minutes. While some are under way, another press begins anew. */
export const SilenceStart = () => {
  const { t } = useTranslation('instruments')
  const live = useLive()
  return (
    <fieldset className={styles.start}>
      <legend>{t('silence.title')}</legend>
      <p className={styles.quiet}>{t('silence.why')}</p>
      <div className={styles.lengths}>
        {lengths.map((count) => (
          <Button key={count} size="small" onPress={() => askSilence(live.documents, live.actor(), count)}>
            {t('silence.minutes', { count })}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
