/** A text as the detectors read it, and the way back to where something stands in what was written. */
export interface ReadableText {
  readonly text: string
  /** Where the unit at this place of the readable text stands in the written one. */
  readonly placeOf: (at: number) => number
}

/** Nothing here needs another reading; most notes are of this sort. */
const plain = /^[\n\x20-\x5f\x61-\x7e\u00c0-\u024f\u20ac]*$/

/** What nobody sees: it may stand between two digits of a number that everybody can read. */
const hidden = /(?!\n)[\p{Cc}\p{Cf}]|\u034f|[\ufe00-\ufe0f]/gu

/** Signs that read as another one; each is one unit and stays one unit, so that no place moves. */
const lookalikes: readonly (readonly [RegExp, (sign: string) => string])[] = [
  [/[\r\u2028\u2029]/g, () => '\n'],
  [/(?![\n\ufeff])\s/g, () => ' '],
  [/[\u2010-\u2015\u2212\ufe58\ufe63]/g, () => '-'],
  [/[\u0060\u00b4\u02b9\u02bc\u2018\u2019\u201b\u2032]/g, () => "'"],
  [/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)],
  [/[\u0660-\u0669]/g, (sign) => String(sign.charCodeAt(0) - 0x0660)],
  [/[\u06f0-\u06f9]/g, (sign) => String(sign.charCodeAt(0) - 0x06f0)],
]

/**
 * Reads a text as a person does: other spaces, hyphens, apostrophes and digits count as the plain ones, and what is not
 * seen is not there.
 */
export const readableText = (written: string): ReadableText => {
  if (plain.test(written)) return { text: written, placeOf: (at) => at }
  const alike = lookalikes.reduce((text, [signs, read]) => text.replace(signs, read), written)
  const pieces: string[] = []
  const places = new Uint32Array(alike.length + 1)
  let length = 0
  let from = 0
  const keep = (until: number): void => {
    pieces.push(alike.slice(from, until))
    for (let at = from; at < until; at++) places[length++] = at
  }
  for (const { index, 0: unseen } of alike.matchAll(hidden)) {
    keep(index)
    from = index + unseen.length
  }
  keep(alike.length)
  if (length === alike.length) return { text: alike, placeOf: (at) => at }
  places[length] = alike.length
  return { text: pieces.join(''), placeOf: (at) => places[at] ?? alike.length }
}
