/** A step that is still to come, with its minutes by the method and as they are now. */
export interface LaterStep {
  readonly stepId: string
  readonly title: string
  readonly byMethod: number
  readonly minutes: number
  /** Minutes that it took at an earlier visit, which it need not take again. */
  readonly spent: number
}

/** Longer than this is a typing error: no step of a conversation takes more than eight hours. */
export const longestStep = 480

/** The whole minutes that somebody typed, or null when it is no length of a step. */
export const minutesIn = (typed: string): number | null => {
  const minutes = /^\s*\d{1,3}\s*$/.test(typed) ? Number(typed) : 0
  return minutes >= 1 && minutes <= longestStep ? minutes : null
}

/** What was typed for each step, by step id; what was not touched keeps its minutes. */
export type Typed = Readonly<Record<string, string>>

const minutesTyped = ({ stepId, minutes }: LaterStep, typed: Typed): number | null => {
  const text = typed[stepId]
  return text === undefined ? minutes : minutesIn(text)
}

export interface PlanChange {
  /** Steps whose minutes become others. */
  readonly changes: readonly { readonly stepId: string; readonly minutes: number }[]
  /** Steps for which something was typed that is no length. */
  readonly wrong: readonly string[]
  /** Minutes that the conversation becomes shorter, not always whole; negative when it becomes longer. */
  readonly gained: number
}

const lacks = (minutes: number, { spent }: LaterStep): number => Math.max(0, minutes - spent)

/** What becomes of the plan when what was typed is taken over. Steps that the group reached meanwhile are left out. */
export const planChange = (later: readonly LaterStep[], typed: Typed): PlanChange => {
  const wanted = later.map((step) => ({ step, minutes: minutesTyped(step, typed) }))
  const changes = wanted.flatMap(({ step, step: { stepId, minutes: before }, minutes }) =>
    minutes === null || minutes === before
      ? []
      : [{ stepId, minutes, gained: lacks(before, step) - lacks(minutes, step) }],
  )
  return {
    changes: changes.map(({ stepId, minutes }) => ({ stepId, minutes })),
    wrong: wanted.flatMap(({ step, minutes }) => (minutes === null ? [step.stepId] : [])),
    gained: changes.reduce((sum, change) => sum + change.gained, 0),
  }
}
