import { methodFaults } from './faults.ts'
import { methodFile } from './file.ts'
import { methodLimits } from './limits.ts'
import { type Method, methodSchema, type Step, type Text } from './method.ts'
import { tidyField } from './tidy-field.ts'

/**
 * Changes to a method by hand. Each takes a method and answers with another, or with the very same one when the change
 * would break it: what a method needs to hold together can be changed, not taken away.
 */

/** The most people a method may name as a group. */
export const largestGroup = 100

/** A method may be half-way: the smallest group above the largest while somebody is typing. It is said, and not saved. */
const mayStandMeanwhile = (fault: string): boolean => fault.startsWith('groupSize:')

const faultsThatStop = (method: Method): readonly string[] =>
  methodFaults(method).filter((fault) => !mayStandMeanwhile(fault))

/** What follows by itself from the steps: the minutes, which phases there are, what can be in sight. */
const settled = (method: Method): Method => {
  const before = new Set<string>()
  const steps = method.steps.map((step) => {
    const context = step.context.filter((id) => before.has(id))
    for (const { id } of step.fields) before.add(id)
    const fields = step.fields.map(tidyField)
    return { ...step, context, fields }
  })
  return {
    ...method,
    steps,
    minutes: steps.reduce((sum, step) => sum + step.minutes, 0),
    phases: method.phases.filter(({ id }) => steps.some(({ phase }) => phase === id)),
  }
}

/** Bytes of a file that are kept free for what a copy or a later version says more. */
const sparedBytes = 10_000

/** Whether a method leaves as a file that can be read again. */
const fitsInFile = (method: Method): boolean =>
  new TextEncoder().encode(methodFile(method)).length <= methodLimits.file - sparedBytes

/** The gate that every change passes: what would not be read back, or would not hold together, does not happen. */
export const changed = (before: Method, change: Partial<Method>): Method => {
  const after = settled({ ...before, ...change })
  if (!methodSchema.safeParse(after).success || !fitsInFile(after)) return before
  const faults = faultsThatStop(after)
  if (faults.length === 0) return after
  const known = faultsThatStop(before)
  return faults.every((fault) => known.includes(fault)) ? after : before
}

const whole = (number: number, least: number, most: number): number =>
  Number.isFinite(number) ? Math.min(most, Math.max(least, Math.round(number))) : least

/** The item at a place, one further or one back; the very same list where that is no place. */
export const moved = <Item>(items: readonly Item[], at: number, by: -1 | 1): readonly Item[] => {
  const item = items[at]
  const other = items[at + by]
  if (item === undefined || other === undefined) return items
  return items.map((one, place) => (place === at ? other : place === at + by ? item : one))
}

/** What a method says of itself. */
export type AboutMethod = Pick<Method, 'title' | 'credit' | 'chooseWhen' | 'chooseNotWhen' | 'groupSize'>

/** Changes what a method says of itself. */
export const changeAboutMethod = (method: Method, change: Partial<AboutMethod>): Method => {
  const size = change.groupSize
  return changed(
    method,
    size === undefined
      ? change
      : {
          ...change,
          groupSize: {
            min: whole(size.min, 1, largestGroup),
            max: whole(size.max, 1, largestGroup),
          },
        },
  )
}

/** Whether somebody can do it alone. */
export const changeSolo = (method: Method, solo: boolean): Method => changed(method, { solo })

/** Gives a phase another title. */
export const changePhase = (method: Method, phaseId: string, title: Text): Method =>
  changed(method, {
    phases: method.phases.map((phase) => (phase.id === phaseId ? { ...phase, title } : phase)),
  })

export type StepChange = Partial<
  Pick<Step, 'title' | 'heading' | 'goal' | 'minutes' | 'prompts' | 'pitfalls' | 'context'>
>

/** Changes what a step says, how long it takes, or what stays in sight. */
export const changeStep = (method: Method, stepId: string, change: StepChange): Method =>
  changed(method, {
    steps: method.steps.map((step) => {
      if (step.id !== stepId) return step
      const next = { ...step, ...change }
      return {
        ...next,
        minutes: whole(next.minutes, 1, methodLimits.minutes),
        context: [...new Set(next.context)],
      }
    }),
  })

/** Where a step would go: the nearest step of its phase on that side; -1 when there is none. */
export const neighbourOf = (method: Method, stepId: string, by: -1 | 1): number => {
  const { steps } = method
  const at = steps.findIndex(({ id }) => id === stepId)
  const phase = steps[at]?.phase
  if (phase === undefined) return -1
  for (let place = at + by; place >= 0 && place < steps.length; place += by)
    if (steps[place]?.phase === phase) return place
  return -1
}

/** Moves a step up or down within its phase. What then is no longer of an earlier step goes out of sight. */
export const moveStep = (method: Method, stepId: string, by: -1 | 1): Method => {
  const to = neighbourOf(method, stepId, by)
  const step = method.steps.find(({ id }) => id === stepId)
  if (to < 0 || step === undefined) return method
  const rest = method.steps.filter((one) => one !== step)
  return changed(method, { steps: [...rest.slice(0, to), step, ...rest.slice(to)] })
}

/** Puts a new step behind another, in the same phase. It comes with one note. */
export const addStep = (
  method: Method,
  afterId: string,
  ids: { readonly step: string; readonly field: string },
): Method => {
  const at = method.steps.findIndex(({ id }) => id === afterId)
  const after = method.steps[at]
  if (after === undefined) return method
  const step: Step = {
    id: ids.step,
    title: { nl: 'Nieuwe stap', en: 'New step' },
    heading: { nl: 'Welke vraag staat hier centraal?', en: 'Which question is central here?' },
    goal: {
      nl: 'Schrijf in één of twee zinnen wat de groep hier doet.',
      en: 'Write in one or two sentences what the group does here.',
    },
    minutes: 10,
    phase: after.phase,
    prompts: [],
    pitfalls: [],
    context: [],
    closing: false,
    fields: [
      {
        kind: 'note',
        id: ids.field,
        title: { nl: 'Wat we hier opschrijven', en: 'What we write down here' },
      },
    ],
  }
  return changed(method, { steps: method.steps.toSpliced(at + 1, 0, step) })
}

/** A step goes, unless it is the last one or the only one that closes. Its fields go out of sight everywhere. */
export const removeStep = (method: Method, stepId: string): Method =>
  changed(method, { steps: method.steps.filter(({ id }) => id !== stepId) })

/** May this step go? One step remains, and one that closes. */
export const mayRemoveStep = (method: Method, stepId: string): boolean =>
  removeStep(method, stepId) !== method

/** What went out of sight by a change that was made elsewhere: steps, with the fields that they showed before. */
export const outOfSight = (
  before: Method,
  after: Method,
): readonly { readonly step: Step; readonly fieldIds: readonly string[] }[] =>
  after.steps.flatMap((step) => {
    const shown = before.steps.find(({ id }) => id === step.id)?.context ?? []
    const fieldIds = shown.filter((id) => !step.context.includes(id))
    return fieldIds.length === 0 ? [] : [{ step, fieldIds }]
  })
