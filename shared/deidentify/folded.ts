/** A text as it is searched: small letters without accents, and where each of them stands in the text itself. */
export interface Folded {
  readonly text: string
  /** For each UTF-16 unit of the folded text the place of its source, and one more for the end. */
  readonly at: readonly number[]
}

/** Letters that do not come apart into a plain letter and an accent. */
const plainLetters: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/** Marks, and whatever takes no room on the screen: a name is no less a name with a soft hyphen in it. */
const unseen = /[[\p{M}\p{Cf}\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cs}]--[\t\n\v\f\r]]/v

const foldedCharacter = (character: string): string => {
  let folded = ''
  for (const part of character.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (unseen.test(part)) continue
    folded += Object.hasOwn(plainLetters, part) ? plainLetters[part] : part
  }
  return /^\s+$/u.test(folded) ? ' ' : folded.replace(/[’‘ʼʹ´`]/gu, "'").replace(/[‐‑‒–—]/gu, '-')
}

const known = new Map<string, string>()
const mostKnown = 4000

/** Remembered, because a long text has few different characters. */
const fold = (character: string): string => {
  const found = known.get(character)
  if (found !== undefined) return found
  const folded = foldedCharacter(character)
  if (known.size < mostKnown) known.set(character, folded)
  return folded
}

/** Folds a text; runs of white space stay as they are, one blank for each. */
export const foldText = (text: string): Folded => {
  const parts: string[] = []
  const at: number[] = []
  let place = 0
  for (const character of text) {
    const folded = fold(character)
    for (let unit = 0; unit < folded.length; unit += 1) at.push(place)
    parts.push(folded)
    place += character.length
  }
  at.push(text.length)
  return { text: parts.join(''), at }
}
