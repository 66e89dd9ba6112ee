import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CalendarAgreement, type CalendarWords, calendarOf } from './calendar.ts'

const madeAt = Date.UTC(2026, 10, 22, 9)
const words: CalendarWords = {
  language: 'nl',
  name: 'Afspraken uit Beraad',
  title: 'Afspraak uit beraad',
  withAction: false,
}
const call: CalendarAgreement = {
  id: 'a1',
  due: '2026-11-24',
  action: 'Mevrouw M. bellen; ook haar zus,\nin gewone taal',
}

interface Entry {
  readonly [name: string]: string
}

/** Reads a calendar file back: unfolded lines, without parameters, the events with what stands in their alarm. */
const eventsIn = (file: string): readonly Entry[] => {
  const lines = file.replaceAll('\r\n ', '').split('\r\n')
  const events: Record<string, string>[] = []
  let inside = ''
  for (const line of lines) {
    const at = line.indexOf(':')
    const name = line.slice(0, at)
    const value = line
      .slice(at + 1)
      .replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))
    if (line === 'BEGIN:VEVENT') events.push({})
    else if (line === 'BEGIN:VALARM') inside = 'ALARM '
    else if (line === 'END:VALARM') inside = ''
    else {
      const event = events.at(-1)
      if (event !== undefined && name !== 'END') event[inside + name] = value
    }
  }
  return events
}

describe('the calendar file', () => {
  it('R-PAGE-23 holds the day on which an agreement is due, with a reminder the morning before', () => {
    const [event] = eventsIn(calendarOf([call], words, madeAt))
    expect(event).toMatchObject({
      UID: 'a1@beraad.invalid',
      DTSTAMP: '20261122T090000Z',
      'DTSTART;VALUE=DATE': '20261124',
      TRANSP: 'TRANSPARENT',
      'ALARM ACTION': 'DISPLAY',
      'ALARM TRIGGER': '-PT15H',
    })
  })

  it('R-PAGE-23 says nothing of the case unless the action was asked for', () => {
    const neutral = calendarOf([call], words, madeAt)
    expect(neutral).not.toContain('Mevrouw')
    expect(eventsIn(neutral)[0]?.SUMMARY).toBe('Afspraak uit beraad')
    const named = eventsIn(calendarOf([call], { ...words, withAction: true }, madeAt))
    expect(named[0]?.SUMMARY).toBe('Afspraak uit beraad: Mevrouw M. bellen; ook haar zus, in gewone taal')
    expect(named[0]?.['ALARM DESCRIPTION']).toBe(named[0]?.SUMMARY)
  })

  it('R-PAGE-23 is the same calendar entry when it is made again later', () => {
    const uid = (moment: number, due: string) =>
      eventsIn(calendarOf([{ ...call, due }], words, moment))[0]?.UID
    expect(uid(madeAt, '2026-11-24')).toBe(uid(madeAt + 86_400_000, '2026-12-01'))
  })

  it('R-PAGE-23 folds lines at 75 octets and reads back whatever stands in the actions', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            id: fc.uuid(),
            due: fc
              .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
              .map((date) => date.toISOString().slice(0, 10)),
            action: fc.string({ unit: 'grapheme', maxLength: 200 }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        (agreements) => {
          const file = calendarOf(agreements, { ...words, withAction: true }, madeAt)
          const encoder = new TextEncoder()
          for (const line of file.split('\r\n')) expect(encoder.encode(line).length).toBeLessThanOrEqual(75)
          expect(new TextDecoder('utf-8', { fatal: true }).decode(encoder.encode(file))).toBe(file)
          const events = eventsIn(file)
          expect(events.map((event) => event.UID)).toEqual(agreements.map(({ id }) => `${id}@beraad.invalid`))
          expect(events.map((event) => event['DTSTART;VALUE=DATE'])).toEqual(
            agreements.map(({ due }) => due.replaceAll('-', '')),
          )
          expect(events.map((event) => event.SUMMARY)).toEqual(
            agreements.map(({ action }) => {
              const what = action.replace(/[\s\p{Cc}]+/gu, ' ').trim()
              return what === '' ? words.title : `${words.title}: ${what}`
            }),
          )
        },
      ),
    )
  })

  it('R-PAGE-23 leaves out what has no day, and lets no id write lines of its own', () => {
    const file = calendarOf(
      [
        { ...call, due: 'morgen' },
        { ...call, id: 'x\r\nSUMMARY:mevrouw' },
      ],
      words,
      madeAt,
    )
    expect(eventsIn(file).map(({ UID, SUMMARY }) => [UID, SUMMARY])).toEqual([
      ['x-SUMMARY-mevrouw@beraad.invalid', 'Afspraak uit beraad'],
    ])
  })
})
