import { ArrowDown, ArrowUp, ChevronRight, Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeField, moveField, removeField } from '../../shared/method/edit-fields.ts'
import type { Field, Step } from '../../shared/method/method.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './field-card.module.css'
import { FieldSettings } from './field-settings.tsx'
import { focusSoon } from './focus-soon.ts'
import { useEditedText, useEditor } from './use-editor.tsx'
import { WordsField } from './words-field.tsx'

/** Title, hint and the sentence at closing: what every kind of field has. */
const CommonTexts = ({ field }: { readonly field: Field }) => {
  const { t } = useTranslation('methodEditor')
  const place = `fields.${field.id}`
  return (
    <>
      <WordsField
        label={t('fieldTitle')}
        place={`${place}.title`}
        text={field.title}
        put={(method, title) => changeField(method, { ...field, title })}
      />
      <WordsField
        label={t('fieldHint')}
        rows={1}
        hint={t('optional')}
        place={`${place}.hint`}
        text={field.hint}
        put={(method, hint) => changeField(method, { ...field, hint })}
        remove={(method) => {
          const { hint: _gone, ...bare } = field
          return changeField(method, bare)
        }}
      />
    </>
  )
}

const NeededToClose = ({ field }: { readonly field: Field }) => {
  const { t } = useTranslation('methodEditor')
  return (
    <WordsField
      label={t('neededToClose')}
      rows={1}
      hint={t('neededToCloseHint')}
      place={`fields.${field.id}.neededToClose`}
      text={field.neededToClose}
      put={(method, neededToClose) => changeField(method, { ...field, neededToClose })}
      remove={(method) => {
        const { neededToClose: _gone, ...bare } = field
        return changeField(method, bare)
      }}
    />
  )
}

interface FieldCardProps {
  readonly step: Step
  readonly field: Field
  readonly at: number
}

/** One field of a step: its name and kind, and once opened all that can be set of it. */
export const FieldCard = ({ step, field, at }: FieldCardProps) => {
  const { t } = useTranslation('methodEditor')
  const { method, change, isOpen, setOpen } = useEditor()
  const { announce } = useToasts()
  const text = useEditedText()
  const id = useId()
  const [isAsking, setAsking] = useState(false)
  const name = text(field.title)
  const opened = isOpen(field.id)
  const count = step.fields.length
  const seenBy = method.steps.filter(({ context }) => context.includes(field.id))
  const part = (fieldId: string, what: string): string =>
    `[data-field="${CSS.escape(fieldId)}"] [data-does="${what}"]`

  const move = (by: -1 | 1): void => {
    change((before) => moveField(before, field.id, by))
    announce(t('itemMoved', { name, number: at + by + 1, count }))
    const does = by === 1 ? (['down', 'up'] as const) : (['up', 'down'] as const)
    focusSoon(...does.map((what) => part(field.id, what)))
  }
  const remove = (): void => {
    setAsking(false)
    change((before) => removeField(before, field.id))
    announce(t('itemRemoved', { name }))
    const next = step.fields[at + 1] ?? step.fields[at - 1]
    focusSoon(...(next === undefined ? [] : [part(next.id, 'open')]), '[data-does="add-field"]')
  }

  return (
    <li className={styles.card} data-field={field.id}>
      <div className={styles.head}>
        <h4 className={styles.heading}>
          <button
            type="button"
            className={styles.open}
            aria-expanded={opened}
            aria-controls={opened ? id : undefined}
            data-does="open"
            onClick={() => setOpen(field.id, !opened)}
          >
            <ChevronRight size={18} aria-hidden />
            <span>{name}</span>
          </button>
        </h4>
        <Chip>{t(`kinds.${field.kind}.name`)}</Chip>
        <span className={styles.tools}>
          <IconButton
            size="small"
            icon={ArrowUp}
            label={t('upNamed', { name })}
            isDisabled={at === 0}
            data-does="up"
            onPress={() => move(-1)}
          />
          <IconButton
            size="small"
            icon={ArrowDown}
            label={t('downNamed', { name })}
            isDisabled={at === count - 1}
            data-does="down"
            onPress={() => move(1)}
          />
          <IconButton
            size="small"
            icon={Trash2}
            label={t('removeNamed', { name })}
            onPress={() => setAsking(true)}
          />
        </span>
      </div>
      {opened ? (
        <div id={id} className={styles.body}>
          <CommonTexts field={field} />
          <FieldSettings field={field} />
          <NeededToClose field={field} />
        </div>
      ) : null}
      <Dialog
        role="alertdialog"
        title={t('removeFieldAsk', { name })}
        description={
          <>
            {seenBy.length === 0
              ? null
              : `${t('removeFieldSight', { steps: seenBy.map(({ title }) => text(title)).join(', ') })} `}
            {t('removeFieldWhy')}
          </>
        }
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
    </li>
  )
}
