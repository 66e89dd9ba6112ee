import type { SessionSnapshot } from '../session/model.ts'
import { linesOf, own } from './text.ts'

/**
 * Fields that mean the same in every method that has them, by their id, as a life domain does (docs/decisions/0007). A method that has none
 * simply says nothing of it.
 */
export const knownFields = { caseDirector: 'case-director', nextLook: 'next-look' } as const

/** What a line says that every method with such a line means alike; '' when it is empty, absent or out of a circle. */
export const knownLine = (snapshot: SessionSnapshot, name: keyof typeof knownFields): string => {
  const id = knownFields[name]
  const value = own(snapshot.values, id)
  return value?.kind === 'line' && own(snapshot.fromCircles ?? {}, id) === undefined
    ? linesOf(value.text).join(' ')
    : ''
}

/** What was decided, in the decisions that stand in the open. */
export const openDecisions = ({ method, values, fromCircles = {} }: SessionSnapshot) =>
  method.steps.flatMap((step) =>
    step.fields.flatMap(({ id }) => {
      const value = own(values, id)
      return value?.kind === 'decision' && own(fromCircles, id) === undefined ? [value.decision] : []
    }),
  )
