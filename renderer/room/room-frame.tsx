import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { methodQuery, progressQuery } from '../../shared/session/queries.ts'
import { RelayIsOff } from '../hosting/relay-is-off.tsx'
import { useText } from '../i18n/use-text.ts'
import { ConversationStrip } from '../instruments/conversation-strip.tsx'
import { SilenceBanner } from '../instruments/silence-banner.tsx'
import { usePlaceInRoom } from '../last-place/use-last-place.ts'
import { ProposeNotice } from '../library/propose-notice.tsx'
import { useLive, useQuery } from '../live/use-live.tsx'
import { TypingHint } from '../privacy/typing-hint.tsx'
import { BeforeTakingPart } from '../recovery/before-taking-part.tsx'
import { useToasts } from '../ui/toast.tsx'
import { FootBar } from './foot-bar.tsx'
import { AcceptLead } from './handover.tsx'
import { StepHoldProvider } from './hold-step.tsx'
import { ProblemsNotice } from './problems-notice.tsx'
import { RemovedNotice } from './removed-notice.tsx'
import styles from './room-frame.module.css'
import { SidePanel } from './side-panel.tsx'
import { StepRail } from './step-rail.tsx'
import { StepView } from './step-view.tsx'
import { stepNumber, stepOf } from './steps.ts'
import { TopBar } from './top-bar.tsx'
import { useFollowing } from './use-following.ts'

/** Tells who listens that the group went on, and puts the keyboard at the new step when somebody chose it themself. */
const useStepChange = (shown: string, choseMyself: { current: boolean }, group: string, words: string) => {
  const { announce } = useToasts()
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef({ shown, group })
  useEffect(() => {
    const { shown: shownBefore, group: groupBefore } = before.current
    before.current = { shown, group }
    const mine = choseMyself.current
    choseMyself.current = false
    if (group !== groupBefore && !mine) announce(words)
    if (shown === shownBefore) return
    // A field that went with its step leaves the keyboard nowhere; then the new heading is its place.
    const isNowhere = document.activeElement === null || document.activeElement === document.body
    if (mine || isNowhere) heading.current?.focus()
  }, [shown, group, words, choseMyself, announce])
  return heading
}

const Room = () => {
  const { t } = useTranslation('room')
  const common = useTranslation('common').t
  const text = useText()
  const { roomId } = useLive()
  const method = useQuery(methodQuery)
  const progress = useQuery(progressQuery)
  const work = useRef<HTMLElement>(null)
  const guidance = useFollowing(stepOf(method, progress.stepId).id, work)
  const step = stepOf(method, guidance.shown)
  const group = stepOf(method, guidance.following.group)
  const heading = useStepChange(
    step.id,
    guidance.choseMyself,
    group.id,
    t('groupMoved', { number: stepNumber(method, group), step: text(group.title) }),
  )

  // The browser keeps titles in its history, so this one says nothing of the session.
  const methodTitle = text(method.title)
  useEffect(() => {
    document.title = `${methodTitle} · ${common('appName')}`
  }, [methodTitle, common])

  const shownBefore = useRef(step.id)
  useEffect(() => {
    if (shownBefore.current === step.id) return
    shownBefore.current = step.id
    work.current?.scrollTo({ top: 0 })
    window.scrollTo({ top: 0 })
  }, [step.id])

  usePlaceInRoom({
    ...{ roomId, stepId: step.id, lookAt: guidance.lookAt, work },
    hasStep: (id) => method.steps.some((one) => one.id === id),
  })

  return (
    <div className={styles.room} data-kind={method.kind}>
      <TopBar method={method} />
      <SilenceBanner />
      <StepRail method={method} progress={progress} step={step} guidance={guidance} />
      <main className={styles.work} ref={work} tabIndex={-1}>
        <RemovedNotice />
        <RelayIsOff />
        <ProposeNotice />
        <ProblemsNotice />
        <StepView key={step.id} step={step} method={method} headingRef={heading} goTo={guidance.goTo} />
        <TypingHint within={work} />
      </main>
      <SidePanel method={method} progress={progress} step={step} />
      <ConversationStrip />
      <FootBar method={method} step={step} guidance={guidance} />
      <AcceptLead kind={method.kind} />
      <BeforeTakingPart kind={method.kind} />
    </div>
  )
}

/** The frame around a session: top bar, steps, the work, the side panel and the foot bar. */
export const RoomFrame = () => (
  <StepHoldProvider>
    <Room />
  </StepHoldProvider>
)
