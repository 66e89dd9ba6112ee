import type { Language } from '../method/method.ts'

const locale = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>

/** Latest moment that a date can hold, ms from 1970 (ECMAScript, Time Values and Time Range). */
const latestMoment = 8.64e15

const isMoment = (moment: number): boolean => Math.abs(moment) <= latestMoment

/** Whether a text is a day of the calendar in ISO form. */
export const isIsoDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

export interface Dates {
  /** "26 november 2026" for an ISO day; any other text as it stands. */
  readonly day: (day: string) => string
  /** "22 november 2026, 13:00 uur"; null for a number that is no moment. */
  readonly moment: (moment: number) => string | null
  /** "22 november 2026, 13:00 tot 14:24 uur", also over midnight. */
  readonly span: (from: number, to: number) => string | null
}

/** Writes days and moments in full, in one language and one time zone (IANA name). */
export const createDates = (language: Language, timeZone: string): Dates => {
  const longDay = { day: 'numeric', month: 'long', year: 'numeric' } as const
  const inUtc = new Intl.DateTimeFormat(locale[language], { ...longDay, timeZone: 'UTC' })
  const inZone = new Intl.DateTimeFormat(locale[language], { ...longDay, timeZone })
  const clock = new Intl.DateTimeFormat(locale[language], { hour: '2-digit', minute: '2-digit', timeZone })
  const hour = language === 'nl' ? ' uur' : ''
  const until = language === 'nl' ? 'tot' : 'to'
  const moment = (at: number): string | null =>
    isMoment(at) ? `${inZone.format(at)}, ${clock.format(at)}${hour}` : null
  return {
    day: (day) => (isIsoDay(day) ? inUtc.format(Date.parse(`${day}T00:00:00Z`)) : day),
    moment,
    span: (from, to) => {
      const start = moment(from)
      const end = moment(to)
      if (start === null || end === null || to < from) return start
      return inZone.format(from) === inZone.format(to)
        ? `${inZone.format(from)}, ${clock.format(from)} ${until} ${clock.format(to)}${hour}`
        : `${start} ${until} ${end}`
    },
  }
}

/** ISO day of a moment in a time zone; null for a number that is no moment. */
export const isoDayIn = (moment: number, timeZone: string): string | null => {
  if (!isMoment(moment)) return null
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    timeZone,
  }).formatToParts(moment)
  const part = (type: 'year' | 'month' | 'day') => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/** A number with at most one decimal, as the language writes it. */
export const decimal = (value: number, language: Language): string =>
  new Intl.NumberFormat(locale[language], { maximumFractionDigits: 1 }).format(value)
