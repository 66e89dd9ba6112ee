import { hashOf } from '../app/route.ts'
import { goTo } from '../app/use-route.ts'

/** The name of the window that stands on the second screen, so that there is one of it. */
const screenName = 'beraad-scherm'

/** Opens the screen for the room: in a window of its own, or in this one. */
export const openScreen = (roomId: string, isOwnWindow: boolean): void => {
  const place = { page: 'presentation', roomId } as const
  if (isOwnWindow) window.open(hashOf(place), screenName)
  else goTo(place)
}

/** Closes the window of the screen, or goes back to the conversation where the screen stands in its place. */
export const leaveScreen = (roomId: string): void => {
  if (window.name === screenName) window.close()
  else goTo({ page: 'room', roomId })
}
