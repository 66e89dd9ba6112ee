import { History, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SimilarCase } from '../../shared/library/similar.ts'
import { hashOf } from '../app/route.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { Chip } from '../ui/chip.tsx'
import styles from './similar.module.css'
import { reasonLines } from './similar-reasons.ts'

interface ListProps {
  readonly label: string
  readonly cases: readonly SimilarCase[]
  /** The level of the heading of each. */
  readonly level: 3 | 4
}

/** Records that resemble a session: what each is about, why it is here, and how far it can be relied on. */
export const SimilarList = ({ label, cases, level }: ListProps) => {
  const { t } = useTranslation('libraryPropose')
  const language = useLanguage()
  const Title = `h${level}` as const
  const linesOf = ({ reasons }: SimilarCase) =>
    reasonLines(reasons, language, (law, article) => t('similar.article', { law, article }))
  return (
    <ul className={styles.list} aria-label={label}>
      {cases.map((one) => (
        <li key={one.record.id}>
          <Title lang={one.record.text.language}>
            <a href={hashOf({ page: 'library-record', recordId: one.record.id })}>{one.record.text.title}</a>
          </Title>
          <ul className={styles.why} aria-label={t('similar.why')}>
            {linesOf(one).map(({ sort, items }) => (
              <li key={sort}>
                {t(`similar.${sort}`, {
                  list: sort === 'words' ? items.map((word) => `“${word}”`).join(', ') : items.join(', '),
                })}
              </li>
            ))}
          </ul>
          {one.validity === 'review-due' ? (
            <Chip tone="warn" icon={TriangleAlert}>
              {t('similar.reviewDue')}
            </Chip>
          ) : null}
          {one.validity === 'superseded' ? (
            <span className={styles.older}>
              <Chip tone="warn" icon={History}>
                {t('similar.superseded')}
              </Chip>
              {one.newerId === '' ? null : (
                <a href={hashOf({ page: 'library-record', recordId: one.newerId })}>{t('similar.newer')}</a>
              )}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
