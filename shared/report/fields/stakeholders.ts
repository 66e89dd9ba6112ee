import type { FieldReport } from './field-report.ts'
import { rowsReport } from './rows.ts'

/** Whom it touches: whether they are heard, what they have a right to, what matters to them, how they see it. */
export const stakeholdersReport: FieldReport<'stakeholders'> = (
  field,
  { stakeholders },
  { words, language },
) => {
  const own = words.kinds.stakeholders
  return rowsReport({
    caption: field.title[language],
    columns: [
      { title: own.who, width: 'normal' },
      { title: own.presence, width: 'narrow' },
      { title: own.rights, width: 'normal' },
      { title: own.interests, width: 'normal' },
      { title: own.view, width: 'normal' },
    ],
    rows: stakeholders.map(({ who, presence, rights, interests, view }) => [
      who,
      presence === '' ? '' : own.presences[presence],
      rights,
      interests,
      view,
    ]),
    grouped: false,
    rowTitle: words.row,
  })
}
