import type { Field, FieldKind, FieldOf } from '../../method/method.ts'
import type { FieldValue } from '../../session/model.ts'
import type { Block } from '../tree.ts'
import { agreementsReport } from './agreements.ts'
import { checklistReport } from './checklist.ts'
import { dilemmaReport } from './dilemma.ts'
import type { FieldReport, ReportContext, ValueOf } from './field-report.ts'
import { lineReport } from './line.ts'
import { listReport } from './list.ts'
import { matrixReport } from './matrix.ts'
import { noteReport } from './note.ts'
import { pulseReport } from './pulse.ts'
import { roundReport } from './round.ts'

type FieldReports = { readonly [Kind in FieldKind]: FieldReport<Kind> }

const fieldReports = {
  note: noteReport,
  line: lineReport,
  dilemma: dilemmaReport,
  list: listReport,
  matrix: matrixReport,
  round: roundReport,
  agreements: agreementsReport,
  checklist: checklistReport,
  pulse: pulseReport,
} satisfies FieldReports

const byKind = <Kind extends FieldKind>(reports: FieldReports, kind: Kind): FieldReport<Kind> => reports[kind]

const belongsTo = <Kind extends FieldKind>(
  field: FieldOf<Kind>,
  value: FieldValue | undefined,
): value is ValueOf<Kind> & FieldValue => value !== undefined && value.kind === field.kind

/** What the report says of a field; nothing when it is empty, or when its value is of another kind. */
export const fieldReport = (
  field: Field,
  value: FieldValue | undefined,
  context: ReportContext,
): readonly Block[] =>
  belongsTo(field, value) ? byKind(fieldReports, field.kind)(field, value, context) : []
