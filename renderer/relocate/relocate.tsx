import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { isSameRelay } from '../../shared/room/relay-label.ts'
import { useServices } from '../app/services.tsx'
import type { MoveRefusal } from '../live/live.ts'
import { useLive } from '../live/use-live.tsx'
import { RelayShut, useIsShut } from '../policy/relay-shut.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast.tsx'
import { relayIn } from './relay-in.ts'

interface RelocateProps {
  readonly kind: MethodKind
}

/** Goes on with the session on another relay, for instance from somebody's laptop to that of the organisation. */
export const Relocate = ({ kind }: RelocateProps) => {
  const { t } = useTranslation(['relocate', 'common'])
  const { platform } = useServices()
  const live = useLive()
  const { toast } = useToasts()
  const usual = platform.defaultRelay()
  const isThere = isSameRelay(usual, live.relay())
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState(isThere ? '' : usual)
  const [isAsked, setAsked] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<MoveRefusal | 'failed' | null>(null)
  const relay = relayIn(typed)
  const isShut = useIsShut(relay ?? live.relay())
  const error =
    relay === null ? t('relocate:noRelay') : isSameRelay(relay, live.relay()) ? t('relocate:sameRelay') : null
  const close = (): void => {
    // While the session is under way there is nothing to cancel any more.
    if (isBusy) return
    setOpen(false)
    setRefusal(null)
    setAsked(false)
  }
  const go = async (): Promise<void> => {
    setAsked(true)
    setRefusal(null)
    if (isBusy || relay === null || error !== null || isShut) return
    setBusy(true)
    try {
      const moved = await live.moveToRelay(relay)
      if (moved.ok) {
        toast(t('relocate:done'))
        setOpen(false)
      } else setRefusal(moved.code)
    } catch {
      setRefusal('failed')
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('relocate:button')}
      </Button>
      <Dialog
        kind={kind}
        title={t('relocate:title')}
        description={t('relocate:intro')}
        isOpen={isOpen}
        onOpenChange={close}
        actions={
          <>
            <Button isDisabled={isBusy} onPress={close}>
              {t('common:cancel')}
            </Button>
            <Button kind="lead" isDisabled={isBusy} onPress={() => void go()}>
              {t('relocate:go')}
            </Button>
          </>
        }
      >
        <p>{t('relocate:from', { relay: live.relay() })}</p>
        <TextField
          label={t('relocate:to')}
          hint={t('relocate:toHint')}
          type="url"
          value={typed}
          onChange={setTyped}
          isDisabled={isBusy}
          isRequired
          {...(isAsked && error !== null ? { error } : {})}
        />
        {relay !== null && isShut ? <RelayShut relay={relay} /> : null}
        <ul>
          <li>{t('relocate:follows')}</li>
          <li>{t('relocate:away')}</li>
          <li>{t('relocate:browsers')}</li>
          <li>{t('relocate:links')}</li>
        </ul>
        <p role="status">{isBusy ? t('relocate:busy') : ''}</p>
        {refusal === null ? null : (
          <Callout tone="bad" isAlert>
            <p>{t(`relocate:refusal.${refusal}`)}</p>
          </Callout>
        )}
      </Dialog>
    </>
  )
}
