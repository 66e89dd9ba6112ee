import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Method, Step, Text } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import { Callout } from '../ui/callout.tsx'
import { Chip } from '../ui/chip.tsx'
import { FieldOutline } from './field-outline.tsx'
import styles from './outline.module.css'

const Sentences = ({ texts }: { readonly texts: readonly Text[] }) => {
  const text = useText()
  return (
    <ul>
      {[...new Set(texts.map(text))].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

interface StepOutlineProps {
  readonly method: Method
  readonly step: Step
}

/** One step as one reads it beforehand: its question and goal, what whoever leads may ask, and what is written down. */
const StepOutline = ({ method, step }: StepOutlineProps) => {
  const { t } = useTranslation('methods')
  const text = useText()
  const headingId = useId()
  const number = method.steps.indexOf(step) + 1
  const inSight = method.steps
    .flatMap(({ fields }) => fields)
    .filter(({ id }) => step.context.includes(id))
    .map(({ title }) => text(title))
  return (
    <article className={styles.step} aria-labelledby={headingId}>
      <header className={styles.stepHead}>
        <h4 id={headingId}>{t('stepNumbered', { number, title: text(step.title) })}</h4>
        <span className={styles.quiet}>{t('minutes', { minutes: step.minutes })}</span>
        {step.closing ? <Chip tone="lead">{t('closing')}</Chip> : null}
      </header>
      <p className={styles.question}>{text(step.heading)}</p>
      <p>{text(step.goal)}</p>
      <div className={styles.two}>
        <div className={styles.stack}>
          {step.prompts.length === 0 ? null : (
            <Callout tone="facilitator" title={t('prompts')} headingLevel={4}>
              <Sentences texts={step.prompts} />
            </Callout>
          )}
          {step.pitfalls.length === 0 ? null : (
            <div>
              <h5 className={styles.label}>{t('pitfalls')}</h5>
              <Sentences texts={step.pitfalls} />
            </div>
          )}
        </div>
        <div className={styles.stack}>
          {step.fields.length === 0 ? null : (
            <div>
              <h5 className={styles.label}>{t('write')}</h5>
              <ul className={styles.fields}>
                {step.fields.map((field) => (
                  <FieldOutline key={field.id} field={field} />
                ))}
              </ul>
            </div>
          )}
          {inSight.length === 0 ? null : (
            <p className={styles.quiet}>
              {t('inSight')}: {inSight.join(' · ')}
            </p>
          )}
        </div>
      </div>
    </article>
  )
}

/** All phases and steps of a method, to read before choosing it. */
export const MethodOutline = ({ method }: { readonly method: Method }) => {
  const { t } = useTranslation('methods')
  const text = useText()
  const headingId = useId()
  return (
    <section className={styles.steps} aria-labelledby={headingId}>
      <h2 id={headingId}>{t('stepsTitle')}</h2>
      {method.phases.map((phase) => (
        <section key={phase.id} className={styles.phase} aria-label={text(phase.title)}>
          <h3>{text(phase.title)}</h3>
          {method.steps
            .filter((step) => step.phase === phase.id)
            .map((step) => (
              <StepOutline key={step.id} method={method} step={step} />
            ))}
        </section>
      ))}
    </section>
  )
}
