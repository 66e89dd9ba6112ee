import type { Certainty, Span } from './finding.ts'
import { firstNames } from './first-names.ts'
import { alsoWords, endsAsNoName, functionWords, mostlyNames } from './ordinary-words.ts'
import { headsOfOrganisations, organisations } from './organisations.ts'
import { honorifics, naming, roles } from './person-words.ts'
import { places } from './places.ts'
import { isOfThing, publicPlaces } from './public-names.ts'
import { looksLikeSurname, surnamePrefixes, surnames, weakPrefixes } from './surnames.ts'
import type { Token } from './tokens.ts'
import { wordsOf } from './word-list.ts'

/** Words from `from` up to and with `last` are somebody's name. */
interface Run {
  readonly from: number
  readonly last: number
  readonly certainty: Certainty
}

const mostWords = 8

/** "Toms", "Karins": a first name to which something belongs. */
const isPossessive = (folded: string): boolean =>
  folded.length > 3 &&
  folded.endsWith('s') &&
  !firstNames.has(folded) &&
  firstNames.has(folded.slice(0, -1)) &&
  !alsoWords.has(folded.slice(0, -1))

const isGiven = ({ folded }: Token): boolean => firstNames.has(folded) || isPossessive(folded)

/** A word that no person is called, whatever stands beside it. */
const isNobody = (token: Token): boolean => {
  const { folded } = token
  if (organisations.has(folded)) return true
  if (firstNames.has(folded) || surnames.has(folded)) return false
  if (functionWords.has(folded)) return !alsoWords.has(folded)
  if (headsOfOrganisations.has(folded) || places.has(folded)) return true
  return endsAsNoName(folded) || /^\p{Lu}{2,5}$/u.test(token.text)
}

const isInitial = (token: Token, text: string): boolean =>
  /^(?:\p{Lu}|Th|Ch|Ph|IJ|Joh|Jac|Chr|Wm)$/u.test(token.text) && text.charAt(token.end) === '.'

const isHyphen = (gap: string): boolean => gap === '-' || gap === ' - '

/** Finds names of people in a text that no list knows, by how names are written and by the words around them. */
export const findPeople = (tokens: readonly Token[], text: string): readonly Span[] => {
  const known = publicPlaces(tokens)
  const free = (at: number): Token | undefined => (known.has(at) ? undefined : tokens[at])
  const near = (at: number): Token | undefined => {
    const token = free(at)
    return token?.gap === ' ' || token?.gap === '-' ? token : undefined
  }

  /** Where a surname ends to which hyphens may tie others, prefixes and all: "Dijk-El Khattabi", "Boer - van Dam". */
  const tied = (from: number): number => {
    let last = from
    while (last < from + mostWords) {
      let end = last + 1
      if (!isHyphen(free(end)?.gap ?? '')) break
      while (end < last + 4 && surnamePrefixes.has(free(end)?.folded ?? '') && free(end + 1)?.gap === ' ') {
        const after = free(end + 1)
        if (!after?.capital && !surnamePrefixes.has(after?.folded ?? '')) break
        end++
      }
      const core = free(end)
      if (!core?.capital || core.text.length < 2) break
      last = end
    }
    return last
  }

  /** The surname that begins here: prefixes, a word with a capital, and what a hyphen ties to it. */
  const surnameAt = (from: number, lenient: boolean): { last: number; core: Token } | null => {
    let at = from
    if (weakPrefixes.has(near(at)?.folded ?? '') && !surnamePrefixes.has(near(at + 1)?.folded ?? ''))
      return null
    while (at < from + 4 && surnamePrefixes.has(near(at)?.folded ?? '') && near(at + 1) !== undefined) {
      const [token, after] = [near(at), near(at + 1)]
      // "Ben" and "Al" with a capital before nothing that is written as a name are words.
      if (token === undefined || after === undefined) break
      if (!after.capital && !surnamePrefixes.has(after.folded)) break
      at++
    }
    const core = near(at)
    if (core === undefined || !core.capital || core.text.length < 2 || isNobody(core)) return null
    if (core.first || (at === from && !lenient && alsoWords.has(core.folded) && !surnames.has(core.folded)))
      return null
    return { last: tied(at), core }
  }

  /** Given names, initials and a surname from here on; `sure` when the words before say that it is a person. */
  const personAt = (from: number, sure: boolean): Run | null => {
    let at = from
    let given = 0
    let initials = 0
    while (at < from + mostWords) {
      const token = at === from ? free(at) : (near(at) ?? (initials > 0 ? afterPoint(at) : undefined))
      if (token === undefined || !token.capital) break
      if (isInitial(token, text)) {
        initials++
        at++
      } else if (
        isGiven(token) &&
        (at === from || !token.first) &&
        (initials === 0 || near(at) === undefined)
      ) {
        if (initials > 0) break
        given++
        at++
      } else break
    }
    const surname = surnameBehind(at, from, initials, sure)
    if (surname !== null) {
      const core = surname.core.folded
      const certain = (given > 0 || initials > 0 || sure) && looksLikeSurname(core)
      // A first name that is a word, and a surname that is one too: two words with capitals and no more.
      return { from, last: surname.last, certainty: certain ? 'certain' : 'likely' }
    }
    if (given === 0) return null
    return { from, last: at - 1, certainty: given > 1 ? 'certain' : 'likely' }
  }

  /** A word that follows an initial: with its point between. */
  const afterPoint = (at: number): Token | undefined => {
    const token = free(at)
    return token !== undefined && /^\. ?$/.test(token.gap) ? token : undefined
  }

  const surnameBehind = (at: number, from: number, initials: number, sure: boolean) => {
    const token = free(at)
    if (token === undefined) return null
    if (at === from) return sure ? surnameFirst(at) : null
    if (initials === 0 || near(at) !== undefined) return surnameAt(at, true)
    if (afterPoint(at) === undefined) return null
    // Behind "A. " may stand a name, or the next sentence.
    const honoured = honorifics.has(tokens[from - 1]?.folded ?? '') && initials === 1 && from === at - 1
    const found = surnameFirst(at)
    if (found === null) return null
    const prefixed = found.last > at && surnamePrefixes.has(token.folded)
    const isName = looksLikeSurname(found.core.folded) || prefixed
    return isName ||
      (!honoured && token.gap === '.') ||
      (!honoured && from > 0 && !functionWords.has(token.folded)) ||
      (from === 0 && !functionWords.has(token.folded))
      ? found
      : null
  }

  /** A surname whose first word follows something else than a space. */
  const surnameFirst = (at: number): { last: number; core: Token } | null => {
    const token = free(at)
    if (token === undefined) return null
    if (weakPrefixes.has(token.folded) && !surnamePrefixes.has(free(at + 1)?.folded ?? '')) return null
    if (surnamePrefixes.has(token.folded)) {
      let end = at
      while (
        end < at + 3 &&
        surnamePrefixes.has(free(end)?.folded ?? '') &&
        near(end + 1) !== undefined &&
        !(free(end)?.capital && surnames.has(free(end)?.folded ?? '') && !near(end + 1)?.capital)
      )
        end++
      if (end === at) return token.capital && surnames.has(token.folded) ? tail(at) : null
      const core = near(end)
      if (core?.capital && core.text.length > 1 && (!isNobody(core) || places.has(core.folded)))
        return tail(end)
      return token.capital && surnames.has(token.folded) ? tail(at) : null
    }
    if (!token.capital || token.text.length < 2 || isNobody(token)) return null
    return tail(at)
  }

  const tail = (at: number): { last: number; core: Token } | null => {
    const core = free(at)
    return core === undefined ? null : { last: tied(at), core }
  }

  const behindHonorific = (at: number): Run | null => {
    const token = tokens[at]
    if (token === undefined) return null
    let next = at + 1
    for (;;) {
      const word = next > at + mostWords ? undefined : free(next)
      if (word === undefined || !/^(?: |\. ?)$/.test(word.gap)) return null
      if (word.gap.startsWith('.') && !honorifics.get(tokens[next - 1]?.folded ?? '')) return null
      const couple = word.folded === 'en' && honorifics.has(free(next + 1)?.folded ?? '')
      if (!couple && !(honorifics.has(word.folded) && !(word.capital && surnames.has(word.folded)))) break
      next++
    }
    const word = free(next)
    if (word === undefined) return null
    // "mevrouw jansen", typed in a hurry.
    if (!word.capital && !surnamePrefixes.has(word.folded))
      return surnames.has(word.folded) && !alsoWords.has(word.folded) && !functionWords.has(word.folded)
        ? { from: next, last: next, certainty: 'likely' }
        : null
    if (!word.capital) {
      let end = next
      while (end < next + 4 && surnamePrefixes.has(free(end)?.folded ?? '')) end++
      const core = near(end)
      if (
        end > next &&
        core !== undefined &&
        !core.capital &&
        surnames.has(core.folded) &&
        !functionWords.has(core.folded) &&
        !alsoWords.has(core.folded)
      )
        return { from: next, last: end, certainty: 'likely' }
    }
    return personAt(next, true)
  }

  const behindRole = (at: number): Run | null => {
    const role = tokens[at]
    const named =
      free(at + 1)?.folded === 'zich' || (naming.has(role?.folded ?? '') && free(at + 1)?.folded === 'is')
        ? at + 2
        : at + 1
    const word = free(named)
    if (role === undefined || word === undefined || !/^(?: |, |: | \()$/.test(word.gap)) return null
    const isKnown = firstNames.has(word.folded) || surnames.has(word.folded)
    if (!word.capital || (isNobody(word) && !surnamePrefixes.has(word.folded)) || (word.shout && !isKnown))
      return null
    if (word.gap !== ' ' && (!isKnown || alsoWords.has(word.folded))) return null
    return personAt(named, true)
  }

  const byItself = (at: number): Run | null => {
    const token = free(at)
    if (token === undefined || !token.capital) return null
    if (isInitial(token, text)) {
      const run = personAt(at, false)
      return run !== null && run.last > at && !isInitial(tokens[run.last] ?? token, text) ? run : null
    }
    if (isNobody(token) && !surnamePrefixes.has(token.folded)) return null
    const word = alsoWords.has(token.folded)
    if (isGiven(token)) {
      const run = personAt(at, false)
      if (run === null) return null
      if (run.last > at) {
        const second = tokens[run.last]
        const sureSecond = second !== undefined && (looksLikeSurname(second.folded) || isGiven(second))
        return word && token.first && !sureSecond ? null : run
      }
      if (!word) return run
      const before = tokens[at - 1]
      const articled = before !== undefined && token.gap === ' ' && articles.has(before.folded)
      return mostlyNames.has(token.folded) && !articled && (!token.first || !functionWords.has(token.folded))
        ? run
        : null
    }
    if (surnamePrefixes.has(token.folded)) {
      const found = surnameFirst(at)
      if (found === null || found.last === at || !surnames.has(found.core.folded)) return null
      const { folded } = found.core
      if (places.has(folded) || (token.first && weakPrefixes.has(token.folded))) return null
      // "De Roos", "De Brug": as often a house as a person.
      if (
        found.last === at + 1 &&
        token.folded === 'de' &&
        alsoWords.has(folded) &&
        !persons.has(folded) &&
        !mostlyNames.has(folded)
      )
        return null
      return { from: at, last: found.last, certainty: 'likely' }
    }
    return unknownAt(at)
  }

  /** A word that no table knows, before something that is a surname; and a surname alone in the middle of a sentence. */
  const unknownAt = (at: number): Run | null => {
    const token = free(at)
    if (token === undefined || token.shout || roles.has(token.folded) || honorifics.has(token.folded))
      return null
    const surname = surnameAt(at + 1, false)
    if (surname !== null && !functionWords.has(token.folded)) {
      const prefixed = surnamePrefixes.has(tokens[at + 1]?.folded ?? '')
      const core = surname.core.folded
      if (looksLikeSurname(core) && (!alsoWords.has(core) || prefixed) && !places.has(core))
        return { from: at, last: surname.last, certainty: 'likely' }
    }
    const lone = looksLikeSurname(token.folded) && (!token.first || surnames.has(token.folded))
    if (!lone || alsoWords.has(token.folded) || places.has(token.folded)) return null
    const found = tail(at)
    return found === null ? null : { from: at, last: found.last, certainty: 'likely' }
  }

  /** Lower case throughout, as people type: a first name and a surname that are no words. */
  const inLowerCase = (at: number): Run | null => {
    const token = free(at)
    if (token === undefined || !firstNames.has(token.folded) || alsoWords.has(token.folded)) return null
    if (token.folded.length < 3 || functionWords.has(token.folded)) return null
    let end = at + 1
    while (end < at + 4 && surnamePrefixes.has(near(end)?.folded ?? '')) end++
    const core = near(end)
    if (core === undefined || core.capital || !surnames.has(core.folded)) return null
    if (functionWords.has(core.folded) || (alsoWords.has(core.folded) && end === at + 1)) return null
    return { from: at, last: end, certainty: 'likely' }
  }

  const spans: Span[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined || known.has(at)) continue
    const introduced = honorifics.has(token.folded)
      ? behindHonorific(at)
      : roles.has(token.folded) || naming.has(token.folded)
        ? behindRole(at)
        : null
    const run = introduced ?? (token.capital ? byItself(at) : inLowerCase(at))
    if (run === null) continue
    if (isOfThing(tokens, run.from, run.last)) {
      at = run.last
      continue
    }
    const [first, last] = [tokens[run.from], tokens[run.last]]
    if (first === undefined || last === undefined) continue
    const point = isInitial(last, text) && run.last > run.from ? 1 : 0
    const owned = isPossessive(last.folded) && !surnames.has(last.folded) ? 1 : 0
    spans.push({ kind: 'name', start: first.start, end: last.end + point - owned, certainty: run.certainty })
    at = run.last
  }
  return spans
}

/** Words that with "De" before them and a capital are far more often somebody than something. */
const persons = wordsOf('wit jong jonge boer groot haan bruin lange vos leeuw beer zwart kok oude wilde')

const articles = wordsOf('de het een the a an die deze elke geen')
