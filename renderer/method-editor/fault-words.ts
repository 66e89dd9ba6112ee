import { whereIs } from '../../shared/method/edit-text.ts'
import type { Method } from '../../shared/method/method.ts'
import type { nl } from '../i18n/method-editor.ts'

type FaultWord = keyof (typeof nl)['faults']

/** What `methodFaults` says, and under which words people read it. */
const words: Readonly<Record<string, FaultWord>> = {
  'smallest above largest': 'groupSize',
  'not the sum of the steps': 'minutes',
  'none or too many': 'tooMany',
  'none closes': 'closing',
  'not used': 'phase',
  'no such phase': 'phase',
  'not a field of an earlier step': 'context',
  'used twice': 'twice',
  'no id to use': 'twice',
  'no columns': 'parts',
  'no parts': 'parts',
  'no dimensions': 'parts',
  'no domains': 'parts',
  'no rungs': 'parts',
  'no choices': 'choices',
  'a choice has choices and nothing else has': 'choices',
  'a tag is of a column of text and nothing else is': 'tag',
  'not a choice of this round': 'distribution',
  'too many': 'tooMany',
}

/** A fault in the words of the interface, with where it is found. */
export interface SaidFault {
  readonly word: FaultWord
  /** As `methodFaults` names it; said where there are no better words. */
  readonly place: string
  readonly stepId: string | null
  readonly fieldId: string | null
}

/** Puts a fault in words; one that has none is at least said with its place. */
export const saidFault = (method: Method, fault: string): SaidFault => {
  const at = fault.indexOf(': ')
  const place = at < 0 ? fault : fault.slice(0, at)
  const what = at < 0 ? '' : fault.slice(at + 2)
  const word = what === 'none' && place === 'steps' ? 'steps' : what === 'none' ? 'minutes' : words[what]
  return { word: word ?? 'other', place, ...whereIs(method, place) }
}
