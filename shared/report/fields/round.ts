import type { FieldOf } from '../../method/method.ts'
import type { Contribution } from '../../session/model.ts'
import { contributionsIn } from '../contributions.ts'
import { oneLine, own } from '../text.ts'
import type { Block } from '../tree.ts'
import { definitions } from './definitions.ts'
import type { FieldReport, ReportContext } from './field-report.ts'
import { cellText } from './rows.ts'
import { contributionsReport, unopenedReport } from './written-first.ts'

/** How often each choice was made; only when everyone has spoken, as on the screen. */
const distributionReport = (
  field: FieldOf<'round'>,
  contributions: readonly Contribution[],
  spoken: readonly string[],
  { language, words }: ReportContext,
): readonly Block[] => {
  const part = field.parts.find(({ id }) => id === field.distribution)
  const heard = new Set(spoken)
  if (part?.choices === undefined || contributions.length === 0) return []
  if (!contributions.every(({ id }) => heard.has(id))) return []
  const chosen = contributions.map(({ parts }) => own(parts, part.id) ?? '')
  const shares = part.choices.map(({ id, label }) => ({
    label: label[language],
    count: chosen.filter((choice) => choice === id).length,
  }))
  const none = contributions.length - shares.reduce((sum, { count }) => sum + count, 0)
  const text = [...shares, ...(none > 0 ? [{ label: words.noChoice, count: none }] : [])]
    .map(({ label, count }) => `${oneLine(label)}: ${count}`)
    .join('; ')
  return [{ kind: 'paragraph', look: 'plain', runs: [{ text: words.distribution(text) }] }]
}

export const roundReport: FieldReport<'round'> = (field, value, context) => [
  ...contributionsReport(
    value,
    ({ parts }) =>
      definitions(
        field.parts.map((part) => [
          part.title[context.language],
          cellText(part, own(parts, part.id) ?? '', context),
        ]),
      ),
    context,
  ),
  ...distributionReport(field, contributionsIn(value), value.round.spoken, context),
  ...unopenedReport(value, context),
]
