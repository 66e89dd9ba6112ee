/**
 * Words inside a drawing: svg breaks no lines and tells no widths before it is drawn, so both are reckoned here, on
 * the wide side, from classes of letters of the interface's typeface.
 */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[iljtfrI1.,:;'’|!()[\] -]/, 0.36],
  [/[mwMW@%…—]/, 0.96],
  [/\p{Lu}|\p{N}/u, 0.72],
  [/\p{L}|\p{P}/u, 0.6],
]

/** Width of a text in the unit of the font size; never less than what is drawn. */
export const textWidth = (text: string, fontSize: number): number => {
  let ems = 0
  for (const letter of text) ems += widths.find(([letters]) => letters.test(letter))?.[1] ?? 1.1
  return ems * fontSize
}

/** Cuts a word that is wider than a line into parts of about the same length, with a hyphen where it goes on. */
const cutWord = (word: string, most: number, fontSize: number): readonly string[] => {
  const letters = [...word]
  for (let parts = 2; parts < letters.length; parts += 1) {
    const size = Math.ceil(letters.length / parts)
    const cut = Array.from({ length: Math.ceil(letters.length / size) }, (_, at) => {
      const part = letters.slice(at * size, (at + 1) * size).join('')
      return (at + 1) * size < letters.length ? `${part}-` : part
    })
    if (cut.every((part) => textWidth(part, fontSize) <= most)) return cut
  }
  return letters
}

/** A text in lines of at most `most` wide. A word that is wider by itself is cut with a hyphen; no letter is lost. */
export const labelLines = (text: string, most: number, fontSize: number): readonly string[] => {
  const words = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => (textWidth(word, fontSize) > most ? cutWord(word, most, fontSize) : [word]))
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const joined = `${last} ${word}`
    if (last === undefined || textWidth(joined, fontSize) > most) lines.push(word)
    else lines[lines.length - 1] = joined
  }
  return lines
}

/** The first lines of a text; when that is not all of it, the last one ends with an ellipsis. */
export const firstLines = (lines: readonly string[], count: number): readonly string[] =>
  lines.length <= count ? lines : [...lines.slice(0, count - 1), `${lines[count - 1]?.replace(/-$/, '')}…`]

/** A rectangle in a drawing. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Whether two boxes come closer to each other than `gap`. */
export const boxesMeet = (one: Box, other: Box, gap = 0): boolean =>
  one.x < other.x + other.width + gap &&
  other.x < one.x + one.width + gap &&
  one.y < other.y + other.height + gap &&
  other.y < one.y + one.height + gap

/** The smallest box around all of them, with a margin. */
export const boxAround = (boxes: readonly Box[], margin: number): Box => {
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const x = Math.min(...boxes.map((box) => box.x)) - margin
  const y = Math.min(...boxes.map((box) => box.y)) - margin
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) + margin - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) + margin - y,
  }
}
