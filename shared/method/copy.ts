import { methodLimits } from './limits.ts'
import type { Language, Method, Text } from './method.ts'

const before: Text = { nl: 'Kopie van', en: 'Copy of' }

const retitled = (title: Text, language: Language): string =>
  `${before[language]} ${title[language]}`.slice(0, methodLimits.text)

/**
 * A method as one of somebody's own, under an id of its own. It says what it was copied from; where it would be called as
 * one of `known` it is called a copy, so that people can tell them apart by their first words.
 */
export const copyOf = (method: Method, id: string, known: readonly Method[]): Method => {
  const { title } = method
  const isTaken = known.some(
    (other) => other.title.nl.trim() === title.nl.trim() || other.title.en.trim() === title.en.trim(),
  )
  return {
    ...method,
    id,
    version: 1,
    copiedFrom: { id: method.id, version: method.version },
    title: isTaken ? { nl: retitled(title, 'nl'), en: retitled(title, 'en') } : title,
  }
}
