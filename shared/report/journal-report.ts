import type { SessionSnapshot } from '../session/model.ts'
import type { ReportContext } from './fields/field-report.ts'
import { personName } from './fields/people.ts'
import { rowsReport } from './fields/rows.ts'
import { joined } from './text.ts'
import type { Block } from './tree.ts'

/** What happened to the session, as far as it was signed: who came in, what was enclosed, moved, decided, exported. */
export const journalReport = (
  { journal, method }: SessionSnapshot,
  context: ReportContext,
): readonly Block[] => {
  const words = context.words.conference.journal
  const title = words.title[method.kind]
  const blocks = rowsReport({
    caption: title,
    columns: [
      { title: words.at, width: 'normal' },
      { title: words.what, width: 'wide' },
      { title: words.by, width: 'normal' },
    ],
    rows: journal.map(({ at, kind, label, by }) => [
      context.dates.moment(at) ?? '',
      joined([words.kinds[kind], label], ': '),
      personName(by, context) ?? context.words.unnamed,
    ]),
    grouped: false,
    rowTitle: context.words.row,
  })
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, ...blocks]
}
