import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column, Field, FieldOf } from '../../shared/method/method.ts'
import type { Row } from '../../shared/session/model.ts'
import {
  agreementsQuery,
  checkedQuery,
  dilemmaQuery,
  lineQuery,
  noteQuery,
  rowsQuery,
} from '../../shared/session/queries.ts'
import { useText } from '../i18n/use-text.ts'
import { useQuery } from '../live/use-live.tsx'
import { RichBlocks } from '../note/rich-blocks.tsx'
import styles from './context-view.module.css'
import dilemma from './dilemma.module.css'

const Titled = ({ field, children }: { readonly field: Field; readonly children: ReactNode }) => {
  const text = useText()
  return (
    <figure className={styles.quote}>
      <figcaption>{text(field.title)}</figcaption>
      {children}
    </figure>
  )
}

const Empty = () => {
  const { t } = useTranslation('room')
  return <p className={styles.empty}>{t('context.empty')}</p>
}

const DilemmaView = ({ field }: { readonly field: FieldOf<'dilemma'> }) => {
  const { t } = useTranslation('fields')
  const text = useText()
  const horns = useQuery(dilemmaQuery(field.id))
  return (
    <fieldset className={dilemma.horns} aria-label={text(field.title)}>
      {(['a', 'b'] as const).map((horn) => (
        <div key={horn} className={`${dilemma.horn} ${dilemma.read}`} data-horn={horn}>
          <b className={`${dilemma.letter} ${dilemma.small}`}>{t(`dilemma.${horn}`)}</b>
          <div>
            {horns[horn].option === '' ? <Empty /> : <p>{horns[horn].option}</p>}
            {horns[horn].damage === '' ? null : (
              <p className={dilemma.damage}>
                {t('dilemma.damage')}: {horns[horn].damage}
              </p>
            )}
          </div>
        </div>
      ))}
    </fieldset>
  )
}

const LineView = ({ field }: { readonly field: FieldOf<'line'> }) => {
  const line = useQuery(lineQuery(field.id))
  return <Titled field={field}>{line === '' ? <Empty /> : <p className={styles.words}>{line}</p>}</Titled>
}

const NoteView = ({ field }: { readonly field: FieldOf<'note'> }) => {
  const blocks = useQuery(noteQuery(field.id))
  return <Titled field={field}>{blocks.length === 0 ? <Empty /> : <RichBlocks blocks={blocks} />}</Titled>
}

const RowsView = ({ field }: { readonly field: FieldOf<'list' | 'matrix'> }) => {
  const text = useText()
  const rows = useQuery(rowsQuery(field.id))
  const cell = (row: Row, column: Column): string => {
    const value = row.cells[column.id] ?? ''
    const choice = column.choices?.find((candidate) => candidate.id === value)
    return choice === undefined ? value : text(choice.label)
  }
  return (
    <Titled field={field}>
      {rows.length === 0 ? (
        <Empty />
      ) : (
        <ul className={styles.rows}>
          {rows.map((row) => (
            <li key={row.id}>
              {field.columns
                .map((column) => cell(row, column))
                .filter((part) => part !== '')
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </Titled>
  )
}

const AgreementsView = ({ field }: { readonly field: FieldOf<'agreements'> }) => {
  const agreements = useQuery(agreementsQuery(field.id))
  return (
    <Titled field={field}>
      {agreements.length === 0 ? (
        <Empty />
      ) : (
        <ul className={styles.rows}>
          {agreements.map((agreement) => (
            <li key={agreement.id}>
              {[agreement.action, agreement.person, agreement.organisation, agreement.due]
                .filter((part) => part !== '')
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </Titled>
  )
}

const ChecklistView = ({ field }: { readonly field: FieldOf<'checklist'> }) => {
  const text = useText()
  const checked = useQuery(checkedQuery(field.id))
  const items = field.items.filter((item) => checked.includes(item.id))
  return (
    <Titled field={field}>
      {items.length === 0 ? (
        <Empty />
      ) : (
        <ul className={styles.rows}>
          {items.map((item) => (
            <li key={item.id}>{text(item.text)}</li>
          ))}
        </ul>
      )}
    </Titled>
  )
}

/**
 * A field of an earlier step that stays in sight, read-only. What members wrote in private (a round, a pulse) is
 * never repeated elsewhere.
 */
export const ContextView = ({ field }: { readonly field: Field }) => {
  switch (field.kind) {
    case 'dilemma':
      return <DilemmaView field={field} />
    case 'line':
      return <LineView field={field} />
    case 'note':
      return <NoteView field={field} />
    case 'list':
    case 'matrix':
      return <RowsView field={field} />
    case 'agreements':
      return <AgreementsView field={field} />
    case 'checklist':
      return <ChecklistView field={field} />
    case 'round':
    case 'pulse':
      return null
  }
}
