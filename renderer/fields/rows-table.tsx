import { Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../shared/method/method.ts'
import { removeRow } from '../../shared/session/commands.ts'
import type { Row } from '../../shared/session/model.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive } from '../live/use-live.tsx'
import { IconButton } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { Cell } from './cell.tsx'
import { ConfirmRemoval } from './confirm-removal.tsx'
import styles from './rows-table.module.css'
import { useMayWrite } from './use-may-write.ts'

interface RowsTableProps {
  readonly fieldId: string
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  /** Called just before a row goes, so that the keyboard finds another place. */
  readonly onRemoving: (rowId: string) => void
  /** Rows whose first cell repeats the one above. */
  readonly continued?: ReadonlySet<string>
  /** Makes the first column stand out as the name of its row. */
  readonly namesRows?: boolean
  /** More buttons for one row, before the one that removes it. */
  readonly actions?: (row: Row, name: string) => ReactNode
  readonly onFocusWithin?: (isWithin: boolean) => void
}

/** Rows of fields: a table where there is room, cards where there is not. */
export const RowsTable = ({
  fieldId,
  columns,
  rows,
  onRemoving,
  continued,
  namesRows = false,
  actions,
  onFocusWithin,
}: RowsTableProps) => {
  const { t } = useTranslation('fields')
  const text = useText()
  const live = useLive()
  const mayWrite = useMayWrite()
  const { announce } = useToasts()
  const [asked, setAsked] = useState<Row | null>(null)
  const [first] = columns

  const nameOf = (row: Row, at: number): string => {
    const name = (first === undefined ? '' : (row.cells[first.id] ?? '')).trim()
    const number = at + 1
    return name === '' ? t('row', { number }) : name.length > 40 ? `${name.slice(0, 39)}…` : name
  }
  const remove = (row: Row) => {
    onRemoving(row.id)
    removeRow(live.documents, fieldId, row.id)
    announce(t('rowRemoved'))
  }
  const isEmpty = (row: Row) => columns.every((column) => (row.cells[column.id] ?? '').trim() === '')

  return (
    <>
      <table
        className={styles.table}
        onFocus={() => onFocusWithin?.(true)}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) onFocusWithin?.(false)
        }}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-width={column.width ?? 'normal'}>
                {text(column.title)}
                {column.hint === undefined ? null : <span className={styles.hint}>{text(column.hint)}</span>}
              </th>
            ))}
            {mayWrite ? (
              <th scope="col" className={styles.tools}>
                <VisuallyHidden>{t('removeRow')}</VisuallyHidden>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => {
            const name = nameOf(row, at)
            return (
              <tr
                key={row.id}
                data-row={row.id}
                data-continued={continued?.has(row.id) === true || undefined}
              >
                {columns.map((column) => (
                  <td key={column.id}>
                    <span className={styles.label} aria-hidden>
                      {text(column.title)}
                    </span>
                    <Cell
                      fieldId={fieldId}
                      row={row}
                      column={column}
                      emphasis={
                        column !== first || !namesRows
                          ? undefined
                          : continued?.has(row.id) === true
                            ? 'quiet'
                            : 'strong'
                      }
                    />
                  </td>
                ))}
                {mayWrite ? (
                  <td className={styles.tools}>
                    <span className={styles.buttons}>
                      {actions?.(row, name)}
                      <IconButton
                        size="small"
                        icon={Trash2}
                        label={t('removeRowNamed', { name })}
                        onPress={() => (isEmpty(row) ? remove(row) : setAsked(row))}
                      />
                    </span>
                  </td>
                ) : null}
              </tr>
            )
          })}
        </tbody>
      </table>
      <ConfirmRemoval
        isOpen={asked !== null}
        onAnswer={(yes) => {
          if (yes && asked !== null) remove(asked)
          setAsked(null)
        }}
      />
    </>
  )
}
