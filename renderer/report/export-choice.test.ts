import { expect, it } from 'vitest'
import { demoConference, demoDeliberation } from '../../shared/report/demo.fixture.ts'
import { exportFormats, exportSession } from '../../shared/report/export-formats.ts'
import { exportOptions } from '../../shared/report/exporting.fixture.ts'
import { reportLevels } from '../../shared/report/levels.ts'
import { organisationsOf } from '../../shared/report/session-agreements.ts'
import { snapshotThrough } from '../../shared/report/snapshot-texts.ts'
import { leavingTexts } from './export-choice.ts'

const canary = 'KANARIE'

/** Word files are packed, so that nothing can be read in them here; they say the same tree as the others. */
const readableFormats = exportFormats.filter(({ id }) => id !== 'docx')

it('R-REPORT-106 whatever people wrote that is in a file was looked at as it stands there', async () => {
  for (const snapshot of [demoDeliberation(), demoConference()])
    for (const { id: level } of reportLevels)
      for (const format of readableFormats)
        for (const withDecision of format.id === 'organisation-text' ? [false, true] : [false]) {
          const scanned = new Set(
            leavingTexts(snapshot, format, { level, withDecision }, 'nl').map(({ text }) => text),
          )
          const unread = snapshotThrough(snapshot, (text) =>
            text === '' || scanned.has(text) ? [] : [{ start: 0, end: text.length, by: canary }],
          )
          const file = await exportSession(unread, format, level, {
            ...exportOptions,
            withAction: true,
            withDecision,
            organisation: format.perOrganisation === 'always' ? (organisationsOf(snapshot)[0] ?? '') : '',
          })
          if (!file.ok) {
            expect(file.code).toBe('not-at-this-level')
            continue
          }
          const { content } = file.value
          const said = typeof content === 'string' ? content : new TextDecoder('latin1').decode(content)
          expect(said.includes(canary), `${format.id} at ${level}`).toBe(false)
        }
})

it('R-REPORT-106 below the full level the guard asks nothing about what does not leave', () => {
  const snapshot = demoConference()
  const at = (level: 'took-place' | 'process') =>
    leavingTexts(snapshot, { id: 'docx', of: 'report' }, { level, withDecision: false }, 'nl').map(
      ({ text }) => text,
    )
  expect(at('took-place')).toContain('Duinrand')
  expect(at('took-place')).not.toContain('Mirjam Kok')
  expect(at('process')).toContain('Mirjam Kok')
  expect(at('process')).not.toContain('Mevrouw M.')
})
