import { Lightbulb } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { coachQuestion } from '../../shared/method/question-coach.ts'
import { lineQuery } from '../../shared/session/queries.ts'
import { useText } from '../i18n/use-text.ts'
import { useQuery } from '../live/use-live.tsx'
import styles from './line-field.module.css'
import { LiveText } from './live-text.tsx'

/** What could make a moral question better; nothing while it is a good one. */
export const QuestionCoach = ({ fieldId }: { readonly fieldId: string }) => {
  const { t } = useTranslation('fields')
  const id = useId()
  const question = useQuery(lineQuery(fieldId))
  const hints = coachQuestion(question)
  if (hints.length === 0) return null
  return (
    <aside className={styles.coach} aria-labelledby={id}>
      <Lightbulb size={16} aria-hidden />
      <div>
        <p id={id} className={styles.coachTitle}>
          {t('coach.title')}
        </p>
        <ul>
          {hints.map((hint) => (
            <li key={hint}>{t(`coach.hints.${hint}`)}</li>
          ))}
        </ul>
      </div>
    </aside>
  )
}

/** Plain live text of one or some lines, its label above it. */
export const LineField = ({ field }: { readonly field: FieldOf<'line'> }) => {
  const text = useText()
  return (
    <div className={styles.line}>
      <LiveText
        of={{ in: 'line', field: field.id }}
        label={text(field.title)}
        hint={field.hint === undefined ? undefined : text(field.hint)}
        rows={field.lines}
      />
      {field.coach === 'moral-question' ? <QuestionCoach fieldId={field.id} /> : null}
    </div>
  )
}
