import { ArrowLeft, Download, Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'

interface SavingButtonsProps {
  /** Of the button that saves: focus returns there when something beside it went away. */
  readonly saveId: string
  readonly isPreviewing: boolean
  /** Whether there is something to save or to show. */
  readonly isReady: boolean
  readonly isBusy: boolean
  readonly onCancel: () => void
  readonly onPreview: (isPreviewing: boolean) => void
  readonly onSave: () => void
}

/** The foot of a dialog that exports: look first or not, and save. */
export const SavingButtons = ({
  saveId,
  isPreviewing,
  isReady,
  isBusy,
  onCancel,
  onPreview,
  onSave,
}: SavingButtonsProps) => {
  const { t } = useTranslation(['exporting', 'common'])
  return (
    <>
      <Button onPress={onCancel}>{t('common:cancel')}</Button>
      {isPreviewing ? (
        <Button icon={ArrowLeft} onPress={() => onPreview(false)}>
          {t('exporting:preview.back')}
        </Button>
      ) : (
        <Button icon={Eye} isDisabled={!isReady} onPress={() => onPreview(true)}>
          {t('exporting:preview.show')}
        </Button>
      )}
      <Button id={saveId} kind="lead" icon={Download} isDisabled={!isReady} isBusy={isBusy} onPress={onSave}>
        {t('common:save')}
      </Button>
    </>
  )
}
