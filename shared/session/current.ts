import type * as Y from 'yjs'
import { entriesOf, type Tell } from './reading.ts'
import { tellUnknown } from './records.ts'

/** What an instrument of whoever leads keeps: one plain value under `current`, or null. Whatever else stands there is told. */
export const currentOf = <Value>(
  map: Y.Map<unknown>,
  tell: Tell,
  read: (value: unknown) => Value | null,
): Value | null => {
  const values = Object.fromEntries(entriesOf(map, tell))
  tellUnknown(values, ['current'], tell)
  const current = values.current ?? null
  const value = current === null ? null : read(current)
  if (current !== null && value === null) tell('current')
  return value
}
