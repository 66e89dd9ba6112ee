import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from '../zod.ts'
import { anySnapshot } from './arbitrary-snapshot.fixture.ts'
import { parseReportJson, reportData, toJson } from './json.ts'
import { reportJsonSchema } from './json-schema.ts'
import { emptyRound, envelope, filledSnapshot, withValues } from './report.fixture.ts'

const options = { language: 'nl', madeAt: 1_795_000_000_000 } as const

test('R-REPORT-14 the published schema is the schema by which reports are read', async () => {
  const schema = `${JSON.stringify(z.toJSONSchema(reportJsonSchema), null, 2)}\n`
  await expect(schema).toMatchFileSnapshot('../../docs/schema/report.schema.json')
})

test('R-REPORT-14 a report as JSON reads back word for word', () => {
  fc.assert(
    fc.property(anySnapshot, (snapshot) => {
      const text = toJson(snapshot, options)
      const read = parseReportJson(text)
      expect(read).toEqual({ ok: true, value: reportData(snapshot, options) })
    }),
  )
})

test('R-REPORT-14 the JSON holds what was written and how it came', () => {
  const { fields, attendees, method } = reportData(filledSnapshot, options)
  expect(method).toEqual(filledSnapshot.method)
  expect(attendees[0]).toEqual({ name: 'Mirjam Kok', organisation: 'Werkplein Noord', role: 'facilitator' })
  expect(fields.find(({ id }) => id === 'weighing')?.value).toEqual({
    kind: 'round',
    naming: 'named',
    revealed: true,
    contributions: [
      {
        name: 'Tom Bakker',
        organisation: 'De Kade',
        parts: { choice: 'a', because: 'Reden van Tom Bakker' },
        mark: 'sealed',
      },
      {
        name: 'Mirjam Kok',
        organisation: 'Werkplein Noord',
        parts: { choice: 'a', because: 'Reden van Mirjam Kok' },
        mark: 'sealed',
      },
      {
        name: 'Joris Veen',
        organisation: '',
        parts: { choice: 'b', because: 'Gelijk is gelijk' },
        mark: 'on-paper',
      },
    ],
    everyoneHasSpoken: true,
    closedUnopened: 1,
  })
  expect(fields.find(({ id }) => id === 'agreements')?.value).toMatchObject({
    agreements: [{ history: [{ by: 'Tom Bakker' }] }],
  })
})

test('R-REPORT-4 nothing of a round that is still open is in the JSON', () => {
  const open = withValues({
    weighing: {
      kind: 'round',
      round: { ...emptyRound, envelopes: [envelope('device-one')] },
      contributions: [
        {
          id: 'device-one',
          deviceId: 'device-one',
          name: 'Een',
          organisation: '',
          parts: { because: 'nog geheim' },
          mark: 'sealed',
        },
      ],
    },
  })
  expect(toJson(open, options)).not.toContain('nog geheim')
})

test('R-REPORT-15 what is no report gets a clear answer', () => {
  const text = toJson(filledSnapshot, options)
  expect(parseReportJson(text.slice(0, -20))).toEqual({ ok: false, code: 'not-json' })
  expect(parseReportJson('')).toEqual({ ok: false, code: 'not-json' })
  for (const other of ['null', '[]', '7', '{}', '{"format":"other","version":9}'])
    expect(parseReportJson(other)).toEqual({ ok: false, code: 'not-a-report' })
  expect(parseReportJson(text.replace('"version": 4', '"version": 5'))).toEqual({
    ok: false,
    code: 'newer-version',
  })
  expect(parseReportJson(text.replace('"kind": "line"', '"kind": "lines"'))).toEqual({
    ok: false,
    code: 'not-a-report',
  })
})
