import { type FormEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { setPlan } from '../../shared/session/time-plan.ts'
import { clockTime } from '../app/dates.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { focusFirstInvalid } from '../ui/focus-invalid.ts'
import { TextField } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './time-plan.module.css'
import { longestStep, planChange, type Typed } from './time-plan-draft.ts'
import { type TimeState, useTimePlan } from './use-time-plan.ts'

/** `shorter` opens with what is proposed, `by-hand` with the minutes as they are. */
export type PlanDoor = 'shorter' | 'by-hand'

interface TimePlanDialogProps {
  readonly kind: MethodKind
  readonly door: PlanDoor
  /** As it was when the dialog opened: what is proposed must not move while somebody reads it. */
  readonly opened: TimeState
  readonly onClose: (wasTaken: boolean) => void
}

/** Where whoever leads changes the minutes of later steps; nothing changes before it is taken over. */
export const TimePlanDialog = ({ kind, door, opened, onClose }: TimePlanDialogProps) => {
  const { t } = useTranslation('instruments')
  const common = useTranslation('common').t
  const live = useLive()
  const language = useLanguage()
  const { toast } = useToasts()
  const { later, expected } = useTimePlan()
  const [typed, setTyped] = useState<Typed>(() =>
    door === 'by-hand'
      ? {}
      : Object.fromEntries(Object.entries(opened.proposal).map(([stepId, to]) => [stepId, `${to}`])),
  )
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const [wasPressed, setPressed] = useState(false)
  const { changes, wrong, gained } = planChange(later, typed)
  const count = Math.round(Math.abs(gained))
  const ends = clockTime(expected - gained * 60_000, language)
  const takeOver = (event: FormEvent) => {
    event.preventDefault()
    setPressed(true)
    if (wrong.length > 0) return focusFirstInvalid(form.current)
    setPlan(live.documents, changes)
    if (changes.length > 0) toast(t('plan.taken', { time: ends }))
    onClose(true)
  }
  return (
    <Dialog
      kind={kind}
      title={t(door === 'shorter' ? 'plan.shorten' : 'plan.byHand')}
      description={t('plan.what')}
      isOpen
      onOpenChange={() => onClose(false)}
      actions={
        <>
          <Button onPress={() => onClose(false)}>{common('cancel')}</Button>
          <Button kind="lead" type="submit" form={formId}>
            {t('plan.takeOver')}
          </Button>
        </>
      }
    >
      <div role="status" className={styles.outcome}>
        <p>
          {count === 0
            ? t('plan.same', { time: ends })
            : t(gained > 0 ? 'plan.gained' : 'plan.lost', { count, time: ends })}
        </p>
        {door === 'shorter' && opened.missing > 0 ? (
          <p>{t('plan.missing', { count: opened.missing })}</p>
        ) : null}
      </div>
      <form id={formId} ref={form} onSubmit={takeOver} autoComplete="off" noValidate>
        <ul className={styles.steps}>
          {later.map((step) => {
            const { stepId, title, byMethod, minutes } = step
            const isWrong = wasPressed && wrong.includes(stepId)
            const isChanged = changes.some((change) => change.stepId === stepId)
            return (
              <li key={stepId} data-changed={isChanged || undefined}>
                <TextField
                  label={title}
                  hint={
                    minutes === byMethod
                      ? t('plan.now', { minutes })
                      : t('plan.nowAndMethod', { minutes, byMethod })
                  }
                  error={isWrong ? t('plan.wrong', { most: longestStep }) : undefined}
                  inputMode="numeric"
                  maxLength={3}
                  value={typed[stepId] ?? `${minutes}`}
                  onChange={(value) => setTyped({ ...typed, [stepId]: value })}
                />
              </li>
            )
          })}
        </ul>
      </form>
    </Dialog>
  )
}
