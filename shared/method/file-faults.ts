import { type Fault, placeOfFault } from './fault-words.ts'
import type { Path } from './file-scan.ts'
import type { Method } from './method.ts'

/** Where the faults of a method stand in its file. */

const hasId = (value: unknown, id: string): boolean =>
  value === id ||
  (typeof value === 'object' &&
    value !== null &&
    Object.hasOwn(value, 'id') &&
    Reflect.get(value, 'id') === id)

/** Goes one name further: into a property, to the last of a list with that id, or to that of any list in an object. */
const further = (value: unknown, name: string): Path => {
  if (Array.isArray(value)) {
    const at = value.findLastIndex((element) => hasId(element, name))
    return at < 0 ? [] : [at]
  }
  if (typeof value !== 'object' || value === null) return []
  if (Object.hasOwn(value, name)) return [name]
  for (const [key, list] of Object.entries(value)) {
    const at = Array.isArray(list) ? list.findLastIndex((element) => hasId(element, name)) : -1
    if (at >= 0) return [key, at]
  }
  return []
}

/** Ids of fields are one list for the whole method. */
const fieldPath = ({ steps }: Method, id: string): Path => {
  const step = steps.findLastIndex(({ fields }) => fields.some((field) => field.id === id))
  const field = steps[step]?.fields.findLastIndex((other) => other.id === id) ?? -1
  return field < 0 ? ['steps'] : ['steps', step, 'fields', field]
}

const valueAt = (method: Method, path: Path): unknown =>
  path.reduce<unknown>((value, key) => Reflect.get(Object(value), key), method)

/** The path in the method to the place that a fault names; where that is not found, as far as it goes. */
export const pathOfFault = (method: Method, fault: Fault): Path => {
  const names = placeOfFault(fault).split('.')
  const isField = names[0] === 'fields' && names[1] !== undefined
  const path: PropertyKey[] = isField ? [...fieldPath(method, names[1] ?? '')] : []
  for (const name of isField ? names.slice(2) : names) path.push(...further(valueAt(method, path), name))
  return path
}
