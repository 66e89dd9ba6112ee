import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

interface ConfirmRemovalProps {
  readonly isOpen: boolean
  readonly onAnswer: (remove: boolean) => void
}

/** Asks before a row goes that holds something: it goes for everyone. */
export const ConfirmRemoval = ({ isOpen, onAnswer }: ConfirmRemovalProps) => {
  const { t } = useTranslation('fields')
  return (
    <Dialog
      role="alertdialog"
      title={t('removeAsk')}
      description={t('removeWhy')}
      isOpen={isOpen}
      onOpenChange={() => onAnswer(false)}
      actions={
        <>
          <Button onPress={() => onAnswer(false)}>{t('removeKeep')}</Button>
          <Button kind="danger" onPress={() => onAnswer(true)}>
            {t('removeRow')}
          </Button>
        </>
      }
    />
  )
}
