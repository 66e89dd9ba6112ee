import { type CalendarAgreement, type CalendarWords, calendarOf } from '../../shared/report/calendar.ts'
import type { Result } from '../../shared/result.ts'
import type { Platform } from '../platform/platform.ts'

interface SavedCalendar extends CalendarWords {
  /** Without extension. */
  readonly fileName: string
}

/** Saves agreements as a calendar file. */
export const saveCalendar = (
  platform: Pick<Platform, 'saveFile'>,
  agreements: readonly CalendarAgreement[],
  words: SavedCalendar,
  madeAt = Date.now(),
): Promise<Result<null, 'cancelled' | 'failed'>> =>
  platform.saveFile({
    name: `${words.fileName}.ics`,
    mime: 'text/calendar;charset=utf-8',
    content: calendarOf(agreements, words, madeAt),
    as: 'calendar',
  })
