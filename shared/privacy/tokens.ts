/** A word of a text, and how it is written. */
export interface Token {
  readonly text: string
  /** Lower case, without accents: what tables are asked. */
  readonly folded: string
  readonly start: number
  readonly end: number
  readonly capital: boolean
  /** Capitals throughout, two or more. */
  readonly shout: boolean
  /** The first word of a line, a sentence, a quotation or an item. */
  readonly first: boolean
  /** What stands between the word before and this one. */
  readonly gap: string
}

/** Letters that no accent can be taken from. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/** Lower case and without accents, so that "Özlem" and "ozlem" are one name. */
export const fold = (word: string): string => {
  const lower = word.toLowerCase()
  return /^[a-z']*$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[ıłøđðßæœþ]/gu, (letter) => plainLetters[letter] ?? letter)
}

const words = /'t(?![\p{L}\p{M}])|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]{2,})*/gu
const opens = /(?:[.!?…:;][)"'”»]*\s|\n|["“”„«•])[^\p{L}]*$/u

/** The words of a text in their order. */
export const tokensOf = (text: string): readonly Token[] => {
  let end = 0
  return [...text.matchAll(words)].map(({ 0: word, index }) => {
    const gap = text.slice(end, index)
    const isFirst = end === 0 || opens.test(gap.length > 12 ? gap.slice(-12) : gap)
    end = index + word.length
    const upper = word.toUpperCase()
    return {
      text: word,
      folded: fold(word),
      start: index,
      end,
      capital: /^\p{Lu}/u.test(word),
      shout: word.length > 1 && word === upper && word !== word.toLowerCase(),
      first: isFirst,
      gap,
    }
  })
}
