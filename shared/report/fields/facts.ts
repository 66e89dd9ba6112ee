import type { FieldReport } from './field-report.ts'

export const factsReport: FieldReport<'facts'> = () => []
