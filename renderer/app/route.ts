/** A place in the program. The address bar holds it after the `#`, so that it works without a server. */
export type Route =
  | {
      readonly page:
        | 'overview'
        | 'join'
        | 'settings'
        | 'about'
        | 'hosting'
        | 'agreements'
        | 'chain-agreements'
        | 'register'
        | 'methods'
        | 'which-form'
        | 'survey'
        | 'library'
        | 'insight'
        | 'receipts'
        | 'verify'
        | 'restore'
        | 'recovery'
        | 'open-report'
    }
  /** With a method that is chosen already, when something led to it. */
  | { readonly page: 'new-session'; readonly methodId?: string }
  | { readonly page: 'method' | 'edit-method'; readonly methodId: string }
  | { readonly page: 'library-record'; readonly recordId: string }
  | {
      readonly page:
        | 'room'
        | 'report'
        | 'waiting'
        | 'request'
        | 'follow-up'
        | 'branch'
        | 'presentation'
        | OutcomePage
      readonly roomId: string
    }

/** What is made of a session once it was held. */
type OutcomePage = 'resident-version' | 'deidentified' | 'propose-record' | 'backup'

type RoomPage = Extract<Route, { readonly roomId: string }>['page']

/** The `#…` of a place, for links and the address bar. */
export const hashOf = (route: Route): string => {
  switch (route.page) {
    case 'overview':
      return '#/'
    case 'new-session':
      return route.methodId === undefined ? '#/nieuw' : `#/nieuw/${encodeURIComponent(route.methodId)}`
    case 'join':
      return '#/deelnemen'
    case 'settings':
      return '#/instellingen'
    case 'about':
      return '#/over'
    case 'hosting':
      return '#/zonder-server'
    case 'agreements':
      return '#/afspraken'
    case 'chain-agreements':
      return '#/ketenafspraken'
    case 'register':
      return '#/expertise'
    case 'methods':
      return '#/methoden'
    case 'which-form':
      return '#/wegwijzer'
    case 'survey':
      return '#/vragenlijst'
    case 'library':
      return '#/moresprudentie'
    case 'library-record':
      return `#/moresprudentie/${encodeURIComponent(route.recordId)}`
    case 'insight':
      return '#/inzicht'
    case 'receipts':
      return '#/bewijzen'
    case 'verify':
      return '#/controleren'
    case 'restore':
      return '#/terugzetten'
    case 'recovery':
      return '#/herstel'
    case 'open-report':
      return '#/verslag-openen'
    case 'resident-version':
      return `#/beraad/${encodeURIComponent(route.roomId)}/voor-de-inwoner`
    case 'deidentified':
      return `#/beraad/${encodeURIComponent(route.roomId)}/zonder-herkenning`
    case 'propose-record':
      return `#/beraad/${encodeURIComponent(route.roomId)}/moresprudentie`
    case 'backup':
      return `#/beraad/${encodeURIComponent(route.roomId)}/reservekopie`
    case 'method':
      return `#/methoden/${encodeURIComponent(route.methodId)}`
    case 'edit-method':
      return `#/methoden/${encodeURIComponent(route.methodId)}/aanpassen`
    case 'presentation':
      return `#/beraad/${encodeURIComponent(route.roomId)}/scherm`
    case 'waiting':
      return `#/wachtkamer/${encodeURIComponent(route.roomId)}`
    case 'request':
      return `#/verzoek/${encodeURIComponent(route.roomId)}`
    case 'follow-up':
      return `#/beraad/${encodeURIComponent(route.roomId)}/vervolg`
    case 'branch':
      return `#/beraad/${encodeURIComponent(route.roomId)}/moreel-beraad`
    case 'room':
      return `#/beraad/${encodeURIComponent(route.roomId)}`
    case 'report':
      return `#/beraad/${encodeURIComponent(route.roomId)}/verslag`
  }
}

const fixed: Readonly<Record<string, Route>> = {
  '': { page: 'overview' },
  nieuw: { page: 'new-session' },
  deelnemen: { page: 'join' },
  instellingen: { page: 'settings' },
  over: { page: 'about' },
  'zonder-server': { page: 'hosting' },
  afspraken: { page: 'agreements' },
  ketenafspraken: { page: 'chain-agreements' },
  expertise: { page: 'register' },
  methoden: { page: 'methods' },
  wegwijzer: { page: 'which-form' },
  vragenlijst: { page: 'survey' },
  moresprudentie: { page: 'library' },
  inzicht: { page: 'insight' },
  bewijzen: { page: 'receipts' },
  controleren: { page: 'verify' },
  terugzetten: { page: 'restore' },
  herstel: { page: 'recovery' },
  'verslag-openen': { page: 'open-report' },
}

/** The pages that belong to one room, by what stands before its id and what stands behind it. */
const ofRoom: readonly { readonly head: string; readonly tail?: string; readonly page: RoomPage }[] = [
  { head: 'beraad', page: 'room' },
  { head: 'beraad', tail: 'verslag', page: 'report' },
  { head: 'beraad', tail: 'scherm', page: 'presentation' },
  { head: 'beraad', tail: 'vervolg', page: 'follow-up' },
  { head: 'beraad', tail: 'moreel-beraad', page: 'branch' },
  { head: 'beraad', tail: 'voor-de-inwoner', page: 'resident-version' },
  { head: 'beraad', tail: 'zonder-herkenning', page: 'deidentified' },
  { head: 'beraad', tail: 'moresprudentie', page: 'propose-record' },
  { head: 'beraad', tail: 'reservekopie', page: 'backup' },
  { head: 'wachtkamer', page: 'waiting' },
  { head: 'verzoek', page: 'request' },
]

const decode = (part: string): string | null => {
  try {
    return decodeURIComponent(part)
  } catch {
    return null
  }
}

/** Reads a place from a `#…`; whatever is not a place leads to the overview. */
export const routeOf = (hash: string): Route => {
  const path = hash.replace(/^#?\/?/, '').replace(/\/$/, '')
  const [head, room, tail, ...rest] = path.split('/')
  if (room !== undefined && room !== '' && rest.length === 0) {
    const roomId = decode(room)
    const found = ofRoom.find((one) => one.head === head && one.tail === tail)
    if (roomId !== null && found !== undefined) return { page: found.page, roomId }
    if (roomId !== null && head === 'nieuw' && tail === undefined)
      return { page: 'new-session', methodId: roomId }
    if (roomId !== null && head === 'methoden' && tail === undefined)
      return { page: 'method', methodId: roomId }
    if (roomId !== null && head === 'moresprudentie' && tail === undefined)
      return { page: 'library-record', recordId: roomId }
    if (roomId !== null && head === 'methoden' && tail === 'aanpassen')
      return { page: 'edit-method', methodId: roomId }
  }
  return (Object.hasOwn(fixed, path) ? fixed[path] : undefined) ?? { page: 'overview' }
}
