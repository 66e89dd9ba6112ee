import { ArrowLeft, LockKeyhole } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Method } from '../../shared/method/method.ts'
import { goTo } from '../app/use-route.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import type { ClosingPoint } from '../room/closing-points.ts'
import { Button } from '../ui/button.tsx'
import { stepOfPoint } from './report-checks.ts'
import styles from './report-page.module.css'

interface ReportRefusedProps {
  readonly method: Method
  readonly points: readonly ClosingPoint[]
}

/** Why there is no report yet, and what to do about it. */
export const ReportRefused = ({ method, points }: ReportRefusedProps) => {
  const { t } = useTranslation('report')
  const text = useText()
  const live = useLive()
  const leads = useTopic('lead', (session) => session.mayLead())
  const open = points.flatMap((point) => {
    if (point.kind !== 'round-open' && point.kind !== 'round-unopened') return []
    const step = stepOfPoint(method, point)
    const names = { field: text(point.title), step: step === null ? '' : text(step.title) }
    const words =
      point.kind === 'round-open'
        ? t('refused.openRound', names)
        : t('refused.unopened', { ...names, count: point.count })
    return [{ id: `${point.kind} ${point.fieldId}`, words }]
  })
  return (
    <section className={styles.refused}>
      <LockKeyhole size={28} aria-hidden />
      <h1>{t('refused.title')}</h1>
      <p>{t('refused.why')}</p>
      <ul>
        {open.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
      <p>{t(leads ? 'refused.lead' : 'refused.others')}</p>
      <Button kind="lead" icon={ArrowLeft} onPress={() => goTo({ page: 'room', roomId: live.roomId })}>
        {t('back')}
      </Button>
    </section>
  )
}
