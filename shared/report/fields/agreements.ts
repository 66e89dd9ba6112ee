import type { Agreement } from '../../session/model.ts'
import { isBlank } from '../text.ts'
import type { FieldReport } from './field-report.ts'
import { rowsReport } from './rows.ts'

const columns = [
  { id: 'action', width: 'wide' },
  { id: 'person', width: 'normal' },
  { id: 'organisation', width: 'normal' },
  { id: 'condition', width: 'normal' },
  { id: 'due', width: 'normal' },
  { id: 'sign', width: 'normal' },
  { id: 'evaluation', width: 'normal' },
  { id: 'status', width: 'narrow' },
  { id: 'reason', width: 'normal' },
] as const satisfies readonly { readonly id: keyof Agreement; readonly width: string }[]

/** Every agreement has a status, also one in which nobody wrote anything yet. */
const isEmpty = (agreement: Agreement): boolean =>
  columns.every(({ id }) => id === 'status' || isBlank(agreement[id]))

export const agreementsReport: FieldReport<'agreements'> = (field, { agreements }, context) => {
  const { language, words, dates } = context
  const textOf = (agreement: Agreement, id: (typeof columns)[number]['id']): string => {
    switch (id) {
      case 'status':
        return words.statuses[agreement.status]
      case 'due':
      case 'evaluation':
        return dates.day(agreement[id])
      default:
        return agreement[id]
    }
  }
  return rowsReport({
    caption: field.title[language],
    columns: columns.map(({ id, width }) => ({ title: words.agreement[id], width })),
    rows: agreements
      .filter((agreement) => !isEmpty(agreement))
      .map((agreement) => columns.map(({ id }) => textOf(agreement, id))),
    grouped: false,
    rowTitle: words.agreement.number,
  })
}
