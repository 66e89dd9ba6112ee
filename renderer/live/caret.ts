import type { TextChange } from '../../shared/session/session.ts'

/** Where a caret at `position` belongs after others changed the text, so that it stays between the same letters. */
export const movedCaret = (position: number, changes: readonly TextChange[]): number =>
  changes.reduce((at, change) => {
    if (at <= change.at) return at
    if (at <= change.at + change.removed) return change.at + change.inserted
    return at - change.removed + change.inserted
  }, position)

/**
 * What the text becomes when somebody turned `before` into `after` while others made `changes`, which led to
 * `current`. Used when an input method composes for a while and writes at once.
 */
export const rebased = (
  before: string,
  after: string,
  current: string,
  changes: readonly TextChange[],
): string => {
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before[start] === after[start]) start += 1
  let end = 0
  while (end < shortest - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1
  const from = movedCaret(start, changes)
  const to = Math.max(from, movedCaret(before.length - end, changes))
  return current.slice(0, from) + after.slice(start, after.length - end) + current.slice(to)
}
