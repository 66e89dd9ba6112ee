import { Mic } from 'lucide-react'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../live/use-live.tsx'
import { handQueue } from '../room/people.ts'
import { Button } from '../ui/button.tsx'
import { useToasts } from '../ui/toast.tsx'
import { useGiveFloor } from './use-give-floor.ts'
import { usePeopleHere } from './use-people-here.ts'

interface FirstHandProps {
  /** What the button stands in; the keyboard stays there when it goes. */
  readonly place: RefObject<HTMLElement | null>
}

const RaisedHands = ({ place }: FirstHandProps) => {
  const { t } = useTranslation('instruments')
  const { announce } = useToasts()
  const { nameOf, give } = useGiveFloor(place)
  const queue = handQueue(usePeopleHere())
  const known = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const before = known.current
    known.current = new Set(queue.map(({ deviceId }) => deviceId))
    const raised = queue.filter(({ deviceId, isMe }) => !isMe && !before.has(deviceId))
    if (raised.length === 0) return
    announce(raised.map((person) => t('floor.asked', { name: nameOf(person) })).join(' '))
  })
  const [first] = queue
  if (first === undefined) return null
  const words = t('floor.give', { name: nameOf(first) })
  return (
    <Button kind="quiet" icon={Mic} onPress={give(first)}>
      {queue.length === 1 ? words : `${words} ${t('floor.queue', { people: queue.length })}`}
    </Button>
  )
}

/** Who asked for the floor first, within reach of whoever leads wherever they look; a hand that goes up is said once. */
export const FirstHand = ({ place }: FirstHandProps) =>
  useTopic('lead', (session) => session.mayLead()) ? <RaisedHands place={place} /> : null
