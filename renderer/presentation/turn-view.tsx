import { Mic } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { nextTurn, talkRoundQuery, turnLeft } from '../../shared/session/talk-round.ts'
import { useClock, useQuery, useTopic } from '../live/use-live.tsx'
import { clock } from '../room/timer-face.ts'
import styles from './presentation.module.css'

/** Whose turn it is: in a talking round, or because somebody was given the floor. */
export const TurnView = () => {
  const { t } = useTranslation('presentation')
  const round = useQuery(talkRoundQuery)
  const speaking = useTopic('presence', (live) => live.speakingNow())
  const members = useTopic('members', (live) => live.members())
  const now = useClock()
  const nameOf = (deviceId: string): string =>
    members.find((member) => member.deviceId === deviceId)?.name ?? t('somebody')
  if (round === null && speaking === null) return null
  const current = round?.current ?? speaking
  const next = round === null ? null : nextTurn(round)
  const left =
    round === null || round.since === null || round.current === null
      ? null
      : Math.max(0, Math.ceil(turnLeft(round, now) / 1000))
  return (
    <section className={styles.turn}>
      <p role="status" className={styles.speaker}>
        {current === null ? (
          t('turnsDone')
        ) : (
          <>
            <Mic aria-hidden size={36} /> {t('speaks', { name: nameOf(current) })}
          </>
        )}
      </p>
      {left === null ? null : <p className={styles.small}>{clock(left)}</p>}
      {next === null || current === null ? null : (
        <p className={styles.small}>{t('next', { name: nameOf(next) })}</p>
      )}
    </section>
  )
}
