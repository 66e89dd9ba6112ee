import { Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { changeStep } from '../../shared/method/edit.ts'
import { couldBeInSight } from '../../shared/method/edit-fields.ts'
import { methodLimits } from '../../shared/method/limits.ts'
import type { Step } from '../../shared/method/method.ts'
import { IconButton } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './editor.module.css'
import { focusSoon } from './focus-soon.ts'
import { useEditedText, useEditor } from './use-editor.tsx'

const addPlace = '[data-does="keep-in-sight"] select'

/** Which fields of earlier steps a step keeps in sight. */
export const InSight = ({ step }: { readonly step: Step }) => {
  const { t } = useTranslation('methodEditor')
  const { method, change } = useEditor()
  const { announce } = useToasts()
  const text = useEditedText()
  const fields = method.steps.flatMap((one) => one.fields)
  const shown = step.context.flatMap((id) => fields.find((field) => field.id === id) ?? [])
  const others = couldBeInSight(method, step.id)
  const keep = (context: string[]): void => change((before) => changeStep(before, step.id, { context }))

  return (
    <section className={styles.section} aria-labelledby={`sight-${step.id}`}>
      <h3 id={`sight-${step.id}`} className={styles.sectionTitle}>
        {t('inSight')}
      </h3>
      <p className={styles.note}>{t('inSightHint')}</p>
      {shown.length === 0 ? (
        <p className={styles.note}>{t('inSightNone')}</p>
      ) : (
        <ul className={styles.sights}>
          {shown.map(({ id, title }) => (
            <li key={id}>
              <span>{text(title)}</span>
              <IconButton
                size="small"
                icon={Trash2}
                label={t('removeNamed', { name: text(title) })}
                onPress={() => {
                  keep(step.context.filter((one) => one !== id))
                  announce(t('itemRemoved', { name: text(title) }))
                  focusSoon(addPlace)
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {others.length === 0 || shown.length >= methodLimits.perStep ? null : (
        <div data-does="keep-in-sight" className={styles.measure}>
          <Select
            label={t('inSightAdd')}
            value=""
            onChange={(id) => {
              if (id !== '') keep([...step.context, id])
            }}
            options={[
              { value: '', label: t('inSightChoose') },
              ...others.map(({ id, title }) => ({ value: id, label: text(title) })),
            ]}
          />
        </div>
      )}
    </section>
  )
}
