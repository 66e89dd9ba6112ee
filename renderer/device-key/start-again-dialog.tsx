import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeviceKey } from '../platform/platform.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './device-key.module.css'
import { useKeyRefusal } from './use-refusal.ts'

interface StartAgainDialogProps {
  readonly deviceKey: DeviceKey
  readonly isOpen: boolean
  readonly onClose: () => void
  /** The old key is set aside, or opens again after all. */
  readonly onDone: (hasBackup: boolean) => void
}

/** Asks once more before a device gets a new key. */
export const StartAgainDialog = ({ deviceKey, isOpen, onClose, onDone }: StartAgainDialogProps) => {
  const { t } = useTranslation('deviceKey')
  const [hasBackup, setHasBackup] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const refusal = useKeyRefusal(deviceKey)

  const start = async (): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    const started = await deviceKey.startAgain()
    setBusy(false)
    if (started.ok) return onDone(hasBackup)
    if (started.code === 'not-lost') return onDone(false)
    await refusal.put(started.code)
  }

  return (
    <Dialog
      role="alertdialog"
      title={t('start.title')}
      description={
        <div className={styles.part}>
          <p>{t('start.text')}</p>
          <p>{t('start.others')}</p>
        </div>
      }
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('start.cancel')}</Button>
          <Button kind="danger" isBusy={isBusy} onPress={() => void start()}>
            {t('start.confirm')}
          </Button>
        </>
      }
    >
      <Checkbox label={t('start.hasBackup')} isSelected={hasBackup} onChange={setHasBackup} />
      {refusal.text === undefined ? null : (
        <Callout tone="bad" isAlert>
          {refusal.text}
        </Callout>
      )}
    </Dialog>
  )
}
