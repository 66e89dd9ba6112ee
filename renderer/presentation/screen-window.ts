import { screenWindowName } from '../../shared/desktop/names.ts'
import { hashOf } from '../app/route.ts'
import { goTo } from '../app/use-route.ts'

/** Opens the screen for the room: in a window of its own, of which there is one, or in this one. */
export const openScreen = (roomId: string, isOwnWindow: boolean): void => {
  const place = { page: 'presentation', roomId } as const
  if (isOwnWindow) window.open(hashOf(place), screenWindowName)
  else goTo(place)
}

/** Closes the window of the screen, or goes back to the conversation where the screen stands in its place. */
export const leaveScreen = (roomId: string): void => {
  if (window.name === screenWindowName) window.close()
  else goTo({ page: 'room', roomId })
}
