import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryRecord } from '../../shared/library/record.ts'
import type { SimilarCase } from '../../shared/library/similar.ts'
import styles from './library.module.css'
import { SimilarList } from './similar-list.tsx'
import type { LibraryView } from './use-library.ts'

const most = 3

interface SimilarRecordsProps {
  readonly record: LibraryRecord
  readonly view: LibraryView
}

/** Other approved records that resemble this one, and why. What was decided plays no part. */
export const SimilarRecords = ({ record, view }: SimilarRecordsProps) => {
  const { t } = useTranslation('library')
  const headingId = useId()
  const [similar, setSimilar] = useState<readonly SimilarCase[] | null>(null)
  const { similarTo, isSearchable } = view
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
      {similar.length === 0 ? null : <SimilarList label={t('record.similar')} cases={similar} level={3} />}
    </section>
  )
}
