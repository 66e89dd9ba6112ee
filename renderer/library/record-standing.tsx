import { type Ref, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { LibraryRecord } from '../../shared/library/record.ts'
import type { Standing } from '../../shared/library/standing.ts'
import { libraryWords } from '../../shared/library/words.ts'
import { isoDay, longDay } from '../app/dates.ts'
import { useLanguage } from '../i18n/use-text.ts'
import styles from './library.module.css'
import { listedOf } from './library-list.ts'
import { StandingChip } from './standing-chip.tsx'

interface RecordStandingProps {
  readonly record: LibraryRecord
  readonly standing: Standing
  readonly today: string
  readonly heading: Ref<HTMLHeadingElement>
}

/** Where a record truly stands, who approved it and until when; of those present only how many agreed. */
export const RecordStanding = ({ record, standing, today, heading }: RecordStandingProps) => {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const words = libraryWords[language]
  const headingId = useId()
  const { status, lacks, answers } = standing
  const isApproved = status === 'validated' || status === 'superseded'
  const { approval, offer } = record
  const yes = [...answers.values()].filter((answer) => answer === 'yes').length
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId} ref={heading} tabIndex={-1}>
        {t('record.standing')}
      </h2>
      <dl className={styles.facts}>
        <div>
          <dt>{t('record.statusIs')}</dt>
          <dd>
            <StandingChip listed={listedOf(record, standing, today)} />
          </dd>
        </div>
        {isApproved && approval !== null ? (
          <>
            <div>
              <dt>{t('record.approvedBy')}</dt>
              <dd>
                {t('record.approvedWords', {
                  name: [approval.name, approval.organisation].filter((part) => part !== '').join(', '),
                  day: longDay(isoDay(approval.at), language),
                })}
              </dd>
            </div>
            <div>
              <dt>{t('record.reviewBy')}</dt>
              <dd>{longDay(approval.reviewBy, language)}</dd>
            </div>
          </>
        ) : null}
        {status === 'offered' && offer !== null ? (
          <div>
            <dt>{t('record.offered')}</dt>
            <dd>{longDay(isoDay(offer.at), language)}</dd>
          </div>
        ) : null}
        {answers.size === 0 ? null : (
          <div>
            <dt>{t('record.consents')}</dt>
            <dd>{t('record.consentsWords', { yes, all: answers.size })}</dd>
          </div>
        )}
        {isApproved || status === 'withdrawn' || lacks.length === 0 ? null : (
          <div>
            <dt>{t('record.lacks')}</dt>
            <dd>
              <ul className={styles.lacks}>
                {lacks.map((lack) => (
                  <li key={lack}>{words.lacks[lack]}</li>
                ))}
              </ul>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
