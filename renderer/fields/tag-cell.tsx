import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../shared/method/method.ts'
import { statementTags, suggestTag } from '../../shared/method/statement-tags.ts'
import { setCell } from '../../shared/session/commands.ts'
import type { Row } from '../../shared/session/model.ts'
import { useText } from '../i18n/use-text.ts'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import styles from './cell.module.css'
import { ChoiceSelect } from './choice-select.tsx'
import { useMayWrite } from './use-may-write.ts'

interface TagCellProps {
  readonly fieldId: string
  readonly row: Row
  readonly column: Column
}

/** What sort of statement another cell of the row is; as long as nobody says so, what it looks like is offered. */
export const TagCell = ({ fieldId, row, column }: TagCellProps) => {
  const { t } = useTranslation('fields')
  const text = useText()
  const live = useLive()
  const mayWrite = useMayWrite()
  const id = useId()
  const value = row.cells[column.id] ?? ''
  const statement = column.of === undefined ? '' : (row.cells[column.of] ?? '')
  const hint = useMemo(() => suggestTag(statement), [statement])
  const write = (tag: string) => {
    if (tag !== value) setCell(live.documents, fieldId, row.id, column.id, tag)
  }
  return (
    <div className={styles.tag}>
      <ChoiceSelect
        id={id}
        label={text(column.title)}
        value={value}
        none={t('tags.none')}
        choices={statementTags.map((tag) => ({ id: tag, label: t(`tags.${tag}`) }))}
        onChange={write}
      />
      {hint === null || value !== '' || !mayWrite ? null : (
        <>
          <Button
            kind="quiet"
            size="small"
            aria-describedby={`${id}-because`}
            onPress={() => {
              write(hint.tag)
              // The button is gone after this: the select has what it gave.
              document.getElementById(id)?.focus()
            }}
          >
            {t(`tags.seems.${hint.tag}`)}
          </Button>
          <span id={`${id}-because`} className={styles.because}>
            {t('tags.because', { word: hint.word })}
          </span>
        </>
      )}
    </div>
  )
}
