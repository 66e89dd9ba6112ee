import type { FieldReport } from './field-report.ts'

export const triangleReport: FieldReport<'triangle'> = () => []
