import type { RichRun } from '../../shared/session/model.ts'

/** An item of a list with the items that hang below it. */
export interface NestedItem {
  readonly runs: readonly RichRun[]
  readonly below: readonly NestedItem[]
}

interface FlatItem {
  readonly depth: number
  readonly runs: readonly RichRun[]
}

/**
 * Makes a tree of list items that carry their depth. An item that is deeper than the one before it by more than
 * one hangs directly below it; nothing is left out.
 */
export const nestItems = (items: readonly FlatItem[]): readonly NestedItem[] => {
  const roots: { runs: readonly RichRun[]; below: NestedItem[] }[] = []
  const path: { depth: number; below: NestedItem[] }[] = []
  for (const { depth, runs } of items) {
    while (path.length > 0 && (path.at(-1)?.depth ?? 0) >= depth) path.pop()
    const item = { runs, below: [] as NestedItem[] }
    const siblings = path.at(-1)?.below ?? roots
    siblings.push(item)
    path.push({ depth, below: item.below })
  }
  return roots
}
