import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { lawLabel } from '../../shared/library/laws.ts'
import type { LibraryRecord } from '../../shared/library/record.ts'
import type { Reason, SimilarCase } from '../../shared/library/similar.ts'
import { themeLabel } from '../../shared/library/themes.ts'
import { valueLabel } from '../../shared/library/values.ts'
import { hashOf } from '../app/route.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import styles from './library.module.css'
import { listedOf } from './library-list.ts'
import { StandingChip } from './standing-chip.tsx'
import type { LibraryView } from './use-library.ts'

const most = 3

/** Says in words what two cases share. */
const useReason = (): ((reason: Reason) => string) => {
  const { t } = useTranslation('library')
  const text = useText()
  const language = useLanguage()
  return (reason) => {
    switch (reason.code) {
      case 'shared-theme':
        return t('why.theme', { words: text(themeLabel(reason.theme)) })
      case 'shared-value':
        return t('why.value', { words: text(valueLabel(reason.value)) })
      case 'shared-article':
        return t('why.article', { article: reason.article, law: text(lawLabel(reason.law)) })
      case 'shared-law':
        return t('why.law', { words: text(lawLabel(reason.law)) })
      case 'shared-words':
        return t('why.words', { words: new Intl.ListFormat(language).format(reason.words) })
    }
  }
}

interface SimilarRecordsProps {
  readonly record: LibraryRecord
  readonly view: LibraryView
}

/** Other approved records that resemble this one, and why. What was decided plays no part. */
export const SimilarRecords = ({ record, view }: SimilarRecordsProps) => {
  const { t } = useTranslation('library')
  const headingId = useId()
  const reasonOf = useReason()
  const [similar, setSimilar] = useState<readonly SimilarCase[] | null>(null)
  const { similarTo, isSearchable, standings, today } = view
  const { text } = record
  useEffect(() => {
    if (!isSearchable) return
    let isCurrent = true
    void similarTo(
      {
        language: text.language,
        title: text.title,
        purpose: text.abstract,
        question: text.question,
        values: text.values,
        themes: text.themes,
        law: text.law,
      },
      most + 1,
    ).then((found) => {
      if (isCurrent) setSimilar(found.filter((one) => one.record.id !== record.id).slice(0, most))
    })
    return () => {
      isCurrent = false
    }
  }, [similarTo, isSearchable, text, record.id])
  if (similar === null) return null
  return (
    <section className={styles.similar} aria-labelledby={headingId}>
      <h2 id={headingId}>{t('record.similar')}</h2>
      <p className={styles.quiet}>{t(similar.length === 0 ? 'record.noSimilar' : 'record.similarNote')}</p>
      {similar.length === 0 ? null : (
        <ul className={styles.items} aria-labelledby={headingId}>
          {similar.map((one) => (
            <li key={one.record.id} className={styles.item}>
              <div className={styles.itemHead}>
                <h3 lang={one.record.text.language}>
                  <a href={hashOf({ page: 'library-record', recordId: one.record.id })}>
                    {one.record.text.title}
                  </a>
                </h3>
                <StandingChip listed={listedOf(one.record, standings.get(one.record.id), today)} />
              </div>
              <p className={styles.question} lang={one.record.text.language}>
                {one.record.text.question}
              </p>
              <p className={styles.quiet}>
                {t('why.because', { reasons: one.reasons.map(reasonOf).join(' · ') })}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
