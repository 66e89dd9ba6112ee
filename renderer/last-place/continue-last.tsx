import { CirclePlay } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { clockTime, isoDay, shortDay } from '../app/dates.ts'
import { hashOf } from '../app/route.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import { buttonClass } from '../ui/button.tsx'
import styles from './last-place.module.css'
import type { OfferedSession } from './use-offered-session.ts'

interface ContinueProps {
  readonly offered: OfferedSession
  readonly now: number
}

/** One press to the session that was open when Beraad was closed. */
export const ContinueLast = ({ offered: { session, place }, now }: ContinueProps) => {
  const { t } = useTranslation('overview')
  const text = useText()
  const language = useLanguage()
  const day = shortDay(isoDay(place.at), isoDay(now), language)
  const when = isoDay(place.at) === isoDay(now) ? t('continueToday') : day
  const step =
    session.stepTitle === null
      ? ''
      : t('continueStep', {
          step: session.stepNumber,
          count: session.stepCount,
          title: text(session.stepTitle),
        })
  return (
    <div className={styles.place} data-kind={session.kind}>
      <a className={buttonClass('lead')} href={hashOf({ page: 'room', roomId: session.roomId })}>
        <CirclePlay size={18} aria-hidden />
        <span className={styles.words}>{t('continueWith', { title: session.title })}</span>
      </a>
      <p className={styles.where}>
        {step === '' ? null : <span>{step}</span>}
        <span>{t('continueWhen', { when, time: clockTime(place.at, language) })}</span>
      </p>
    </div>
  )
}
