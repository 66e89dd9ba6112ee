import { PenLine } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SignedDecision } from '../../shared/session/model.ts'
import { useProfile, useServices } from '../app/services.tsx'
import { answerIcons } from '../escalation/signed-facts.tsx'
import cards from '../fields/cards.module.css'
import type { LiveRequest } from '../live/sessions.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { focusFirstInvalid } from '../ui/focus-invalid.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'

type Problem = 'failed' | 'incomplete' | 'already-decided'

interface AnswerFormProps {
  readonly decide: LiveRequest['decide']
  readonly onSigned: () => void
}

/** The answer of the holder of the mandate. What is written here is nowhere else until it is signed. */
export const AnswerForm = ({ decide, onSigned }: AnswerFormProps) => {
  const { t } = useTranslation('request')
  const id = useId()
  const { platform } = useServices()
  const profile = useProfile()
  const [verdict, setVerdict] = useState<SignedDecision['verdict'] | null>(null)
  const [decision, setDecision] = useState('')
  const [reason, setReason] = useState('')
  const [hasTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)

  const isBegun = `${decision}${reason}`.trim() !== ''
  useEffect(() => platform.warnBeforeClose(() => isBegun), [platform, isBegun])

  const sign = async (form: HTMLFormElement): Promise<void> => {
    setTried(true)
    if (isBusy) return
    if (verdict === null || decision.trim() === '' || reason.trim() === '') {
      // The fields are marked when this press has been drawn; a radio group cannot have the keyboard, its radios can.
      requestAnimationFrame(() => {
        if (verdict === null) form.querySelector<HTMLElement>('[type=radio]')?.focus()
        else focusFirstInvalid(form)
      })
      return
    }
    setBusy(true)
    setProblem(null)
    const signed = await decide({ verdict, decision: decision.trim(), reason: reason.trim() }).catch(
      () => null,
    )
    setBusy(false)
    if (signed?.ok === true) onSigned()
    else setProblem(signed === null ? 'failed' : signed.code)
  }

  return (
    <form
      className={cards.card}
      aria-labelledby={id}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void sign(event.currentTarget)
      }}
    >
      <h2 id={id} className={cards.number}>
        {t('yourAnswer')}
      </h2>
      <RadioGroup
        isRow
        label={t('verdict')}
        value={verdict}
        onChange={setVerdict}
        error={hasTried && verdict === null ? t('verdictNeeded') : undefined}
        options={(['granted', 'refused', 'other'] as const).map((value) => ({
          value,
          label: t(`verdicts.${value}`),
          icon: answerIcons[value],
        }))}
      />
      <TextField
        multiline
        serif
        rows={3}
        isRequired
        label={t('decision')}
        hint={t('decisionHint')}
        value={decision}
        onChange={setDecision}
        error={hasTried && decision.trim() === '' ? t('decisionNeeded') : undefined}
      />
      <TextField
        multiline
        serif
        rows={3}
        isRequired
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={setReason}
        error={hasTried && reason.trim() === '' ? t('reasonNeeded') : undefined}
      />
      <p className={cards.note}>
        {profile === null
          ? null
          : `${
              profile.organisation.trim() === ''
                ? t('signAsAlone', { name: profile.name })
                : t('signAs', { name: profile.name, organisation: profile.organisation })
            } `}
        {t('signOnce')}
      </p>
      <div className={cards.foot}>
        <Button kind="lead" type="submit" icon={PenLine} isDisabled={isBusy}>
          {t('sign')}
        </Button>
        <span role="status" className={cards.note}>
          {isBusy ? t('signing') : ''}
        </span>
      </div>
      {problem === null ? null : (
        <Callout tone="bad" isAlert>
          {problem === 'failed' ? t('failed') : t(`refused.${problem}`)}
        </Callout>
      )}
    </form>
  )
}
