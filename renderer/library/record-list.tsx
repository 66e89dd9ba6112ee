import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hit } from '../../shared/library/search.ts'
import { themeLabel } from '../../shared/library/themes.ts'
import { isoDay, longDay } from '../app/dates.ts'
import { hashOf } from '../app/route.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import { Button } from '../ui/button.tsx'
import { Chip } from '../ui/chip.tsx'
import styles from './library.module.css'
import type { Listed } from './library-list.ts'
import { StandingChip } from './standing-chip.tsx'
import type { LibraryView } from './use-library.ts'

/** The stretch of text that shows why a record was found, with the words marked. */
const Found = ({ hit }: { readonly hit: Hit }) => {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const { snippet, parts } = hit
  const named = new Intl.ListFormat(language).format(parts.slice(0, 3).map((part) => t(`parts.${part}`)))
  return (
    <div className={styles.found}>
      {snippet === null ? null : (
        <p className={styles.snippet} lang={hit.record.text.language}>
          {snippet.isCutBefore ? '… ' : ''}
          {snippet.marks.map(({ from, to }, at) => (
            <span key={from}>
              {snippet.text.slice(snippet.marks[at - 1]?.to ?? 0, from)}
              <mark>{snippet.text.slice(from, to)}</mark>
            </span>
          ))}
          {snippet.text.slice(snippet.marks.at(-1)?.to ?? 0)}
          {snippet.isCutAfter ? ' …' : ''}
        </p>
      )}
      <p className={styles.quiet}>{t('foundIn', { parts: named })}</p>
    </div>
  )
}

const Dates = ({ listed: { record, status, validity } }: { readonly listed: Listed }) => {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const { approval, offer } = record
  const said = [
    ...(approval !== null && status !== 'offered' && status !== 'draft'
      ? [t('approvedOn', { day: longDay(isoDay(approval.at), language) })]
      : []),
    ...(offer !== null && status === 'offered'
      ? [t('offeredOn', { day: longDay(isoDay(offer.at), language) })]
      : []),
    ...(approval !== null && validity === 'valid'
      ? [t('validUntil', { day: longDay(approval.reviewBy, language) })]
      : []),
    ...(approval !== null && validity === 'review-due'
      ? [t('overdueSince', { day: longDay(approval.reviewBy, language) })]
      : []),
  ]
  return said.length === 0 ? null : <p className={styles.quiet}>{said.join(' · ')}</p>
}

const Item = ({ listed }: { readonly listed: Listed }) => {
  const { t } = useTranslation('library')
  const text = useText()
  const { record, status, hit } = listed
  const isWithdrawn = status === 'withdrawn'
  const title = record.text.title === '' ? t('untitled') : record.text.title
  return (
    <li className={styles.item}>
      <div className={styles.itemHead}>
        <h3 lang={record.text.language}>
          <a href={hashOf({ page: 'library-record', recordId: record.id })}>
            {isWithdrawn ? t('withdrawnTitle') : title}
          </a>
        </h3>
        <StandingChip listed={listed} />
      </div>
      {isWithdrawn ? null : (
        <>
          {hit === null || hit.snippet?.part !== 'question' ? (
            <p className={styles.question} lang={record.text.language}>
              {record.text.question}
            </p>
          ) : null}
          {hit === null || hit.parts.length === 0 ? null : <Found hit={hit} />}
          <div className={styles.chips}>
            {record.text.themes.map((theme) => (
              <Chip key={theme}>{text(themeLabel(theme))}</Chip>
            ))}
          </div>
        </>
      )}
      <Dates listed={listed} />
    </li>
  )
}

const step = 25

interface RecordListProps {
  readonly view: LibraryView
  readonly listed: readonly Listed[]
  readonly label: string
}

/** Records one below the other, some at a time. Those in sight are checked. */
export const RecordList = ({ view, listed, label }: RecordListProps) => {
  const { t } = useTranslation('library')
  const [most, setMost] = useState(step)
  const list = useRef<HTMLUListElement>(null)
  const focusAt = useRef<number | null>(null)
  const visible = listed.slice(0, most)
  const ids = visible.map(({ record }) => record.id).join(' ')
  const { check } = view
  useEffect(() => {
    if (ids !== '') check(ids.split(' '))
  }, [check, ids])
  useEffect(() => {
    const at = focusAt.current
    if (at === null || at >= most) return
    focusAt.current = null
    list.current?.querySelectorAll<HTMLElement>('h3 a')[at]?.focus()
  }, [most])
  return (
    <>
      <ul className={styles.items} aria-label={label} ref={list}>
        {visible.map((one) => (
          <Item key={one.record.id} listed={one} />
        ))}
      </ul>
      {listed.length > most ? (
        <div className={styles.more}>
          <Button
            onPress={() => {
              focusAt.current = most
              setMost(most + step)
            }}
          >
            {t('more')}
          </Button>
        </div>
      ) : null}
    </>
  )
}
