import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Method } from '../../shared/method/method.ts'
import { isoDay } from '../app/dates.ts'
import { useServices } from '../app/services.tsx'
import { useNow } from '../app/use-now.ts'
import { replaceWith } from '../app/use-route.ts'
import { RelayChoice, useRelayChoice } from '../hosting/relay-choice.tsx'
import { SimilarInPreparation } from '../library/similar.tsx'
import type { LiveSession } from '../live/live.ts'
import type { NewSession } from '../live/sessions.ts'
import { FixedRelay } from '../policy/fixed-relay.tsx'
import { firstRetention, retentionRules } from '../policy/retention.ts'
import { RetentionField } from '../policy/retention-field.tsx'
import { usePolicy } from '../policy/use-policy.ts'
import { Button } from '../ui/button.tsx'
import { focusFirstInvalid } from '../ui/focus-invalid.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast.tsx'
import { type DraftField, type NewSessionDraft, problemsOf } from './draft.ts'
import { LegalGrounds } from './legal-grounds.tsx'
import { MethodChoice } from './method-choice.tsx'
import styles from './new-session.module.css'
import { clearAside, setAside, takeUpAgain } from './set-aside.ts'

interface NewSessionFormProps {
  readonly initial: NewSessionDraft
  /** The page that shows it, so that what was filled in is there again after reading a method. */
  readonly place: string
  /** What can be chosen of the program; with one in all there is nothing to choose. */
  readonly methods: readonly Method[]
  /** What can be chosen of this device. */
  readonly own?: readonly Method[]
  /** The method that something led to, also when the person comes back to what they had filled in. */
  readonly chosenId?: string | undefined
  /** What is started once the fields are right. */
  readonly sessionFor: (draft: NewSessionDraft) => NewSession
  /** Writes what the new session begins with. */
  readonly prepare?: (live: LiveSession) => void
  /** Says what comes along, above the fields. */
  readonly children?: ReactNode
}

/** What a session is called, what it is for, which method, and what the law wants to know. */
export const NewSessionForm = ({
  initial,
  place,
  methods,
  own = [],
  chosenId,
  sessionFor,
  prepare,
  children,
}: NewSessionFormProps) => {
  const { t } = useTranslation('newSession')
  const { sessions } = useServices()
  const { toast } = useToasts()
  const today = isoDay(useNow())
  const retention = retentionRules(usePolicy().policy, today)
  const [draft, setDraft] = useState<NewSessionDraft>(() => {
    const aside = takeUpAgain(place)
    const day = firstRetention(retention, initial.retainUntil)
    const retainUntil = retention.isLocked ? day : (aside?.retainUntil ?? day)
    return { ...(aside ?? initial), retainUntil, ...(chosenId !== undefined && { methodId: chosenId }) }
  })
  const [showProblems, setShowProblems] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const chosenRelay = useRelayChoice()

  useEffect(clearAside, [])
  const change = (part: Partial<NewSessionDraft>): void => setDraft((before) => ({ ...before, ...part }))
  const problems = problemsOf(draft, today, retention)
  const problemCount = Object.keys(problems).length
  const errorAt = (field: DraftField): string | undefined => {
    const problem = problems[field]
    return showProblems && problem !== undefined ? t(problem) : undefined
  }

  const start = async (): Promise<void> => {
    if (isBusy) return
    if (problemCount > 0) {
      setShowProblems(true)
      focusFirstInvalid(form.current)
      return
    }
    setIsBusy(true)
    try {
      const relay = await chosenRelay.ready()
      if (relay === null) {
        setIsBusy(false)
        return
      }
      const { roomId } = await sessions.start({
        ...sessionFor(draft),
        ...(relay !== undefined && { relay }),
      })
      if (prepare !== undefined) await sessions.change(roomId, prepare)
      replaceWith({ page: 'room', roomId })
    } catch {
      toast(t('startFailed'), 'bad')
      setIsBusy(false)
    }
  }

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      {children}
      <div className={styles.two}>
        <TextField
          label={t('title')}
          hint={t('titleHint')}
          value={draft.title}
          onChange={(title) => change({ title })}
          error={errorAt('title')}
          isRequired
        />
        <TextField
          label={t('purpose')}
          hint={t('purposeHint')}
          value={draft.purpose}
          onChange={(purpose) => change({ purpose })}
          error={errorAt('purpose')}
          isRequired
        />
      </div>
      <p className={styles.quiet}>{t('realNames')}</p>
      <SimilarInPreparation about={{ title: draft.title, purpose: draft.purpose }} />
      <MethodChoice
        methods={methods}
        own={own}
        value={draft.methodId}
        onChange={(methodId) => change({ methodId })}
        onLeave={() => setAside(place, draft)}
      />
      <div className={styles.stack}>
        <RadioGroup
          label={t('resident')}
          isRow
          value={draft.residentAnswer}
          onChange={(residentAnswer) => change({ residentAnswer })}
          options={[
            { value: 'yes', label: t('residentYes') },
            { value: 'no', label: t('residentNo') },
            { value: 'unknown', label: t('residentUnknown') },
          ]}
        />
        {draft.residentAnswer === 'unknown' ? null : (
          <TextField
            label={draft.residentAnswer === 'yes' ? t('residentHow') : t('residentWhyNot')}
            hint={draft.residentAnswer === 'no' ? t('residentWhyNotHint') : undefined}
            value={draft.residentExplanation}
            onChange={(residentExplanation) => change({ residentExplanation })}
            error={errorAt('residentExplanation')}
          />
        )}
      </div>
      <LegalGrounds grounds={draft.grounds} onChange={(grounds) => change({ grounds })} />
      <div className={styles.two}>
        <TextField
          type="datetime-local"
          label={t('planned')}
          hint={t('plannedHint')}
          value={draft.planned}
          onChange={(planned) => change({ planned })}
          error={errorAt('planned')}
        />
        <RetentionField
          value={draft.retainUntil}
          onChange={(retainUntil) => change({ retainUntil })}
          error={errorAt('retainUntil')}
          rules={retention}
        />
      </div>
      <RelayChoice chosen={chosenRelay} />
      <FixedRelay />
      <div className={styles.actions}>
        <Button kind="lead" type="submit" isDisabled={isBusy}>
          {t('start')}
        </Button>
        {showProblems && problemCount > 0 ? (
          <span className={styles.check} role="status">
            {t('check', { count: problemCount })}
          </span>
        ) : null}
      </div>
    </form>
  )
}
