import { ListPlus, Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { addRow } from '../../shared/session/commands.ts'
import { rowsQuery } from '../../shared/session/queries.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { FieldFrame } from './field-frame.tsx'
import { continuations, grouped, steady } from './grouping.ts'
import { MissingVoices } from './missing-voices.tsx'
import styles from './rows-field.module.css'
import { RowsTable } from './rows-table.tsx'
import { useFocusRow } from './use-focus-row.ts'
import { useMayWrite } from './use-may-write.ts'

/** Perspective × value × norm × what it fits: rows grouped by their first column. */
export const MatrixField = ({ field }: { readonly field: FieldOf<'matrix'> }) => {
  const { t } = useTranslation('fields')
  const text = useText()
  const live = useLive()
  const mayWrite = useMayWrite()
  const stored = useQuery(rowsQuery(field.id))
  const [held, setHeld] = useState<readonly string[] | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const first = field.columns[0]?.id ?? ''
  const rows = held === null ? grouped(stored, first) : steady(held, stored, first)
  const focusRow = useFocusRow(place, rows)
  const add = (who: string, column: number) =>
    focusRow.whenThere(
      addRow(live.documents, live.actor(), field.id, who === '' ? {} : { [first]: who }),
      column,
    )

  return (
    <FieldFrame field={field}>
      <div ref={place} className={styles.place}>
        {rows.length === 0 ? (
          <p className={styles.empty}>{t(mayWrite ? 'noRows' : 'empty')}</p>
        ) : (
          <RowsTable
            fieldId={field.id}
            columns={field.columns}
            rows={rows}
            onRemoving={focusRow.afterRemoving}
            continued={continuations(rows, first)}
            namesRows
            onFocusWithin={(isWithin) =>
              setHeld((before) => (isWithin ? (before ?? rows.map((row) => row.id)) : null))
            }
            actions={(row, name) =>
              (row.cells[first] ?? '').trim() === '' ? null : (
                <IconButton
                  size="small"
                  icon={ListPlus}
                  label={t('otherValueNamed', { name })}
                  onPress={() => add(row.cells[first] ?? '', 1)}
                />
              )
            }
          />
        )}
        {mayWrite ? (
          <div className={styles.foot} data-add-place>
            <Button icon={Plus} onPress={() => add('', 0)}>
              {text(field.add)}
            </Button>
            <MissingVoices fieldId={field.id} onAdd={(voice) => add(voice, 1)} />
          </div>
        ) : null}
      </div>{' '}
    </FieldFrame>
  )
}
