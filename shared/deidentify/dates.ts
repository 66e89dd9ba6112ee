import type { Language } from '../method/method.ts'
import { anyFullMonth, anyMonth, anyWeekday, dateWords, monthIn } from './date-words.ts'
import type { Replacement } from './replace.ts'

/**
 * What happens to days. `shift`: all by the same number of weeks, so that order, distances and days of the week stay. Whoever
 * knows one of the days can work out the others, so the number is kept nowhere. `coarsen`: no day remains.
 */
export type DateChange =
  | { readonly kind: 'shift'; readonly weeks: number }
  | { readonly kind: 'coarsen'; readonly to: 'month' | 'quarter' | 'season' }

const dayLength = 24 * 60 * 60 * 1000
const leastWeeks = 8
const mostWeeks = 60

/** A secret number of weeks for one document, back or forth. `random` gives a number from 0 up to but not including 1. */
export const secretShift = (random: () => number): DateChange => {
  const weeks = leastWeeks + Math.floor(random() * (mostWeeks - leastWeeks + 1))
  return { kind: 'shift', weeks: random() < 0.5 ? -weeks : weeks }
}

/** The day as ms since 1970 at noon; null when the calendar has no such day or it lies far away. */
const dayOf = (year: number, month: number, day: number): number | null => {
  const time = Date.UTC(year, month, day, 12)
  const made = new Date(time)
  return year < 1000 || year > 9000 || made.getUTCMonth() !== month || made.getUTCDate() !== day ? null : time
}

const shifted = (time: number, weeks: number): Date => new Date(time + weeks * 7 * dayLength)
const two = (number: number): string => String(number).padStart(2, '0')

/** A moment of which nothing is written, such as when the report was made. */
export const changedMoment = (moment: number, change: DateChange): number => {
  if (!Number.isFinite(moment) || Math.abs(moment) > 8e15) return 0
  if (change.kind === 'shift') return moment + change.weeks * 7 * dayLength
  const date = new Date(moment)
  const length = change.to === 'month' ? 1 : 3
  return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / length) * length, 1, 12)
}

const coarse = (
  time: number,
  to: 'month' | 'quarter' | 'season',
  language: Language,
  hasYear: boolean,
): string => {
  const words = dateWords[language]
  const date = new Date(time)
  const month = date.getUTCMonth()
  // December belongs to the winter of the next year.
  const year = date.getUTCFullYear() + (to === 'season' && month === 11 ? 1 : 0)
  const part = {
    month: words.months[month] ?? '',
    quarter: words.quarter(Math.floor(month / 3) + 1),
    season: words.seasons[Math.floor(((month + 1) % 12) / 3)] ?? '',
  }[to]
  return hasYear ? words.ofYear(part, String(year)) : part
}

/** A written date: when it is, whether it says its year, and how to write another one in the same way. */
interface Written {
  readonly start: number
  readonly end: number
  readonly time: number | null
  readonly hasYear: boolean
  readonly write: (date: Date) => string
}

const flags = 'giu'
const free = '(?<![\\p{L}\\p{N}])'
const edge = '(?![\\p{L}\\p{N}])'
const iso = new RegExp(`(?<![\\p{N}-])(\\d{4})-(\\d{2})-(\\d{2})(?![\\p{N}])`, flags)
const numeric = new RegExp(
  `(?<![\\p{N}/.-])(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|(?<=[-/])\\d{2})(?![\\p{N}]|[-/.]\\d)`,
  flags,
)
const spelled = new RegExp(
  `${free}(\\d{1,2})(e|ste|de|st|nd|rd|th)?(\\s{1,3}(?:of\\s)?)(${anyMonth})(\\.?)(?:(,?\\s{1,3})(\\d{4}))?${edge}`,
  flags,
)
const american = new RegExp(
  `${free}(${anyMonth})(\\.?\\s{1,3})(\\d{1,2})(st|nd|rd|th)?(,?\\s{1,3})(\\d{4})${edge}`,
  flags,
)
const monthOnly = new RegExp(`${free}(${anyMonth})(\\.?\\s{1,3})(\\d{4})${edge}`, flags)
const bareMonth = new RegExp(
  `(?<=${free}(?:in|sinds|vanaf|tot|tot en met|t/m|eind|begin|half|medio|voor|na|per|van|since|until|from|late|early|mid|before|after)\\s)(${anyFullMonth})${edge}`,
  flags,
)
const week = new RegExp(`(?<=${free}week\\s)(\\d{1,2})${edge}`, flags)

/** Capitals as they were: a sentence may begin with a month. */
const likeFirst = (word: string, model: string): string =>
  /^\p{Lu}/u.test(model) ? word.slice(0, 1).toUpperCase() + word.slice(1) : word

const monthLike = (date: Date, model: string): string => {
  const { language, isShort } = monthIn(model) ?? { language: 'nl', isShort: false }
  const names = isShort ? dateWords[language].short : dateWords[language].months
  const name = names[date.getUTCMonth()] ?? ''
  return language === 'en' ? name : likeFirst(name, model)
}

const middle = 15

/** Monday of an ISO week (ISO 8601: the week with 4 January is the first). */
const mondayOf = (year: number, number: number): number => {
  const fourth = Date.UTC(year, 0, 4, 12)
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7
  return fourth + ((number - 1) * 7 - weekday) * dayLength
}
const weekOf = (date: Date): number => {
  const thursday = date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * dayLength
  return (
    Math.floor((thursday - Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1, 12)) / (7 * dayLength)) + 1
  )
}

const datesIn = (text: string, year: number): readonly Written[] => {
  const all = <Key extends RegExp>(
    pattern: Key,
    read: (parts: readonly string[]) => Omit<Written, 'start' | 'end'>,
  ) =>
    [...text.matchAll(pattern)].map(
      (match): Written => ({
        start: match.index,
        end: match.index + match[0].length,
        ...read([...match].map((part) => part ?? '')),
      }),
    )
  const full = (short: string) => (short.length === 2 ? 2000 + Number(short) : Number(short))
  return [
    ...all(iso, ([, y = '', m = '', d = '']) => ({
      time: dayOf(Number(y), Number(m) - 1, Number(d)),
      hasYear: true,
      write: (date) => `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`,
    })),
    ...all(numeric, ([, d = '', mark = '', m = '', y = '']) => ({
      time: dayOf(full(y), Number(m) - 1, Number(d)),
      hasYear: true,
      write: (date) => {
        const pad = (number: number, model: string) => (model.length === 2 ? two(number) : String(number))
        const written = String(date.getUTCFullYear()).slice(-y.length)
        return [pad(date.getUTCDate(), d), pad(date.getUTCMonth() + 1, m), written].join(mark)
      },
    })),
    ...all(spelled, ([, d = '', , gap = ' ', m = '', point = '', between = ' ', y = '']) => ({
      time: dayOf(y === '' ? year : Number(y), monthIn(m)?.month ?? 0, Number(d)),
      hasYear: y !== '',
      write: (date) =>
        `${date.getUTCDate()}${gap}${monthLike(date, m)}${point}${y === '' ? '' : `${between}${date.getUTCFullYear()}`}`,
    })),
    ...all(american, ([, m = '', gap = ' ', d = '', , between = ' ', y = '']) => ({
      time: dayOf(Number(y), monthIn(m)?.month ?? 0, Number(d)),
      hasYear: true,
      write: (date) => `${monthLike(date, m)}${gap}${date.getUTCDate()}${between}${date.getUTCFullYear()}`,
    })),
    ...all(monthOnly, ([, m = '', gap = ' ', y = '']) => ({
      time: dayOf(Number(y), monthIn(m)?.month ?? 0, middle),
      hasYear: true,
      write: (date) => `${monthLike(date, m)}${gap}${date.getUTCFullYear()}`,
    })),
    ...all(bareMonth, ([m = '']) => ({
      time: dayOf(year, monthIn(m)?.month ?? 0, middle),
      hasYear: false,
      write: (date) => monthLike(date, m),
    })),
    ...all(week, ([number = '']) => ({
      time: Number(number) >= 1 && Number(number) <= 53 ? mondayOf(year, Number(number)) : null,
      hasYear: false,
      write: (date) => String(weekOf(date)),
    })),
  ]
}

const weekdayBefore = new RegExp(`${free}(?:${anyWeekday})\\s{1,3}$`, flags)
const timeAfter =
  /^,?\s{0,3}(?:(?:om|at)\s)?\d{1,2}[:.]\d{2}(?:\s?(?:tot|to|–|-)\s?\d{1,2}[:.]\d{2})?(?:\suur)?(?![\p{L}\p{N}])/u
const weekWord = /(?<![\p{L}\p{N}])week\s$/iu

/**
 * Changes every date of a text that names a day, a week or a month. `year` is the year of a date that does not say one. What is
 * written as a date and is none makes place for a word that says so.
 */
export const datePass =
  (change: DateChange, language: Language, year: number) =>
  (text: string): readonly Replacement[] =>
    datesIn(text, year).map(({ start, end, time, hasYear, write }): Replacement => {
      if (time === null) return { start, end, by: dateWords[language].unknown }
      if (change.kind === 'shift') return { start, end, by: write(shifted(time, change.weeks)) }
      const before = text.slice(Math.max(0, start - 20), start)
      const lead = (weekdayBefore.exec(before) ?? weekWord.exec(before))?.[0].length ?? 0
      weekdayBefore.lastIndex = 0
      const trail = timeAfter.exec(text.slice(end, end + 40))?.[0].length ?? 0
      return { start: start - lead, end: end + trail, by: coarse(time, change.to, language, hasYear) }
    })
