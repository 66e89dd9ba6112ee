import { ClipboardPaste } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { shortId } from '../../shared/method/copy-method.ts'
import {
  emptySurvey,
  mostQuestions,
  questionsIn,
  type SurveyPart,
  type SurveyText,
  surveyMethod,
  surveyProblems,
} from '../../shared/method/survey.ts'
import { Page } from '../app/page.tsx'
import { useServices } from '../app/services.tsx'
import { goTo } from '../app/use-route.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { focusFirstInvalid } from '../ui/focus-invalid.ts'
import { TextField } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import styles from './survey.module.css'

/** Who reads the answers, told before anybody asks for them. */
const WhoSeesWhat = () => {
  const { t } = useTranslation('survey')
  return (
    <Callout tone="info" title={t('whoTitle')} headingLevel={2}>
      <ul>
        {(['screen', 'averages', 'notAnonymous', 'counting', 'relay'] as const).map((key) => (
          <li key={key}>{t(`who.${key}`)}</li>
        ))}
      </ul>
    </Callout>
  )
}

/** An organisation's own survey, made into a method of its own. */
const SurveyPage = () => {
  const { t } = useTranslation('survey')
  const { sessions } = useServices()
  const { toast } = useToasts()
  const form = useRef<HTMLFormElement>(null)
  const [text, setText] = useState(emptySurvey)
  const [showProblems, setShowProblems] = useState(false)
  const [isPasting, setPasting] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const problems = surveyProblems(text)
  const problemCount = Object.keys(problems).length

  const partOf = (part: SurveyPart) => {
    const problem = problems[part]
    return {
      label: t(`part.${part}`),
      hint: t(`hint.${part}`, { most: mostQuestions }),
      value: text[part],
      onChange: (words: string) => setText((before) => ({ ...before, [part]: words })),
      error:
        showProblems && problem !== undefined ? t(`problems.${problem}`, { most: mostQuestions }) : undefined,
      isRequired: true,
    } as const
  }
  const take = (read: SurveyText): void => {
    setPasting(false)
    setText((before) => ({
      title: read.title || before.title,
      introduction: read.introduction || before.introduction,
      questions: read.questions || before.questions,
      low: read.low || before.low,
      high: read.high || before.high,
    }))
    toast(t('paste.taken'))
  }
  const make = async (): Promise<void> => {
    if (isBusy) return
    const method = surveyMethod(text, shortId('vragenlijst', Math.random))
    if (!method.ok) {
      setShowProblems(true)
      focusFirstInvalid(form.current)
      return
    }
    setBusy(true)
    try {
      const { id } = await sessions.methods.save(method.value)
      toast(t('made'))
      goTo({ page: 'method', methodId: id })
    } catch {
      toast(t('failed'), 'bad')
      setBusy(false)
    }
  }

  return (
    <Page
      current="methods"
      heading={t('heading')}
      lede={t('lede')}
      actions={
        <Button icon={ClipboardPaste} onPress={() => setPasting(true)}>
          {t('paste.open')}
        </Button>
      }
    >
      <form
        ref={form}
        className={styles.form}
        noValidate
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <p className={styles.own}>{t('own')}</p>
        <TextField {...partOf('title')} />
        <TextField multiline rows={4} {...partOf('introduction')} />
        <div>
          <TextField multiline rows={10} {...partOf('questions')} />
          <p className={styles.count} role="status">
            {t('count', { count: questionsIn(text.questions).length })}
          </p>
        </div>
        <div className={styles.two}>
          <TextField {...partOf('low')} />
          <TextField {...partOf('high')} />
        </div>
        <WhoSeesWhat />
        <div className={styles.actions}>
          <Button kind="lead" type="submit" isBusy={isBusy}>
            {t('make')}
          </Button>
          {showProblems && problemCount > 0 ? (
            <span className={styles.check} role="status">
              {t('check', { count: problemCount })}
            </span>
          ) : null}
        </div>
      </form>
      {isPasting ? <PasteDialog onTake={take} onClose={() => setPasting(false)} /> : null}
    </Page>
  )
}

export default SurveyPage
