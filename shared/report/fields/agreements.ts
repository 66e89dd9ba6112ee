import type { Agreement } from '../../session/model.ts'
import { isBlank, joined, linesOf } from '../text.ts'
import type { Block } from '../tree.ts'
import type { FieldReport, ReportContext } from './field-report.ts'
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
export const isEmptyAgreement = (agreement: Agreement): boolean =>
  isBlank(agreement.start) && columns.every(({ id }) => id === 'status' || isBlank(agreement[id]))

const caseReport = (
  caption: string,
  agreements: readonly Agreement[],
  { words, dates }: ReportContext,
): readonly Block[] => {
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
    caption,
    columns: columns.map(({ id, width }) => ({ title: words.agreement[id], width })),
    rows: agreements.map((agreement) => columns.map(({ id }) => textOf(agreement, id))),
    grouped: false,
    rowTitle: words.agreement.number,
  })
}

/** Agreements between organisations, beyond this case: who can be asked about it, from when, and when to look again. */
const chainReport = (agreements: readonly Agreement[], { words, dates }: ReportContext): readonly Block[] => {
  const { chain } = words.conference
  const beside = (term: string, text: string): readonly string[] =>
    isBlank(text) ? [] : [`${term}: ${linesOf(text).join(' ')}`]
  const table = rowsReport({
    caption: chain.title,
    columns: [
      { title: words.agreement.action, width: 'wide' },
      { title: chain.who, width: 'normal' },
      { title: chain.start, width: 'normal' },
      { title: chain.review, width: 'normal' },
      { title: words.agreement.status, width: 'normal' },
    ],
    rows: agreements.map((one) => [
      [
        one.action,
        ...beside(words.agreement.condition, one.condition),
        ...beside(words.agreement.sign, one.sign),
        ...beside(words.agreement.due, dates.day(one.due)),
      ].join('\n'),
      joined([one.person, one.organisation]),
      dates.day(one.start),
      dates.day(one.evaluation),
      [words.statuses[one.status], one.reason].join('\n'),
    ]),
    grouped: false,
    rowTitle: words.agreement.number,
  })
  return table.length === 0
    ? []
    : [{ kind: 'paragraph', look: 'lead', runs: [{ text: chain.title }] }, ...table]
}

export const agreementsReport: FieldReport<'agreements'> = (field, { agreements }, context) => {
  const written = agreements.filter((agreement) => !isEmptyAgreement(agreement))
  return [
    ...caseReport(
      field.title[context.language],
      written.filter(({ scope }) => scope !== 'chain'),
      context,
    ),
    ...chainReport(
      written.filter(({ scope }) => scope === 'chain'),
      context,
    ),
  ]
}

/** Earlier agreements with how they went; of which kind they are makes no difference here. */
export const reviewReport: FieldReport<'review'> = (field, { agreements }, context) =>
  caseReport(
    field.title[context.language],
    agreements.filter((agreement) => !isEmptyAgreement(agreement)),
    context,
  )
