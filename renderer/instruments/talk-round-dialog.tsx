import { ChevronDown, ChevronUp } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MethodKind } from '../../shared/method/method.ts'
import { giveFloor } from '../../shared/session/floor.ts'
import { startTalkRound } from '../../shared/session/talk-round.ts'
import { useLive } from '../live/use-live.tsx'
import type { PersonHere } from '../room/people.ts'
import { Button, IconButton } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Select } from '../ui/select.tsx'
import { useToasts } from '../ui/toast.tsx'
import styles from './talk-round.module.css'
import {
  isResident,
  moveTurn,
  noChoice,
  type TurnChoice,
  takesPart,
  turnMinutes,
  turnOrder,
  usualMinutes,
} from './talk-round-setup.ts'
import { usePeopleHere } from './use-people-here.ts'

/** Who moved which way, so that the keyboard stays at the button that was pressed, or at the other when that one is done. */
interface Moved {
  readonly deviceId: string
  readonly by: -1 | 1
}

interface TurnsProps {
  readonly people: readonly PersonHere[]
  readonly choice: TurnChoice
  readonly onChange: (choice: TurnChoice) => void
}

const Turns = ({ people, choice, onChange }: TurnsProps) => {
  const { t } = useTranslation(['instruments', 'room'])
  const { announce } = useToasts()
  const list = useRef<HTMLOListElement>(null)
  const moved = useRef<Moved | null>(null)
  const order = people.map(({ deviceId }) => deviceId)
  const nameOf = ({ member }: PersonHere): string => member?.name ?? t('room:people.unknown')

  useLayoutEffect(() => {
    const wish = moved.current
    moved.current = null
    if (wish === null) return
    const row = list.current?.querySelector(`[data-row="${CSS.escape(wish.deviceId)}"]`)
    const [up, down] = [...(row?.querySelectorAll<HTMLButtonElement>('button') ?? [])]
    const wanted = wish.by < 0 ? [up, down] : [down, up]
    wanted.find((button) => button?.disabled === false)?.focus()
  })

  const move = (person: PersonHere, by: -1 | 1): void => {
    const next = moveTurn(order, person.deviceId, by)
    moved.current = { deviceId: person.deviceId, by }
    onChange({ ...choice, order: next })
    const place = next.indexOf(person.deviceId) + 1
    announce(t('turns.moved', { name: nameOf(person), place, count: next.length }))
  }
  return (
    <ol className={styles.setup} ref={list}>
      {people.map((person, at) => (
        <li key={person.deviceId} data-row={person.deviceId}>
          <Checkbox
            label={nameOf(person)}
            isSelected={takesPart(person, choice)}
            onChange={(isSelected) =>
              onChange({ ...choice, takesPart: { ...choice.takesPart, [person.deviceId]: isSelected } })
            }
          />
          <span className={styles.moves}>
            <IconButton
              size="small"
              icon={ChevronUp}
              label={t('turns.up', { name: nameOf(person) })}
              isDisabled={at === 0}
              onPress={() => move(person, -1)}
            />
            <IconButton
              size="small"
              icon={ChevronDown}
              label={t('turns.down', { name: nameOf(person) })}
              isDisabled={at === people.length - 1}
              onPress={() => move(person, 1)}
            />
          </span>
        </li>
      ))}
    </ol>
  )
}

interface TalkRoundDialogProps {
  readonly kind: MethodKind
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Who speaks in a talking round, in which order and how long; then it begins for everybody. */
export const TalkRoundDialog = ({ kind, isOpen, onClose }: TalkRoundDialogProps) => {
  const { t } = useTranslation('instruments')
  const common = useTranslation('common').t
  const live = useLive()
  const here = usePeopleHere()
  const [choice, setChoice] = useState(noChoice)
  const [minutes, setMinutes] = useState<number>(usualMinutes)
  const people = turnOrder(here, choice)
  const order = people.filter((person) => takesPart(person, choice)).map(({ deviceId }) => deviceId)
  const close = (): void => {
    setChoice(noChoice)
    setMinutes(usualMinutes)
    onClose()
  }
  const begin = (): void => {
    close()
    giveFloor(live.documents, live.actor(), null)
    startTalkRound(live.documents, live.actor(), { order, seconds: minutes * 60 })
  }
  return (
    <Dialog
      kind={kind}
      title={t('turns.start')}
      description={t('turns.intro')}
      isOpen={isOpen}
      onOpenChange={close}
      actions={
        <>
          <Button onPress={close}>{common('cancel')}</Button>
          <Button kind="lead" isDisabled={order.length === 0} onPress={begin}>
            {t('turns.begin')}
          </Button>
        </>
      }
    >
      <Select
        label={t('turns.seconds')}
        value={`${minutes}`}
        onChange={(value) => setMinutes(Number(value))}
        options={turnMinutes.map((count) => ({ value: `${count}`, label: t('turns.minutes', { count }) }))}
      />
      <fieldset className={styles.people}>
        <legend>{t('turns.people')}</legend>
        <p className={styles.quiet}>
          {order.length > 0 && here.some(isResident) ? `${t('turns.residentFirst')} ` : null}
          {t(order.length === 0 ? 'turns.nobody' : 'turns.peopleHint')}
        </p>
        <Turns people={people} choice={choice} onChange={setChoice} />
      </fieldset>
    </Dialog>
  )
}
