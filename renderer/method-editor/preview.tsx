import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language, Method } from '../../shared/method/method.ts'
import { Callout } from '../ui/callout.tsx'
import { Chip } from '../ui/chip.tsx'
import { classes } from '../ui/classes.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { focusSoon } from './focus-soon.ts'
import { Lines } from './lines.tsx'
import styles from './preview.module.css'
import { PreviewField } from './preview-field.tsx'
import rail from './rail.module.css'

interface PreviewProps {
  readonly method: Method
  readonly language: Language
  /** The step that is shown first. */
  readonly stepId: string | null
}

/** A method as the room will show it, to look at only. */
export const Preview = ({ method, language, stepId }: PreviewProps) => {
  const { t } = useTranslation('methodEditor')
  const [shown, setShown] = useState(stepId)
  const step = method.steps.find(({ id }) => id === shown) ?? method.steps[0]
  if (step === undefined) return null
  const fields = method.steps.flatMap((one) => one.fields)
  const context = step.context.flatMap((id) => fields.find((field) => field.id === id) ?? [])
  return (
    <div className={styles.preview} data-kind={method.kind}>
      <nav className={classes(rail.rail, styles.rail)} aria-label={t('previewSteps')}>
        <ol className={rail.steps}>
          {method.steps.map(({ id, title, minutes }, at) => (
            <li key={id}>
              <button
                type="button"
                className={rail.step}
                aria-current={id === step.id ? 'true' : undefined}
                onClick={() => {
                  setShown(id)
                  focusSoon('[data-preview-heading]')
                }}
              >
                <span className={rail.number} aria-hidden>
                  {at + 1}
                </span>
                <span>{title[language]}</span>
                <span className={rail.minutes}>
                  <span aria-hidden>{minutes}</span>
                  <VisuallyHidden>, {t('minutes', { minutes })}</VisuallyHidden>
                </span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <div className={styles.step}>
        <h2 className={styles.heading} tabIndex={-1} data-preview-heading>
          {step.heading[language]}
        </h2>
        <p className={styles.goal}>{step.goal[language]}</p>
        {context.length === 0 ? null : (
          <p className={styles.context}>
            <span>{t('inSight')}</span>
            {context.map(({ id, title }) => (
              <Chip key={id}>{title[language]}</Chip>
            ))}
          </p>
        )}
        <div className={styles.fields}>
          {step.fields.map((field) => (
            <PreviewField key={field.id} field={field} language={language} />
          ))}
        </div>
        {step.prompts.length + step.pitfalls.length === 0 ? null : (
          <Callout tone="facilitator" title={t('forFacilitator')} headingLevel={3}>
            <Lines texts={step.prompts} language={language} />
            {step.pitfalls.length === 0 ? null : (
              <>
                <p>
                  <strong>{t('watchFor')}</strong>
                </p>
                <Lines texts={step.pitfalls} language={language} />
              </>
            )}
          </Callout>
        )}
      </div>
    </div>
  )
}
