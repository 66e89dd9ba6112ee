import { methodLimits } from './limits.ts'
import type { Method } from './method.ts'

const digits = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A short id behind a word; `random` gives numbers from 0 up to 1. */
export const shortId = (word: string, random: () => number): string =>
  `${word}-${Array.from({ length: 8 }, () => digits[Math.floor(random() * digits.length)] ?? 'a').join('')}`

const named = (title: string, addition: string): string =>
  title.endsWith(addition) ? title : `${title.slice(0, methodLimits.text - addition.length)}${addition}`

/** A copy of a method to make one's own of: another id, a title that says so, and from which version it was copied. */
export const copyOf = (method: Method, random: () => number): Method => ({
  ...method,
  id: shortId('eigen', random),
  version: 1,
  copiedFrom: { id: method.id, version: method.version },
  title: {
    nl: named(method.title.nl, ' (eigen versie)'),
    en: named(method.title.en, ' (own version)'),
  },
})
