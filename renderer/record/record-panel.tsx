import { type RefObject, useId } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { CheckedRecord } from '../../shared/record/check.ts'
import { hashOf } from '../app/route.ts'
import type { Report } from '../report/use-report.ts'
import { Callout } from '../ui/callout.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { AdoptedPart } from './adopted-part.tsx'
import { useChanged } from './changed-notice.tsx'
import { DraftPart } from './draft-part.tsx'
import { OpenPart } from './open-part.tsx'
import styles from './record.module.css'
import { Stages } from './stages.tsx'

/** Which words stand beside the panel: those of the record, or what the session says now. */
export type RecordView = 'record' | 'session'

interface RecordPanelProps {
  readonly record: CheckedRecord | null
  readonly report: Report | null
  readonly kind: 'deliberation' | 'conference'
  readonly view: RecordView
  readonly onViewChange: (view: RecordView) => void
  readonly listRef: RefObject<HTMLHeadingElement | null>
  readonly textRef: RefObject<HTMLDivElement | null>
  /** The heading of the panel, for who is led here. */
  readonly headingRef: RefObject<HTMLHeadingElement | null>
}

/** Where the record of the session stands, and the next thing to do about it for who reads this. */
export const RecordPanel = ({
  record,
  report,
  kind,
  view,
  onViewChange,
  listRef,
  textRef,
  headingRef: heading,
}: RecordPanelProps) => {
  const { t } = useTranslation('record')
  const id = useId()
  const digest =
    record === null || record.status === 'draft'
      ? null
      : record.status === 'open'
        ? record.frozen.digest
        : record.adoption.digest
  const changed = useChanged(report?.snapshot ?? null, digest)
  // What was pressed is gone by then.
  const focusHere = (): void => void requestAnimationFrame(() => heading.current?.focus())
  const goTo = (place: RefObject<HTMLElement | null>) => () => {
    // The words may not stand there yet.
    flushSync(() => onViewChange('record'))
    place.current?.focus()
    place.current?.scrollIntoView({ block: 'start' })
  }
  return (
    <section aria-labelledby={id} className={styles.panel}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {t('title')}
      </h2>
      {record === null ? (
        <p role="status" className={styles.quiet}>
          {t('checking')}
        </p>
      ) : (
        <>
          <Stages record={record} />
          {record.status === 'draft' ? (
            <DraftPart record={record} canOpen={report?.tree.ok === true} onOpened={focusHere} />
          ) : record.status === 'open' ? (
            <OpenPart
              record={record}
              kind={kind}
              changed={changed}
              onToList={goTo(listRef)}
              onToText={goTo(textRef)}
              onMoved={focusHere}
            />
          ) : (
            <AdoptedPart record={record} kind={kind} changed={changed} onMoved={focusHere} />
          )}
          {record.ignored === 0 ? null : (
            <Callout tone="warn">{t('ignored', { count: record.ignored })}</Callout>
          )}
          {record.status === 'draft' ? null : (
            <RadioGroup
              label={t('view.label')}
              value={view}
              onChange={onViewChange}
              options={[
                { value: 'record', label: t(`view.${record.status}`) },
                { value: 'session', label: t('view.session') },
              ]}
            />
          )}
        </>
      )}
      <p className={styles.quiet}>
        <a href={hashOf({ page: 'verify' })}>{t('adopted.verify')}</a>
      </p>
    </section>
  )
}
