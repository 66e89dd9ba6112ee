import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addField } from '../../shared/method/edit-fields.ts'
import { methodLimits } from '../../shared/method/limits.ts'
import type { FieldKind, Step } from '../../shared/method/method.ts'
import { addableKinds, newField } from '../../shared/method/new-field.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { RadioCards } from '../ui/radio-group.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './editor.module.css'
import { controlAt, focusSoon } from './focus-soon.ts'
import { useEditedText, useEditor } from './use-editor.tsx'

/** Adds a field: asks which kind, with a line about each, and opens what was added. */
export const AddField = ({ step }: { readonly step: Step }) => {
  const { t } = useTranslation(['methodEditor', 'common'])
  const { method, change, newId, setOpen } = useEditor()
  const { announce } = useToasts()
  const text = useEditedText()
  const [isAsking, setAsking] = useState(false)
  const [kind, setKind] = useState<FieldKind>('note')
  const most = methodLimits.fieldsPerStep

  if (step.fields.length >= most) return <p className={styles.note}>{t('fieldsFull', { most })}</p>
  const add = (): void => {
    const field = newField(kind, newId('field'))
    change((before) => addField(before, step.id, field))
    setOpen(field.id, true)
    setAsking(false)
    announce(t('fieldAdded', { name: text(field.title) }))
    focusSoon(controlAt(`fields.${field.id}.title`))
  }
  return (
    <>
      <Button
        icon={Plus}
        data-does="add-field"
        onPress={() => {
          setKind('note')
          setAsking(true)
        }}
      >
        {t('addField')}
      </Button>
      <Dialog
        size="wide"
        kind={method.kind}
        title={t('addField')}
        isOpen={isAsking}
        onOpenChange={setAsking}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('common:cancel')}</Button>
            <Button kind="lead" onPress={add}>
              {t('addField')}
            </Button>
          </>
        }
      >
        <RadioCards
          label={t('addFieldTitle')}
          value={kind}
          onChange={setKind}
          options={addableKinds(method.kind).flatMap(({ group, kinds }) =>
            kinds.map((one) => ({
              value: one,
              group: t(`kindGroups.${group}`),
              label: t(`kinds.${one}.name`),
              description: t(`kinds.${one}.about`),
            })),
          )}
        />
      </Dialog>
    </>
  )
}
