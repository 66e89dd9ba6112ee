/** A place in the program. The address bar holds it after the `#`, so that it works without a server. */
export type Route =
  | { readonly page: 'overview' | 'new-session' | 'join' | 'settings' }
  | { readonly page: 'room' | 'report'; readonly roomId: string }

/** The `#…` of a place, for links and the address bar. */
export const hashOf = (route: Route): string => {
  switch (route.page) {
    case 'overview':
      return '#/'
    case 'new-session':
      return '#/nieuw'
    case 'join':
      return '#/deelnemen'
    case 'settings':
      return '#/instellingen'
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
}

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
  if (head === 'beraad' && room !== undefined && room !== '' && rest.length === 0) {
    const roomId = decode(room)
    if (roomId !== null && tail === undefined) return { page: 'room', roomId }
    if (roomId !== null && tail === 'verslag') return { page: 'report', roomId }
  }
  return (Object.hasOwn(fixed, path) ? fixed[path] : undefined) ?? { page: 'overview' }
}
