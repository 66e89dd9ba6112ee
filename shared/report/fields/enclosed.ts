import type { Enclosed } from '../../session/model.ts'
import { oneLine } from '../text.ts'
import type { Notice } from '../tree.ts'
import type { ReportContext } from './field-report.ts'

/** All that a report says of what stands in a circle: in which, and how many are in it. */
export const enclosedNotice = ({ circle, members }: Enclosed, { words }: ReportContext): Notice => ({
  kind: 'notice',
  tone: 'information',
  text: words.conference.enclosed(oneLine(circle), members),
})

/** Says that what follows came out of a circle, so that nobody passes it on unawares. */
export const fromCircleNotice = ({ circle, members }: Enclosed, { words }: ReportContext): Notice => ({
  kind: 'notice',
  tone: 'attention',
  text: words.conference.fromCircle(oneLine(circle), members),
})
