import type { Method } from './method.ts'

/** How many edits can be undone. */
const mostSteps = 200

/** A method while somebody changes it, with what it was before and what was undone. */
export interface EditHistory {
  readonly past: readonly Method[]
  readonly present: Method
  readonly future: readonly Method[]
  /** What the last edit was of; the next edit of the same is one with it, as typing in one field is. */
  readonly last: string | null
}

/** The beginning: nothing to undo. */
export const historyOf = (present: Method): EditHistory => ({ past: [], present, future: [], last: null })

/** Adds an edit. The very same method is no edit. With a `key` it is one with the edit before it of that key. */
export const edited = (history: EditHistory, next: Method, key: string | null = null): EditHistory => {
  if (next === history.present) return history
  if (key !== null && key === history.last) return { ...history, present: next, future: [] }
  return {
    past: [...history.past, history.present].slice(-mostSteps),
    present: next,
    future: [],
    last: key,
  }
}

/** The next edit is one of its own, also when it is of the same. */
export const rested = (history: EditHistory): EditHistory =>
  history.last === null ? history : { ...history, last: null }

/** Back to what it was before the last edit. */
export const undone = (history: EditHistory): EditHistory => {
  const present = history.past.at(-1)
  if (present === undefined) return history
  return {
    past: history.past.slice(0, -1),
    present,
    future: [history.present, ...history.future],
    last: null,
  }
}

/** Forward again to what was undone. */
export const redone = (history: EditHistory): EditHistory => {
  const [present, ...future] = history.future
  if (present === undefined) return history
  return { past: [...history.past, history.present], present, future, last: null }
}

/** What was filed takes the place of what was sent to be filed; it is no edit. */
export const filed = (history: EditHistory, sent: Method, kept: Method): EditHistory =>
  history.present === sent ? { ...history, present: kept, last: null } : history
