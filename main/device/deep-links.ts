/** The scheme of links that open the app. */
export const linkScheme = 'beraad'

const longestLink = 16_384

/** Windows and some browsers put a slash behind the host, others write in escapes what stands behind it. */
const link = /^beraad:\/\/join\/?\??(#u=[\w.~-]+)\/?$/i

const unescaped = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** The fragment (`#u=…`) of an invitation link `beraad://join#u=…`; null for anything else. */
export const invitationIn = (text: string): string | null => {
  if (text.length > longestLink) return null
  const found = link.exec(text) ?? link.exec(unescaped(text) ?? '')
  return found?.[1] ?? null
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
    /** One that came later stays the one. */
    putBack: (fragment: string): void => {
      waiting ??= fragment
    },
  }
}
