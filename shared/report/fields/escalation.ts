import type { FieldOf } from '../../method/method.ts'
import type { Escalation, SignedDecision } from '../../session/model.ts'
import { isBlank, joined, oneLine, own } from '../text.ts'
import type { Block } from '../tree.ts'
import { definitions } from './definitions.ts'
import type { FieldReport, ReportContext } from './field-report.ts'

const answerOf = (
  { decision, reason, verdict, name, organisation, at }: SignedDecision,
  isGenuine: boolean | undefined,
  { words, dates }: ReportContext,
): readonly (readonly [string, string])[] => {
  const say = words.conference.escalation
  const signature = isGenuine === undefined ? say.notChecked : isGenuine ? say.genuine : say.notGenuine
  return [
    [say.verdict, say.verdicts[verdict]],
    [say.decision, decision],
    [say.reason, reason],
    [say.signedBy, joined([isBlank(name) ? words.unnamed : name, organisation, dates.moment(at) ?? ''])],
    [say.signature, signature],
  ]
}

const escalationOf = (
  field: FieldOf<'escalation'>,
  escalation: Escalation,
  number: number,
  context: ReportContext,
): readonly Block[] => {
  const { words, dates, language } = context
  const say = words.conference.escalation
  const { request, signed, learning, status } = escalation
  // What was asked stands fixed; the draft beside it may have changed since.
  const { blocker, options, question, deadline } = request ?? escalation
  const rung =
    request?.rung[language] ?? field.rungs.find(({ id }) => id === escalation.rungId)?.title[language] ?? ''
  if (request === null && [rung, blocker, options, question, deadline, learning].every(isBlank)) return []
  const title = oneLine(rung)
  const asked = request === null ? [] : [request.askedBy.name, request.askedBy.organisation]
  return [
    { kind: 'heading', level: 4, text: title === '' ? say.number(number) : `${number}. ${title}` },
    ...definitions([
      [say.status, say.statuses[status]],
      [say.blocker, blocker],
      [say.options, options],
      [say.question, question],
      [say.deadline, dates.day(deadline)],
      [say.asked, request === null ? '' : joined([...asked, dates.moment(request.askedAt) ?? ''])],
      ...(signed === null ? [] : answerOf(signed, own(context.genuine, escalation.id), context)),
      [say.learning, learning],
    ]),
  ]
}

export const escalationReport: FieldReport<'escalation'> = (field, { escalations }, context) =>
  escalations.flatMap((escalation, at) => escalationOf(field, escalation, at + 1, context))
