import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Choice, Column, FieldOf, Text } from '../../shared/method/method.ts'
import { directions, terms } from '../../shared/session/columns.ts'
import { addRow } from '../../shared/session/commands.ts'
import { effectsQuery } from '../../shared/session/effects.ts'
import { rowsQuery } from '../../shared/session/queries.ts'
import { AddRow } from '../fields/add-row.tsx'
import { FieldFrame } from '../fields/field-frame.tsx'
import place from '../fields/rows-field.module.css'
import { RowsTable } from '../fields/rows-table.tsx'
import { useFocusRow } from '../fields/use-focus-row.ts'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive, useQuery } from '../live/use-live.tsx'
import { EffectsTable } from './effects-table.tsx'

/** The catalogue has chosen the language already; a column holds its words in both. */
const said = (words: string): Text => ({ nl: words, en: words })

const useColumns = (): readonly Column[] => {
  const { t } = useTranslation('effects')
  return useMemo(() => {
    const choices = <Id extends string>(ids: readonly Id[], word: (id: Id) => string): Choice[] =>
      ids.map((id) => ({ id, label: said(word(id)) }))
    return [
      { id: 'who', title: said(t('who')), input: 'text' },
      { id: 'effect', title: said(t('effect')), input: 'text', width: 'wide' },
      {
        id: 'term',
        title: said(t('term')),
        input: 'choice',
        choices: choices(terms, (term) => t(`terms.${term}`)),
      },
      {
        id: 'direction',
        title: said(t('direction')),
        input: 'choice',
        choices: choices(directions, (direction) => t(`directions.${direction}`)),
      },
    ]
  }, [t])
}

/** What happens to whom, soon and later, and the same in one grid. */
export const EffectsField = ({ field }: { readonly field: FieldOf<'effects'> }) => {
  const { t } = useTranslation('fields')
  const text = useText()
  const live = useLive()
  const mayWrite = useMayWrite()
  const columns = useColumns()
  const rows = useQuery(rowsQuery(field.id))
  const effects = useQuery(effectsQuery(field.id))
  const element = useRef<HTMLDivElement>(null)
  const focusRow = useFocusRow(element, rows)
  return (
    <FieldFrame field={field}>
      <div ref={element} className={place.place}>
        {rows.length === 0 ? (
          <p className={place.empty}>{t(mayWrite ? 'noRows' : 'empty')}</p>
        ) : (
          <RowsTable
            fieldId={field.id}
            columns={columns}
            rows={rows}
            onRemoving={focusRow.afterRemoving}
            namesRows
          />
        )}
        <AddRow
          label={text(field.add)}
          onPress={() => focusRow.whenThere(addRow(live.documents, live.actor(), field.id))}
        />
      </div>
      <EffectsTable effects={effects} />
    </FieldFrame>
  )
}
