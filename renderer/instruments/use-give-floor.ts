import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { giveFloor } from '../../shared/session/floor.ts'
import { useLive } from '../live/use-live.tsx'
import type { PersonHere } from '../room/people.ts'
import { useKeptKeyboard } from './use-kept-keyboard.ts'

interface GiveFloor {
  readonly nameOf: (person: PersonHere) => string
  /** What a press on the button of this person does. */
  readonly give: (person: PersonHere) => () => void
}

/** For buttons at a place that give the floor to who asked for it, and go once that person's hand is down. */
export const useGiveFloor = (place: RefObject<HTMLElement | null>): GiveFloor => {
  const { t } = useTranslation('room')
  const live = useLive()
  const pressed = useKeptKeyboard(place)
  return {
    nameOf: ({ member }) => member?.name ?? t('people.unknown'),
    give: (person) => () => {
      pressed()
      giveFloor(live.documents, live.actor(), person.deviceId)
    },
  }
}
