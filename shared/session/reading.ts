import * as Y from 'yjs'
import type { Query, SessionDocuments } from './session.ts'
import { isTaken } from './shape.ts'

/**
 * Is told every place that cannot be read, from where the reader stands ('' is the place itself), and never what
 * stands there. What can be read beside it is read all the same.
 */
export type Tell = (where: string) => void

/** Any Y type, whatever it tells its observers. */
type Shared = Pick<Y.AbstractType<unknown>, '_start' | '_map' | 'doc'>

/** For who only wants the values. */
const nobody: Tell = () => {}

/** Tells of places that lie within a named one. */
export const under =
  (tell: Tell, name: string | number): Tell =>
  (where) =>
    tell(where === '' ? `${name}` : `${name}/${where}`)

/** Reads documents and tells what cannot be read; the one way to look at a session. */
export type Reading<Value> = (documents: SessionDocuments, tell: Tell) => Value

/** A reading as a question that the interface can subscribe to. */
export const queryOf = <Value>(reads: Query<Value>['reads'], read: Reading<Value>): Query<Value> => ({
  reads,
  of: (documents) => read(documents, nobody),
})

function* itemsOf(type: Shared): Generator<Y.Item> {
  for (let item = type._start; item !== null; item = item.right) if (!item.deleted) yield item
}

/** Whether a type holds something that its own class never shows: a Y type can carry a list and keys at once. */
const holdsMore = (type: Shared): boolean => {
  if (isTaken(type)) return true
  if (type instanceof Y.Map) return !itemsOf(type).next().done
  if ([...type._map.values()].some((item) => !item.deleted)) return true
  if (!isPlainText(type)) return false
  for (const { content } of itemsOf(type)) if (!(content instanceof Y.ContentString)) return true
  return false
}

/** Whether something is live text, and not the richer text that an editor keeps. */
export const isPlainText = (value: unknown): value is Y.Text =>
  value instanceof Y.Text && !(value instanceof Y.XmlText)

/** The keys and values of a map. */
export const entriesOf = (map: Y.Map<unknown>, tell: Tell): readonly (readonly [string, unknown])[] => {
  if (holdsMore(map)) tell('')
  return [...map.entries()]
}

/** The characters of a text. */
export const textOf = (text: Y.Text, tell: Tell): string => {
  if (holdsMore(text)) tell('')
  return text.toString()
}

/** What can be read of an array's elements, in order. */
export const elementsOf = <Value>(
  array: Y.Array<unknown>,
  tell: Tell,
  read: (element: unknown, tell: Tell) => Value | null,
): readonly Value[] => {
  if (holdsMore(array)) tell('')
  return array.toArray().flatMap((element, at) => {
    const value = read(element, under(tell, at))
    if (value === null) tell(`${at}`)
    return value === null ? [] : [value]
  })
}

/** The same for elements with an id. Where an id stands twice the first counts, because commands find that one. */
export const recordsOf = <Value extends { readonly id: string }>(
  array: Y.Array<unknown>,
  tell: Tell,
  read: (element: unknown, tell: Tell) => Value | null,
): readonly Value[] => {
  const seen = new Set<string>()
  return elementsOf(array, tell, (element, tellElement) => {
    const value = read(element, tellElement)
    if (value === null || seen.has(value.id)) return null
    seen.add(value.id)
    return value
  })
}
