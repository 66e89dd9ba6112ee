import { type Detector, digitsOf, isMoney, numbersThing, wordsBefore } from './detector.ts'
import { wordsOf } from './word-list.ts'

/** Dutch area codes without their nought; those of three digits in all first. */
const areaCodes = wordsOf(`
  10 13 15 20 23 24 26 30 33 35 36 38 40 43 45 46 50 53 55 58 70 71 72 73 74 75 76 77 78 79
  111 113 114 115 117 118 161 162 164 165 166 167 168 172 174 180 181 182 183 184 186 187
  222 223 224 226 227 228 229 251 252 255 294 297 299 313 314 315 316 317 318 320 321
  341 342 343 344 345 346 347 348 411 412 413 416 418 475 478 481 485 486 487 488 492 493 495 497 499
  511 512 513 514 515 516 517 518 519 521 522 523 524 525 527 528 529 541 543 544 545 546 547 548
  561 562 566 570 571 572 573 575 577 578 591 592 593 594 595 596 597 598 599`)

/** Numbers that follow their owner and not a town: internet telephony, and the direct numbers of organisations. */
const otherCodes = wordsOf('85 88 91')

/** Countries whose numbers turn up in notes about Dutch residents; others are found by their plus sign. */
const countries = wordsOf(`
  1 20 212 213 216 218 221 222 223 224 225 227 228 229 231 232 233 234 237 238 243 244 249 250 251 252 253 254 256 257
  27 291 297 30 32 33 34 351 352 353 354 355 356 357 358 359 36 370 371 372 373 374 375 380 381 382 385 386 387 389
  39 40 41 420 421 423 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 590 591 592 593 594 595 596 597 598 599 60 62 63 66 7
  81 82 84 86 880 886 90 91 92 93 94 961 962 963 964 965 966 967 968 970 971 972 973 974 98 992 993 994 995 996 998`)

/** Whether nine digits behind the nought or the country's number belong to a mobile or a landline. */
const isNational = (digits: string): boolean =>
  /^6[1-58]/.test(digits) ||
  areaCodes.has(digits.slice(0, 2)) ||
  areaCodes.has(digits.slice(0, 3)) ||
  otherCodes.has(digits.slice(0, 2))

const beginning = /(?:\+ ?31|00 ?31)[ .-]{0,2}(?:\( ?0 ?\)[ -]?)?|\(?0(?!0)/uy
/** Between two digits of one number: a hyphen with spaces, a bracket that closes the area code, a point, a slash. */
const between = /(?: ?- ?|\)[ -]?|[ ./]|)(?=\d)/uy
const dateAhead = /^\(?\d{1,2}([-./ ])\d{1,2}\1(?:19|20)\d{2}(?!\d)/

const match = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** Reads nine digits from here; where they end, and which they are. */
const nineDigits = (text: string, from: number): { readonly digits: string; readonly end: number } | null => {
  let digits = ''
  let at = from
  while (digits.length < 9) {
    const next = match(between, text, at)
    if (next < 0) return null
    digits += text.charAt(next)
    at = next + 1
  }
  return { digits, end: at }
}

const dutch: Detector = {
  kind: 'phone',
  pattern: /(?<![\p{L}\p{N}+]|\d[.,-])(?:\+|\(?0)/gu,
  read: ({ index }, text) => {
    const from = match(beginning, text, index)
    if (from < 0 || dateAhead.test(text.slice(index, index + 12))) return null
    const found = nineDigits(text, from)
    if (found === null || !isNational(found.digits)) return null
    if (/^(?:[\p{L}\p{N}_]|[.,]\d)/u.test(text.slice(found.end, found.end + 2))) return null
    if (numbersThing(text, index) || isMoney(text, index, found.end)) return null
    return {
      start: index,
      end: found.end,
      certainty: otherCodes.has(found.digits.slice(0, 2)) ? 'likely' : 'certain',
    }
  },
}

const phoneWord =
  /(?:tel|telefoon|telefoonnummer|mobiel|nummer|bel|belt|belde|bereikbaar|whatsapp|app|phone|mobile|call)\p{L}{0,6}[^\d\n]{0,16}$/iu

const foreign: Detector = {
  kind: 'phone',
  pattern: /(?<![\p{L}\p{N}+])(?:\+|00)(?!0| ?31)\d{1,3}(?:[ .-]?(?:\(0\)[ ]?)?\d){6,12}(?!\d)/gu,
  read: (found, text) => {
    const digits = digitsOf(found[0]).replace(/^00/, '')
    const known = [1, 2, 3].some((length) => countries.has(digits.slice(0, length)))
    const plus = found[0].startsWith('+')
    if (!known || digits.length < 9 || digits.length > 15 || numbersThing(text, found.index)) return null
    const grouped = /[ .-]/.test(found[0])
    if (!plus && !grouped && !phoneWord.test(wordsBefore(text, found.index))) return null
    return { start: found.index, end: found.index + found[0].length, certainty: plus ? 'certain' : 'likely' }
  },
}

/** Phone numbers of people. The numbers of services (112, 0800, 0900, 14 and the like) are nobody's. */
export const phones: readonly Detector[] = [dutch, foreign]
