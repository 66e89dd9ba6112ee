import { firstNames } from './first-names.ts'
import { endsAsNoName, functionWords } from './ordinary-words.ts'
import { headsOfOrganisations, publicNames, tailsOfOrganisations } from './organisations.ts'
import { surnames } from './surnames.ts'
import type { Token } from './tokens.ts'

const publicByFirst: ReadonlyMap<string, readonly (readonly string[])[]> = Map.groupBy(
  publicNames.map((name) => name.split(' ')),
  ([first = '']) => first,
)

const withoutEnding = (word: string | undefined): string | undefined => word?.replace(/s$/, '')

/** The places of words that are part of a name everybody knows. */
export const publicPlaces = (tokens: readonly Token[]): ReadonlySet<number> => {
  const places = new Set<number>()
  tokens.forEach(({ folded, capital }, at) => {
    if (!capital) return
    for (const words of publicByFirst.get(folded) ?? [])
      if (words.every((word, nth) => withoutEnding(tokens[at + nth]?.folded) === withoutEnding(word)))
        for (let nth = 0; nth < words.length; nth++) places.add(at + nth)
  })
  return places
}

/** What a word ends in that makes it a building, a road or a prize with somebody's name. */
const named =
  /.(?:school|straat|laan|plein|weg|kade|gracht|singel|ziekenhuis|huis|college|park|hof|kerk|prijs|fonds|lezing)$/

/** Whether what stands around the name from one word to another makes it that of a house, a rule or a road. */
export const isOfThing = (tokens: readonly Token[], from: number, last: number): boolean => {
  const [before, first, after] = [tokens[from - 1], tokens[from], tokens[last + 1]]
  if (before !== undefined && headsOfOrganisations.has(before.folded) && /^[ -]["']?$/.test(first?.gap ?? ''))
    return true
  if (after !== undefined && /^[ -]$/.test(after.gap)) {
    if (tailsOfOrganisations.has(after.folded) && (after.capital || last > from)) return true
    if (after.capital && !functionWords.has(after.folded) && named.test(after.folded)) return true
  }
  return tokens
    .slice(from + 1, last + 1)
    .some(({ folded }) => !surnames.has(folded) && !firstNames.has(folded) && endsAsNoName(folded))
}
