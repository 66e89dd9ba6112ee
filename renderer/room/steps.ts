import type { Method, Step } from '../../shared/method/method.ts'

/** The steps on both sides of one, null at the ends. An unknown step counts as the first. */
export const neighbours = (
  method: Method,
  stepId: string,
): { readonly previous: Step | null; readonly next: Step | null } => {
  const at = Math.max(
    0,
    method.steps.findIndex((step) => step.id === stepId),
  )
  return { previous: method.steps[at - 1] ?? null, next: method.steps[at + 1] ?? null }
}

/** The step with that id, or the first: what another version of the program wrote never leaves the screen empty. */
export const stepOf = (method: Method, stepId: string): Step => {
  const step = method.steps.find((candidate) => candidate.id === stepId) ?? method.steps[0]
  if (step === undefined) throw new Error('a method has at least one step')
  return step
}

/** 1-based place of a step. */
export const stepNumber = (method: Method, step: Step): number => method.steps.indexOf(step) + 1
