import type { Path } from './file-scan.ts'
import type { Method, Text } from './method.ts'

/** Faults of a method as they stand in its file: the path to their place, and what they say in words. */

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
export const pathOfFault = (method: Method, fault: string): Path => {
  const names = fault.slice(0, fault.indexOf(': ')).split('.')
  const isField = names[0] === 'fields' && names[1] !== undefined
  const path: PropertyKey[] = isField ? [...fieldPath(method, names[1] ?? '')] : []
  for (const name of isField ? names.slice(2) : names) path.push(...further(valueAt(method, path), name))
  return path
}

const empty: Text = {
  nl: 'Hier staat niets, en er is er minstens één nodig.',
  en: 'There is nothing here, and at least one is needed.',
}

const words: Readonly<Record<string, Text>> = {
  'used twice': {
    nl: 'Dit kenmerk komt twee keer voor.',
    en: 'This id is used twice.',
  },
  'no id to use': { nl: 'Dit kenmerk mag niet.', en: 'This id is not allowed.' },
  'a choice has choices and nothing else has': {
    nl: 'Een keuze heeft keuzes nodig, en iets anders mag ze niet hebben.',
    en: 'A choice needs choices, and nothing else may have them.',
  },
  'a tag is of a column of text and nothing else is': {
    nl: 'Een soort uitspraak hoort bij een kolom met tekst, en iets anders niet.',
    en: 'A sort of statement belongs to a column of text, and nothing else does.',
  },
  'no columns': empty,
  'no parts': empty,
  'no dimensions': empty,
  'no choices': empty,
  'no domains': empty,
  'no rungs': empty,
  none: empty,
  'not a choice of this round': {
    nl: 'De verdeling is geen keuze van deze ronde.',
    en: 'The distribution is no choice of this round.',
  },
  'none or too many': { nl: 'Dit aantal past niet.', en: 'This number does not fit.' },
  'too many': { nl: 'Dit zijn er te veel.', en: 'These are too many.' },
  'not a whole number from 1': {
    nl: 'Dit is een heel getal vanaf 1.',
    en: 'This is a whole number from 1.',
  },
  'not the sum of the steps': {
    nl: 'Dit is niet de som van de minuten van de stappen.',
    en: 'This is not the sum of the minutes of the steps.',
  },
  'smallest above largest': {
    nl: 'De kleinste groep is groter dan de grootste.',
    en: 'The smallest group is larger than the largest.',
  },
  'none closes': { nl: 'Geen stap is de afronding.', en: 'No step is the closing.' },
  'not used': { nl: 'Geen stap hoort hierbij.', en: 'No step belongs to this.' },
  'no such phase': { nl: 'Deze fase bestaat niet.', en: 'There is no such phase.' },
  'not a field of an earlier step': {
    nl: 'Dit is geen veld van een eerdere stap.',
    en: 'This is no field of an earlier step.',
  },
}

/** What a fault says, for people; anything else is said in general. */
export const faultInWords = (fault: string): Text =>
  words[fault.slice(fault.indexOf(': ') + 2)] ?? {
    nl: 'Dit past niet bij de rest van de methode.',
    en: 'This does not fit the rest of the method.',
  }
