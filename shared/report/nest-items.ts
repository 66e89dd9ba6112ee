import type { RichRun } from '../session/model.ts'
import type { List } from './tree.ts'

export interface NestedItem {
  readonly runs: readonly RichRun[]
  readonly items: readonly NestedItem[]
}

interface GrowingItem extends NestedItem {
  readonly items: GrowingItem[]
}

/** Deeper than this helps no reader, and a list from elsewhere could name any depth. */
const deepest = 8

/** Flat items with a depth as items inside items. A step of more than one level down counts as one. */
export const nestItems = (items: List['items']): readonly NestedItem[] => {
  const top: GrowingItem[] = []
  const open: GrowingItem[][] = [top]
  for (const { depth, runs } of items) {
    const level = Math.min(Math.max(0, Math.trunc(depth) || 0), open.length - 1, deepest)
    const item: GrowingItem = { runs, items: [] }
    open.length = level + 1
    open[level]?.push(item)
    open.push(item.items)
  }
  return top
}
