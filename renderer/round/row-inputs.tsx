import { Plus, Trash2 } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column, FieldOf } from '../../shared/method/method.ts'
import { valueVocabulary } from '../../shared/method/values.ts'
import { type FirstRow, mostRows, partsOfRows } from '../../shared/session/first-written.ts'
import type { ContributionParts } from '../../shared/session/model.ts'
import { ValueBox } from '../fields/value-box.tsx'
import { useText } from '../i18n/use-text.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import { columnsIn, rowsIn } from './contribution-parts.ts'
import styles from './part-inputs.module.css'

interface RowInputsProps {
  readonly field: FieldOf<'list'>
  readonly parts: ContributionParts
  readonly onChange: (parts: ContributionParts) => void
}

interface CellInputProps {
  readonly column: Column
  readonly value: string
  readonly onChange: (value: string) => void
}

/** One cell of a row that nobody else sees yet; like the cell of the shared list, named by its column. */
const CellInput = ({ column, value, onChange }: CellInputProps) => {
  const { t } = useTranslation('fields')
  const text = useText()
  const label = text(column.title)
  const hint = column.hint === undefined ? undefined : text(column.hint)
  switch (column.input) {
    case 'choice':
      return (
        <Select
          label={label}
          hint={hint}
          value={value}
          onChange={onChange}
          options={[
            { value: '', label: t('noChoice') },
            ...(column.choices ?? []).map((choice) => ({ value: choice.id, label: text(choice.label) })),
          ]}
        />
      )
    case 'value':
      return (
        <div className={styles.value}>
          <span className={styles.label} aria-hidden>
            {label}
          </span>
          <ValueBox
            label={label}
            value={value}
            onChange={onChange}
            vocabulary={valueVocabulary.map((entry) => text(entry.label))}
            isReadOnly={false}
          />
        </div>
      )
    case 'date':
      return <TextField type="date" label={label} hint={hint} value={value} onChange={onChange} />
    case 'tag':
      return null
    case 'text':
      return (
        <TextField multiline serif rows={1} label={label} hint={hint} value={value} onChange={onChange} />
      )
  }
}

const isSaid = (row: FirstRow): boolean => Object.values(row).some((cell) => cell.trim() !== '')
const isSame = (one: ContributionParts, other: ContributionParts): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** The rows that somebody writes for a list before anybody reads them. */
export const RowInputs = ({ field, parts, onChange }: RowInputsProps) => {
  const { t } = useTranslation(['round', 'fields'])
  const text = useText()
  const columns = columnsIn(field)
  const empty = Object.fromEntries(columns.map(({ id }) => [id, '']))
  // Rows without a word exist on the screen alone; a contribution holds what was said.
  const [rows, setRows] = useState<readonly FirstRow[]>(() => rowsIn(field, parts))
  const stored = rowsIn(field, parts)
  const known = isSame(partsOfRows(rows), partsOfRows(stored)) ? rows : stored
  const shown = (known.length === 0 ? [empty] : known).map((row, place) => ({ row, place }))

  const place = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<{ readonly row: number } | null>(null)
  useLayoutEffect(() => {
    if (wanted === null) return
    const box = place.current?.querySelectorAll('fieldset')[wanted.row]
    box?.querySelector<HTMLElement>('textarea, select, input')?.focus()
  }, [wanted])

  const write = (next: readonly FirstRow[]): void => {
    setRows(next)
    onChange(partsOfRows(next))
  }
  const remove = (at: number): void => {
    write(shown.filter((one) => one.place !== at).map(({ row }) => row))
    setWanted({ row: Math.max(0, at - 1) })
  }

  return (
    <div ref={place} className={styles.rows}>
      {shown.map((one) => (
        <fieldset key={one.place} className={styles.row}>
          <legend>{t('fields:row', { number: one.place + 1 })}</legend>
          <div className={styles.cells}>
            {columns.map((column) => (
              <CellInput
                key={column.id}
                column={column}
                value={one.row[column.id] ?? ''}
                onChange={(value) =>
                  write(
                    shown.map(({ row, place: at }) =>
                      at === one.place ? { ...row, [column.id]: value } : row,
                    ),
                  )
                }
              />
            ))}
          </div>
          {shown.length === 1 && !isSaid(one.row) ? null : (
            <IconButton
              size="small"
              icon={Trash2}
              label={t('fields:removeRowNamed', { name: t('fields:row', { number: one.place + 1 }) })}
              onPress={() => remove(one.place)}
            />
          )}
        </fieldset>
      ))}
      {shown.length >= mostRows ? (
        <p className={styles.hint}>{t('round:rows.most', { count: mostRows })}</p>
      ) : (
        <div>
          <Button
            size="small"
            icon={Plus}
            onPress={() => {
              setRows([...shown.map(({ row }) => row), empty])
              setWanted({ row: shown.length })
            }}
          >
            {text(field.add)}
          </Button>
        </div>
      )}
    </div>
  )
}
