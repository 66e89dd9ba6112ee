/** The scheme of links that open the app. */
export const linkScheme = 'beraad'

const linkStart = `${linkScheme}://join`
const longestLink = 16_384

/** The fragment (`#u=…`) of an invitation link `beraad://join#u=…`; null for anything else. */
export const invitationIn = (link: string): string | null => {
  if (!link.startsWith(linkStart) || link.length > longestLink) return null
  const fragment = /^\/?(#u=[\w.~-]+)$/.exec(link.slice(linkStart.length))?.[1]
  return fragment ?? null
}

/** The invitation among a program's arguments, as Windows and Linux pass a link; the last one counts. */
export const invitationInArguments = (parameters: readonly string[]): string | null =>
  parameters.map(invitationIn).findLast((fragment) => fragment !== null) ?? null

/** Keeps an invitation until the page takes it, once; `tell` lets a page that is there already know. */
export const invitationDesk = (tell: () => void) => {
  let waiting: string | null = null
  return {
    put: (fragment: string | null): void => {
      if (fragment === null) return
      waiting = fragment
      tell()
    },
    take: (): string | null => {
      const fragment = waiting
      waiting = null
      return fragment
    },
  }
}
