import { isOwnAddress } from '../security/origin.ts'

/** Whether an address is the screen of a session, and nothing else of the app. */
export const isScreenAddress = (address: string): boolean => {
  if (!isOwnAddress(address)) return false
  const { pathname, search, hash } = new URL(address)
  return pathname === '/' && search === '' && /^#\/beraad\/[\w%.~-]{1,200}\/scherm$/.test(hash)
}

interface Screen {
  readonly id: number
}

/** The display for the room: any other than where the conversation stands; null when there is one display. */
export const displayForRoom = <Display extends Screen>(
  displays: readonly Display[],
  own: Screen,
): Display | null => displays.find(({ id }) => id !== own.id) ?? null
