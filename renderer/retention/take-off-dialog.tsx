import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../app/services.tsx'
import type { SessionSummary } from '../live/sessions.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'

interface TakeOffDialogProps {
  readonly asked: SessionSummary
  readonly onClose: () => void
}

/** Asks whether a session may be taken off this device alone, says what is lost with it, and does it. */
export const TakeOffDialog = ({ asked, onClose }: TakeOffDialogProps) => {
  const { t } = useTranslation(['retention', 'common'])
  const { sessions } = useServices()
  const { toast } = useToasts()
  const [found, setFound] = useState<{ readonly owns: boolean; readonly unsent: number } | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(() => {
    let isCurrent = true
    const { owns, unsent } = sessions.retention
    void Promise.all([owns(asked.roomId), unsent(asked.roomId)]).then(([isOwner, count]) => {
      if (isCurrent) setFound({ owns: isOwner, unsent: count })
    })
    return () => {
      isCurrent = false
    }
  }, [sessions, asked.roomId])

  const takeOff = async (): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    await sessions.forget(asked.roomId)
    toast(t('retention:takingOff.done'))
    onClose()
  }
  return (
    <Dialog
      role="alertdialog"
      title={t('retention:takingOff.title')}
      description={t('retention:takingOff.text', { title: asked.title })}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen && !isBusy) onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="danger" isDisabled={found === null} isBusy={isBusy} onPress={() => void takeOff()}>
            {t('retention:takingOff.confirm')}
          </Button>
        </>
      }
    >
      {found?.owns === true ? (
        <Callout tone="warn">
          <p>{t('retention:takingOff.leads')}</p>
        </Callout>
      ) : null}
      {found !== null && found.unsent > 0 && !asked.demo ? (
        <Callout tone="bad" isAlert>
          <p>{t('retention:takingOff.unsent', { count: found.unsent })}</p>
        </Callout>
      ) : null}
      {asked.demo ? null : <p>{t('retention:takingOff.file')}</p>}
    </Dialog>
  )
}
