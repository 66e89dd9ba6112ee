import { argumentSides } from '../../session/columns.ts'
import type { Argument } from '../../session/model.ts'
import { isBlank } from '../text.ts'
import type { Block } from '../tree.ts'
import type { FieldReport, ReportContext } from './field-report.ts'
import { rowsReport } from './rows.ts'

const isWritten = ({ argument, option, basis, weight, why }: Argument): boolean =>
  basis !== '' || weight !== '' || ![argument, option, why].every(isBlank)

/** One side of the weighing, in the order in which its arguments were named: the report ranks nothing. */
const sideReport = (
  side: Argument['side'],
  all: readonly Argument[],
  { words }: ReportContext,
): readonly Block[] => {
  const own = words.kinds.arguments
  const table = rowsReport({
    caption: own.sides[side],
    columns: [
      { title: own.argument, width: 'wide' },
      { title: own.option, width: 'normal' },
      { title: own.basis, width: 'narrow' },
      { title: own.weight, width: 'narrow' },
      { title: own.why, width: 'normal' },
    ],
    rows: all
      .filter((one) => one.side === side && isWritten(one))
      .map(({ argument, option, basis, weight, why }) => [
        argument,
        option,
        basis === '' ? '' : own.bases[basis],
        weight === '' ? '' : own.weights[weight],
        why,
      ]),
    grouped: false,
    rowTitle: words.row,
  })
  return table.length === 0 ? [] : [{ kind: 'heading', level: 4, text: own.sides[side] }, ...table]
}

/** Both sides of the weighing, each with its weights in words. Nothing is counted. */
export const argumentsReport: FieldReport<'arguments'> = (_field, { arguments: all }, context) =>
  [...argumentSides, '' as const].flatMap((side) => sideReport(side, all, context))
