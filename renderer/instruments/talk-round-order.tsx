import { Check, ChevronDown, ChevronUp, MessageCircle, Redo2 } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TalkRound } from '../../shared/session/model.ts'
import { useNameOf } from '../fields/use-name-of.ts'
import { classes } from '../ui/classes.ts'
import styles from './talk-round.module.css'

type TurnState = 'spoke' | 'passed' | 'again' | 'current' | 'waiting'

const stateOf = ({ done, current, again }: TalkRound, deviceId: string): TurnState =>
  done.find((turn) => turn.deviceId === deviceId)?.outcome ??
  (deviceId === current ? 'current' : again.includes(deviceId) ? 'again' : 'waiting')

const icons = { spoke: Check, passed: Redo2, again: Redo2, current: MessageCircle, waiting: null } as const

/** Everybody in the round, with who spoke, who passed and whose turn it is. On a narrow screen it folds away. */
export const TalkRoundOrder = ({ round }: { readonly round: TalkRound }) => {
  const { t } = useTranslation('instruments')
  const nameOf = useNameOf()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.orderPlace}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t('turns.order')} ({round.done.length}/{round.order.length})
        {isOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
      </button>
      <ol id={id} className={classes(styles.order, isOpen && styles.open)} aria-label={t('turns.order')}>
        {round.order.map((deviceId) => {
          const state = stateOf(round, deviceId)
          const Icon = icons[state]
          return (
            <li key={deviceId} data-state={state} aria-current={state === 'current' ? 'true' : undefined}>
              {Icon === null ? null : <Icon size={14} aria-hidden />}
              <span className={styles.name}>{nameOf(deviceId)}</span>{' '}
              <span className={styles.state}>{t(`turns.states.${state}`)}</span>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
