import { definitions } from './definitions.ts'
import type { FieldReport } from './field-report.ts'

export const dilemmaReport: FieldReport<'dilemma'> = (field, value, { language }) =>
  definitions(
    (['a', 'b'] as const).flatMap((horn) => [
      [field[horn].option[language], value[horn].option],
      [field[horn].damage[language], value[horn].damage],
    ]),
  )
