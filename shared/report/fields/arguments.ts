import type { FieldReport } from './field-report.ts'

export const argumentsReport: FieldReport<'arguments'> = () => []
