import type * as Y from 'yjs'
import { entriesOf, type Tell } from './reading.ts'
import { tellUnknown } from './records.ts'

/** What an instrument of whoever leads keeps: one plain value under `current`, or null. Whatever else stands there is told. */
export const currentOf = (map: Y.Map<unknown>, tell: Tell): unknown => {
  const values = Object.fromEntries(entriesOf(map, tell))
  tellUnknown(values, ['current'], tell)
  return values.current ?? null
}
