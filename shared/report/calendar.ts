import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator'
import { isIsoDay } from './dates.ts'
import { readable } from './text.ts'

/** What goes into a calendar of an agreement. */
export interface CalendarAgreement {
  /** The same for an agreement and whatever carries it on, so that a calendar moves its entry instead of adding one. */
  readonly id: string
  /** ISO day. */
  readonly due: string
  readonly action: string
}

export interface CalendarWords {
  readonly language: 'nl' | 'en'
  /** Name of the calendar. */
  readonly name: string
  /** Title of every entry; with `withAction` what has to be done follows it. */
  readonly title: string
  /** Calendars are often readable for colleagues and for their supplier, so the action stays out unless it is asked. */
  readonly withAction: boolean
}

/** The morning before: nine o'clock on the day before a whole day, in seconds before its midnight. */
const reminderSeconds = 15 * 60 * 60

const dayOf = (isoDay: string): Date => new Date(`${isoDay}T00:00:00Z`)

/** What steers a screen has no place in a calendar file, and a line break none in a title. */
const inOneLine = (text: string): string =>
  readable(text)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()

/**
 * A calendar file (RFC 5545) of agreements: each a whole day on which it is due, with a reminder the morning before.
 * One without a day is left out.
 * `madeAt` is ms since 1970.
 */
export const calendarOf = (
  agreements: readonly CalendarAgreement[],
  words: CalendarWords,
  madeAt: number,
): string => {
  const calendar = ical({
    name: words.name,
    prodId: { company: 'Beraad', product: 'Beraad', language: words.language.toUpperCase() },
  })
  for (const { id, due, action } of agreements) {
    if (!isIsoDay(due)) continue
    const what = inOneLine(action)
    const title = words.withAction && what !== '' ? `${words.title}: ${what}` : words.title
    calendar.createEvent({
      id: `${id.replace(/[^\w-]+/g, '-')}@beraad.invalid`,
      start: dayOf(due),
      allDay: true,
      stamp: new Date(madeAt),
      summary: title,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: [{ type: ICalAlarmType.display, trigger: reminderSeconds, description: title }],
    })
  }
  return `${calendar.toString()}\r\n`
}
