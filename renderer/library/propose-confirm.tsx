import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

interface ConfirmProps {
  readonly title: string
  readonly text: string
  readonly verb: string
  readonly onAnswer: (yes: boolean) => void
}

/** Asks before something that takes away what others did. */
export const ConfirmDialog = ({ title, text, verb, onAnswer }: ConfirmProps) => {
  const { t } = useTranslation('common')
  return (
    <Dialog
      role="alertdialog"
      title={title}
      description={text}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onAnswer(false)
      }}
      actions={
        <>
          <Button onPress={() => onAnswer(false)}>{t('cancel')}</Button>
          <Button kind="danger" onPress={() => onAnswer(true)}>
            {verb}
          </Button>
        </>
      }
    />
  )
}
