import { FileCode, Square } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import styles from './export.module.css'
import type { Saving } from './use-saving.ts'

const stages = ['fetching', 'setting'] as const

interface SavingNotesProps {
  readonly saving: Saving
  /** After setting was stopped, where its button was. */
  readonly onStopped: () => void
  /** Saves it as a web page, which prints well, where no pages can be set. */
  readonly onInstead: () => void
}

/** How far a file is, and why there is none. */
export const SavingNotes = ({ saving: { stage, failure, stop }, onStopped, onInstead }: SavingNotesProps) => {
  const { t } = useTranslation('exporting')
  if (stage !== null) {
    const at = stages.indexOf(stage)
    return (
      <div className={styles.progress}>
        <p role="status">{t(`pdf.${stage}`)}</p>
        <progress
          className={styles.bar}
          max={stages.length}
          value={at + 0.5}
          aria-label={t('pdf.making')}
          aria-valuetext={t('pdf.step', { step: at + 1, of: stages.length, what: t(`pdf.${stage}`) })}
        />
        <Button
          size="small"
          icon={Square}
          onPress={() => {
            stop()
            onStopped()
          }}
        >
          {t('pdf.stop')}
        </Button>
      </div>
    )
  }
  if (failure === null) return null
  return (
    <Callout tone="bad" isAlert>
      <p>{t(`failed.${failure.code}`)}</p>
      {failure.code === 'cannot-run' || failure.code === 'failed' ? (
        <Button size="small" icon={FileCode} onPress={onInstead}>
          {t('instead')}
        </Button>
      ) : null}
    </Callout>
  )
}
