import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import type { InvitedRole } from '../invite/roles.ts'
import type { AdmitRefusal, Waiting } from '../live/live.ts'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './lobby.module.css'

interface Asked {
  readonly person: Waiting
  readonly role: InvitedRole
}

interface AdmitDialogProps {
  readonly kind: MethodKind
  /** Whom it is about; null while nobody is asked about. */
  readonly asked: Asked | null
  readonly onDone: () => void
}

/** Asks before somebody is let in: what they will be able to read, and what to compare first. */
export const AdmitDialog = ({ kind, asked, onDone }: AdmitDialogProps) => {
  const { t } = useTranslation(['lobby', 'room', 'common'])
  const live = useLive()
  const { toast } = useToasts()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<AdmitRefusal | 'failed' | null>(null)
  const done = (): void => {
    setRefusal(null)
    onDone()
  }

  const admit = async (): Promise<void> => {
    if (asked === null || isBusy) return
    setBusy(true)
    setRefusal(null)
    try {
      const admitted = await live.admit(asked.person.id, asked.role)
      if (!admitted.ok) return setRefusal(admitted.code)
      toast(t('lobby:admitted', { name: asked.person.name }))
      done()
    } catch {
      setRefusal('failed')
    } finally {
      setBusy(false)
    }
  }
  const name = asked?.person.name ?? ''
  return (
    <Dialog
      kind={kind}
      title={t('lobby:ask.title', { name })}
      description={t('lobby:ask.history')}
      isOpen={asked !== null}
      onOpenChange={done}
      actions={
        <>
          <Button onPress={done}>{t('common:cancel')}</Button>
          <Button kind="lead" isBusy={isBusy} onPress={() => void admit()}>
            {t('lobby:admit')}
          </Button>
        </>
      }
    >
      <p>{t('lobby:ask.circles')}</p>
      <p>{t('lobby:ask.compare', { name, organisation: asked?.person.organisation ?? '' })}</p>
      <dl className={styles.mine}>
        <dt>{t('lobby:fingerprint')}</dt>
        <dd className={styles.large}>{asked?.person.fingerprint}</dd>
        <dt>{t('lobby:ask.as')}</dt>
        <dd>{asked === null ? null : t(`room:roles.${asked.role}`)}</dd>
      </dl>
      {refusal === null ? null : (
        <Callout
          tone="bad"
          isAlert
          title={refusal === 'failed' ? t('lobby:failed') : t(`lobby:refusal.${refusal}`, { name })}
        />
      )}
    </Dialog>
  )
}
