import { expect, it } from 'vitest'
import { ok } from '../../shared/result.ts'
import { saveCalendar } from './calendar.ts'

const words = {
  language: 'nl',
  name: 'Afspraken uit Beraad',
  title: 'Afspraak uit beraad',
  fileName: 'afspraken',
  withAction: false,
} as const

it('R-PAGE-23 is saved under a name that says nothing of the case', async () => {
  const saved: unknown[] = []
  const platform = {
    saveFile: async (file: { readonly name: string; readonly mime: string }) => {
      saved.push([file.name, file.mime])
      return ok(null)
    },
  }
  expect(
    await saveCalendar(
      platform,
      [{ id: 'a1', due: '2026-11-24', action: 'Mevrouw M. bellen' }],
      words,
      Date.UTC(2026, 10, 22, 9),
    ),
  ).toEqual(ok(null))
  expect(saved).toEqual([['afspraken.ics', 'text/calendar;charset=utf-8']])
})
