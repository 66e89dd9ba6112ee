import { decimal } from '../dates.ts'
import { pulseAverages } from '../pulse-averages.ts'
import type { FieldReport } from './field-report.ts'
import { rowsReport } from './rows.ts'

export const pulseReport: FieldReport<'pulse'> = (field, value, { language, words }) => {
  const averages = new Map(pulseAverages(field, value.answers).map((one) => [one.questionId, one]))
  return rowsReport({
    caption: field.title[language],
    columns: [
      { title: words.pulse.question, width: 'wide' },
      { title: words.pulse.average, width: 'normal' },
      { title: words.pulse.answers, width: 'narrow' },
      { title: words.pulse.scale, width: 'normal' },
    ],
    rows: field.questions.flatMap(({ id, text, low, high }) => {
      const { answers = 0, average = null } = averages.get(id) ?? {}
      if (answers === 0) return []
      return [
        [
          text[language],
          average === null ? words.pulse.tooFew : words.pulse.ofFive(decimal(average, language)),
          String(answers),
          words.pulse.low(low[language], high[language]),
        ],
      ]
    }),
    grouped: false,
    rowTitle: words.row,
  })
}
