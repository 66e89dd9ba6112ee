import type { FieldReport } from './field-report.ts'

export const effectsReport: FieldReport<'effects'> = () => []
