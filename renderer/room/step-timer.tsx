import { Pause, Play, Plus } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { addTime, pauseTimer, startTimer } from '../../shared/session/commands.ts'
import type { Timer } from '../../shared/session/model.ts'
import { useClock, useLive, useTopic } from '../live/use-live.tsx'
import { IconButton } from '../ui/button.tsx'
import { classes } from '../ui/classes.ts'
import { useToasts } from '../ui/toast.tsx'
import styles from './step-timer.module.css'
import { timerFace } from './timer-face.ts'

/** The time for this step: the same second on every screen, in figures and words, without a sound. */
export const StepTimer = ({ timer }: { readonly timer: Timer }) => {
  const { t } = useTranslation('room')
  const live = useLive()
  const { announce } = useToasts()
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const face = timerFace(timer, useClock())
  const isRunning = face.state === 'running'

  const wasUp = useRef(face.up)
  useEffect(() => {
    if (face.up && !wasUp.current && isRunning) announce(t('timer.up'))
    wasUp.current = face.up
  }, [face.up, isRunning, announce, t])

  if (face.state === 'not-set') return null
  return (
    <div className={styles.timer}>
      <div className={styles.face} role="timer" aria-label={t('timer.name')}>
        <span className={styles.bar} aria-hidden>
          <span
            className={classes(styles.passed, face.up && styles.up)}
            style={{ width: `${face.passed * 100}%` }}
          />
        </span>
        <span className={styles.text}>
          {face.up ? '+' : ''}
          {face.text}
        </span>
        {face.up ? (
          <span className={styles.words}>{t('timer.upShort')}</span>
        ) : isRunning ? null : (
          <span className={styles.quiet}>{t('timer.paused')}</span>
        )}
      </div>
      {mayLead ? (
        <div className={styles.buttons}>
          <IconButton
            size="small"
            icon={isRunning ? Pause : Play}
            label={t(isRunning ? 'timer.pause' : 'timer.start')}
            onPress={() => (isRunning ? pauseTimer : startTimer)(live.documents, live.actor())}
          />
          <IconButton
            size="small"
            icon={Plus}
            label={t('timer.addMinute')}
            onPress={() => addTime(live.documents, 1)}
          />
        </div>
      ) : null}
    </div>
  )
}
