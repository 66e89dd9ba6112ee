import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { watcherQuery } from '../../shared/session/floor.ts'
import { clockTime } from '../app/dates.ts'
import { useNameOf } from '../fields/use-name-of.ts'
import { useLanguage } from '../i18n/use-text.ts'
import type { SignalKind } from '../live/live.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './instruments.module.css'
import { useLeaders } from './use-leaders.ts'

const kinds: readonly SignalKind[] = ['tension', 'withdrawn', 'break']

type Answer =
  | { readonly kind: 'sent'; readonly at: number }
  | { readonly kind: 'not-watcher' | 'nobody-leads' | 'failed' }

const Signalling = () => {
  const { t } = useTranslation('instruments')
  const language = useLanguage()
  const live = useLive()
  const nameOf = useNameOf()
  const titleId = useId()
  const connection = useTopic('storage', (session) => session.storage().connection)
  const leaders = useLeaders().filter((deviceId) => deviceId !== live.me().deviceId)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const send = (kind: SignalKind): void => {
    live.sendSignal(kind).then(
      (sent) => setAnswer(sent.ok ? { kind: 'sent', at: live.now() } : { kind: sent.code }),
      () => setAnswer({ kind: 'failed' }),
    )
  }
  const told =
    answer === null
      ? ''
      : answer.kind !== 'sent'
        ? t(`watch.refusal.${answer.kind}`)
        : connection === 'connected'
          ? t('watch.sent', { time: clockTime(answer.at, language) })
          : t('watch.sentOffline')
  return (
    <section aria-labelledby={titleId} className={styles.watching}>
      <h2 id={titleId}>{t('watch.mine')}</h2>
      <p className={styles.quiet}>{t('watch.mineHow', { names: leaders.map(nameOf).join(', ') })}</p>
      <div className={styles.row}>
        {kinds.map((kind) => (
          <Button key={kind} size="small" onPress={() => send(kind)}>
            {t(`watch.send.${kind}`)}
          </Button>
        ))}
      </div>
      <p className={styles.quiet} role="status">
        {told}
      </p>
    </section>
  )
}

/** For the one who was asked to watch: what they can tell whoever leads. Nobody else sees anything. */
export const WatcherPanel = () => {
  const { t } = useTranslation('instruments')
  const { toast } = useToasts()
  const live = useLive()
  const isMine = useQuery(watcherQuery) === live.me().deviceId
  const before = useRef(isMine)
  useEffect(() => {
    if (isMine && !before.current) toast(t('watch.asked'))
    before.current = isMine
  }, [isMine, toast, t])
  return isMine ? <Signalling /> : null
}
