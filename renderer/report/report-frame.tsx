import { ArrowLeft, FileDown, Printer } from 'lucide-react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { closingQuery } from '../../shared/session/closing.ts'
import { aboutQuery, agreementsQuery, methodQuery } from '../../shared/session/queries.ts'
import type { Query } from '../../shared/session/session.ts'
import { isoDay, longDay } from '../app/dates.ts'
import { useServices } from '../app/services.tsx'
import { useNow } from '../app/use-now.ts'
import { goTo } from '../app/use-route.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { ProposeLink } from '../library/propose-notice.tsx'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { RecordPanel, type RecordView } from '../record/record-panel.tsx'
import { RecordText } from '../record/record-text.tsx'
import { useRecord } from '../record/use-record.ts'
import { closingPoints, roundStateOf } from '../room/closing-points.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { ChecksPanel } from './checks-panel.tsx'
import { CircleChoice, useOwnCircles } from './circle-choice.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { FurtherLinks } from './further-links.tsx'
import styles from './report-page.module.css'
import { ReportRefused } from './report-refused.tsx'
import { ReportView } from './report-view.tsx'
import { useReport } from './use-report.ts'

/** The report of the open session, with what a reader might miss beside it. */
export const ReportFrame = () => {
  const { t } = useTranslation('report')
  const live = useLive()
  const language = useLanguage()
  const { platform } = useServices()
  const about = useQuery(aboutQuery)
  const method = useQuery(methodQuery)
  useNow()
  const today = isoDay(live.now())
  const remarks = useQuery(useMemo(() => closingQuery(live.documents, today), [live, today]))
  const points = useTopic('rounds', (session) =>
    closingPoints(method, remarks, (field) => roundStateOf(session, field)),
  )
  // What stands in a circle that is not open here may hold agreements: it is not said that there are none.
  const hasAgreements = useQuery(
    useMemo(
      (): Query<boolean> => ({
        ...agreementsQuery(''),
        of: (documents) =>
          method.steps
            .flatMap(({ fields }) => fields)
            .filter(({ kind }) => kind === 'agreements')
            .some(({ id }) => {
              const inside = live.within(id)
              return (
                inside === null ||
                agreementsQuery(id).of(inside === live ? documents : inside.documents).length > 0
              )
            }),
      }),
      [live, method],
    ),
  )
  const circles = useOwnCircles()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const withCircles = chosen.filter((id) => circles.some((circle) => circle.id === id))
  const report = useReport(withCircles)
  const tree = report?.tree.ok === true ? report.tree.value : null
  const [isExporting, setExporting] = useState(false)
  const main = useRef<HTMLElement>(null)
  const record = useRecord()
  const [view, setView] = useState<RecordView>('record')
  const amendmentList = useRef<HTMLHeadingElement>(null)
  const openText = useRef<HTMLDivElement>(null)
  const recordHeading = useRef<HTMLHeadingElement>(null)
  const contentsId = useId()

  useEffect(() => main.current?.focus({ preventScroll: true }), [])

  return (
    <div className={styles.frame} data-kind={method.kind}>
      <header className={styles.top}>
        <IconButton
          icon={ArrowLeft}
          label={t('back')}
          onPress={() => goTo({ page: 'room', roomId: live.roomId })}
        />
        <div className={styles.titles}>
          <p className={styles.title}>{t('barTitle', { title: about.title })}</p>
          <p className={styles.state}>
            {about.closedAt === null
              ? t('interim')
              : t('closedOn', { date: longDay(isoDay(about.closedAt), language) })}
          </p>
        </div>
        <div className={styles.buttons}>
          <Button icon={Printer} isDisabled={tree === null} onPress={() => platform.print()}>
            {t('print')}
          </Button>
          <Button kind="lead" icon={FileDown} isDisabled={tree === null} onPress={() => setExporting(true)}>
            {t('export')}
          </Button>
        </div>
      </header>
      <main className={styles.doc} ref={main} tabIndex={-1}>
        {record !== null && record.status !== 'draft' && view === 'record' ? (
          <RecordText record={record} kind={method.kind} listRef={amendmentList} textRef={openText} />
        ) : report === null ? (
          <p role="status" className={styles.making}>
            {t('making')}
          </p>
        ) : report.tree.ok ? (
          <ReportView tree={report.tree.value} />
        ) : (
          <ReportRefused method={method} points={points} />
        )}
      </main>
      <aside className={styles.side} aria-label={t('checks.title')}>
        <RecordPanel
          record={record}
          report={report}
          kind={method.kind}
          view={view}
          onViewChange={setView}
          listRef={amendmentList}
          textRef={openText}
          headingRef={recordHeading}
        />
        <ChecksPanel method={method} points={points} hasAgreements={hasAgreements} />
        <CircleChoice circles={circles} chosen={withCircles} onChange={setChosen} />
        <ProposeLink />
        <section aria-labelledby={contentsId}>
          <h2 id={contentsId}>{t('contents.title')}</h2>
          <p className={styles.quiet}>{t('contents.text')}</p>
        </section>
        <FurtherLinks />
      </aside>
      {tree === null || report === null ? null : (
        <ExportDialog
          kind={method.kind}
          // Just after a choice it was still taken with the circles before.
          snapshot={report.withCircles.join() === withCircles.join() ? report.snapshot : null}
          circles={circles}
          withCircles={withCircles}
          onCirclesChange={setChosen}
          isOpen={isExporting}
          onOpenChange={setExporting}
          onToRecord={() => {
            setExporting(false)
            // After the dialog gave the focus back.
            requestAnimationFrame(() => recordHeading.current?.focus())
          }}
        />
      )}
    </div>
  )
}
