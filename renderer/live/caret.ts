import { difference } from '../../shared/session/live-text.ts'
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
  const { at, removed, text } = difference(before, after)
  const from = movedCaret(at, changes)
  const to = Math.max(from, movedCaret(at + removed, changes))
  return current.slice(0, from) + text + current.slice(to)
}
