import { Check } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Method } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import { useTopic } from '../live/use-live.tsx'
import { type ClosingPoint, roundStateOf } from '../room/closing-points.ts'
import { usePointWords } from '../room/use-point-words.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './checks-panel.module.css'
import { type ReportCheck, reportChecks, stepOfPoint } from './report-checks.ts'

const CheckLine = ({ check, method }: { readonly check: ReportCheck; readonly method: Method }) => {
  const { t } = useTranslation('report')
  const text = useText()
  const wordsOf = usePointWords()
  const isGood = check.open === 0
  const title = isGood
    ? t(`checks.${check.id}`)
    : check.isEmpty === true
      ? t('checks.noAgreements')
      : check.id === 'rounds'
        ? t('checks.roundsOpen')
        : t(`checks.${check.id}Open`, { count: check.open })
  const said = check.points.flatMap((point, at) => {
    // How much is parked, the check itself says.
    if (point.kind === 'parked') return []
    return [{ id: `${at} ${point.kind}`, words: wordsOf(point), step: stepOfPoint(method, point) }]
  })
  return (
    <li className={styles.check} data-good={isGood}>
      <span className={styles.badge} aria-hidden>
        {isGood ? <Check size={14} /> : check.isEmpty === true ? '–' : check.open}
      </span>
      <div>
        <span>{title}</span> <VisuallyHidden>({t(isGood ? 'checks.good' : 'checks.open')})</VisuallyHidden>
        {said.length === 0 ? null : (
          <ul className={styles.points}>
            {said.map(({ id, words, step }) => (
              <li key={id}>
                {words}
                {step === null ? null : <span> {t('checks.step', { step: text(step.title) })}.</span>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

interface ChecksPanelProps {
  readonly method: Method
  readonly points: readonly ClosingPoint[]
  readonly hasAgreements: boolean
}

/** What a reader might miss. It names, and leaves the decision to who shares. */
export const ChecksPanel = ({ method, points, hasAgreements }: ChecksPanelProps) => {
  const { t } = useTranslation('report')
  const id = useId()
  const unopened = useTopic('rounds', (live) =>
    method.steps
      .flatMap((step) => step.fields)
      .reduce((sum, field) => sum + (roundStateOf(live, field)?.closedUnopened ?? 0), 0),
  )
  return (
    <section aria-labelledby={id} className={styles.panel}>
      <h2 id={id} className={styles.title}>
        {t('checks.title')}
      </h2>
      <ul className={styles.checks}>
        {reportChecks(method, points, hasAgreements).map((check) => (
          <CheckLine key={check.id} check={check} method={method} />
        ))}
      </ul>
      {unopened === 0 ? null : <p className={styles.quiet}>{t('checks.unopened', { count: unopened })}</p>}
      {points.length === 0 ? null : <p className={styles.quiet}>{t('checks.mayShare')}</p>}
    </section>
  )
}
