import { whereIs } from '../../shared/method/edit-text.ts'
import { type Fault, faultInWords, placeOfFault } from '../../shared/method/fault-words.ts'
import type { Method, Text } from '../../shared/method/method.ts'

/** A fault in words, with where it is found. */
export interface SaidFault {
  readonly what: Text
  /** As `methodFaults` names it. */
  readonly place: string
  readonly stepId: string | null
  readonly fieldId: string | null
}

/** Puts a fault in words and finds its step and field. */
export const saidFault = (method: Method, fault: Fault): SaidFault => {
  const place = placeOfFault(fault)
  return { what: faultInWords(fault), place, ...whereIs(method, place) }
}
