import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  changeStep,
  mayRemoveStep,
  moveStep,
  neighbourOf,
  outOfSight,
  removeStep,
  type StepChange,
} from '../../shared/method/edit.ts'
import { methodLimits } from '../../shared/method/limits.ts'
import type { Step, Text } from '../../shared/method/method.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'
import { AddField } from './add-field.tsx'
import styles from './editor.module.css'
import { FieldCard } from './field-card.tsx'
import { focusSoon, panelHeading } from './focus-soon.ts'
import { InSight } from './in-sight.tsx'
import { NumberField } from './number-field.tsx'
import { Texts } from './part-lists.tsx'
import { type Put, useEditedText, useEditor } from './use-editor.tsx'
import { WordsField } from './words-field.tsx'

const StepTools = ({ step }: { readonly step: Step }) => {
  const { t } = useTranslation('methodEditor')
  const { method, change, show } = useEditor()
  const { announce, toast } = useToasts()
  const text = useEditedText()
  const [isAsking, setAsking] = useState(false)
  const name = text(step.title)

  const move = (by: -1 | 1): void => {
    const next = moveStep(method, step.id, by)
    if (next === method) return
    change((before) => moveStep(before, step.id, by))
    const number = next.steps.findIndex(({ id }) => id === step.id) + 1
    announce(t('stepMoved', { name, number, count: next.steps.length }))
    const fields = method.steps.flatMap((one) => one.fields)
    for (const { step: other, fieldIds } of outOfSight(method, next)) {
      const names = fields.filter(({ id }) => fieldIds.includes(id)).map(({ title }) => text(title))
      toast(t('outOfSight', { step: text(other.title), fields: names.join(', ') }))
    }
  }
  const remove = (): void => {
    const at = method.steps.findIndex(({ id }) => id === step.id)
    const next = method.steps[at + 1] ?? method.steps[at - 1]
    setAsking(false)
    change((before) => removeStep(before, step.id))
    announce(t('itemRemoved', { name }))
    if (next !== undefined) show({ kind: 'step', stepId: next.id })
    focusSoon(panelHeading)
  }
  const ways = [
    { by: -1, word: 'up', icon: ArrowUp },
    { by: 1, word: 'down', icon: ArrowDown },
  ] as const
  return (
    <div className={styles.tools}>
      {ways.map(({ by, word, icon }) => (
        // At the end it stays where it is and keeps the keyboard, so that one can turn round.
        <Button
          key={word}
          size="small"
          icon={icon}
          isBusy={neighbourOf(method, step.id, by) < 0}
          aria-label={t(`${word}Named`, { name })}
          onPress={() => move(by)}
        >
          {t(word)}
        </Button>
      ))}
      {mayRemoveStep(method, step.id) ? (
        <Button size="small" kind="quiet" icon={Trash2} onPress={() => setAsking(true)}>
          {t('removeStep')}
        </Button>
      ) : null}
      <Dialog
        role="alertdialog"
        title={t('removeStepAsk', { name })}
        description={t('removeStepWhy')}
        isOpen={isAsking}
        onOpenChange={setAsking}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('keep')}</Button>
            <Button kind="danger" onPress={remove}>
              {t('remove')}
            </Button>
          </>
        }
      />
    </div>
  )
}

const StepTexts = ({ step }: { readonly step: Step }) => {
  const { t } = useTranslation('methodEditor')
  const into =
    <Value,>(part: (value: Value) => StepChange): Put<Value> =>
    (method, value) =>
      changeStep(method, step.id, part(value))
  const place = `steps.${step.id}`
  return (
    <>
      <section className={styles.section} aria-labelledby={`texts-${step.id}`}>
        <h3 id={`texts-${step.id}`} className={styles.sectionTitle}>
          {t('texts')}
        </h3>
        <div className={styles.titleAndMinutes}>
          <WordsField
            label={t('stepTitle')}
            hint={t('stepTitleHint')}
            place={`${place}.title`}
            text={step.title}
            put={into((title: Text) => ({ title }))}
          />
          <NumberField
            label={t('stepMinutes')}
            place={`${place}.minutes`}
            value={step.minutes}
            least={1}
            most={methodLimits.minutes}
            put={into((minutes: number) => ({ minutes }))}
          />
        </div>
        <WordsField
          label={t('heading')}
          rows={1}
          place={`${place}.heading`}
          text={step.heading}
          put={into((heading: Text) => ({ heading }))}
        />
        <WordsField
          label={t('goal')}
          rows={2}
          place={`${place}.goal`}
          text={step.goal}
          put={into((goal: Text) => ({ goal }))}
        />
      </section>
      <section className={styles.section} aria-label={t('forFacilitator')}>
        <h3 className={styles.sectionTitle}>{t('forFacilitator')}</h3>
        <Texts
          of="prompts"
          place={`${place}.prompts`}
          items={step.prompts}
          most={methodLimits.perStep}
          put={into((prompts: Text[]) => ({ prompts }))}
        />
        <Texts
          of="pitfalls"
          place={`${place}.pitfalls`}
          items={step.pitfalls}
          most={methodLimits.perStep}
          put={into((pitfalls: Text[]) => ({ pitfalls }))}
        />
      </section>
    </>
  )
}

/** One step: where it stands, what it says, its fields, and what stays in sight. */
export const StepPanel = ({ step }: { readonly step: Step }) => {
  const { t } = useTranslation('methodEditor')
  const { method } = useEditor()
  const text = useEditedText()
  const phase = method.phases.find(({ id }) => id === step.phase)
  return (
    <>
      <header className={styles.panelHead}>
        <div>
          <h2 className={styles.panelTitle} tabIndex={-1} data-panel-heading>
            {text(step.title)}
          </h2>
          <p className={styles.note}>
            {t('stepOf', {
              number: method.steps.indexOf(step) + 1,
              count: method.steps.length,
              phase: phase === undefined ? '' : text(phase.title),
            })}
          </p>
          {step.closing ? <p className={styles.note}>{t('closes')}</p> : null}
        </div>
        <StepTools step={step} />
      </header>
      <StepTexts step={step} />
      <section className={styles.section} aria-labelledby={`fields-${step.id}`}>
        <h3 id={`fields-${step.id}`} className={styles.sectionTitle}>
          {t('fields')}
        </h3>
        {step.fields.length === 0 ? (
          <p className={styles.note}>{t('noFields')}</p>
        ) : (
          <ol className={styles.cards}>
            {step.fields.map((field, at) => (
              <FieldCard key={field.id} step={step} field={field} at={at} />
            ))}
          </ol>
        )}
        <AddField step={step} />
      </section>
      <InSight step={step} />
    </>
  )
}
