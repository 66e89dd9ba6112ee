import type { FieldKind, FieldOf, Language } from '../../method/method.ts'
import type { Attendee, Enclosed, FieldValue } from '../../session/model.ts'
import type { Dates } from '../dates.ts'
import type { Block } from '../tree.ts'
import type { ReportWords } from '../words.ts'

/** The value that belongs to a kind of field; list and matrix share one. */
export type ValueOf<Kind extends FieldKind> = {
  [ValueKind in FieldKind]: Extract<FieldValue, { readonly kind: ValueKind }> extends never
    ? Extract<FieldValue, { readonly kind: 'list' | 'matrix' }>
    : Extract<FieldValue, { readonly kind: ValueKind }>
}[Kind]

export interface ReportContext {
  readonly language: Language
  readonly words: ReportWords
  readonly dates: Dates
  readonly attendees: readonly Attendee[]
  /** By escalation id: whether its signature is genuine, as far as somebody checked. */
  readonly genuine: Readonly<Record<string, boolean>>
  /** Places whose content came out of a circle. */
  readonly fromCircles: Readonly<Record<string, Enclosed>>
}

/** What a report says of one field. Nothing at all when the field is empty. */
export type FieldReport<Kind extends FieldKind> = (
  field: FieldOf<Kind>,
  value: ValueOf<Kind>,
  context: ReportContext,
) => readonly Block[]
