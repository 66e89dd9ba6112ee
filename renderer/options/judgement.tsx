import { CircleCheck, CircleHelp, CircleX, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Judgement as JudgementValue } from '../../shared/session/model.ts'
import { type Aspect, judge } from '../../shared/session/options.ts'
import { LiveText } from '../fields/live-text.tsx'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useNameOf } from '../fields/use-name-of.ts'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './options.module.css'

type Verdict = Exclude<JudgementValue['verdict'], ''>

const verdictIcons: Readonly<Record<Verdict, LucideIcon>> = {
  yes: CircleCheck,
  doubt: CircleHelp,
  no: CircleX,
}
const verdicts = ['yes', 'doubt', 'no'] as const satisfies readonly Verdict[]

interface JudgementProps {
  readonly fieldId: string
  readonly optionId: string
  readonly aspect: Aspect
  readonly judgement: JudgementValue
}

/** One of the two judgements of an option: what, by whom, and why. Who gave the other is told why they cannot give this. */
export const Judgement = ({ fieldId, optionId, aspect, judgement }: JudgementProps) => {
  const { t } = useTranslation('conference')
  const live = useLive()
  const mayWrite = useMayWrite()
  const nameOf = useNameOf()
  const { announce } = useToasts()
  const [isRefused, setRefused] = useState(false)
  const isMine = judgement.by === live.me().deviceId
  const refusal = t(`options.samePerson.${aspect}`)
  const give = (verdict: JudgementValue['verdict']): void => {
    const given = judge(live.documents, live.actor(), fieldId, optionId, aspect, verdict)
    setRefused(!given.ok)
    if (!given.ok) announce(refusal)
  }
  return (
    <div className={styles.judgement} data-verdict={judgement.verdict}>
      <RadioGroup
        isRow
        label={t(`options.${aspect}`)}
        value={judgement.verdict === '' ? null : judgement.verdict}
        onChange={give}
        error={isRefused ? refusal : undefined}
        options={verdicts.map((verdict) => ({
          value: verdict,
          label: t(`options.verdicts.${verdict}`),
          icon: verdictIcons[verdict],
          isDisabled: !mayWrite,
        }))}
      />
      <p className={styles.by}>
        {judgement.verdict === ''
          ? t('options.none')
          : isMine
            ? t('options.byYou')
            : t('options.by', { name: nameOf(judgement.by) })}
        {isMine && judgement.verdict !== '' && mayWrite ? (
          <Button size="small" kind="quiet" onPress={() => give('')}>
            {t('options.withdraw')}
          </Button>
        ) : null}
      </p>
      <LiveText
        of={{ in: 'cell', field: fieldId, row: optionId, column: `${aspect}-reason` }}
        label={t(`options.reasonOf.${aspect}`)}
      />
    </div>
  )
}
