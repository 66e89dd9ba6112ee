import { History, Info, Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { addStep } from '../../shared/method/edit.ts'
import { methodLimits } from '../../shared/method/limits.ts'
import type { Method, Step } from '../../shared/method/method.ts'
import { Button } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { controlAt, focusSoon, panelHeading } from './focus-soon.ts'
import styles from './rail.module.css'
import { type Panel, useEditedText, useEditor } from './use-editor.tsx'

/** Steps of one phase that stand together. */
interface Stretch {
  readonly title: string
  readonly steps: readonly { readonly step: Step; readonly number: number }[]
}

const stretchesOf = (method: Method, titleOf: (phaseId: string) => string): readonly Stretch[] => {
  const stretches: { phase: string; title: string; steps: Stretch['steps'][number][] }[] = []
  method.steps.forEach((step, at) => {
    const last = stretches.at(-1)
    const numbered = { step, number: at + 1 }
    if (last?.phase === step.phase) last.steps.push(numbered)
    else stretches.push({ phase: step.phase, title: titleOf(step.phase), steps: [numbered] })
  })
  return stretches
}

/** All that can be edited: the method itself, its steps by phase, and its versions. */
export const Rail = ({ panel }: { readonly panel: Panel }) => {
  const { t } = useTranslation('methodEditor')
  const { method, change, newId, show, setOpen } = useEditor()
  const { announce } = useToasts()
  const text = useEditedText()
  const titleOf = (phaseId: string): string => {
    const phase = method.phases.find(({ id }) => id === phaseId)
    return phase === undefined ? '' : text(phase.title)
  }
  const open = (next: Panel): void => {
    show(next)
    focusSoon(panelHeading)
  }
  const after =
    method.steps.find(({ id }) => panel.kind === 'step' && id === panel.stepId) ?? method.steps.at(-1)
  const most = methodLimits.steps
  const add = (): void => {
    if (after === undefined) return
    const ids = { step: newId('step'), field: newId('field') }
    change((before) => addStep(before, after.id, ids))
    setOpen(ids.field, false)
    show({ kind: 'step', stepId: ids.step })
    announce(t('stepAdded', { name: text(after.title) }))
    focusSoon(controlAt(`steps.${ids.step}.title`))
  }
  const others = [
    { kind: 'about', label: t('about'), icon: Info },
    { kind: 'versions', label: t('versions'), icon: History },
  ] as const

  return (
    <nav className={styles.rail} aria-label={t('parts')}>
      <ul className={styles.steps}>
        {others.map(({ kind, label, icon: Icon }) => (
          <li key={kind}>
            <button
              type="button"
              className={styles.step}
              aria-current={panel.kind === kind ? 'true' : undefined}
              onClick={() => open({ kind })}
            >
              <span className={styles.icon}>
                <Icon size={18} aria-hidden />
              </span>
              <span>{label}</span>
            </button>
          </li>
        ))}
      </ul>
      {stretchesOf(method, titleOf).map(({ title, steps }) => (
        <div key={steps[0]?.step.id} className={styles.phase}>
          <h2 className={styles.title}>{title}</h2>
          <ol className={styles.steps} start={steps[0]?.number}>
            {steps.map(({ step, number }) => (
              <li key={step.id}>
                <button
                  type="button"
                  className={styles.step}
                  aria-current={panel.kind === 'step' && panel.stepId === step.id ? 'true' : undefined}
                  onClick={() => open({ kind: 'step', stepId: step.id })}
                >
                  <span className={styles.number} aria-hidden>
                    {number}
                  </span>
                  <span>{text(step.title)}</span>
                  <span className={styles.minutes}>
                    <span aria-hidden>{step.minutes}</span>
                    <VisuallyHidden>, {t('minutes', { minutes: step.minutes })}</VisuallyHidden>
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </div>
      ))}
      <p className={styles.total}>{t('total', { minutes: method.minutes })}</p>
      {method.steps.length >= most ? (
        <p className={styles.total}>{t('stepsFull', { most })}</p>
      ) : (
        <Button icon={Plus} onPress={add}>
          {t('addStep')}
        </Button>
      )}
    </nav>
  )
}
