import { changed, moved } from './edit.ts'
import type { Field, Method, Step } from './method.ts'

/** Changes to the fields of a method by hand; as in `edit.ts`, what would break the method does not happen. */

const withFields = (method: Method, stepId: string, fieldsOf: (step: Step) => readonly Field[]): Method =>
  changed(method, {
    steps: method.steps.map((step) => (step.id === stepId ? { ...step, fields: [...fieldsOf(step)] } : step)),
  })

/** The step in which a field stands. */
const stepOfField = (method: Method, fieldId: string): Step | undefined =>
  method.steps.find(({ fields }) => fields.some(({ id }) => id === fieldId))

/** Puts a field at the end of a step. */
export const addField = (method: Method, stepId: string, field: Field): Method =>
  withFields(method, stepId, ({ fields }) => [...fields, field])

/** A field goes, and out of sight in every later step. */
export const removeField = (method: Method, fieldId: string): Method => {
  const step = stepOfField(method, fieldId)
  if (step === undefined) return method
  return withFields(method, step.id, ({ fields }) => fields.filter(({ id }) => id !== fieldId))
}

/** Moves a field up or down within its step. */
export const moveField = (method: Method, fieldId: string, by: -1 | 1): Method => {
  const step = stepOfField(method, fieldId)
  const at = step?.fields.findIndex(({ id }) => id === fieldId) ?? -1
  if (step === undefined || step.fields[at + by] === undefined) return method
  return withFields(method, step.id, ({ fields }) => moved(fields, at, by))
}

/** Puts a field in the place of the one with the same id; it stays of the same kind. */
export const changeField = (method: Method, field: Field): Method => {
  const step = stepOfField(method, field.id)
  if (step === undefined) return method
  return withFields(method, step.id, ({ fields }) =>
    fields.map((one) => (one.id === field.id && one.kind === field.kind ? field : one)),
  )
}

/** Fields of earlier steps that a step could keep in sight and does not. */
export const couldBeInSight = (method: Method, stepId: string): readonly Field[] => {
  const at = method.steps.findIndex(({ id }) => id === stepId)
  const shown = method.steps[at]?.context ?? []
  return method.steps
    .slice(0, Math.max(at, 0))
    .flatMap(({ fields }) => fields)
    .filter(({ id }) => !shown.includes(id))
}
