import type { Alias, Finding } from '../../shared/privacy/finding.ts'
import { createScanner } from '../../shared/privacy/scanner.ts'
import type { PrivacyAnswer, PrivacyQuestion } from './serve-privacy.ts'

/** The worker as the guard needs it. */
export interface PrivacyWorker {
  ask(question: PrivacyQuestion): void
  /** Once, before the first question: who hears the answers, and that it will give no more. */
  listen(answered: (answer: PrivacyAnswer) => void, failed: () => void): void
  end(): void
}

/** Runs work when the page has nothing better to do; it may ask whether there is time left. */
export type WhenIdle = (work: (hasTime: () => boolean) => void) => void

/** Reads what somebody types, beside the page; it never makes the page wait. */
export interface PrivacyGuard {
  /**
   * Findings in this text; null when a newer text was asked for before this one was read, the guard was closed, or the text
   * could not be read.
   */
  ask(text: string): Promise<readonly Finding[] | null>
  /** From the next question on these are the people of the session. */
  setAliases(aliases: readonly Alias[]): void
  close(): void
}

const slice = 8

const whenIdle: WhenIdle = (work) => {
  if (typeof requestIdleCallback === 'function')
    requestIdleCallback((deadline) => work(() => deadline.timeRemaining() > 1))
  else
    setTimeout(() => {
      const until = performance.now() + slice
      work(() => performance.now() < until)
    })
}

const startWorker = (): PrivacyWorker => {
  const worker = new Worker(new URL('./privacy-worker.ts', import.meta.url), {
    type: 'module',
    name: 'privacy',
  })
  return {
    ask: (question) => worker.postMessage(question),
    listen: (answered, failed) => {
      worker.onmessage = ({ data }) => answered(data)
      worker.onerror = failed
      worker.onmessageerror = failed
    },
    end: () => worker.terminate(),
  }
}

interface Question {
  readonly number: number
  readonly text: string
  readonly settle: (findings: readonly Finding[] | null) => void
}

/**
 * The guard of one field or page. At most one text is being read and at most one waits; where no worker can be started,
 * or it fails, the same code reads here, line by line in idle time.
 */
export const createPrivacyGuard = (
  start: () => PrivacyWorker = startWorker,
  idle: WhenIdle = whenIdle,
): PrivacyGuard => {
  let scanner = createScanner({ aliases: [] })
  let last = 0
  let reading: Question | null = null
  let waiting: Question | null = null
  let closed = false

  const next = (): void => {
    if (reading !== null || waiting === null) return
    reading = waiting
    waiting = null
    read(reading)
  }
  const finish = (question: Question, findings: readonly Finding[]): void => {
    if (reading !== question) return
    reading = null
    // Whoever asked for this text typed on; the answer to the newer one follows.
    question.settle(waiting === null ? findings : null)
    next()
  }
  /** A text that cannot be read is answered as such, so that nobody waits for it or takes it for clean. */
  const nextOf = (question: Question, work: ReturnType<typeof scanner.steps>) => {
    try {
      return work.next()
    } catch (error) {
      reading = null
      question.settle(null)
      next()
      throw error
    }
  }
  const readHere = (question: Question): void => {
    const work = scanner.steps(question.text)
    const step = (hasTime: () => boolean): void => {
      do {
        if (reading !== question) return
        const { done, value } = nextOf(question, work)
        if (done) {
          finish(question, value)
          return
        }
      } while (hasTime() && waiting === null)
      if (waiting === null) idle(step)
      else finish(question, [])
    }
    idle(step)
  }
  const read = (question: Question): void => {
    if (worker === null) readHere(question)
    else worker.ask({ kind: 'read', number: question.number, text: question.text })
  }
  const withoutWorker = (): void => {
    if (worker === null) return
    worker.end()
    worker = null
    if (reading !== null) readHere(reading)
  }
  const begin = (): PrivacyWorker | null => {
    try {
      const started = start()
      const answered = ({ number, findings }: PrivacyAnswer): void => {
        if (reading?.number === number) finish(reading, findings)
      }
      started.listen(answered, withoutWorker)
      return started
    } catch {
      return null
    }
  }
  let worker = begin()

  return {
    ask: (text) => {
      if (closed) return Promise.resolve(null)
      return new Promise((settle) => {
        waiting?.settle(null)
        waiting = { number: ++last, text, settle }
        next()
      })
    },
    setAliases: (aliases) => {
      scanner = createScanner({ aliases })
      worker?.ask({ kind: 'aliases', aliases })
    },
    close: () => {
      closed = true
      worker?.end()
      worker = null
      reading?.settle(null)
      waiting?.settle(null)
      reading = null
      waiting = null
    },
  }
}
