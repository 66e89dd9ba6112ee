import { Check } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Method, Step } from '../../shared/method/method.ts'
import type { Progress } from '../../shared/session/model.ts'
import { timePlanQuery } from '../../shared/session/time-plan.ts'
import { useText } from '../i18n/use-text.ts'
import { useQuery, useTopic } from '../live/use-live.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './step-rail.module.css'
import type { Guidance } from './use-following.ts'

interface StepRailProps {
  readonly method: Method
  readonly progress: Progress
  /** The step on this screen. */
  readonly step: Step
  readonly guidance: Guidance
}

/** All steps with their minutes as they are now; the group's step is the current one, this screen's step stands out. */
export const StepRail = ({ method, progress, step, guidance }: StepRailProps) => {
  const { t } = useTranslation('room')
  const text = useText()
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const plan = useQuery(timePlanQuery)
  const titleId = useId()
  const shown = useRef<HTMLButtonElement>(null)
  const group = guidance.following.group

  // On a phone the steps are a strip that scrolls; the one on the screen is always in sight.
  useEffect(() => {
    if (step.id === shown.current?.dataset.step)
      shown.current.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [step.id])

  return (
    <nav className={styles.rail} aria-labelledby={titleId}>
      <h2 className={styles.title} id={titleId}>
        {t('steps')}
      </h2>
      <ol className={styles.steps}>
        {method.steps.map((candidate, at) => {
          const minutes =
            plan.steps.find(({ stepId }) => stepId === candidate.id)?.minutes ?? candidate.minutes
          const isDone = progress.visited.includes(candidate.id) && candidate.id !== group
          return (
            <li key={candidate.id}>
              <button
                type="button"
                ref={candidate.id === step.id ? shown : undefined}
                data-step={candidate.id}
                className={styles.step}
                data-shown={candidate.id === step.id || undefined}
                data-done={isDone || undefined}
                aria-current={candidate.id === group ? 'step' : undefined}
                onClick={() => guidance.goTo(candidate.id)}
              >
                <span className={styles.number} aria-hidden>
                  {isDone ? <Check size={14} strokeWidth={3} /> : at + 1}
                </span>
                <span className={styles.name}>
                  {text(candidate.title)}
                  {isDone ? <VisuallyHidden>, {t('stepDone')}</VisuallyHidden> : null}
                  {candidate.id === group && group !== step.id ? (
                    <span className={styles.group}>{t('groupIsHere')}</span>
                  ) : null}
                </span>
                <span className={styles.minutes}>
                  <span aria-hidden>
                    {minutes === candidate.minutes ? null : <s>{candidate.minutes}</s>} {minutes}
                  </span>
                  <VisuallyHidden>
                    , {t('stepMinutes', { minutes })}
                    {minutes === candidate.minutes
                      ? null
                      : `, ${t('stepByMethod', { minutes: candidate.minutes })}`}
                  </VisuallyHidden>
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      {mayLead ? (
        <div className={styles.along}>
          <Checkbox
            label={t('takeGroup')}
            hint={t('takeGroupHint')}
            isSelected={guidance.takesGroup}
            onChange={guidance.setTakesGroup}
          />
        </div>
      ) : null}
    </nav>
  )
}
