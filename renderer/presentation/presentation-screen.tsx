import { ArrowLeft, ChevronLeft, ChevronRight, Maximize, Minimize } from 'lucide-react'
import { useEffect, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Method, Step } from '../../shared/method/method.ts'
import { goToStep } from '../../shared/session/commands.ts'
import { lineQuery, methodQuery, progressQuery } from '../../shared/session/queries.ts'
import type { Query } from '../../shared/session/session.ts'
import { useText } from '../i18n/use-text.ts'
import { useFloorManners } from '../instruments/use-floor-manners.ts'
import { useClock, useLive, useQuery, useTopic } from '../live/use-live.tsx'
import { neighbours, stepNumber, stepOf } from '../room/steps.ts'
import { timerFace } from '../room/timer-face.ts'
import { Button } from '../ui/button.tsx'
import styles from './presentation.module.css'
import { PrivatePart } from './private-part.tsx'
import { leaveScreen } from './screen-window.ts'
import { SilenceView } from './silence-view.tsx'
import { TurnView } from './turn-view.tsx'
import { useWholeScreen } from './use-whole-screen.ts'

const noQuestion: Query<string> = { reads: ['case'], of: () => '' }

/** The question that the group coaches, wherever in the method it stands; nothing when a circle holds it. */
const useQuestion = (method: Method): string => {
  const fields = method.steps.flatMap((step) => step.fields)
  const field = fields.find((one) => one.kind === 'line' && one.coach !== undefined)
  const isEnclosed = useTopic('circles', (live) => field !== undefined && live.circleAt(field.id) !== null)
  const written = useQuery(field === undefined ? noQuestion : lineQuery(field.id))
  return isEnclosed ? '' : written.trim()
}

const Time = () => {
  const { t } = useTranslation('room')
  const { timer } = useQuery(progressQuery)
  const face = timerFace(timer, useClock())
  if (face.state === 'not-set') return null
  return (
    <p role="timer" aria-label={t('timer.name')} className={styles.time} data-up={face.up || undefined}>
      {face.up ? `+${face.text} ` : face.text}
      {face.up ? <span className={styles.timeWords}>{t('timer.upShort')}</span> : null}
    </p>
  )
}

interface FootProps {
  readonly method: Method
  readonly step: Step
}

/** Whoever leads goes on from here too; a presenter's keys are those of the arrows. */
const Foot = ({ method, step }: FootProps) => {
  const { t } = useTranslation(['presentation', 'room'])
  const live = useLive()
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const whole = useWholeScreen()
  const { previous, next } = neighbours(method, step.id)

  // Whoever sees the screen can leave it: the keys are there in the same moment as the words.
  useLayoutEffect(() => {
    // Two quick presses may come before the screen is drawn again, so the step is asked for at each.
    const go = (way: 'previous' | 'next'): void => {
      const to = neighbours(method, progressQuery.of(live.documents).stepId)[way]
      if (to !== null && mayLead) goToStep(live.documents, live.actor(), to.id)
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (event.key === 'Escape' && !whole.isWhole) leaveScreen(live.roomId)
      if (event.key === 'ArrowRight' || event.key === 'PageDown') go('next')
      if (event.key === 'ArrowLeft' || event.key === 'PageUp') go('previous')
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [live, mayLead, method, whole.isWhole])

  return (
    <footer className={styles.foot}>
      <Button icon={ArrowLeft} onPress={() => leaveScreen(live.roomId)}>
        {t('presentation:back')}
      </Button>
      {whole.isPossible ? (
        <Button icon={whole.isWhole ? Minimize : Maximize} onPress={whole.toggle}>
          {t(whole.isWhole ? 'presentation:notWhole' : 'presentation:wholeScreen')}
        </Button>
      ) : null}
      {mayLead ? (
        <span className={styles.steps}>
          <Button
            icon={ChevronLeft}
            isDisabled={previous === null}
            onPress={() => previous !== null && goToStep(live.documents, live.actor(), previous.id)}
          >
            {t('room:previous')}
          </Button>
          <Button
            iconAfter={ChevronRight}
            isDisabled={next === null}
            onPress={() => next !== null && goToStep(live.documents, live.actor(), next.id)}
          >
            {t('room:next')}
          </Button>
        </span>
      ) : null}
    </footer>
  )
}

/**
 * What everybody in the room may see from the far end of the table: the step, the question, the time, whose turn it is,
 * and how far a round is. Nothing that somebody has not shown yet, and nothing of a circle.
 */
export const PresentationScreen = () => {
  const { t } = useTranslation(['presentation', 'common'])
  const text = useText()
  const method = useQuery(methodQuery)
  const { stepId } = useQuery(progressQuery)
  const step = stepOf(method, stepId)
  const question = useQuestion(method)
  const heading = text(step.heading)
  useFloorManners()

  const methodTitle = text(method.title)
  useEffect(() => {
    document.title = `${methodTitle} · ${t('common:appName')}`
  }, [methodTitle, t])

  return (
    <div className={styles.screen} data-kind={method.kind}>
      <header className={styles.head}>
        <p className={styles.where}>
          {t('presentation:step', { number: stepNumber(method, step), count: method.steps.length })}
          <span aria-hidden> · </span>
          {text(step.title)}
        </p>
        <Time />
      </header>
      <main className={styles.main} tabIndex={-1}>
        <h1 className={styles.heading} aria-live="polite">
          {heading}
        </h1>
        {question === '' ? null : (
          <section className={styles.question} aria-label={t('presentation:question')}>
            <p className={styles.label}>{t('presentation:question')}</p>
            <p className={styles.words}>{question}</p>
          </section>
        )}
        <SilenceView />
        <TurnView />
        {step.fields.map((field) => (
          <PrivatePart key={field.id} field={field} />
        ))}
        {question === '' ? <p className={styles.goal}>{text(step.goal)}</p> : null}
      </main>
      <Foot method={method} step={step} />
    </div>
  )
}
