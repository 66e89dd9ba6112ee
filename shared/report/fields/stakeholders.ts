import type { FieldReport } from './field-report.ts'

export const stakeholdersReport: FieldReport<'stakeholders'> = () => []
