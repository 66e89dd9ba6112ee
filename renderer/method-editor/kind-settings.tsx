import { useTranslation } from 'react-i18next'
import { changeField } from '../../shared/method/edit-fields.ts'
import type { Column, Field, FieldOf, Text } from '../../shared/method/method.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { Select } from '../ui/select.tsx'
import { ChoiceList, ColumnList } from './column-list.tsx'
import styles from './editor.module.css'
import { NumberField } from './number-field.tsx'
import { type Put, useEditedText, useEditor } from './use-editor.tsx'
import { WordsField } from './words-field.tsx'

/** How a property of a field is put in its place. */
export const into =
  <Kind extends Field, Value>(field: Kind, part: (value: Value) => Partial<Kind>): Put<Value> =>
  (method, value) =>
    changeField(method, { ...field, ...part(value) })

/** The words on the button that adds a row. */
export const AddWords = ({ field }: { readonly field: Extract<Field, { add: Text }> }) => {
  const { t } = useTranslation('methodEditor')
  return (
    <WordsField
      label={t('addText')}
      place={`fields.${field.id}.add`}
      text={field.add}
      put={into(field, (add: Text) => ({ add }))}
    />
  )
}

const modes = ['together', 'named', 'hidden'] as const

/** Whether people write together, or first each alone. */
export const WriteFirst = ({ field }: { readonly field: FieldOf<'note'> | FieldOf<'list'> }) => {
  const { t } = useTranslation('methodEditor')
  const { change } = useEditor()
  return (
    <RadioGroup
      label={t('writing')}
      value={field.writeFirst ?? 'together'}
      onChange={(mode) =>
        change((method) => {
          const { writeFirst: _gone, ...bare } = field
          return changeField(method, mode === 'together' ? bare : { ...bare, writeFirst: mode })
        })
      }
      options={modes.map((mode) => ({ value: mode, label: t(`writingModes.${mode}`) }))}
    />
  )
}

/** The columns of rows. */
export const Columns = ({ field }: { readonly field: FieldOf<'list'> | FieldOf<'matrix'> }) => (
  <ColumnList
    of="columns"
    place={`fields.${field.id}.columns`}
    columns={field.columns}
    put={into(field, (columns: Column[]) => ({ columns }))}
  />
)

/** The parts of a round, what is drawn of it, and whether names are shown. */
export const RoundSettings = ({ field }: { readonly field: FieldOf<'round'> }) => {
  const { t } = useTranslation('methodEditor')
  const { change } = useEditor()
  const text = useEditedText()
  const choices = field.parts.filter(({ input }) => input === 'choice')
  return (
    <>
      <ColumnList
        of="roundParts"
        place={`fields.${field.id}.parts`}
        columns={field.parts}
        put={into(field, (parts: Column[]) => ({ parts }))}
      />
      {choices.length === 0 ? null : (
        <Select
          label={t('distribution')}
          value={field.distribution ?? ''}
          onChange={(id) =>
            change((method) => {
              const { distribution: _gone, ...bare } = field
              return changeField(method, id === '' ? bare : { ...bare, distribution: id })
            })
          }
          options={[
            { value: '', label: t('noDistribution') },
            ...choices.map(({ id, title }) => ({ value: id, label: text(title) })),
          ]}
        />
      )}
      <RadioGroup
        label={t('naming')}
        value={field.naming ?? 'named'}
        onChange={(naming) => change((method) => changeField(method, { ...field, naming }))}
        options={(['named', 'hidden'] as const).map((naming) => ({
          value: naming,
          label: t(`namings.${naming}`),
        }))}
      />
    </>
  )
}

/** How tall a short text is, and whether the question coach helps. */
export const LineSettings = ({ field }: { readonly field: FieldOf<'line'> }) => {
  const { t } = useTranslation('methodEditor')
  const { change } = useEditor()
  return (
    <>
      <div className={styles.small}>
        <NumberField
          label={t('lines')}
          place={`fields.${field.id}.lines`}
          value={field.lines}
          least={1}
          most={20}
          put={into(field, (lines: number) => ({ lines }))}
        />
      </div>
      <Checkbox
        label={t('coach')}
        isSelected={field.coach !== undefined}
        onChange={(coaches) =>
          change((method) => {
            const { coach: _gone, ...bare } = field
            return changeField(method, coaches ? { ...bare, coach: 'moral-question' } : bare)
          })
        }
      />
    </>
  )
}

const horns = [
  { way: 'a', part: 'option', word: 'optionA' },
  { way: 'a', part: 'damage', word: 'damageA' },
  { way: 'b', part: 'option', word: 'optionB' },
  { way: 'b', part: 'damage', word: 'damageB' },
] as const

/** The two ways, and what is lost with each. */
export const DilemmaSettings = ({ field }: { readonly field: FieldOf<'dilemma'> }) => {
  const { t } = useTranslation('methodEditor')
  return horns.map(({ way, part, word }) => (
    <WordsField
      key={word}
      label={t(`horns.${word}`)}
      place={`fields.${field.id}.${way}.${part}`}
      text={field[way][part]}
      put={into(field, (words: Text) => ({ [way]: { ...field[way], [part]: words } }))}
    />
  ))
}

/** The choices of the group, and how their reason is asked for. */
export const ChoiceSettings = ({ field }: { readonly field: FieldOf<'choice'> }) => {
  const { t } = useTranslation('methodEditor')
  const { change } = useEditor()
  return (
    <>
      <ChoiceList
        title={t('choices')}
        place={`fields.${field.id}.choices`}
        choices={field.choices}
        put={into(field, (choices: FieldOf<'choice'>['choices']) => ({ choices }))}
      />
      <Checkbox
        label={t('ladder')}
        isSelected={field.ladder === true}
        onChange={(ladder) => change((method) => changeField(method, { ...field, ladder }))}
      />
      <WordsField
        label={t('reason')}
        place={`fields.${field.id}.reason`}
        text={field.reason}
        put={into(field, (reason: Text) => ({ reason }))}
      />
    </>
  )
}

const asked = [
  { ask: 'option', word: 'asksOption' },
  { ask: 'basis', word: 'asksBasis' },
] as const

/** What is asked of each argument. */
export const ArgumentsSettings = ({ field }: { readonly field: FieldOf<'arguments'> }) => {
  const { t } = useTranslation('methodEditor')
  const { change } = useEditor()
  return (
    <>
      <fieldset className={styles.bare}>
        <legend className={styles.label}>{t('asks')}</legend>
        {asked.map(({ ask, word }) => (
          <Checkbox
            key={ask}
            label={t(word)}
            isSelected={field.asks.includes(ask)}
            onChange={(asks) =>
              change((method) => {
                const others = field.asks.filter((one) => one !== ask)
                return changeField(method, { ...field, asks: asks ? [...others, ask] : others })
              })
            }
          />
        ))}
      </fieldset>
      <AddWords field={field} />
    </>
  )
}
