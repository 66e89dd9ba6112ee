import { FileUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { methodLimits } from '../../shared/method/limits.ts'
import { type SurveyText, surveyFromText } from '../../shared/method/survey.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { FileButton } from '../ui/file-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './survey.module.css'

type FileProblem = 'unreadable' | 'tooLarge'

/** The text of a file, or why it is none. */
const textOf = async (file: File): Promise<string | FileProblem> => {
  if (file.size > methodLimits.file) return 'tooLarge'
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer())
  } catch {
    return 'unreadable'
  }
}

interface PasteDialogProps {
  readonly onTake: (text: SurveyText) => void
  readonly onClose: () => void
}

/** Takes a whole text apart, pasted or out of a file. */
export const PasteDialog = ({ onTake, onClose }: PasteDialogProps) => {
  const { t } = useTranslation(['survey', 'common'])
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<FileProblem | null>(null)
  const pick = async (file: File): Promise<void> => {
    const read = await textOf(file)
    const isProblem = read === 'unreadable' || read === 'tooLarge'
    setProblem(isProblem ? read : null)
    if (!isProblem) setText(read)
  }
  return (
    <Dialog
      size="wide"
      title={t('paste.title')}
      description={t('paste.description')}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="lead" isDisabled={text.trim() === ''} onPress={() => onTake(surveyFromText(text))}>
            {t('paste.take')}
          </Button>
        </>
      }
    >
      <p>{t('paste.how')}</p>
      <p className={styles.example}>{t('paste.example')}</p>
      <TextField
        multiline
        rows={8}
        label={t('paste.text')}
        error={problem === null ? undefined : t(`paste.${problem}`)}
        value={text}
        onChange={setText}
      />
      <div>
        <FileButton icon={FileUp} accept=".txt,text/plain" onPick={(file) => void pick(file)}>
          {t('paste.file')}
        </FileButton>
      </div>
    </Dialog>
  )
}
