import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services.tsx'
import { useLive, useTopic } from '../live/use-live.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './notepad.module.css'

/** Notes of one's own, folded away. They stand on this device alone, and it says for how long. */
export const Notepad = () => {
  const { t } = useTranslation('instruments')
  const live = useLive()
  const { platform } = useServices()
  const text = useTopic('private', (session) => session.notepad())
  return (
    <details className={styles.notepad}>
      <summary>
        <h2>{t('notepad.title')}</h2>
      </summary>
      <TextField
        multiline
        rows={4}
        label={t('notepad.title')}
        hideLabel
        hint={
          platform.persistent() ? t('notepad.where') : `${t('notepad.where')} ${t('notepad.untilClosed')}`
        }
        value={text}
        onChange={(value) => live.writeNotepad(value)}
      />
    </details>
  )
}
