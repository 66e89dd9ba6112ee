import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { adoptedTree } from '../../shared/record/adopted-tree.ts'
import { ReportView } from '../report/report-view.tsx'
import { timeZoneHere } from '../report/use-report.ts'
import { Callout } from '../ui/callout.tsx'
import { classes } from '../ui/classes.ts'
import { AmendmentCard } from './amendment-card.tsx'
import styles from './record.module.css'
import { type AdoptedRecord, useNameOf } from './use-record.ts'

interface AdoptedTextProps {
  readonly record: AdoptedRecord
  readonly kind: 'deliberation' | 'conference'
}

/** The words as they were adopted, with who signed them, and the amendments that led to them. */
export const AdoptedText = ({ record, kind }: AdoptedTextProps) => {
  const { t } = useTranslation('record')
  const nameOf = useNameOf(record)
  const tree = useMemo(() => adoptedTree(record, timeZoneHere()), [record])
  return (
    <>
      {record.tree === null ? <Callout tone="bad">{t('adopted.damaged')}</Callout> : null}
      {record.isGenuine ? null : <Callout tone="bad">{t('adopted.notGenuine')}</Callout>}
      {tree === null ? null : <ReportView tree={tree} />}
      {record.amendments.length === 0 ? null : (
        <section className={classes(styles.amendments, styles.after)} aria-labelledby="record-amendments">
          <h2 id="record-amendments" tabIndex={-1}>
            {t('amendments.title')}
          </h2>
          <ul className={styles.cards}>
            {record.amendments.map((filed) => (
              <AmendmentCard
                key={filed.amendment.signature}
                filed={filed}
                tree={record.before}
                kind={kind}
                nameOf={nameOf}
                isOpen={false}
                onGone={() => {}}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
