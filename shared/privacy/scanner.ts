import { findInLine, type GuardOptions, linesOf } from './find.ts'
import type { Finding } from './finding.ts'
import { listNames } from './listed-names.ts'

/** Finds personal data in a text that changes: a line that was seen the last time is not read again. */
export interface Scanner {
  /** The same as `findPersonalData` answers. */
  scan(text: string): readonly Finding[]
  /** The same in small steps, for whoever has other things to do in between; the last step gives the answer. */
  steps(text: string): Generator<void, readonly Finding[]>
}

/** Remembers the lines of the last two texts, so that two fields may be read in turn. */
export const createScanner = ({ aliases }: GuardOptions): Scanner => {
  const listed = listNames(aliases)
  let now = new Map<string, readonly Finding[]>()
  let before = now

  const steps = function* (text: string): Generator<void, readonly Finding[]> {
    const fresh = new Map<string, readonly Finding[]>()
    const found: Finding[] = []
    for (const line of linesOf(text)) {
      const key = `${line.before}\n${line.text}`
      const known = fresh.get(key) ?? now.get(key) ?? before.get(key)
      const findings = known ?? findInLine(line, listed)
      fresh.set(key, findings)
      for (const { start, end, ...rest } of findings)
        found.push({ ...rest, start: start + line.start, end: end + line.start })
      if (known === undefined) yield
    }
    before = now
    now = fresh
    return found
  }

  return {
    steps,
    scan: (text) => {
      const work = steps(text)
      for (;;) {
        const step = work.next()
        if (step.done) return step.value
      }
    },
  }
}
