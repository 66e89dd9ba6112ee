import { stemmer as dutchStem } from '@orama/stemmers/dutch'
import { stemmer as englishStem } from '@orama/stemmers/english'
import type { Language, Text } from '../method/method.ts'
import { folded } from './fold.ts'

/** Words that every text has, and that say nothing about what it is about. Folded. */
const stopWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  nl: new Set(
    'aan al alle als bij daar dan dat de der deze die dit doen door dus een en er ge geen haar had heb hebben heeft hem het hier hij hoe hun iemand iets ik in is je jij jullie kan kon kunnen maar me meer men met mij mijn moet moeten mogen mag na naar niet niets nog nu of om omdat onder ons onze ook op over reeds te tegen toch toen tot u uit uw van veel voor want waren was wat we wel werd wie wij wil willen wordt worden wordt zal ze zelf zich zij zijn zo zonder zou zouden'.split(
      ' ',
    ),
  ),
  en: new Set(
    'a about after all also am an and any are as at be because been but by can could did do does for from had has have he her him his how i if in into is it its just me may more must my no not of on one or our out she should so some than that the their them then there these they this those to up us was we were what when which who will with would you your'.split(
      ' ',
    ),
  ),
}

/**
 * Dutch spelling that the stemmer leaves as it is: "gezinnen" keeps its second n, and "brieven" and "huizen" the letter that
 * the single word does not have.
 */
const dutchWithSpelling = (word: string): string =>
  dutchStem(word)
    .replace(/([bcdfghjklmnpqrstvwxz])\1$/u, '$1')
    .replace(/v$/u, 'f')
    .replace(/z$/u, 's')

const stems: Readonly<Record<Language, (word: string) => string>> = {
  nl: dutchWithSpelling,
  en: englishStem,
}

/** Nobody searches by what is longer; it would only cost time. */
const longestWord = 60
const mostKept = 50_000

/** A word where it stands in a text, in UTF-16 units. */
export interface PlacedWord {
  readonly from: number
  readonly to: number
  readonly word: string
}

/**
 * Reads texts as the terms by which they are found: the stems of their words, in small letters, without accents and
 * without what every text has. It remembers words, so that reading a library costs little; whoever closes the library lets
 * go of its reader too.
 */
export interface TermReader {
  /** The terms of a text, in order. */
  readonly termsOf: (text: string, language: Language) => readonly string[]
  /** The terms of what the program calls something, in both languages. */
  readonly termsOfLabel: (label: Text) => readonly string[]
  /** The term of one word, or '' for a word that says nothing of what a text is about. */
  readonly termOf: (word: string, language: Language) => string
}

const notInWords = /[^\p{L}\p{N}\p{M}]+/u
/** Nearly every text is of Latin letters and common signs, which are told apart in a third of the time. */
const latin = /^[\0-\x7f\u00c0-\u024f\u2010-\u2027]*$/
const notInLatinWords = /[^0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** The words of a text, where they stand. */
export const wordsIn = (text: string): readonly PlacedWord[] =>
  [...text.matchAll(wordPattern)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    word: match[0],
  }))

/** A word in small letters without accents; some letters fold into several with something between them. */
export const foldedWord = (word: string): string =>
  folded(word.slice(0, longestWord)).replace(/[^\p{L}\p{N}]+/gu, '')

const isTelling = (word: string, language: Language): boolean =>
  !stopWords[language].has(word) && (word.length > 1 || /\d/u.test(word))

const readTerm = (written: string, language: Language): string => {
  const word = foldedWord(written)
  return isTelling(word, language) ? stems[language](word) || word : ''
}

export const createTermReader = (): TermReader => {
  const kept: Readonly<Record<Language, Map<string, string>>> = { nl: new Map(), en: new Map() }
  const termOf = (word: string, language: Language): string => {
    const known = kept[language].get(word)
    if (known !== undefined) return known
    const term = readTerm(word, language)
    if (kept[language].size >= mostKept) kept[language].clear()
    kept[language].set(word, term)
    return term
  }
  const termsOf = (text: string, language: Language): readonly string[] => {
    const terms: string[] = []
    const known = kept[language]
    for (const word of text.split(latin.test(text) ? notInLatinWords : notInWords)) {
      const term = word === '' ? '' : (known.get(word) ?? termOf(word, language))
      if (term !== '') terms.push(term)
    }
    return terms
  }
  const labels = new Map<string, { readonly label: Text; readonly terms: readonly string[] }>()
  return {
    termOf,
    termsOf,
    termsOfLabel: (label) => {
      const known = labels.get(label.nl)
      if (known?.label.en === label.en) return known.terms
      const terms = [...termsOf(label.nl, 'nl'), ...termsOf(label.en, 'en')]
      if (labels.size >= mostKept) labels.clear()
      labels.set(label.nl, { label, terms })
      return terms
    },
  }
}
