import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { Result } from '../../shared/result.ts'
import { LoadingScreen, Screen } from '../app/screen.tsx'
import { useServices } from '../app/services.tsx'
import { goTo } from '../app/use-route.ts'
import type { LiveRequest, OpenRefusal } from '../live/sessions.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { AnswerForm } from './answer-form.tsx'
import { Receipt } from './receipt.tsx'
import styles from './request.module.css'
import { RequestFacts } from './request-facts.tsx'

/** A request that is open on this device. */
interface Opened {
  current(): LiveRequest
  subscribe(listener: () => void): () => void
}

const OpenedRequest = ({ opened }: { readonly opened: Opened }) => {
  const { t } = useTranslation('request')
  const live = useSyncExternalStore(opened.subscribe, opened.current)
  const [hasSigned, setSigned] = useState(false)
  const { request, decision } = live
  return (
    <div data-kind="conference">
      <Screen heading={t('heading')}>
        <div className={styles.page}>
          <Callout tone="info" title={t('onlyThisTitle')}>
            <p>{t('onlyThis')}</p>
          </Callout>
          {request === null ? (
            <Callout tone="warn" title={t('onItsWayTitle')} isAlert>
              <p>{t(live.storage.connection === 'connected' ? 'onItsWay' : 'onItsWayOffline')}</p>
            </Callout>
          ) : (
            <>
              <RequestFacts request={request} />
              {decision === null ? (
                <AnswerForm decide={live.decide} onSigned={() => setSigned(true)} />
              ) : (
                <Receipt live={live} decision={decision} takesFocus={hasSigned} />
              )}
            </>
          )}
        </div>
      </Screen>
    </div>
  )
}

const Refused = ({ code }: { readonly code: OpenRefusal }) => {
  const { t } = useTranslation('request')
  return (
    <Screen
      heading={t('refusedTitle')}
      text={t(`opening.${code}`)}
      actions={
        <>
          <Button kind="lead" onPress={() => goTo({ page: 'join' })}>
            {t('openLink')}
          </Button>
          <Button onPress={() => goTo({ page: 'overview' })}>{t('toOverview')}</Button>
        </>
      }
    />
  )
}

/** The request as the holder of the mandate sees it, and nothing else of the case. */
export default function RequestPage({ roomId }: { readonly roomId: string }) {
  const { sessions } = useServices()
  const [opened, setOpened] = useState<Result<Opened, OpenRefusal> | null>(null)
  useEffect(() => {
    let isCurrent = true
    setOpened(null)
    void sessions.openRequest(roomId).then((result) => {
      if (isCurrent) setOpened(result)
    })
    return () => {
      isCurrent = false
    }
  }, [sessions, roomId])
  if (opened === null) return <LoadingScreen />
  return opened.ok ? <OpenedRequest opened={opened.value} /> : <Refused code={opened.code} />
}
