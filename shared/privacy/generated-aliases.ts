import type { Language } from '../method/method.ts'
import type { Alias } from './finding.ts'
import type { PlacedFinding } from './scan-texts.ts'
import { surnamePrefixes } from './surnames.ts'
import { fold, tokensOf } from './tokens.ts'
import { personWord } from './words.ts'

/** A, B … Z, AA, AB … */
const letters = (nth: number): string =>
  (nth < 26 ? '' : letters(Math.floor(nth / 26) - 1)) + String.fromCharCode(65 + (nth % 26))

/** The words of a name that tell people apart. */
const tellingWords = (name: string): readonly string[] => {
  const words = tokensOf(name).map(({ folded }) => folded)
  const telling = words.filter((word) => !surnamePrefixes.has(word))
  return telling.length > 0 ? telling : words
}

const fits = (short: readonly string[], full: readonly string[]): boolean =>
  short.every((word) =>
    full.some(
      (other) => other === word || other === `${word}s` || (word.length === 1 && other.startsWith(word)),
    ),
  )

/**
 * What to call each person that findings name: their alias of the list, else "Persoon A", "Persoon B" in the order in which
 * they come. Whoever is named in part ("De Vries", "J. de Vries") is the one person whose name holds that, if there is one.
 */
export const nameAliases = (
  findings: readonly PlacedFinding[],
  aliases: readonly Alias[],
  language: Language,
): ReadonlyMap<string, string> => {
  const taken = new Set(aliases.map(({ alias }) => fold(alias)))
  const called = new Map<string, string>()
  const unnamed = findings.filter(({ kind, alias }) => kind === 'name' && alias === undefined)
  for (const { id, kind, alias } of findings)
    if (kind === 'name' && alias !== undefined) called.set(id, alias)
  const names = new Map(unnamed.map(({ text }) => [tellingWords(text).join(' '), tellingWords(text)]))
  const byLength = [...names.entries()].sort(
    ([, a], [, b]) => b.join('').length - a.join('').length || b.length - a.length,
  )
  // The longest names first: a shorter one joins the only person whom it fits.
  const persons: { readonly key: string; readonly words: readonly string[] }[] = []
  const personOf = new Map<string, string>()
  const byWord = new Map<string, { readonly key: string; readonly words: readonly string[] }[]>()
  for (const [key, words] of byLength) {
    const last = words.at(-1) ?? ''
    const candidates = [...new Set([...(byWord.get(last) ?? []), ...(byWord.get(`${last}s`) ?? [])])]
    const fitting = candidates.filter((person) => fits(words, person.words))
    const [only] = fitting
    if (only !== undefined && fitting.length === 1) personOf.set(key, only.key)
    else {
      const person = { key, words }
      persons.push(person)
      personOf.set(key, key)
      for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), person])
    }
  }
  const nameOf = new Map<string, string>()
  let nth = 0
  for (const { id, text } of unnamed) {
    const person = personOf.get(tellingWords(text).join(' ')) ?? text
    let name = nameOf.get(person)
    while (name === undefined) {
      const next = `${personWord[language]} ${letters(nth++)}`
      if (!taken.has(fold(next))) name = next
    }
    nameOf.set(person, name)
    called.set(id, name)
  }
  return called
}

/** Whether a name that was found is one of these people, named whole or in part. */
export const isOneOf = (people: readonly string[]): ((name: string) => boolean) => {
  const known = people.map(tellingWords).filter((words) => words.length > 0)
  return (name) => {
    const words = tellingWords(name)
    return words.length > 0 && known.some((person) => fits(words, person))
  }
}
