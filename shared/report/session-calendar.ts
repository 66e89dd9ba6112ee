import type { Language } from '../method/method.ts'
import type { SessionSnapshot } from '../session/model.ts'
import { type CalendarWords, calendarOf } from './calendar.ts'
import { sessionAgreements } from './session-agreements.ts'

const calendarWords = {
  nl: { name: 'Afspraken uit Beraad', title: 'Afspraak uit beraad' },
  en: { name: 'Agreements from Beraad', title: 'Agreement from a deliberation' },
} as const satisfies Record<Language, Pick<CalendarWords, 'name' | 'title'>>

export interface SessionCalendarOptions {
  readonly language: Language
  /** When the file is made, ms since 1970. */
  readonly now: number
  /** Calendars are often read by others, so what the agreements say stays out unless it is asked for. */
  readonly withAction: boolean
}

/**
 * The agreements of one session as a calendar file, see docs/FORMATS.md §15: the day on which each is due, or on which a chain agreement is
 * looked at again. How earlier ones went is no appointment.
 */
export const sessionCalendar = (
  snapshot: SessionSnapshot,
  { language, now, withAction }: SessionCalendarOptions,
): string =>
  calendarOf(
    sessionAgreements(snapshot).flatMap(({ agreement, kind }) =>
      kind === 'earlier'
        ? []
        : [
            {
              id: agreement.carriedFrom === '' ? agreement.id : agreement.carriedFrom,
              due: kind === 'chain' ? agreement.evaluation : agreement.due,
              action: agreement.action,
            },
          ],
    ),
    { language, ...calendarWords[language], withAction },
    now,
  )
