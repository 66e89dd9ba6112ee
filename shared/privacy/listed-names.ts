import type { Alias, Span } from './finding.ts'
import { firstNames } from './first-names.ts'
import { alsoWords, functionWords } from './ordinary-words.ts'
import { surnamePrefixes } from './surnames.ts'
import { type Token, tokensOf } from './tokens.ts'

/** Word by word through a name; what stands for whom where a name ends. */
interface Branch {
  readonly next: Map<string, Branch>
  /** The alias; null where the name is that of two people. */
  ends?: { alias: string | null; readonly whole: boolean; readonly isAlias: boolean }
}

/** The names of people on a list, ready to be looked for. */
export interface ListedNames {
  readonly branch: Branch
}

const newBranch = (): Branch => ({ next: new Map() })

/** Longer than the longest name that anybody bears. */
const mostWords = 12

const plant = (
  root: Branch,
  words: readonly string[],
  alias: string,
  whole: boolean,
  isAlias = false,
): void => {
  if (words.length === 0 || words.length > mostWords) return
  let branch = root
  for (const word of words) {
    const known = branch.next.get(word) ?? newBranch()
    branch.next.set(word, known)
    branch = known
  }
  const there = branch.ends
  if (there === undefined) branch.ends = { alias, whole, isAlias }
  else if (there.isAlias || isAlias) branch.ends = there.isAlias ? { alias, whole, isAlias } : there
  else if (whole && !there.whole) branch.ends = { alias, whole, isAlias }
  else if (there.alias !== alias && whole === there.whole) there.alias = null
}

/** The surnames in the words behind the given names: "el amrani", "de vries", "amrani", "vries", and both together. */
const surnameParts = (words: readonly string[]): readonly (readonly string[])[] => {
  const parts: string[][] = []
  let prefixes: string[] = []
  for (const word of words) {
    if (surnamePrefixes.has(word)) prefixes.push(word)
    else {
      if (prefixes.length > 0) parts.push([...prefixes, word])
      parts.push([word])
      prefixes = []
    }
  }
  return parts
}

/** Words that the name begins with until the surname: one at least where there are two, more where tables know them. */
const givenCount = (words: readonly string[]): number => {
  if (words.length < 2) return words.length
  const prefix = words.findIndex((word, at) => at > 0 && surnamePrefixes.has(word))
  if (prefix > 0) return prefix
  let count = 1
  while (
    count < words.length - 1 &&
    (firstNames.has(words[count] ?? '') || (words[count] ?? '').length === 1)
  )
    count++
  return count
}

const honorifics = new Set([
  'mevrouw',
  'mevr',
  'mw',
  'meneer',
  'mijnheer',
  'heer',
  'de',
  'dhr',
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'drs',
  'prof',
])

const namedWords = (name: string): readonly string[] =>
  tokensOf(name.replaceAll(/[‘’`´]/g, "'")).map(({ folded }) => folded)

/** Makes a list of names ready: whole names, their parts, surnames in any order of parts, and initials with a surname. */
export const listNames = (aliases: readonly Alias[]): ListedNames => {
  const root = newBranch()
  for (const { name, alias } of aliases) {
    const all = namedWords(name)
    const titled = all.findIndex((word) => !honorifics.has(word))
    const words = titled > 0 && !(all[0] === 'de' && titled === 1) ? all.slice(titled) : all
    const isOnlySurname = titled > 0 || surnamePrefixes.has(words[0] ?? '')
    const count = isOnlySurname ? 0 : givenCount(words)
    const [given, surname] = [words.slice(0, count), words.slice(count)]
    plant(root, words, alias, true)
    if (surname.length > 0 && given.length > 0) {
      // "Yilmaz, Fatima", and "Yilmaz Fatima" as forms have it.
      plant(root, [...surname, ...given], alias, true)
      const first = given[0] ?? ''
      plant(root, [first, ...surname], alias, true)
      plant(root, [first.charAt(0), ...surname], alias, true)
      plant(root, [...given.map((word) => word.charAt(0)), ...surname], alias, true)
      for (const part of surnameParts(surname)) {
        plant(root, [...given, ...part], alias, true)
        plant(root, [...part, ...given], alias, true)
        plant(root, [first, ...part], alias, true)
        plant(root, [first.charAt(0), ...part], alias, true)
      }
    }
    for (const word of given) if (word.length > 1) plant(root, [word], alias, given.length === 1)
    if (surname.length > 0) plant(root, surname, alias, false)
    for (const part of surnameParts(surname)) if (part.join('').length > 1) plant(root, part, alias, false)
  }
  // An alias must be a word of its own to be left alone: "mevrouw A." says nothing that "A" would not say elsewhere.
  for (const { alias } of aliases) plant(root, namedWords(alias), alias, true, true)
  return { branch: root }
}

const joins = /^(?:[ \-/]|, |\. ?|'| - )$/

/** How a name may end when something belongs to somebody, or to somebody small. */
const bare = (folded: string): readonly string[] => {
  const forms = [folded]
  for (const ending of ["'s", "'tje", 's', 'tje', 'etje', 'pje', 'je', 'en'])
    if (folded.endsWith(ending) && folded.length - ending.length > 2)
      forms.push(folded.slice(0, -ending.length))
  return forms
}

interface Found {
  readonly last: number
  readonly ends: NonNullable<Branch['ends']>
}

/** The longest name of the list that begins at this word. */
const longest = (branch: Branch, tokens: readonly Token[], at: number, begun: boolean): Found | null => {
  const token = tokens[at]
  if (token === undefined || (begun && !joins.test(token.gap))) return null
  let best: Found | null = null
  for (const form of bare(token.folded)) {
    const next = branch.next.get(form)
    if (next === undefined) continue
    const further = longest(next, tokens, at + 1, true)
    const here = next.ends === undefined ? null : { last: at, ends: next.ends }
    const found = further ?? here
    if (found !== null && (best === null || found.last > best.last)) best = found
  }
  return best
}

const isOrdinary = ({ folded }: Token): boolean =>
  alsoWords.has(folded) || functionWords.has(folded) || surnamePrefixes.has(folded) || folded.length < 3

/** Where names of the list stand, and where their aliases do: those are nobody's names any more. */
export const findListed = (
  tokens: readonly Token[],
  { branch }: ListedNames,
): { readonly names: readonly Span[]; readonly aliases: readonly Span[] } => {
  const names: Span[] = []
  const aliases: Span[] = []
  if (branch.next.size === 0) return { names, aliases }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    const found = longest(branch, tokens, at, false)
    const last = found === null ? undefined : tokens[found.last]
    if (token === undefined || found === null || last === undefined) continue
    const single = found.last === at
    // A word that is a name as well counts when it is written as a name.
    if (single && isOrdinary(token) && !token.capital && !found.ends.isAlias) continue
    const doubtful = single && isOrdinary(token) && token.first
    const span: Span = {
      kind: 'name',
      start: token.start,
      end: last.end,
      certainty: doubtful ? 'likely' : 'certain',
    }
    if (found.ends.isAlias) aliases.push(span)
    else names.push(found.ends.alias === null ? span : { ...span, alias: found.ends.alias })
    at = found.last
  }
  return { names, aliases }
}
