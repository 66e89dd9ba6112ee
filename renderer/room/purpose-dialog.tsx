import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { changeAbout } from '../../shared/session/commands.ts'
import type { About } from '../../shared/session/model.ts'
import { isoDay } from '../app/dates.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { useLive } from '../live/use-live.tsx'
import {
  type DraftField,
  draftFrom,
  emptyDraft,
  type NewSessionDraft,
  problemsOf,
  sessionOf,
} from '../new-session/draft.ts'
import { LegalGrounds } from '../new-session/legal-grounds.tsx'
import { retentionRules } from '../policy/retention.ts'
import { RetentionField } from '../policy/retention-field.tsx'
import { usePolicy } from '../policy/use-policy.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { focusFirstInvalid } from '../ui/focus-invalid.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast.tsx'
import { organisationsWithoutGround } from './grounds.ts'
import styles from './purpose-panel.module.css'

interface PurposeDialogProps {
  readonly kind: MethodKind
  readonly about: About
  readonly onDone: () => void
}

const changed = [
  'purpose',
  'residentExplanation',
  'grounds',
  'retainUntil',
] as const satisfies readonly DraftField[]

/** Changes purpose, grounds, what the resident knows and the retention, with the same checks as a new session. */
export const PurposeDialog = ({ kind, about, onDone }: PurposeDialogProps) => {
  const { t } = useTranslation(['about', 'newSession', 'common'])
  const live = useLive()
  const language = useLanguage()
  const { toast } = useToasts()
  const formId = useId()
  const form = useRef<HTMLFormElement>(null)
  const today = isoDay(live.now())
  const [showProblems, setShowProblems] = useState(false)
  const [draft, setDraft] = useState(() =>
    draftFrom(
      { ...emptyDraft('', live.me().organisation, today), retainUntil: about.retainUntil },
      {
        title: about.title,
        purpose: about.purpose,
        residentAnswer: about.residentInformed.answer,
        residentExplanation: about.residentInformed.explanation,
        grounds: [
          ...about.legalGrounds,
          ...organisationsWithoutGround(about.legalGrounds, live.attendees()).map((organisation) => ({
            organisation,
            ground: '',
          })),
        ],
      },
    ),
  )
  const change = (part: Partial<NewSessionDraft>): void => setDraft((before) => ({ ...before, ...part }))
  // A day that was right when it was chosen stays so until somebody chooses another.
  const isSameDay = draft.retainUntil === about.retainUntil
  const retention = retentionRules(usePolicy().policy, today)
  const problems = problemsOf(draft, today, isSameDay ? undefined : retention)
  const errorAt = (field: (typeof changed)[number]): string | undefined => {
    const problem = problems[field]
    return showProblems && problem !== undefined ? t(`newSession:${problem}`) : undefined
  }
  const save = (): void => {
    if (changed.some((field) => problems[field] !== undefined)) {
      setShowProblems(true)
      focusFirstInvalid(form.current)
      return
    }
    const { purpose, residentInformed, legalGrounds, retainUntil } = sessionOf(draft, language).about
    changeAbout(live.documents, { purpose, residentInformed, legalGrounds, retainUntil })
    toast(t('about:saved'))
    onDone()
  }
  return (
    <Dialog
      size="wide"
      kind={kind}
      title={t('about:title')}
      description={t('about:changeIntro')}
      isOpen
      onOpenChange={onDone}
      actions={
        <>
          <Button onPress={onDone}>{t('common:cancel')}</Button>
          <Button kind="lead" type="submit" form={formId}>
            {t('common:save')}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        ref={form}
        className={styles.form}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          multiline
          label={t('newSession:purpose')}
          hint={t('newSession:purposeHint')}
          value={draft.purpose}
          onChange={(purpose) => change({ purpose })}
          error={errorAt('purpose')}
          isRequired
        />
        <LegalGrounds grounds={draft.grounds} onChange={(grounds) => change({ grounds })} />
        <RadioGroup
          label={t('newSession:resident')}
          isRow
          value={draft.residentAnswer}
          onChange={(residentAnswer) => change({ residentAnswer })}
          options={[
            { value: 'yes', label: t('newSession:residentYes') },
            { value: 'no', label: t('newSession:residentNo') },
            { value: 'unknown', label: t('newSession:residentUnknown') },
          ]}
        />
        {draft.residentAnswer === 'unknown' ? null : (
          <TextField
            label={t(draft.residentAnswer === 'yes' ? 'newSession:residentHow' : 'newSession:residentWhyNot')}
            hint={draft.residentAnswer === 'no' ? t('newSession:residentWhyNotHint') : undefined}
            value={draft.residentExplanation}
            onChange={(residentExplanation) => change({ residentExplanation })}
            error={errorAt('residentExplanation')}
          />
        )}
        <RetentionField
          value={draft.retainUntil}
          onChange={(retainUntil) => change({ retainUntil })}
          error={errorAt('retainUntil')}
          rules={retention}
        />
      </form>
    </Dialog>
  )
}
