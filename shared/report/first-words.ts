import type { Language } from '../method/method.ts'

/** The report's words for what was written in private first. */
export interface FirstWords {
  /** Whose it is where names are hidden: nobody's, by number. */
  readonly number: (place: number, count: number) => string
  readonly withoutNames: string
  /** Above what the group then wrote together. */
  readonly together: string
}

export const firstWords: Readonly<Record<Language, FirstWords>> = {
  nl: {
    number: (place, count) => `Bijdrage ${place} van ${count}`,
    withoutNames: 'Deze bijdragen zijn zonder naam geschreven.',
    together: 'Daarna samen geschreven',
  },
  en: {
    number: (place, count) => `Contribution ${place} of ${count}`,
    withoutNames: 'These contributions were written without names.',
    together: 'Written together after that',
  },
}
