import { ChevronLeft, ChevronRight, Hand, Undo2 } from 'lucide-react'
import { useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Method, Step } from '../../shared/method/method.ts'
import { useText } from '../i18n/use-text.ts'
import { FirstHand } from '../instruments/first-hand.tsx'
import { useLive, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './foot-bar.module.css'
import { handMoment } from './people.ts'
import { neighbours, stepOf } from './steps.ts'
import { StorageStatus } from './storage-status.tsx'
import type { Guidance } from './use-following.ts'

interface FootBarProps {
  readonly method: Method
  readonly step: Step
  readonly guidance: Guidance
}

const RaiseHand = () => {
  const { t } = useTranslation('room')
  const live = useLive()
  const isRaised = useTopic('presence', (session) =>
    session.presence().some((presence) => presence.isMe && presence.state.hand !== null),
  )
  return (
    <Button
      icon={Hand}
      aria-pressed={isRaised}
      onPress={() => live.setPresence({ hand: isRaised ? null : handMoment(live.presence(), live.now()) })}
    >
      {t(isRaised ? 'hand.lower' : 'hand.raise')}
    </Button>
  )
}

const Whereabouts = ({ method, guidance }: Omit<FootBarProps, 'step'>) => {
  const { t } = useTranslation('room')
  const text = useText()
  const { following, backToGroup } = guidance
  if (following.held !== null) {
    return (
      <p className={styles.where}>
        {t('groupMovesSoon', { step: text(stepOf(method, following.group).title) })}
      </p>
    )
  }
  if (following.alone === null) return <p className={styles.where}>{t('everyoneFollows')}</p>
  return (
    <p className={styles.where}>
      {t('lookingElsewhere')}
      <Button size="small" icon={Undo2} onPress={backToGroup}>
        {t('backToGroup')}
      </Button>
    </p>
  )
}

/** Where the work is, whether this screen follows the group, the floor, and the way to the steps beside this one. */
export const FootBar = ({ method, step, guidance }: FootBarProps) => {
  const { t } = useTranslation('room')
  const text = useText()
  const hintId = useId()
  const buttons = useRef<HTMLDivElement>(null)
  const { previous, next } = neighbours(method, step.id)
  return (
    <footer className={styles.foot}>
      <div className={styles.state}>
        <StorageStatus />
        <Whereabouts method={method} guidance={guidance} />
      </div>
      <div className={styles.buttons} ref={buttons}>
        <div className={styles.give}>
          <FirstHand place={buttons} />
        </div>
        <RaiseHand />
        <Button
          icon={ChevronLeft}
          isDisabled={previous === null}
          aria-describedby={hintId}
          onPress={() => (previous === null ? undefined : guidance.goTo(previous.id))}
        >
          {t('previous')}
        </Button>
        <Button
          kind="lead"
          iconAfter={ChevronRight}
          isDisabled={next === null}
          aria-describedby={hintId}
          onPress={() => (next === null ? undefined : guidance.goTo(next.id))}
        >
          {next === null ? t('next') : t('nextNamed', { step: text(next.title) })}
        </Button>
      </div>
      <VisuallyHidden>
        <span id={hintId}>{t(guidance.takesGroup ? 'movesGroup' : 'movesOnlyMe')}</span>
      </VisuallyHidden>
    </footer>
  )
}
