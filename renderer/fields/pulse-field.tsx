import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { answerPulse } from '../../shared/session/commands.ts'
import { pulseAverage, scores } from '../../shared/session/pulse-average.ts'
import { pulseQuery } from '../../shared/session/queries.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { FieldFrame } from './field-frame.tsx'
import styles from './pulse-field.module.css'
import { useMayWrite } from './use-may-write.ts'

/** Some short questions that each member answers for themself, one to five. */
export const PulseField = ({ field }: { readonly field: FieldOf<'pulse'> }) => {
  const { t } = useTranslation('fields')
  const text = useText()
  const language = useLanguage()
  const live = useLive()
  const mayWrite = useMayWrite()
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const answers = useQuery(pulseQuery(field.id))
  const mine = answers.find((answer) => answer.deviceId === live.me().deviceId)?.scores ?? {}

  const wordOf = (question: (typeof field.questions)[number], score: number): string => {
    const word = score === 1 ? question.low : score === scores.length ? question.high : null
    return word === null ? String(score) : t('pulse.scoreNamed', { score, word: text(word) })
  }
  return (
    <FieldFrame field={field}>
      <p className={styles.note}>{t('pulse.ownOnly')}</p>
      <div className={styles.questions}>
        {field.questions.map((question) => {
          const group = pulseAverage(answers, question.id)
          const score = mine[question.id]
          return (
            <div key={question.id} className={styles.question}>
              <RadioGroup
                isRow
                label={text(question.text)}
                value={score === undefined ? null : String(score)}
                onChange={(chosen) =>
                  answerPulse(live.documents, live.actor(), field.id, question.id, Number(chosen))
                }
                options={scores.map((option) => ({
                  value: String(option),
                  label: wordOf(question, option),
                  isDisabled: !mayWrite,
                }))}
              />
              {mayLead ? (
                <p className={styles.group}>
                  {group.average === null
                    ? t('pulse.tooFew')
                    : t('pulse.average', { average: group.average.toLocaleString(language) })}
                  {' · '}
                  {t('pulse.answers', { count: group.count })}
                </p>
              ) : null}
            </div>
          )
        })}
      </div>
    </FieldFrame>
  )
}
