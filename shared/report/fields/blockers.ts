import { isBlank } from '../text.ts'
import type { FieldReport } from './field-report.ts'
import { rowsReport } from './rows.ts'

export const blockersReport: FieldReport<'blockers'> = (field, { blockers }, { words, language }) => {
  const own = words.conference.blockers
  return rowsReport({
    caption: field.title[language],
    columns: [
      { title: own.text, width: 'wide' },
      { title: own.kind, width: 'normal' },
      { title: own.who, width: 'normal' },
    ],
    rows: blockers
      .filter(({ text, kind, who }) => kind !== '' || !isBlank(text) || !isBlank(who))
      .map(({ text, kind, who }) => [text, kind === '' ? '' : own.kinds[kind], who]),
    grouped: false,
    rowTitle: words.row,
  })
}
