import { isBlank, joined } from '../text.ts'
import { definitions } from './definitions.ts'
import type { FieldReport } from './field-report.ts'

export const decisionReport: FieldReport<'decision'> = (_field, { decision }, { words }) => {
  const own = words.conference.decision
  const { present, holder, organisation } = decision
  const said = definitions([
    [own.decision, decision.decision],
    [own.reason, decision.reason],
    [own.holder, joined([holder, organisation])],
    [own.present, present === '' ? '' : own.presents[present]],
    [own.dissent, decision.dissent],
  ])
  return Object.values(decision).every(isBlank) ? [] : said
}
