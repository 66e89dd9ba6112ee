import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementsCsv } from '../../shared/report/csv.ts'
import { demoConference } from '../../shared/report/demo.fixture.ts'
import { sessionAgreements } from '../../shared/report/session-agreements.ts'
import { csvRows } from './csv-rows.ts'

test('R-REPORT-105 the shown table has a row for each agreement, each with every column', () => {
  const rows = csvRows(agreementsCsv(demoConference(), 'nl'))
  expect(rows).toHaveLength(1 + sessionAgreements(demoConference()).length)
  for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0)
  expect(rows.flat()).toContain('Urgentieverklaring aanvragen, met onderbouwing')
})

test('R-REPORT-105 a cell with quotes, lines and separators is one cell', () => {
  const cells = fc.array(fc.array(fc.stringMatching(/^[a-z";,\n]{0,8}$/u), { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 4,
  })
  fc.assert(
    fc.property(cells, (rows) => {
      const written = rows.map(
        (row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')}\r\n`,
      )
      expect(csvRows(`\ufeff${written.join('')}`)).toEqual(rows)
    }),
  )
})
