import type { Language } from '../../shared/method/method.ts'
import { clockTime, isoDay, longDay } from '../app/dates.ts'

/** A moment in full on this device's calendar and clock: "22 november 2026, 14:05". */
export const momentInWords = (at: number, language: Language): string =>
  `${longDay(isoDay(at), language)}, ${clockTime(at, language)}`
