import type { Judgement, Option } from '../../session/model.ts'
import { isDoubleJudged } from '../../session/options.ts'
import { isBlank, oneLine } from '../text.ts'
import type { Block } from '../tree.ts'
import { definitions } from './definitions.ts'
import type { FieldReport, ReportContext } from './field-report.ts'
import { roleOf } from './people.ts'

/** The verdict, why, and in which role it was given. */
const judgementText = ({ verdict, by, reason }: Judgement, context: ReportContext): string => {
  const own = context.words.conference.options
  const role = verdict === '' ? '' : roleOf(by, context)
  return [verdict === '' ? '' : own.verdicts[verdict], reason, role === '' ? '' : own.by(role)].join('\n')
}

const optionReport = (option: Option, number: number, context: ReportContext): readonly Block[] => {
  const own = context.words.conference.options
  const said = definitions([
    [own.purpose, option.purpose],
    [own.commitment, option.commitment],
    [own.return, option.return],
    [own.legality, judgementText(option.legality, context)],
    [own.effectiveness, judgementText(option.effectiveness, context)],
  ])
  if (said.length === 0 && isBlank(option.option)) return []
  const title = oneLine(option.option)
  return [
    { kind: 'heading', level: 4, text: title === '' ? own.number(number) : `${number}. ${title}` },
    ...said,
    ...(isDoubleJudged(option)
      ? [{ kind: 'notice', tone: 'attention', text: own.samePerson } satisfies Block]
      : []),
  ]
}

export const optionsReport: FieldReport<'options'> = (_field, { options }, context) =>
  options.flatMap((option, at) => optionReport(option, at + 1, context))
