import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { type Advice, adviceFor, type NeedAnswers } from './advice.ts'
import styles from './new-session.module.css'

const unanswered: NeedAnswers = { canDecide: null, isTorn: null, needsOthers: null }

const words = {
  do: { title: 'adviceDoTitle', text: 'adviceDo' },
  ask: { title: 'adviceAskTitle', text: 'adviceAsk' },
  deliberate: { title: 'adviceDeliberateTitle', text: 'adviceDeliberate' },
  together: { title: 'adviceTogetherTitle', text: 'adviceTogether' },
} as const satisfies Record<Advice, { readonly title: string; readonly text: string }>

interface QuestionProps {
  readonly label: string
  readonly answer: boolean | null
  readonly onAnswer: (answer: boolean) => void
}

const Question = ({ label, answer, onAnswer }: QuestionProps) => {
  const { t } = useTranslation('newSession')
  return (
    <RadioGroup
      label={label}
      isRow
      value={answer === null ? null : answer ? 'yes' : 'no'}
      onChange={(chosen) => onAnswer(chosen === 'yes')}
      options={[
        { value: 'yes', label: t('yes') },
        { value: 'no', label: t('no') },
      ]}
    />
  )
}

interface NeedHelperProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** "Is een beraad hier nodig?": three questions that may well lead away from this page. */
export const NeedHelper = ({ isOpen, onOpenChange }: NeedHelperProps) => {
  const { t } = useTranslation(['newSession', 'common'])
  const [answers, setAnswers] = useState(unanswered)
  const answer = (part: Partial<NeedAnswers>): void => setAnswers((before) => ({ ...before, ...part }))
  const advice = adviceFor(answers)
  return (
    <Dialog
      title={t('isItNeeded')}
      description={t('helperIntroduction')}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <Button kind={advice === null ? 'plain' : 'lead'} onPress={() => onOpenChange(false)}>
          {advice === 'deliberate' || advice === 'together' ? t('useAdvice') : t('common:close')}
        </Button>
      }
    >
      <Question label={t('questionTorn')} answer={answers.isTorn} onAnswer={(isTorn) => answer({ isTorn })} />
      <Question
        label={t('questionDecide')}
        answer={answers.canDecide}
        onAnswer={(canDecide) => answer({ canDecide })}
      />
      <Question
        label={t('questionOthers')}
        answer={answers.needsOthers}
        onAnswer={(needsOthers) => answer({ needsOthers })}
      />
      <div className={styles.stack} role="status">
        {advice === null ? null : (
          <Callout tone="facilitator" title={t(words[advice].title)}>
            <p>{t(words[advice].text)}</p>
          </Callout>
        )}
      </div>
    </Dialog>
  )
}
