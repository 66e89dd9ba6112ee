import { isBlank, own } from '../text.ts'
import type { FieldReport } from './field-report.ts'
import { rowsReport } from './rows.ts'

/** What is known, each dimension together, with from whom and how sure it is. */
export const factsReport: FieldReport<'facts'> = (field, { dimensions }, { words, language }) => {
  const said = words.kinds.facts
  return rowsReport({
    caption: field.title[language],
    columns: [
      { title: said.dimension, width: 'normal' },
      { title: said.fact, width: 'wide' },
      { title: said.source, width: 'normal' },
      { title: said.certainty, width: 'narrow' },
    ],
    rows: field.dimensions.flatMap(({ id, title }) =>
      (own(dimensions, id) ?? [])
        .filter(({ fact, source, certainty }) => certainty !== '' || !isBlank(fact) || !isBlank(source))
        .map(({ fact, source, certainty }) => [
          title[language],
          fact,
          source,
          certainty === '' ? '' : said.certainties[certainty],
        ]),
    ),
    grouped: true,
    rowTitle: words.row,
  })
}
