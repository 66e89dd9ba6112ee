import { type RefObject, useCallback, useEffect, useReducer, useRef } from 'react'
import { goToStep, markStarted } from '../../shared/session/commands.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { type Following, followingAfter, shownStep } from './following.ts'
import { useStepHold } from './hold-step.tsx'

/** A pause of this length in ms means that a word is finished. */
const pause = 2000

export interface Guidance {
  readonly following: Following
  /** The step on the screen. */
  readonly shown: string
  /** Whether a step chosen here becomes the step of the group. */
  readonly takesGroup: boolean
  readonly setTakesGroup: (takes: boolean) => void
  readonly goTo: (stepId: string) => void
  readonly backToGroup: () => void
  /** Shows a step on this screen alone. */
  readonly lookAt: (stepId: string) => void
  /** True once, for the drawing after somebody chose a step themself. */
  readonly choseMyself: RefObject<boolean>
}

/** Which step this screen shows, and how somebody gets to another one. `work` is the element they type in. */
export const useFollowing = (groupStep: string, work: RefObject<HTMLElement | null>): Guidance => {
  const live = useLive()
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const { isHeld, onRelease } = useStepHold()
  const [following, change] = useReducer(followingAfter, { group: groupStep, alone: null, held: null })
  const [wantsGroup, setTakesGroup] = useReducer((_: boolean, next: boolean) => next, true)
  const takesGroup = mayLead && wantsGroup
  const lastKey = useRef(Number.NEGATIVE_INFINITY)
  const choseMyself = useRef(false)

  useEffect(() => {
    const element = work.current
    if (element === null) return
    const note = (event: Event) => {
      lastKey.current = event.timeStamp
    }
    element.addEventListener('input', note)
    return () => element.removeEventListener('input', note)
  }, [work])

  useEffect(() => {
    const typing = performance.now() - lastKey.current < pause || isHeld()
    change({ kind: 'group-moved', to: groupStep, typing })
  }, [groupStep, isHeld])

  const isWaiting = following.held !== null
  useEffect(() => {
    if (!isWaiting) return
    const look = () => {
      if (!isHeld() && performance.now() - lastKey.current >= pause) change({ kind: 'paused-typing' })
    }
    const timer = setInterval(look, pause / 4)
    const release = onRelease(look)
    return () => {
      clearInterval(timer)
      release()
    }
  }, [isWaiting, isHeld, onRelease])

  const shown = shownStep(following)
  useEffect(() => live.setPresence({ stepId: shown }), [live, shown])

  const goTo = useCallback(
    (stepId: string) => {
      choseMyself.current = true
      if (takesGroup) {
        goToStep(live.documents, live.actor(), stepId)
        // Walking through the steps alone is preparing; with others it is the conversation.
        const isInCompany = live.presence().some((presence) => presence.deviceId !== live.me().deviceId)
        if (isInCompany) markStarted(live.documents, live.actor())
      }
      change({ kind: 'look-at', step: stepId })
    },
    [live, takesGroup],
  )
  const backToGroup = useCallback(() => {
    choseMyself.current = true
    change({ kind: 'back-to-group' })
  }, [])
  const lookAt = useCallback((step: string) => change({ kind: 'look-at', step }), [])
  return { following, shown, takesGroup, setTakesGroup, goTo, backToGroup, lookAt, choseMyself }
}
