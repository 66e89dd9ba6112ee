import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type FormAnswers, questions, whichForm } from '../../shared/method/which-form.ts'
import { outcomes } from '../../shared/method/which-form-outcomes.ts'
import { Page } from '../app/page.tsx'
import { goTo } from '../app/use-route.ts'
import { useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Outcome } from './outcome.tsx'
import styles from './which-form.module.css'

/** A few questions that show which form fits, and may well lead away from a session. */
const WhichFormPage = () => {
  const { t } = useTranslation('whichForm')
  const text = useText()
  const [answers, setAnswers] = useState<FormAnswers>({})
  const { outcome, why, needed } = whichForm(answers)
  const isOpen = (id: (typeof questions)[number]['id']): boolean =>
    answers[id] !== undefined || needed.includes(id)

  return (
    <Page
      current={null}
      heading={t('heading')}
      lede={t('lede')}
      actions={<Button onPress={() => goTo({ page: 'new-session' })}>{t('chooseMyself')}</Button>}
    >
      <div className={styles.page}>
        <div className={styles.questions}>
          <h2>{t('questions')}</h2>
          {questions.map((question) => (
            <RadioGroup
              key={question.id}
              label={text(question.text)}
              hint={isOpen(question.id) ? undefined : t('notNeeded')}
              isRow
              value={answers[question.id] ?? null}
              onChange={(answer) => setAnswers((before) => ({ ...before, [question.id]: answer }))}
              options={question.options.map(({ id, label }) => ({ value: id, label: text(label) }))}
            />
          ))}
          <p role="status" className={styles.status}>
            {outcome === null
              ? t('stillNeeded', { count: needed.length })
              : t('found', { outcome: text(outcomes[outcome].title) })}
          </p>
          <div>
            <Button icon={RotateCcw} kind="quiet" onPress={() => setAnswers({})}>
              {t('again')}
            </Button>
          </div>
        </div>
        {outcome === null ? null : <Outcome key={outcome} id={outcome} why={why} />}
      </div>
    </Page>
  )
}

export default WhichFormPage
