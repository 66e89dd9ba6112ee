import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TalkRound } from '../../shared/session/model.ts'
import { turnLeft } from '../../shared/session/talk-round.ts'
import { useClock } from '../live/use-live.tsx'
import { clock } from '../room/timer-face.ts'
import { useToasts } from '../ui/toast.tsx'
import styles from './talk-round.module.css'

/** What is left of the present turn: the same second on every screen, and said once in words when it is over. */
export const TurnTimer = ({ round }: { readonly round: TalkRound }) => {
  const { t } = useTranslation('instruments')
  const { announce } = useToasts()
  const left = Math.ceil(turnLeft(round, useClock()) / 1000)
  const isUp = left <= 0
  const turn = `${round.id} ${round.current} ${round.since}`
  const seen = useRef({ turn, isUp })
  useEffect(() => {
    const before = seen.current
    seen.current = { turn, isUp }
    if (isUp && before.turn === turn && !before.isUp) announce(t('turns.upTold'))
  }, [turn, isUp, announce, t])
  return (
    <span className={styles.timer} role="timer" aria-label={t('turns.timer')}>
      {isUp ? '+' : ''}
      {clock(Math.abs(left))}
      {isUp ? <span className={styles.up}>{t('turns.upShort')}</span> : null}
    </span>
  )
}
