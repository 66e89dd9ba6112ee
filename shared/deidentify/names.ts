import { ok, type Result, refuse } from '../result.ts'
import { foldText } from './folded.ts'
import { ordinaryWords, particles } from './ordinary-words.ts'
import type { Replacement } from './replace.ts'

/** Somebody who is called otherwise: the list that the session keeps on the device, outside its documents. */
export interface RealName {
  readonly name: string
  readonly alias: string
}

/** Finds every place where something of a list is named, and what comes there. */
export type Pass = (text: string) => readonly Replacement[]

/** What is wrong with a list of names. */
export type AliasFault = 'empty-alias' | 'alias-holds-name' | 'too-long'

const longestName = 200
const mostNames = 1000

/** The words of a text, folded. */
const wordsOf = (text: string): readonly string[] =>
  foldText(text)
    .text.split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/** Between two words of a name may stand anything that is no word, or nothing: "el-Amrani", "ElAmrani". */
const joint = '[^\\p{L}\\p{N}]{0,6}'

/** Endings of a person's name: of whom something is, and the small forms. */
const personEnding = "(?:'?(?:s|tjes?|etjes?|pjes?|jes?)(?:'s?)?|')?"
/** Endings of the name of a place or an organisation: whose it is, and who or what is from there. */
const placeEnding = "(?:'?(?:s|se|er|ers)|')?"

interface Named {
  readonly words: readonly string[]
  readonly becomes: string
  /** Whether it counts only with a capital, because small it may be an ordinary word. */
  readonly needsCapital: boolean
}

const keyOf = (words: readonly string[]): string => words.join('')

/** "Mevrouw M.": the point belongs to the name, unless a sentence ends with it. */
const endsInInitial = (words: readonly string[]): boolean => words.at(-1)?.length === 1
const goesOn = /^\.(?:[,;:)\]]|\s+[\p{Ll}(])/u

const passOf = (
  names: ReadonlyMap<string, Named>,
  ending: string,
  inflect: (becomes: string, end: string) => string,
): Pass => {
  if (names.size === 0) return () => []
  // Longest first: "Fatima El Amrani" before "Fatima".
  const all = [...names.values()].sort((a, b) => keyOf(b.words).length - keyOf(a.words).length)
  const pattern = all.map(({ words }) => words.join(joint)).join('|')
  const search = new RegExp(`(?<![\\p{L}\\p{N}])(${pattern})(${ending})(?![\\p{L}\\p{N}])`, 'gu')
  return (text) => {
    const { text: folded, at } = foldText(text)
    const found: Replacement[] = []
    search.lastIndex = 0
    for (let match = search.exec(folded); match !== null; match = search.exec(folded)) {
      const [whole, said = '', end = ''] = match
      const name = names.get(said.replace(/[^\p{L}\p{N}]/gu, ''))
      const start = at[match.index] ?? 0
      const isCapital = /^[\p{Lu}\p{Lt}]/u.test(text.slice(start, start + 2).normalize('NFKD'))
      if (name === undefined || (name.needsCapital && !isCapital)) {
        search.lastIndex = match.index + 1
        continue
      }
      const last = at[match.index + whole.length] ?? text.length
      const rest = text.slice(last)
      const isAlone = start === 0 && rest === '.'
      const point = endsInInitial(name.words) && (isAlone || goesOn.test(rest.slice(0, 4))) ? 1 : 0
      found.push({ start, end: last + point, by: inflect(name.becomes, end) })
    }
    return found
  }
}

/** The whole names, and their parts. What two people bear is nobody's alias; it becomes a neutral word. */
const namesOf = (list: readonly RealName[], shared: string): ReadonlyMap<string, Named> => {
  const parts = new Map<string, Named>()
  const whole = new Map<string, Named>()
  const add = (to: Map<string, Named>, words: readonly string[], alias: string, needsCapital: boolean) => {
    const other = to.get(keyOf(words))
    const becomes = other === undefined || other.becomes === alias ? alias : shared
    to.set(keyOf(words), { words, becomes, needsCapital })
  }
  for (const { name, alias } of list) {
    const words = wordsOf(name)
    for (const word of words.length > 1 ? words : [])
      if (word.length > 1 && !particles.has(word))
        add(parts, [word], alias, word.length < 3 || ordinaryWords.has(word))
    // "El Amrani", "de Vries": a surname with what belongs to it.
    for (const [from, word] of words.entries())
      if (from > 0 && particles.has(word) && from < words.length - 1)
        add(parts, words.slice(from), alias, false)
    add(whole, words, alias, false)
  }
  // Where somebody's whole name is a part of another's, it is the whole name that is meant.
  return new Map([...parts, ...whole])
}

/** An alias with the ending that the name had: whose it is stays readable. */
const inflected = (alias: string, end: string): string => {
  if (end === '' || /jes?$/u.test(end)) return alias
  return /[sxz]$/iu.test(alias) ? `${alias}’` : `${alias}’s`
}

const holds = (words: readonly string[], part: readonly string[]): boolean =>
  words.some((_, from) => part.every((word, at) => words[from + at] === word))

/** Whether an alias beside other words can make a name of more than one word again. */
const canComplete = (alias: readonly string[], name: readonly string[]): boolean =>
  name.length > 1 &&
  (holds(name, alias) ||
    name.some((_, cut) => {
      const [before, after] = [name.slice(0, cut), name.slice(cut)]
      return (
        cut > 0 &&
        (keyOf(alias.slice(-before.length)) === keyOf(before) ||
          keyOf(alias.slice(0, after.length)) === keyOf(after))
      )
    }))

const neutral = { nl: ['[naam]', '[…]'], en: ['[name]', '[…]'] } as const

/**
 * Finds the people of a list, whole or in part, in any capitals, with or without accents, with an ending or without. An alias
 * that holds a name of the list, or that could make one with the words beside it, is refused: it would put back what was
 * taken away. `detail` is the number of the entry.
 */
export const namePass = (
  all: readonly RealName[],
  language: keyof typeof neutral,
): Result<Pass, AliasFault> => {
  const list = all.filter(({ name }) => wordsOf(name.slice(0, longestName)).length > 0)
  if (list.length > mostNames) return refuse('too-long')
  for (const [at, { name, alias }] of list.entries())
    if (name.length > longestName || alias.length > longestName) return refuse('too-long', `${at + 1}`)
  const plain = passOf(namesOf(list, ''), personEnding, inflected)
  const shared = neutral[language].find((word) => plain(word).length === 0) ?? '[…]'
  const names = namesOf(list, shared)
  const find = passOf(names, personEnding, inflected)
  for (const [at, { alias }] of list.entries()) {
    const words = wordsOf(alias)
    if (words.length === 0) return refuse('empty-alias', `${at + 1}`)
    const isFound = [alias, `${alias}’s`, `${alias}s`, alias.toUpperCase()].some(
      (form) => find(form).length > 0,
    )
    if (isFound || list.some(({ name }) => canComplete(words, wordsOf(name))))
      return refuse('alias-holds-name', `${at + 1}`)
  }
  return ok(find)
}

/** "De Alkmaarse politie". */
const local = 'plaatselijke'

/** Finds places or organisations of a table; one of a single word counts only with a capital. */
export const tablePass = (table: readonly { readonly name: string; readonly becomes: string }[]): Pass =>
  passOf(
    new Map(
      table
        .slice(0, mostNames)
        .map(({ name, becomes }) => [wordsOf(name.slice(0, longestName)), becomes] as const)
        .filter(([words]) => words.length > 0)
        .map(([words, becomes]) => [keyOf(words), { words, becomes, needsCapital: words.length === 1 }]),
    ),
    placeEnding,
    (becomes, end) => (end === 'se' ? local : becomes),
  )

/** Where phrases stand that were put there on purpose, so that no later pass touches them. */
export const standing = (phrases: readonly string[]): ((text: string) => readonly Replacement[]) => {
  const wanted = [...new Set(phrases.filter((phrase) => phrase.trim() !== ''))]
  return (text) =>
    wanted.flatMap((phrase) => {
      const found: Replacement[] = []
      for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length))
        found.push({ start: at, end: at + phrase.length, by: phrase })
      return found
    })
}
