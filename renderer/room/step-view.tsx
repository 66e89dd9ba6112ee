import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Method, Step } from '../../shared/method/method.ts'
import { InCircle } from '../circles/in-circle.tsx'
import { ContextView } from '../fields/context-view.tsx'
import { FieldView } from '../fields/registry.tsx'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useText } from '../i18n/use-text.ts'
import { ClosingPanel } from './closing-panel.tsx'
import styles from './step-view.module.css'

interface StepViewProps {
  readonly method: Method
  readonly step: Step
  readonly headingRef: RefObject<HTMLHeadingElement | null>
  readonly goTo: (stepId: string) => void
}

/** One step: its question, its goal, what stays in sight of earlier steps, and its fields. */
export const StepView = ({ method, step, headingRef, goTo }: StepViewProps) => {
  const { t } = useTranslation(['room', 'fields'])
  const text = useText()
  const mayWrite = useMayWrite()
  // Whoever follows the order of a method can round off at its end, also where its closing step came earlier.
  const closesHere = step.closing || step.id === method.steps.at(-1)?.id
  const context = step.context.flatMap(
    (id) => method.steps.flatMap((other) => other.fields).find((field) => field.id === id) ?? [],
  )
  return (
    <>
      <h1 ref={headingRef} tabIndex={-1} className={styles.heading}>
        {text(step.heading)}
      </h1>
      <p className={styles.goal}>{text(step.goal)}</p>
      {mayWrite ? null : <p className={styles.readOnly}>{t('fields:readOnly')}</p>}
      {context.length === 0 ? null : (
        <section className={styles.context} aria-label={t('room:context.title')}>
          {context.map((field) => (
            <InCircle key={field.id} place={field.id} title={text(field.title)}>
              <ContextView field={field} />
            </InCircle>
          ))}
        </section>
      )}
      <div className={styles.fields}>
        {step.fields.map((field) => (
          <FieldView key={field.id} field={field} />
        ))}
        {closesHere ? <ClosingPanel method={method} here={step.id} goTo={goTo} /> : null}
      </div>
    </>
  )
}
