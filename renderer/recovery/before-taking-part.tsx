import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import type { RecoveryHolder } from '../../shared/session/model.ts'
import { aboutQuery } from '../../shared/session/queries.ts'
import { recoveryQuery } from '../../shared/session/recovery.ts'
import { useServices } from '../app/services.tsx'
import { goTo } from '../app/use-route.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'

/** Tells once in each session, before somebody does anything there, that an organisation can open it too. */
export const BeforeTakingPart = ({ kind }: { readonly kind: MethodKind }) => {
  const { t } = useTranslation('recovery')
  const live = useLive()
  const { sessions } = useServices()
  const { id: sessionId } = useQuery(aboutQuery)
  const holders = useQuery(recoveryQuery)
  const mine = live.me().deviceId
  const [untold, setUntold] = useState<readonly RecoveryHolder[]>([])
  useEffect(() => {
    let isStill = true
    const look = async (): Promise<void> => {
      const found: RecoveryHolder[] = []
      // Whoever started it on a computer of that organisation sees it in the list.
      for (const holder of holders)
        if (holder.by !== mine && !(await sessions.recovery.hasSeen(sessionId, holder.key)))
          found.push(holder)
      if (isStill) setUntold(found)
    }
    void look()
    return () => {
      isStill = false
    }
  }, [holders, mine, sessions, sessionId])
  const organisation = untold.map((holder) => holder.organisation || t('someone')).join(', ')
  const agree = async (): Promise<void> => {
    for (const { key } of untold) await sessions.recovery.keepSeen(sessionId, key)
    setUntold([])
  }
  const decline = async (): Promise<void> => {
    goTo({ page: 'overview' })
    await sessions.forget(live.roomId)
  }
  return (
    <Dialog
      role="alertdialog"
      kind={kind}
      title={t('askTitle')}
      isOpen={untold.length > 0}
      // Whoever closes it did not choose yet, and is asked again next time.
      onOpenChange={() => goTo({ page: 'overview' })}
      actions={
        <>
          <Button onPress={() => void decline()}>{t('notTakePart')}</Button>
          <Button kind="lead" onPress={() => void agree()}>
            {t('takePart')}
          </Button>
        </>
      }
    >
      <p>{t('ask', { organisation })}</p>
    </Dialog>
  )
}
