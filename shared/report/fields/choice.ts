import { definitions } from './definitions.ts'
import type { FieldReport } from './field-report.ts'

export const choiceReport: FieldReport<'choice'> = (field, { choice, reason }, { words, language }) =>
  definitions([
    [
      words.conference.choice.chosen,
      field.choices.find(({ id }) => id === choice)?.label[language] ?? choice,
    ],
    [field.reason[language], reason],
  ])
