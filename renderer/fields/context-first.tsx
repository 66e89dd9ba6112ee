import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column, FieldOf } from '../../shared/method/method.ts'
import type { Contribution } from '../../shared/session/model.ts'
import type { RoundView } from '../live/live.ts'
import { useTopic } from '../live/use-live.tsx'
import { columnsIn, rowsIn } from '../round/contribution-parts.ts'
import { Empty, joined, LineList, Titled } from './context-parts.tsx'
import styles from './context-view.module.css'

interface FirstProps {
  readonly field: FieldOf<'note' | 'list'>
  /** What stands in a cell, in words. */
  readonly cell: (column: Column, value: string) => string
}

/** Whose it is, or where names are hidden the how-manieth, and then the words. */
const Contributions = ({ field, cell, view }: FirstProps & { readonly view: RoundView }) => {
  const { t } = useTranslation('round')
  const columns = columnsIn(field)
  const whose = ({ name }: Contribution, at: number): string => {
    if (view.mode === 'hidden')
      return t('revealed.number', { place: at + 1, count: view.contributions.length })
    return name === '' ? t('waiting.somebody') : name
  }
  return (
    <ol className={styles.first}>
      {view.contributions.map((contribution, at) => {
        const rows = rowsIn(field, contribution.parts).map((row, place) => ({
          id: `${place}`,
          words: joined(columns.map((column) => cell(column, row[column.id] ?? ''))),
        }))
        const { mark } = contribution
        return (
          <li key={contribution.id}>
            <b>{whose(contribution, at)}</b>
            {mark === 'sealed' ? null : ` (${t(`revealed.marks.${mark}`)})`}:{' '}
            {rows.length > 1 ? <LineList lines={rows} /> : rows[0]?.words}
          </li>
        )
      })}
    </ol>
  )
}

/** Before the reveal how it stands, and after it what was written; nothing of what is sealed. */
const First = ({ field, cell, view }: FirstProps & { readonly view: RoundView }) => {
  const { t } = useTranslation(['room', 'round'])
  if (view.status === 'writing')
    return (
      <p className={styles.empty}>
        {view.written.length === 0
          ? t('room:context.writing')
          : t('room:context.sealed', { count: view.written.length })}
      </p>
    )
  const missing = [
    ...(view.waiting.length === 0 ? [] : [t('round:revealed.sealed', { count: view.waiting.length })]),
    ...(view.closedUnopened === 0 ? [] : [t('round:revealed.unopened', { count: view.closedUnopened })]),
  ].join(', ')
  return (
    <>
      {view.contributions.length === 0 ? null : <Contributions field={field} cell={cell} view={view} />}
      {missing === '' ? null : <p className={styles.empty}>{missing}</p>}
      {view.contributions.length === 0 && missing === '' ? <Empty /> : null}
    </>
  )
}

interface FirstThenSharedProps extends FirstProps {
  /** What the group wrote together; null where there is nothing. */
  readonly shared: ReactNode
}

/** A note or list of an earlier step: what each wrote first, if they did, and then what the group wrote together. */
export const FirstThenShared = ({ field, cell, shared }: FirstThenSharedProps) => {
  const { t } = useTranslation('round')
  const view = useTopic('rounds', (live) => live.round(field.id))
  if (view.mode === 'together') return <Titled field={field}>{shared ?? <Empty />}</Titled>
  return (
    <Titled field={field}>
      <First field={field} cell={cell} view={view} />
      {shared === null ? null : (
        <>
          <p className={styles.shared}>{t(`shared.${field.kind}`)}</p>
          {shared}
        </>
      )}
    </Titled>
  )
}
