import { useTranslation } from 'react-i18next'
import type { Choice, Column } from '../../shared/method/method.ts'
import { Select } from '../ui/select.tsx'
import styles from './item-list.module.css'
import { ItemList } from './item-list.tsx'
import { type Put, useEditedText, useEditor, useFirstWords } from './use-editor.tsx'
import { WordsField } from './words-field.tsx'

const without = <Key extends keyof Column>(column: Column, key: Key): Column => {
  const { [key]: _gone, ...rest } = column
  return rest as Column
}

interface ChoiceListProps {
  readonly title: string
  readonly place: string
  readonly choices: readonly Choice[]
  readonly put: Put<Choice[]>
}

/** Choices, each a few words. */
export const ChoiceList = ({ title, place, choices, put }: ChoiceListProps) => {
  const { t } = useTranslation('methodEditor')
  const { newId } = useEditor()
  const text = useEditedText()
  const firstWords = useFirstWords()
  return (
    <ItemList
      title={title}
      place={place}
      items={choices}
      put={put}
      least={1}
      nameOf={({ label }) => text(label)}
      add={{ label: t('addChoice'), item: () => ({ id: newId('choice'), label: firstWords('newChoice') }) }}
    >
      {(choice, putChoice, at) => (
        <WordsField
          label={t('choice', { number: at + 1 })}
          place={`${place}.${choice.id}.label`}
          text={choice.label}
          put={(method, label) => putChoice(method, { ...choice, label })}
        />
      )}
    </ItemList>
  )
}

interface ColumnListProps {
  /** Columns of rows, or parts of what each writes for themself. */
  readonly of: 'columns' | 'roundParts'
  readonly place: string
  readonly columns: readonly Column[]
  readonly put: Put<Column[]>
}

const words = {
  columns: { title: 'columns', one: 'column', add: 'addColumn', first: 'newColumn' },
  roundParts: { title: 'roundParts', one: 'roundPart', add: 'addRoundPart', first: 'newRoundPart' },
} as const

const inputs = ['text', 'choice', 'value', 'date', 'tag'] as const satisfies readonly Column['input'][]

/** Columns or parts: what they are called, what is filled in there, and the choices of those that offer choices. */
export const ColumnList = ({ of, place, columns, put }: ColumnListProps) => {
  const { t } = useTranslation('methodEditor')
  const { change, newId } = useEditor()
  const text = useEditedText()
  const firstWords = useFirstWords()
  const word = words[of]
  const texts = columns.filter(({ input }) => input === 'text')
  /** A tag needs another column with text to speak of; in a round nobody tags. */
  const offered = (column: Column) =>
    inputs.filter(
      (input) =>
        input !== 'tag' ||
        column.input === 'tag' ||
        (of === 'columns' && texts.some(({ id }) => id !== column.id)),
    )
  return (
    <ItemList<Column>
      title={t(word.title)}
      place={place}
      items={columns}
      put={put}
      least={1}
      boxed
      nameOf={({ title }) => text(title)}
      add={{
        label: t(word.add),
        item: () => ({ id: newId('column'), title: firstWords(word.first), input: 'text' }),
      }}
    >
      {(column, putColumn, at) => (
        <>
          <div className={styles.across}>
            <WordsField
              label={t(word.one, { number: at + 1 })}
              rows={1}
              place={`${place}.${column.id}.title`}
              text={column.title}
              put={(method, title) => putColumn(method, { ...column, title })}
            />
            <WordsField
              label={t('fieldHint')}
              rows={1}
              hint={t('optional')}
              place={`${place}.${column.id}.hint`}
              text={column.hint}
              put={(method, hint) => putColumn(method, { ...column, hint })}
              remove={(method) => putColumn(method, without(column, 'hint'))}
            />
            <Select
              label={t('input')}
              value={column.input}
              onChange={(input) => change((method) => putColumn(method, { ...column, input }))}
              options={offered(column).map((input) => ({ value: input, label: t(`inputs.${input}`) }))}
            />
          </div>
          {column.input === 'tag' && column.of !== undefined ? (
            <Select
              label={t('tagOf')}
              value={column.of}
              onChange={(id) => change((method) => putColumn(method, { ...column, of: id }))}
              options={texts.map(({ id, title }) => ({ value: id, label: text(title) }))}
            />
          ) : null}
          {column.choices === undefined ? null : (
            <ChoiceList
              title={t('choicesOf', { name: text(column.title) })}
              place={`${place}.${column.id}.choices`}
              choices={column.choices}
              put={(method, choices) => putColumn(method, { ...column, choices })}
            />
          )}
        </>
      )}
    </ItemList>
  )
}
