import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import type { Member } from '../../shared/room/types.ts'
import type { MoveRefusal } from '../live/live.ts'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'

interface RemoveMemberProps {
  readonly kind: MethodKind
  /** Whom it is about; null while nobody is asked about. */
  readonly asked: Member | null
  readonly onDone: () => void
}

/** Asks before somebody is taken out, and says what that does and what it cannot do. */
export const RemoveMember = ({ kind, asked, onDone }: RemoveMemberProps) => {
  const { t } = useTranslation(['room', 'common'])
  const live = useLive()
  const { toast } = useToasts()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<MoveRefusal | 'failed' | null>(null)
  const name = asked?.name ?? ''
  const done = (): void => {
    // While keys are being changed there is nothing to cancel any more.
    if (isBusy) return
    setRefusal(null)
    onDone()
  }
  const remove = async (member: Member): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    setRefusal(null)
    try {
      const moved = await live.removeMember(member.deviceId)
      if (moved.ok) {
        toast(t('room:people.removed', { name: member.name }))
        onDone()
      } else setRefusal(moved.code)
    } catch {
      setRefusal('failed')
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      role="alertdialog"
      kind={kind}
      title={t('room:people.removeAsk', { name })}
      description={t('room:people.removeWhat', { name })}
      isOpen={asked !== null}
      onOpenChange={done}
      actions={
        <>
          <Button isDisabled={isBusy} onPress={done}>
            {t('common:cancel')}
          </Button>
          <Button
            kind="danger"
            isDisabled={isBusy}
            onPress={() => (asked === null ? undefined : void remove(asked))}
          >
            {t('room:people.remove')}
          </Button>
        </>
      }
    >
      <p>{t('room:people.removeKept')}</p>
      <p role="status">{t(isBusy ? 'room:people.removing' : 'room:people.removeWait')}</p>
      {refusal === null ? null : (
        <Callout tone="bad" isAlert>
          <p>{t(`room:people.removeRefusal.${refusal}`, { name })}</p>
        </Callout>
      )}
    </Dialog>
  )
}
