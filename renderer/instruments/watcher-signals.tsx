import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { clockTime } from '../app/dates.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './instruments.module.css'
import { useKeptKeyboard } from './use-kept-keyboard.ts'

/** What the watcher told, for whoever leads, with what can be done about it, until it was seen. */
export const WatcherSignals = () => {
  const { t } = useTranslation('instruments')
  const language = useLanguage()
  const live = useLive()
  const { toast } = useToasts()
  const signals = useTopic('signals', (session) => session.signals())
  const place = useRef<HTMLElement>(null)
  const pressed = useKeptKeyboard(place)
  const seen = useRef(new Set<string>())
  useEffect(() => {
    for (const { id } of signals) {
      if (seen.current.has(id)) continue
      seen.current.add(id)
      // Says no more than that there is one: others may look along.
      toast(t('watch.arrived'), 'news')
    }
  }, [signals, toast, t])
  if (signals.length === 0) return null
  return (
    <section ref={place} aria-label={t('watch.signals')} className={styles.signals}>
      {signals.map(({ id, kind, from, at }) => {
        const when = { name: from, time: clockTime(at, language) }
        return (
          <Callout key={id} tone="facilitator" title={t('watch.from', when)}>
            <p className={styles.says}>{t(`watch.says.${kind}`)}</p>
            <p>{t(`watch.advice.${kind}`)}</p>
            <p>
              <Button
                size="small"
                aria-label={t('watch.seenNamed', when)}
                onPress={() => {
                  pressed()
                  live.dismissSignal(id)
                }}
              >
                {t('watch.seen')}
              </Button>
            </p>
          </Callout>
        )
      })}
    </section>
  )
}
