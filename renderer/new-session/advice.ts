/** Answers to the three questions; null while not answered. */
export interface NeedAnswers {
  /** Can it be solved well today by the person or somebody within reach? */
  readonly canDecide: boolean | null
  /** Do values or interests clash? */
  readonly isTorn: boolean | null
  /** Are people of other organisations needed to see the whole? */
  readonly needsOthers: boolean | null
}

/** do: just solve it · ask: ask a colleague · deliberate: a moral question · together: one picture with others. */
export type Advice = 'do' | 'ask' | 'deliberate' | 'together'

/** Where the three answers lead; null until all three are given. What is simple stays simple. */
export const adviceFor = ({ canDecide, isTorn, needsOthers }: NeedAnswers): Advice | null => {
  if (canDecide === null || isTorn === null || needsOthers === null) return null
  if (isTorn) return 'deliberate'
  if (canDecide) return 'do'
  return needsOthers ? 'together' : 'ask'
}
