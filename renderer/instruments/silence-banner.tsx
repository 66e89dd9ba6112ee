import { Feather } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Silence } from '../../shared/session/model.ts'
import { endSilence, silenceLeft, silenceQuery } from '../../shared/session/silence.ts'
import { useClock, useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { clock } from '../room/timer-face.ts'
import { Button } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './silence.module.css'
import { useKeptKeyboard } from './use-kept-keyboard.ts'

/** Tells whoever listens that it becomes silent, and that it no longer is; never with a sound of its own. */
const useSilenceTold = (silence: Silence | null): void => {
  const { t } = useTranslation('instruments')
  const { announce } = useToasts()
  const startedAt = silence?.startedAt ?? null
  const minutes = silence?.minutes ?? 0
  const before = useRef<number | null>(null)
  useEffect(() => {
    if (before.current === startedAt) return
    before.current = startedAt
    announce(t(startedAt === null ? 'silence.over' : 'silence.begun', { count: minutes }))
  }, [startedAt, minutes, announce, t])
}

/** Silent minutes, across the room for everybody while they last. Nothing is blocked: one may go on writing. */
export const SilenceBanner = () => {
  const { t } = useTranslation('instruments')
  const live = useLive()
  const titleId = useId()
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const asked = useQuery(silenceQuery)
  const now = useClock()
  const silence = asked !== null && silenceLeft(asked, now) > 0 ? asked : null
  const place = useRef<HTMLElement>(null)
  const keep = useKeptKeyboard(place)
  useSilenceTold(silence)
  if (silence === null) return null
  return (
    <section ref={place} className={styles.banner} aria-labelledby={titleId}>
      <Feather size={20} aria-hidden />
      <p id={titleId} className={styles.title}>
        {t('silence.title')}
      </p>
      <p className={styles.what}>{t('silence.what')}</p>
      <span role="timer" className={styles.left} aria-label={t('silence.left')}>
        {clock(Math.ceil(silenceLeft(silence, now) / 1000))}
      </span>
      {mayLead ? (
        // The silence may end by itself while the keyboard is here; then it goes on to the step.
        <Button size="small" onFocus={keep} onPress={() => endSilence(live.documents)}>
          {t('silence.end')}
        </Button>
      ) : null}
    </section>
  )
}
