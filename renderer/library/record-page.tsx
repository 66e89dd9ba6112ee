import { FileX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { claimedStatus, type LibraryRecord } from '../../shared/library/record.ts'
import { newerOf, type Standing } from '../../shared/library/standing.ts'
import { libraryWords } from '../../shared/library/words.ts'
import { longDay } from '../app/dates.ts'
import { Page } from '../app/page.tsx'
import { hashOf } from '../app/route.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { buttonClass } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { DamagedLibrary } from './damaged-library.tsx'
import styles from './library.module.css'
import { listedOf } from './library-list.ts'
import { RecordActions } from './record-actions.tsx'
import { RecordExport } from './record-export.tsx'
import { RecordStanding } from './record-standing.tsx'
import { RecordText } from './record-text.tsx'
import { SimilarRecords } from './similar-records.tsx'
import { type LibraryView, useLibrary } from './use-library.ts'

interface Checked {
  readonly record: LibraryRecord
  readonly standing: Standing
  readonly view: LibraryView
}

/** What somebody must know before reading on. */
const Warnings = ({ record, standing, view }: Checked) => {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const { noPrecedent, withdrawals } = libraryWords[language]
  const { status } = standing
  const { validity } = listedOf(record, standing, view.today)
  const { library, check } = view
  const { id: newerId, unchecked } = newerOf(library?.records ?? new Map(), view.standings, record.id)
  const newer = library?.records.get(newerId)
  useEffect(() => {
    if (unchecked !== '') check([unchecked])
  }, [unchecked, check])
  if (status === 'withdrawn')
    return (
      <Callout tone="bad" title={t('record.withdrawnTitle')}>
        {record.withdrawal === null ? null : <p>{withdrawals[record.withdrawal.reason]}</p>}
        <p>{t('record.withdrawnText')}</p>
      </Callout>
    )
  return (
    <>
      {status === 'superseded' && newer !== undefined ? (
        <Callout tone="warn" title={t('record.supersededTitle')}>
          <p>
            <a href={hashOf({ page: 'library-record', recordId: newerId })}>{newer.text.title}</a>
          </p>
        </Callout>
      ) : null}
      {status === 'draft' || status === 'offered' ? (
        <Callout tone="warn" title={t('record.notYetTitle')}>
          <p>
            {t(
              claimedStatus(record) === 'validated' && status === 'draft'
                ? 'record.forgedText'
                : 'record.notYetText',
            )}
          </p>
        </Callout>
      ) : null}
      {validity === 'review-due' ? (
        <Callout tone="warn" title={t('record.dueTitle')}>
          <p>{t('record.dueText', { day: longDay(record.approval?.reviewBy ?? '', language) })}</p>
        </Callout>
      ) : null}
      <Callout tone="info" title={t('record.noPrecedentTitle')}>
        <p>{noPrecedent}</p>
      </Callout>
    </>
  )
}

const CheckedRecord = ({ record, standing, view }: Checked) => {
  const isWithdrawn = standing.status === 'withdrawn'
  const heading = useRef<HTMLHeadingElement>(null)
  const actedOn = useRef<Standing | null>(null)
  // The button that somebody pressed may be gone once its work is done; where the record stands now is what they want to know.
  useEffect(() => {
    if (actedOn.current === null || actedOn.current === standing) return
    actedOn.current = null
    if (document.activeElement === document.body) heading.current?.focus()
  }, [standing])
  return (
    <div className={styles.record}>
      <article className={styles.words}>
        <Warnings record={record} standing={standing} view={view} />
        {isWithdrawn ? null : (
          <>
            <RecordText record={record} withFollowUp={standing.followUp} />
            <SimilarRecords record={record} view={view} />
          </>
        )}
      </article>
      <div className={styles.aside}>
        <RecordStanding record={record} standing={standing} today={view.today} heading={heading} />
        {standing.status === 'validated' || standing.status === 'superseded' ? (
          <RecordExport record={record} standing={standing} view={view} />
        ) : null}
        <RecordActions
          record={record}
          standing={standing}
          view={view}
          onActed={() => {
            actedOn.current = standing
          }}
        />
      </div>
    </div>
  )
}

/**
 * The record with where it stands. When it changes, what was there stays until the signatures of what came were checked: nobody
 * loses their place, and a text never stands beside a status that is not its own.
 */
const useChecked = (view: LibraryView, recordId: string): Omit<Checked, 'view'> | null => {
  const last = useRef<Omit<Checked, 'view'> | null>(null)
  const record = view.library?.records.get(recordId)
  const standing = view.standings.get(recordId)
  const now = record === undefined || standing === undefined ? null : { record, standing }
  useEffect(() => {
    if (now !== null) last.current = now
  })
  if (now !== null || record === undefined) return now
  return last.current?.record.id === recordId ? last.current : null
}

/** One record of the library. Nothing of it is shown before every signature was checked. */
export default function LibraryRecordPage({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation('library')
  const view = useLibrary()
  const { library, status, check } = view
  const record = library?.records.get(recordId)
  const checked = useChecked(view, recordId)
  useEffect(() => {
    if (record !== undefined) check([record.id])
  }, [record, check])
  const back = (
    <a className={buttonClass('plain')} href={hashOf({ page: 'library' })}>
      {t('record.back')}
    </a>
  )

  if (status === 'damaged')
    return (
      <Page current="library" heading={t('title')} actions={back}>
        <DamagedLibrary />
      </Page>
    )
  if (status === 'loading')
    return (
      <Page current="library" heading={t('title')} actions={back}>
        <p role="status">{t('state.loading')}</p>
      </Page>
    )
  if (record === undefined)
    return (
      <Page current="library" heading={t('title')}>
        <EmptyState icon={FileX} title={t('record.unknownTitle')} actions={back}>
          <p>{t('record.unknownText')}</p>
        </EmptyState>
      </Page>
    )
  if (checked === null)
    return (
      <Page current="library" heading={t('title')} actions={back}>
        <p role="status">{t('record.checking')}</p>
      </Page>
    )
  const { title } = checked.record.text
  const shown = title === '' ? t('untitled') : title
  return (
    <Page
      current="library"
      heading={checked.standing.status === 'withdrawn' ? t('withdrawnTitle') : shown}
      actions={back}
    >
      <CheckedRecord key={recordId} {...checked} view={view} />
    </Page>
  )
}
