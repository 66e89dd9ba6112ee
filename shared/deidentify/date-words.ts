import type { Language } from '../method/method.ts'

interface DateWords {
  readonly months: readonly string[]
  readonly short: readonly string[]
  readonly weekdays: readonly string[]
  readonly seasons: readonly [string, string, string, string]
  readonly quarter: (quarter: number) => string
  readonly ofYear: (part: string, year: string) => string
  readonly unknown: string
}

export const dateWords = {
  nl: {
    months: [
      'januari',
      'februari',
      'maart',
      'april',
      'mei',
      'juni',
      'juli',
      'augustus',
      'september',
      'oktober',
      'november',
      'december',
    ],
    short: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    seasons: ['winter', 'voorjaar', 'zomer', 'najaar'],
    quarter: (quarter) => `${quarter}e kwartaal`,
    ofYear: (part, year) => `${part} ${year}`,
    unknown: '[datum]',
  },
  en: {
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
    short: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    seasons: ['winter', 'spring', 'summer', 'autumn'],
    quarter: (quarter) => `quarter ${quarter}`,
    ofYear: (part, year) => `${part} ${year}`,
    unknown: '[date]',
  },
} as const satisfies Record<Language, DateWords>

const languages: readonly Language[] = ['nl', 'en']
const lower = (word: string): string => word.toLowerCase()

/** In which language a month is written, in full or short, and which one it is; Dutch where both write it so. */
export const monthIn = (
  word: string,
): { readonly language: Language; readonly month: number; readonly isShort: boolean } | null => {
  for (const language of languages)
    for (const [names, isShort] of [
      [dateWords[language].months, false],
      [dateWords[language].short, true],
    ] as const) {
      const month = names.findIndex((name) => lower(name) === lower(word))
      if (month >= 0) return { language, month, isShort }
    }
  return /^sept$/iu.test(word) ? { language: 'nl', month: 8, isShort: true } : null
}

const unique = (words: readonly string[]): string =>
  [...new Set(words.map(lower))].sort((a, b) => b.length - a.length).join('|')

/** Alternatives for a pattern, the longest first. */
export const anyMonth = unique([
  ...languages.flatMap((language) => [...dateWords[language].months, ...dateWords[language].short]),
  'sept',
])
export const anyFullMonth = unique(languages.flatMap((language) => dateWords[language].months))
export const anyWeekday = unique(languages.flatMap((language) => dateWords[language].weekdays))
