import type { Method } from './method.ts'
import { plainText } from './plain-text.ts'

const digits = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A short id behind a word; `random` gives numbers from 0 up to 1. */
export const shortId = (word: string, random: () => number): string =>
  `${word}-${Array.from({ length: 8 }, () => digits[Math.floor(random() * digits.length)] ?? 'a').join('')}`

/** In front, so that no copy begins with the name of what it was copied from; a copy of a copy says it once. */
const named = (words: string, title: string): string =>
  title.startsWith(words) ? title : plainText(`${words}${title}`)

/** A copy of a method to make one's own of: another id, a title that says so, and from which version it was copied. */
export const copyOf = (method: Method, random: () => number): Method => ({
  ...method,
  id: shortId('eigen', random),
  version: 1,
  copiedFrom: { id: method.id, version: method.version },
  title: {
    nl: named('Eigen versie van ', method.title.nl),
    en: named('Own version of ', method.title.en),
  },
})
