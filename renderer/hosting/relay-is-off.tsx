import { Power } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostingProblem } from '../../shared/desktop/hosting.ts'
import { isSameRelay } from '../../shared/room/relay-label.ts'
import { useServices } from '../app/services.tsx'
import { useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './hosting.module.css'
import { useHosting } from './use-hosting.ts'

/** In a session that stands on this computer while its relay is off: says so, and switches it on. */
export const RelayIsOff = () => {
  const { t } = useTranslation('hosting')
  const { hosting } = useServices().platform
  const { announce } = useToasts()
  const state = useHosting()
  const relay = useTopic('storage', (live) => live.relay())
  const [problem, setProblem] = useState<HostingProblem | null>(null)
  const isOwn = state !== null && state.own !== null && isSameRelay(state.own, relay)
  if (hosting === null || !isOwn || state.allowed === 'off') return null
  if (state.phase !== 'off' && state.phase !== 'failed') return null
  const start = async (): Promise<void> => {
    const started = await hosting.start(state.allowed === 'device' ? 'device' : state.reach)
    setProblem(started.ok ? null : started.code)
    if (!started.ok) return
    announce(t(`state.${hosting.state().reach}`))
    // What was pressed is gone; the work goes on where it stood.
    document.querySelector('main')?.focus({ preventScroll: true })
  }
  return (
    <div className={styles.notice} role="status">
      <Callout tone="warn" title={t('hereOffTitle')}>
        <p>{t('hereOffText')}</p>
        {problem === null ? null : <p>{t(`problem.${problem}.text`)}</p>}
        <div>
          <Button size="small" icon={Power} onPress={() => void start()}>
            {t('start')}
          </Button>
        </div>
      </Callout>
    </div>
  )
}
