import type { Column } from '../../shared/method/method.ts'
import { valueVocabulary } from '../../shared/method/values.ts'
import { setCell } from '../../shared/session/commands.ts'
import type { Row } from '../../shared/session/model.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive } from '../live/use-live.tsx'
import styles from './cell.module.css'
import { ChoiceSelect } from './choice-select.tsx'
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
      return (
        <ChoiceSelect
          label={label}
          value={value}
          choices={(column.choices ?? []).map((choice) => ({ ...choice, label: text(choice.label) }))}
          onChange={write}
        />
      )
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
