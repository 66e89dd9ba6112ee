/** How many colours there are for people; tokens `--beraad-color-person-1` and further. */
export const personColors = 8

/** Which colour belongs to an id: 1–8, the same on every screen. FNV-1a over UTF-16 code units. */
export const personColorIndex = (id: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0
  }
  return (hash % personColors) + 1
}

/** The colour that belongs to an id, as a CSS value; text on it is `var(--beraad-color-person-ink)`. */
export const personColor = (id: string): string => `var(--beraad-color-person-${personColorIndex(id)})`

const tussenvoegsels = new Set([
  'van',
  'de',
  'der',
  'den',
  'het',
  'ten',
  'ter',
  'te',
  'in',
  "'t",
  'op',
  'aan',
  'von',
  'el',
  'al',
  'la',
  'du',
])

/** One or two capitals for a name: first and last word, without "van der" and the like. */
export const initials = (name: string): string => {
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => word !== '')
  const main = words.filter((word, at) => at === 0 || !tussenvoegsels.has(word.toLowerCase()))
  const chosen = main.length > 1 ? [main[0], main.at(-1)] : main
  return chosen
    .map((word) => [...(word ?? '')].find((character) => /[\p{L}\p{N}]/u.test(character)) ?? '')
    .join('')
    .toLocaleUpperCase('nl')
}
