import { Plus } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { addRow } from '../../shared/session/commands.ts'
import { rowsQuery } from '../../shared/session/queries.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { ModeChoice } from '../round/mode-choice.tsx'
import { WrittenFirst } from '../round/written-first.tsx'
import { Button } from '../ui/button.tsx'
import { FieldFrame } from './field-frame.tsx'
import styles from './rows-field.module.css'
import { RowsTable } from './rows-table.tsx'
import { useFocusRow } from './use-focus-row.ts'
import { useMayWrite } from './use-may-write.ts'

/** Rows of cells that everyone fills in together, or first each in private. */
export const ListField = ({ field }: { readonly field: FieldOf<'list'> }) => {
  const { t } = useTranslation('fields')
  const text = useText()
  const live = useLive()
  const mayWrite = useMayWrite()
  const rows = useQuery(rowsQuery(field.id))
  const view = useTopic('rounds', (session) => session.round(field.id))
  const place = useRef<HTMLDivElement>(null)
  const focusRow = useFocusRow(place, rows)
  return (
    <FieldFrame field={field} aside={<ModeChoice field={field} view={view} />}>
      <WrittenFirst field={field} view={view} hasShared={rows.length > 0}>
        <div ref={place} className={styles.place}>
          {rows.length === 0 ? (
            <p className={styles.empty}>{t(mayWrite ? 'noRows' : 'empty')}</p>
          ) : (
            <RowsTable
              fieldId={field.id}
              columns={field.columns}
              rows={rows}
              onRemoving={focusRow.afterRemoving}
            />
          )}
          {mayWrite ? (
            <div className={styles.foot} data-add-place>
              <Button
                icon={Plus}
                onPress={() => focusRow.whenThere(addRow(live.documents, live.actor(), field.id, {}))}
              >
                {text(field.add)}
              </Button>
            </div>
          ) : null}
        </div>
      </WrittenFirst>
    </FieldFrame>
  )
}
