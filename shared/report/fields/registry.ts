import type { Field, FieldKind, FieldOf } from '../../method/method.ts'
import type { FieldValue } from '../../session/model.ts'
import { own } from '../text.ts'
import type { Block } from '../tree.ts'
import { agreementsReport, reviewReport } from './agreements.ts'
import { argumentsReport } from './arguments.ts'
import { blockersReport } from './blockers.ts'
import { branchReport } from './branch.ts'
import { checklistReport } from './checklist.ts'
import { choiceReport } from './choice.ts'
import { decisionReport } from './decision.ts'
import { dilemmaReport } from './dilemma.ts'
import { domainsReport } from './domains.ts'
import { effectsReport } from './effects.ts'
import { enclosedNotice, fromCircleNotice } from './enclosed.ts'
import { escalationReport } from './escalation.ts'
import { factsReport } from './facts.ts'
import type { FieldReport, ReportContext, ValueOf } from './field-report.ts'
import { lineReport } from './line.ts'
import { listReport } from './list.ts'
import { matrixReport } from './matrix.ts'
import { networkReport } from './network.ts'
import { noteReport } from './note.ts'
import { optionsReport } from './options.ts'
import { pulseReport } from './pulse.ts'
import { roundReport } from './round.ts'
import { stakeholdersReport } from './stakeholders.ts'
import { triangleReport } from './triangle.ts'

type FieldReports = { readonly [Kind in FieldKind]: FieldReport<Kind> }

const fieldReports = {
  note: noteReport,
  line: lineReport,
  dilemma: dilemmaReport,
  list: listReport,
  matrix: matrixReport,
  round: roundReport,
  agreements: agreementsReport,
  review: reviewReport,
  choice: choiceReport,
  domains: domainsReport,
  network: networkReport,
  blockers: blockersReport,
  options: optionsReport,
  decision: decisionReport,
  escalation: escalationReport,
  branch: branchReport,
  arguments: argumentsReport,
  facts: factsReport,
  stakeholders: stakeholdersReport,
  effects: effectsReport,
  triangle: triangleReport,
  checklist: checklistReport,
  pulse: pulseReport,
} satisfies FieldReports

const byKind = <Kind extends FieldKind>(reports: FieldReports, kind: Kind): FieldReport<Kind> => reports[kind]

const belongsTo = <Kind extends FieldKind>(
  field: FieldOf<Kind>,
  value: FieldValue | undefined,
): value is ValueOf<Kind> & FieldValue => value !== undefined && value.kind === field.kind

/**
 * What the report says of a field; nothing when it is empty, or when its value is of another kind. Of what stands in a
 * circle that was not brought along it says so, and nothing else.
 */
export const fieldReport = (
  field: Field,
  value: FieldValue | undefined,
  context: ReportContext,
): readonly Block[] => {
  if (value?.kind === 'enclosed') return [enclosedNotice(value.enclosed, context)]
  if (!belongsTo(field, value)) return []
  const said = byKind(fieldReports, field.kind)(field, value, context)
  const circle = own(context.fromCircles, field.id)
  return circle === undefined || said.length === 0 ? said : [fromCircleNotice(circle, context), ...said]
}
