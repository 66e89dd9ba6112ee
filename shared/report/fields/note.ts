import type { RichBlock } from '../../session/model.ts'
import { isBlankRuns } from '../text.ts'
import type { Block } from '../tree.ts'
import type { FieldReport } from './field-report.ts'
import { withWrittenFirst } from './written-first.ts'

const looks = { paragraph: 'plain', heading: 'lead', quote: 'quote' } as const

const blockOf = (block: RichBlock): readonly Block[] => {
  if (block.kind !== 'list')
    return isBlankRuns(block.runs) ? [] : [{ kind: 'paragraph', look: looks[block.kind], runs: block.runs }]
  const items = block.items.filter(({ runs }) => !isBlankRuns(runs))
  return items.length === 0 ? [] : [{ kind: 'list', ordered: block.ordered, items }]
}

export const noteReport: FieldReport<'note'> = (field, { blocks, first }, context) =>
  withWrittenFirst(field, first, blocks.flatMap(blockOf), context)
