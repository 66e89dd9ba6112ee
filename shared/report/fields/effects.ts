import { terms } from '../../session/columns.ts'
import type { Effect } from '../../session/model.ts'
import { oneLine } from '../text.ts'
import type { FieldReport, ReportContext } from './field-report.ts'
import { rowsReport } from './rows.ts'

/** The effects of each, at the place of whoever was named first. Capitals make no difference. */
const byPerson = (effects: readonly Effect[]): readonly (readonly Effect[])[] => {
  const people = new Map<string, Effect[]>()
  for (const effect of effects) {
    const name = oneLine(effect.who).toLocaleLowerCase('nl')
    const known = people.get(name)
    if (known === undefined) people.set(name, [effect])
    else known.push(effect)
  }
  return [...people.values()]
}

/** "Ongunstig: de huur loopt op". */
const inWords = ({ effect, direction }: Effect, { words }: ReportContext): string =>
  [direction === '' ? '' : words.kinds.effects.directions[direction], oneLine(effect)]
    .filter((text) => text !== '')
    .join(': ')

/** What happens to whom: a row for each of them, soon and later side by side. */
export const effectsReport: FieldReport<'effects'> = (field, { effects }, context) => {
  const { words, language } = context
  const own = words.kinds.effects
  const when = [...terms, ''] as const
  return rowsReport({
    caption: field.title[language],
    columns: [
      { title: own.who, width: 'normal' },
      ...when.map((term) => ({ title: own.terms[term], width: 'normal' as const })),
    ],
    rows: byPerson(effects).map((all) => [
      all[0]?.who ?? '',
      ...when.map((term) =>
        all
          .filter((one) => one.term === term)
          .map((one) => inWords(one, context))
          .join('\n'),
      ),
    ]),
    grouped: false,
    rowTitle: words.row,
  })
}
