import { useTranslation } from 'react-i18next'
import type { Choice, Column } from '../../shared/method/method.ts'
import { valueVocabulary } from '../../shared/method/values.ts'
import { setCell } from '../../shared/session/commands.ts'
import type { Row } from '../../shared/session/model.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive } from '../live/use-live.tsx'
import styles from './cell.module.css'
import { LiveText } from './live-text.tsx'
import { TagCell } from './tag-cell.tsx'
import { useMayWrite } from './use-may-write.ts'
import { ValueBox } from './value-box.tsx'

interface CellProps {
  readonly fieldId: string
  readonly row: Row
  readonly column: Column
  readonly emphasis?: 'strong' | 'quiet' | undefined
}

interface ChoiceSelectProps {
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChange: (value: string) => void
}

const ChoiceSelect = ({ label, value, choices, onChange }: ChoiceSelectProps) => {
  const { t } = useTranslation('fields')
  const text = useText()
  const mayWrite = useMayWrite()
  const tone = choices.find((choice) => choice.id === value)?.tone
  return (
    <select
      className={styles.choice}
      data-tone={tone}
      aria-label={label}
      autoComplete="off"
      value={value}
      disabled={!mayWrite}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{t('noChoice')}</option>
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {text(choice.label)}
        </option>
      ))}
    </select>
  )
}

/** One cell of a row: a field named by its column. */
export const Cell = ({ fieldId, row, column, emphasis }: CellProps) => {
  const live = useLive()
  const text = useText()
  const mayWrite = useMayWrite()
  const label = text(column.title)
  const value = row.cells[column.id] ?? ''
  const write = (next: string) => {
    if (next !== value) setCell(live.documents, fieldId, row.id, column.id, next)
  }
  switch (column.input) {
    case 'text':
      return (
        <LiveText
          of={{ in: 'cell', field: fieldId, row: row.id, column: column.id }}
          label={label}
          hideLabel
          look="cell"
          emphasis={emphasis}
        />
      )
    case 'choice':
      return <ChoiceSelect label={label} value={value} choices={column.choices ?? []} onChange={write} />
    case 'value':
      return (
        <ValueBox
          label={label}
          value={value}
          onChange={write}
          vocabulary={valueVocabulary.map((entry) => text(entry.label))}
          isReadOnly={!mayWrite}
        />
      )
    case 'tag':
      return <TagCell fieldId={fieldId} row={row} column={column} />
    case 'date':
      return (
        <input
          type="date"
          className={styles.date}
          aria-label={label}
          autoComplete="off"
          value={value}
          readOnly={!mayWrite}
          onChange={(event) => write(event.target.value)}
        />
      )
  }
}
