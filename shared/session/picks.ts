import { entriesOf, type Reading, under } from './reading.ts'
import type { SessionDocuments } from './session.ts'
import { caseOf, changeCase } from './shape.ts'

/** Reads the single choices at a place; what does not fit is null and told. `fits` knows each key. */
export const picksReading =
  <Key extends string, Value>(
    place: string,
    fits: Readonly<Record<Key, (value: unknown) => value is Value>>,
  ): Reading<Readonly<Record<Key, Value | null>>> =>
  (documents, tell) => {
    const tellPlace = under(tell, `case/${place}`)
    const keys = Object.keys(fits) as Key[]
    const values = new Map(entriesOf(caseOf(documents).picks(place), tellPlace))
    for (const key of values.keys()) if (!keys.some((known) => known === key)) tellPlace('unknown')
    const read = keys.map((key) => {
      const value = values.get(key)
      const isUnset = value === undefined || value === null
      if (!isUnset && !fits[key](value)) tellPlace(key)
      return [key, !isUnset && fits[key](value) ? value : null] as const
    })
    return Object.fromEntries(read) as Record<Key, Value | null>
  }

/** Makes a choice at a place, or takes it back with null. What stands there already is not written again. */
export const setPick = (
  documents: SessionDocuments,
  place: string,
  key: string,
  value: string | number | null,
): void => {
  const picks = caseOf(documents).picks(place)
  if ((picks.get(key) ?? null) !== value) changeCase(documents, () => picks.set(key, value))
}
