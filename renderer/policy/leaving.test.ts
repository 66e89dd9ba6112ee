import { expect, test } from 'vitest'
import { noPolicy } from '../../shared/desktop/policy.ts'
import { exportFormats, formatsAt } from '../../shared/report/export-formats.ts'
import { firstAllowed, levelsAllowed } from './leaving.ts'

const policyOf = (values: object) => ({ values, unlocked: [], sources: [] })

test('R-POLICY-10 a dialog begins with what may be saved', () => {
  expect(firstAllowed(noPolicy)).toEqual({ level: 'full', formatId: 'docx' })
  expect(firstAllowed(policyOf({ exportFormats: ['calendar', 'pdf'] }))).toEqual({
    level: 'full',
    formatId: 'pdf',
  })
  expect(firstAllowed(policyOf({ exportLevels: ['took-place', 'process'] }))).toEqual({
    level: 'process',
    formatId: 'docx',
  })
  expect(firstAllowed(policyOf({ exportFormats: [] }))).toBeNull()
  expect(firstAllowed(policyOf({ exportFormats: ['archive'], exportLevels: ['process'] }))).toBeNull()
})

test('R-POLICY-10 a level in which no format may leave is no level', () => {
  expect(levelsAllowed(noPolicy)).toEqual(['took-place', 'process', 'full'])
  expect(levelsAllowed(policyOf({ exportFormats: ['archive'] }))).toEqual(['full'])
})

test('R-POLICY-10 the formats are those of the reports, at each level', () => {
  for (const { id } of exportFormats) {
    const policy = policyOf({ exportFormats: [id] })
    const levels = (['took-place', 'process', 'full'] as const).filter((level) =>
      formatsAt(level).some((format) => format.id === id),
    )
    expect(levelsAllowed(policy), id).toEqual(levels)
  }
})
