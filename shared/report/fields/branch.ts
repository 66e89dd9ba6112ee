import type { SessionLink } from '../../session/model.ts'
import { isBlank, oneLine } from '../text.ts'
import type { Block } from '../tree.ts'
import { definitions } from './definitions.ts'
import type { FieldReport, ReportContext } from './field-report.ts'

const linkReport = (
  { title, question, at, outcome }: SessionLink,
  { words, dates }: ReportContext,
): readonly Block[] => {
  const own = words.conference.branch
  return [
    { kind: 'heading', level: 4, text: isBlank(title) ? words.untitled : oneLine(title) },
    ...definitions([
      [own.started, dates.moment(at) ?? ''],
      [own.question, outcome === null || isBlank(outcome.question) ? question : outcome.question],
      [own.outcome, outcome === null ? own.running : outcome.conclusion],
    ]),
  ]
}

/** The question, and what each deliberation about it brought back. */
export const branchReport: FieldReport<'branch'> = (_field, { question, links }, context) => [
  ...definitions([[context.words.conference.branch.question, question]]),
  ...links.flatMap((link) => linkReport(link, context)),
]
