import { useState } from 'react'
import type { Result } from '../../shared/result.ts'
import type { CircleRefusal } from '../live/live.ts'

export type CircleProblem = CircleRefusal | 'failed'

interface CircleWork {
  readonly isBusy: boolean
  readonly problem: CircleProblem | null
  /** Does one thing at a time; afterwards it is known whether it worked. */
  readonly run: <Value>(
    work: () => Promise<Result<Value, CircleRefusal>> | Result<Value, CircleRefusal>,
    done: () => void,
  ) => Promise<void>
}

/** Something that is being done with a circle: whether it is under way, and why it did not work. */
export const useCircleWork = (): CircleWork => {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<CircleProblem | null>(null)
  return {
    isBusy,
    problem,
    run: async (work, done) => {
      if (isBusy) return
      setBusy(true)
      setProblem(null)
      try {
        const result = await work()
        if (result.ok) done()
        else setProblem(result.code)
      } catch {
        setProblem('failed')
      } finally {
        setBusy(false)
      }
    },
  }
}
