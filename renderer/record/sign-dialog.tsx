import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isBlank } from '../../shared/report/text.ts'
import { useProfile } from '../app/services.tsx'
import type { SignRefusal } from '../live/record-contract.ts'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './record.module.css'

interface SignDialogProps {
  readonly kind: 'deliberation' | 'conference'
  readonly onClose: () => void
  readonly onSigned: () => void
}

/** Signs the adopted words with this device, after saying in which name and what that means. */
export const SignDialog = ({ kind, onClose, onSigned }: SignDialogProps) => {
  const { t } = useTranslation(['record', 'common'])
  const live = useLive()
  const { toast } = useToasts()
  const profile = useProfile()
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<SignRefusal | null>(null)
  const { name, organisation } = live.me()
  const sign = async (): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    const signed = await live.record.sign()
    setBusy(false)
    if (!signed.ok) return setRefused(signed.code)
    toast(t('record:sign.done'))
    onSigned()
  }
  return (
    <Dialog
      role="alertdialog"
      title={t('record:sign.title')}
      description={t('record:sign.text')}
      kind={kind}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="lead" isBusy={isBusy} onPress={() => void sign()}>
            {t('record:sign.confirm')}
          </Button>
        </>
      }
    >
      <p>
        {isBlank(organisation)
          ? t('record:sign.asPlain', { name })
          : t('record:sign.as', { name, organisation })}
      </p>
      {profile === null ? null : (
        <p>
          {t('record:sign.fingerprint')}
          <br />
          <span className={styles.fingerprint}>{profile.fingerprint}</span>
        </p>
      )}
      <p className={styles.quiet}>{t('record:sign.means')}</p>
      {refused === null ? null : (
        <Callout tone="bad" isAlert>
          {t(`record:sign.problems.${refused}`)}
        </Callout>
      )}
    </Dialog>
  )
}
