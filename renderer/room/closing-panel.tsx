import { ArrowRight, CheckCheck, CircleCheck, CircleDashed, FileText } from 'lucide-react'
import { useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Method } from '../../shared/method/method.ts'
import { closingQuery } from '../../shared/session/closing.ts'
import { closeSession, reopenSession } from '../../shared/session/commands.ts'
import { aboutQuery, openParkedQuery, parkedQuery } from '../../shared/session/queries.ts'
import { isoDay, longDay } from '../app/dates.ts'
import { hashOf } from '../app/route.ts'
import { useNow } from '../app/use-now.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import { useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { PlanFollowUp, ReturnOutcome } from '../new-session/return-outcome.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './closing-panel.module.css'
import { type ClosingPoint, closingPoints, roundStateOf } from './closing-points.ts'
import { ParkedOutcomes } from './parked-outcomes.tsx'
import { stepOf } from './steps.ts'
import { usePointWords } from './use-point-words.ts'

interface PointListProps {
  readonly points: readonly { readonly id: string; readonly point: ClosingPoint }[]
  readonly method: Method
  /** Absent in the dialog, where one only reads. */
  readonly goTo?: (stepId: string) => void
  readonly here?: string
}

const PointList = ({ points, method, goTo, here }: PointListProps) => {
  const { t } = useTranslation('room')
  const text = useText()
  const wordsOf = usePointWords()
  return (
    <ul className={styles.points}>
      {points.map(({ id, point }) => (
        <li key={id}>
          <CircleDashed size={16} aria-hidden />
          <span>{wordsOf(point)}</span>
          {goTo === undefined || !('stepId' in point) || point.stepId === here ? null : (
            <Button size="small" kind="quiet" iconAfter={ArrowRight} onPress={() => goTo(point.stepId)}>
              {t('closing.goTo', { step: text(stepOf(method, point.stepId).title) })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

interface ClosedProps {
  readonly at: number
  /** The button that did it is gone, so that focus finds a place. */
  readonly onReopened: () => void
}

const Closed = ({ at, onReopened }: ClosedProps) => {
  const { t } = useTranslation('room')
  const live = useLive()
  const language = useLanguage()
  const mayLead = useTopic('lead', (session) => session.mayLead())
  return (
    <Callout tone="info" title={t('closing.closed', { date: longDay(isoDay(at), language) })}>
      <p>{t('closing.closedNext')}</p>
      <div className={styles.onwards}>
        <a className={buttonClass('lead')} href={hashOf({ page: 'report', roomId: live.roomId })}>
          <FileText size={18} aria-hidden /> {t('closing.toReport')}
        </a>
        {mayLead ? (
          <Button
            onPress={() => {
              reopenSession(live.documents)
              onReopened()
            }}
          >
            {t('closing.reopen')}
          </Button>
        ) : null}
      </div>
    </Callout>
  )
}

/** On a phone the answer to a press could appear below what is in sight. */
const bringInSight = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' })

interface ClosingPanelProps {
  readonly method: Method
  /** The step that shows this panel. */
  readonly here: string
  readonly goTo: (stepId: string) => void
}

/** What is still open before the session is rounded off. It names, and leaves the decision to the group. */
export const ClosingPanel = ({ method, here, goTo }: ClosingPanelProps) => {
  const { t } = useTranslation('room')
  const common = useTranslation('common').t
  const live = useLive()
  const titleId = useId()
  const parkedId = useId()
  const [isAsking, setAsking] = useState(false)
  const about = useQuery(aboutQuery)
  const parked = useQuery(parkedQuery)
  const openParked = useQuery(openParkedQuery)
  const [wasRefused, setRefused] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  /** The button that was pressed is gone: the keyboard goes on at the head of what now stands here. */
  const focusHere = (): void => void requestAnimationFrame(() => title.current?.focus())
  // The relay's day, looked at as often as this device's clock.
  useNow()
  const today = isoDay(live.now())
  const remarks = useQuery(useMemo(() => closingQuery(live.documents, today), [live, today]))
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const found = useTopic('rounds', (session) =>
    closingPoints(method, remarks, (field) => roundStateOf(session, field)),
  )
  const points = found.map((point, at) => ({ id: `${at} ${point.kind}`, point }))
  const isReady = points.length === 0
  // The parking lot stands in the dialog itself, where each item gets its outcome.
  const others = points.filter(({ point }) => point.kind !== 'parked')
  const ask = (isOpen: boolean) => {
    setAsking(isOpen)
    setRefused(false)
  }

  return (
    <section aria-labelledby={titleId} className={styles.panel}>
      <h2 id={titleId} ref={title} tabIndex={-1} className={styles.title}>
        {t('closing.title')}
      </h2>
      {about.closedAt === null ? null : <Closed at={about.closedAt} onReopened={focusHere} />}
      {isReady ? (
        <p className={styles.ready}>
          <CircleCheck size={18} aria-hidden /> {t('closing.allSet')}
        </p>
      ) : (
        <>
          {about.closedAt === null && others.length > 0 ? (
            <p className={styles.quiet}>{t('closing.still')}</p>
          ) : null}
          <PointList points={points} method={method} goTo={goTo} here={here} />
        </>
      )}
      {parked.length === 0 ? null : (
        <div className={styles.parked}>
          <h3>{t('closing.parkedTitle')}</h3>
          <ParkedOutcomes />
        </div>
      )}
      {about.closedAt !== null ? null : mayLead ? (
        <div>
          <Button icon={CheckCheck} kind={isReady ? 'lead' : 'plain'} onPress={() => ask(true)}>
            {t('closing.finish')}
          </Button>
        </div>
      ) : (
        <p className={styles.quiet}>{t('closing.onlyLead')}</p>
      )}
      <PlanFollowUp />
      <ReturnOutcome />
      <Dialog
        role="alertdialog"
        kind={method.kind}
        title={t('closing.confirmTitle')}
        description={
          isReady
            ? t('closing.confirmReady')
            : others.length === 0
              ? t('closing.confirmParked')
              : t('closing.confirmStill', { count: others.length })
        }
        isOpen={isAsking}
        onOpenChange={ask}
        actions={
          <>
            <Button onPress={() => ask(false)}>{common('cancel')}</Button>
            <Button
              kind="lead"
              onPress={() => {
                const closed = closeSession(live.documents, live.actor())
                setRefused(!closed.ok)
                setAsking(!closed.ok)
                if (closed.ok) focusHere()
              }}
            >
              {t(others.length === 0 ? 'closing.finishNow' : 'closing.finishAnyway')}
            </Button>
          </>
        }
      >
        {others.length === 0 ? null : <PointList points={others} method={method} />}
        {parked.length === 0 ? null : (
          <section aria-labelledby={parkedId} className={styles.parked}>
            <h3 id={parkedId}>{t('closing.parkedAsk')}</h3>
            <ParkedOutcomes />
          </section>
        )}
        {wasRefused && openParked.length > 0 ? (
          <div ref={bringInSight}>
            <Callout tone="warn" isAlert>
              <p>{t('closing.parked', { count: openParked.length })}</p>
            </Callout>
          </div>
        ) : null}
      </Dialog>
    </section>
  )
}
