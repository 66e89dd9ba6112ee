import type { Node } from 'jsonc-parser'
import { isListName } from './file-place.ts'
import { methodLimits } from './limits.ts'

const limits: Readonly<Record<string, number>> = {
  steps: methodLimits.steps,
  phases: methodLimits.phases,
  fields: methodLimits.fieldsPerStep,
  prompts: methodLimits.perStep,
  pitfalls: methodLimits.perStep,
  context: methodLimits.perStep,
}

/**
 * The lists in a file that hold more than a method may, and the one with which all of them together do. The schema tells
 * whatever is wrong with every item that it is shown, so it is shown no list before this has looked at all of them.
 */
export const longLists = (nodes: readonly Node[]): readonly Node[] => {
  const long: Node[] = []
  let listed = 0
  for (const { type, children: [key, list] = [] } of nodes) {
    if (type !== 'property' || list?.type !== 'array' || !isListName(key?.value)) continue
    const size = list.children?.length ?? 0
    const before = listed
    listed += size
    const isLast = before <= methodLimits.listed && listed > methodLimits.listed
    if (isLast || size > (limits[String(key?.value)] ?? methodLimits.perField)) long.push(list)
  }
  return long
}
