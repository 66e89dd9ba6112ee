import { nodeKinds } from '../../session/columns.ts'
import { isBlank, oneLine } from '../text.ts'
import type { FieldReport } from './field-report.ts'
import { rowsReport } from './rows.ts'

/** The map in words: who there is, each kind together, and how they hang together. */
export const networkReport: FieldReport<'network'> = (field, { nodes, links }, context) => {
  const { words, language } = context
  const own = words.conference.network
  const title = oneLine(field.title[language])
  const known = nodes.filter(({ name, does }) => !isBlank(name) || !isBlank(does))
  const names = new Map(nodes.map(({ id, name }) => [id, isBlank(name) ? words.unnamed : name]))
  const who = rowsReport({
    caption: own.who(title),
    columns: [
      { title: own.kind, width: 'narrow' },
      { title: own.name, width: 'normal' },
      { title: own.does, width: 'wide' },
    ],
    rows: nodeKinds.flatMap((kind) =>
      known
        .filter((node) => node.kind === kind)
        .map(({ name, does }) => [own.kinds[kind], isBlank(name) ? words.unnamed : name, does]),
    ),
    grouped: true,
    rowTitle: words.row,
  })
  const how = rowsReport({
    caption: own.how(title),
    columns: [
      { title: own.from, width: 'normal' },
      { title: own.label, width: 'wide' },
      { title: own.to, width: 'normal' },
    ],
    rows: links.flatMap(({ from, to, label }) => {
      const [one, other] = [names.get(from), names.get(to)]
      return one === undefined || other === undefined ? [] : [[one, label, other]]
    }),
    grouped: false,
    rowTitle: words.row,
  })
  return [...who, ...how]
}
