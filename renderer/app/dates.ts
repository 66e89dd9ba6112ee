import type { Language } from '../../shared/method/method.ts'

const locale: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

/** The day of a moment on this device's calendar, as ISO day. */
export const isoDay = (moment: number): string => {
  const date = new Date(moment)
  const pad = (value: number, width: number): string => String(value).padStart(width, '0')
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`
}

/** Whether a text is a day that exists, as ISO day with a year of four digits. */
export const isIsoDay = (text: string): boolean => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

/** A moment that no date can hold would make formatting it throw, and the whole screen with it. */
const inWords = (format: Intl.DateTimeFormat, moment: number, otherwise: string): string =>
  Number.isNaN(new Date(moment).getTime()) ? otherwise : format.format(moment)

const utcOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Calendar days from one ISO day to another; negative when the other lies before it. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((utcOf(to) - utcOf(from)) / 86_400_000)

/** The same day so many years on; the 29th of February becomes the 28th. */
export const yearsLater = (day: string, years: number): string => {
  const [year = '', month = '', date = ''] = day.split('-')
  const later = `${String(Number(year) + years).padStart(4, '0')}-${month}-${date}`
  return isIsoDay(later) ? later : `${later.slice(0, 8)}28`
}

/** Made once per language: making one costs far more than using it, and a long list says many days. */
const shortFormats = new Map<string, Intl.DateTimeFormat>()

const shortFormat = (language: Language, withYear: boolean): Intl.DateTimeFormat => {
  const key = `${language} ${withYear}`
  const known = shortFormats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locale[language], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(withYear ? { year: 'numeric' } : {}),
  })
  shortFormats.set(key, made)
  return made
}

/** Short: "do 26 nov", with the year when it is another one than `today`'s. What is no day stays as it is. */
export const shortDay = (day: string, today: string, language: Language): string =>
  inWords(shortFormat(language, day.slice(0, 4) !== today.slice(0, 4)), utcOf(day), day)

/** In full: "26 november 2026". What is no day stays as it is. */
export const longDay = (day: string, language: Language): string =>
  inWords(
    new Intl.DateTimeFormat(locale[language], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }),
    utcOf(day),
    day,
  )

/** Hours and minutes on this device's clock; a dash for what is no moment. */
export const clockTime = (moment: number, language: Language): string =>
  inWords(new Intl.DateTimeFormat(locale[language], { hour: '2-digit', minute: '2-digit' }), moment, '–')
