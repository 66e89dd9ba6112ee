import { ArrowLeft } from 'lucide-react'
import { createElement, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { closingQuery } from '../../shared/session/closing.ts'
import { aboutQuery, methodQuery } from '../../shared/session/queries.ts'
import { isoDay } from '../app/dates.ts'
import { useNow } from '../app/use-now.ts'
import { goTo } from '../app/use-route.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { ReportRefused } from '../report/report-refused.tsx'
import { closingPoints, roundStateOf } from '../room/closing-points.ts'
import { IconButton } from '../ui/button.tsx'
import styles from './version-frame.module.css'

/** In place of a version while something is sealed: why, and what to do about it. */
export const VersionRefused = () => {
  const live = useLive()
  const method = useQuery(methodQuery)
  useNow()
  const today = isoDay(live.now())
  const remarks = useQuery(useMemo(() => closingQuery(live.documents, today), [live, today]))
  const points = useTopic('rounds', (session) =>
    closingPoints(method, remarks, (field) => roundStateOf(session, field)),
  )
  return <ReportRefused method={method} points={points} />
}

interface VersionFrameProps {
  readonly heading: string
  readonly buttons?: ReactNode
  /** What somebody does to make the version; null when there is nothing to do. */
  readonly work: ReactNode | null
  readonly docLabel: string
  /** The version as its reader will see it. */
  readonly children: ReactNode
}

/** A version of the report in the making: what is chosen and written beside what it comes to. */
export const VersionFrame = ({ heading, buttons, work, docLabel, children }: VersionFrameProps) => {
  const { t } = useTranslation('report')
  const live = useLive()
  const about = useQuery(aboutQuery)
  const { kind } = useQuery(methodQuery)
  const main = useRef<HTMLElement>(null)
  useEffect(() => main.current?.focus({ preventScroll: true }), [])
  return (
    <div className={styles.frame} data-kind={kind}>
      <header className={styles.top}>
        <IconButton
          icon={ArrowLeft}
          label={t('back')}
          onPress={() => goTo({ page: 'room', roomId: live.roomId })}
        />
        <div className={styles.titles}>
          <h1>{heading}</h1>
          <p className={styles.quiet} dir="auto">
            {about.title}
          </p>
        </div>
        {buttons === undefined ? null : <div className={styles.buttons}>{buttons}</div>}
      </header>
      <main className={styles.work} ref={main} tabIndex={-1} hidden={work === null}>
        {work}
      </main>
      {createElement(
        'section',
        // It scrolls by itself, also for who works by keyboard.
        { className: styles.doc, 'aria-label': docLabel, tabIndex: 0 },
        children,
      )}
    </div>
  )
}
