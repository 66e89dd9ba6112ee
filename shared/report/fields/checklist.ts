import { definitions } from './definitions.ts'
import type { FieldReport } from './field-report.ts'

export const checklistReport: FieldReport<'checklist'> = ({ items }, { checked }, { language, words }) =>
  items.some(({ id }) => checked.includes(id))
    ? definitions(
        items.map(({ id, text }) => [text[language], checked.includes(id) ? words.ticked : words.notTicked]),
      )
    : []
