import type { FieldOf } from '../../method/method.ts'
import { isBlank, own } from '../text.ts'
import type { FieldReport, ReportContext } from './field-report.ts'
import { rowsReport } from './rows.ts'

/** How far a value is served, in the words of the method with the number beside it. */
const scoreText = (
  { scale }: FieldOf<'triangle'>,
  score: number | null,
  { words, language }: ReportContext,
): string => {
  const label = score === null ? undefined : scale[score - 1]
  return score === null || label === undefined ? '' : words.kinds.triangle.point(label[language], score)
}

/** The three values in the order of the method, each with how far it is served and what speaks for and against. */
export const triangleReport: FieldReport<'triangle'> = (field, { corners }, context) => {
  const { words, language } = context
  const said = words.kinds.triangle
  return rowsReport({
    caption: field.title[language],
    columns: [
      { title: said.value, width: 'normal' },
      { title: said.score, width: 'narrow' },
      { title: said.for, width: 'normal' },
      { title: said.against, width: 'normal' },
    ],
    rows: field.corners.flatMap(({ id, title }) => {
      const corner = own(corners, id)
      if (corner === undefined) return []
      const rest = [scoreText(field, corner.score, context), corner.for, corner.against]
      return rest.every(isBlank) ? [] : [[title[language], ...rest]]
    }),
    grouped: false,
    rowTitle: words.row,
  })
}
