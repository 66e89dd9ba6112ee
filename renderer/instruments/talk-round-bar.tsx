import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { TalkRound } from '../../shared/session/model.ts'
import {
  endTalkRound,
  finishOwnTurn,
  finishTurn,
  joinTalkRound,
  nextTurn,
  passTurn,
} from '../../shared/session/talk-round.ts'
import { useMayWrite } from '../fields/use-may-write.ts'
import { useNameOf } from '../fields/use-name-of.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './talk-round.module.css'
import { TalkRoundOrder } from './talk-round-order.tsx'
import { noChoice, takesPart } from './talk-round-setup.ts'
import { TurnTimer } from './turn-timer.tsx'
import { usePeopleHere } from './use-people-here.ts'

/** Has it said that a round begins, whose turn it is and that it is over. What is seen of it is in the strip. */
export const useTurnsTold = (round: TalkRound | null): void => {
  const { t } = useTranslation('instruments')
  const { announce } = useToasts()
  const live = useLive()
  const nameOf = useNameOf()
  const id = round?.id ?? null
  const current = round?.current ?? null
  const before = useRef({ id, current })
  useEffect(() => {
    const was = before.current
    before.current = { id, current }
    if (was.id === id && was.current === current) return
    const begun = id !== null && was.id !== id ? `${t('turns.begun')} ` : ''
    if (id === null) announce(t('turns.stopped'))
    else if (current === null) announce(t('turns.everyone'))
    else if (current === live.me().deviceId)
      announce(`${begun}${t(live.mayLead() ? 'turns.yourTurnLeads' : 'turns.yourTurnTold')}`)
    else announce(`${begun}${t('turns.turn', { name: nameOf(current) })}`)
  }, [id, current, live, nameOf, announce, t])
}

interface BarProps {
  readonly round: TalkRound
  /** Told before every press. */
  readonly onPress: () => void
}

const Buttons = ({ round, onPress }: BarProps) => {
  const { t } = useTranslation('instruments')
  const live = useLive()
  const mayWrite = useMayWrite()
  const mayLead = useTopic('lead', (session) => session.mayLead())
  const { current } = round
  const isMine = current === live.me().deviceId
  const press = (act: () => void) => () => {
    onPress()
    act()
  }
  const pass = press(() => {
    if (current !== null) passTurn(live.documents, live.actor(), current)
  })
  const came = usePeopleHere().filter(
    (person) => takesPart(person, noChoice) && !round.order.includes(person.deviceId),
  )
  const nameOf = useNameOf()
  return (
    <div className={styles.buttons}>
      {isMine && mayWrite && !mayLead ? (
        <Button
          size="small"
          onPress={press(() => finishOwnTurn(live.documents, live.actor(), live.me().deviceId))}
        >
          {t('turns.done')}
        </Button>
      ) : null}
      {isMine && mayWrite ? (
        <Button size="small" onPress={pass}>
          {t('turns.pass')}
        </Button>
      ) : null}
      {mayLead && current !== null ? (
        <>
          <Button size="small" onPress={press(() => finishTurn(live.documents, live.actor()))}>
            {t('turns.next')}
          </Button>
          {isMine ? null : (
            <Button size="small" kind="quiet" onPress={pass}>
              {t('turns.skip')}
            </Button>
          )}
        </>
      ) : null}
      {mayLead
        ? came.map(({ deviceId }) => (
            <Button
              key={deviceId}
              size="small"
              kind="quiet"
              onPress={press(() => joinTalkRound(live.documents, deviceId))}
            >
              {t('turns.join', { name: nameOf(deviceId) })}
            </Button>
          ))
        : null}
      {mayLead ? (
        <Button
          size="small"
          kind={current === null ? 'plain' : 'quiet'}
          onPress={press(() => endTalkRound(live.documents))}
        >
          {t(current === null ? 'turns.finish' : 'turns.stop')}
        </Button>
      ) : null}
    </div>
  )
}

/** The talking round that is under way, as everybody sees it. */
export const TalkRoundBar = ({ round, onPress }: BarProps) => {
  const { t } = useTranslation('instruments')
  const live = useLive()
  const nameOf = useNameOf()
  const { current } = round
  const next = nextTurn(round)
  return (
    <div className={styles.bar}>
      <div className={styles.now}>
        <p className={styles.whose} data-mine={current === live.me().deviceId ? '' : undefined}>
          {current === null
            ? t('turns.everyone')
            : current === live.me().deviceId
              ? t('turns.yourTurn')
              : t('turns.turn', { name: nameOf(current) })}
        </p>
        {current === null ? null : <TurnTimer round={round} />}
        {current === null || next === null ? null : (
          <p className={styles.quiet}>{t('turns.after', { name: nameOf(next) })}</p>
        )}
      </div>
      <TalkRoundOrder round={round} />
      <Buttons round={round} onPress={onPress} />
    </div>
  )
}
