import { Pencil, Timer } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { clockTime } from '../app/dates.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import styles from './time-plan.module.css'
import { type PlanDoor, TimePlanDialog } from './time-plan-dialog.tsx'
import { useLateWords } from './use-late-words.ts'
import { type TimeState, useTimePlan } from './use-time-plan.ts'

/** When the conversation was to end and is going to end, for whoever leads, and what can be done about it. */
export const TimePlanPanel = ({ kind }: { readonly kind: MethodKind }) => {
  const { t } = useTranslation('instruments')
  const language = useLanguage()
  const titleId = useId()
  const time = useTimePlan()
  const wordsOf = useLateWords()
  const [asked, setAsked] = useState<{ readonly door: PlanDoor; readonly opened: TimeState } | null>(null)
  if (time.state === 'closed') return null
  const canBeShorter = Object.keys(time.proposal).length > 0
  return (
    <section aria-labelledby={titleId} className={styles.panel}>
      <h3 id={titleId}>{t('plan.title')}</h3>
      <dl className={styles.ends}>
        <div>
          <dt>{t('plan.planned')}</dt>
          <dd>{clockTime(time.planned, language)}</dd>
        </div>
        <div>
          <dt>{t('plan.expected')}</dt>
          <dd>{clockTime(time.expected, language)}</dd>
        </div>
      </dl>
      <p>{wordsOf(time)}</p>
      <div className={styles.buttons}>
        {time.state !== 'not-begun' && canBeShorter ? (
          <Button size="small" icon={Timer} onPress={() => setAsked({ door: 'shorter', opened: time })}>
            {t('plan.shorten')}
          </Button>
        ) : null}
        {time.later.length === 0 ? null : (
          <Button size="small" icon={Pencil} onPress={() => setAsked({ door: 'by-hand', opened: time })}>
            {t('plan.byHand')}
          </Button>
        )}
      </div>
      {asked === null ? null : <TimePlanDialog kind={kind} {...asked} onClose={() => setAsked(null)} />}
    </section>
  )
}
