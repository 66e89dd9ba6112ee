import { type Detector, digitsOf, isMoney, numbersThing, whole, wordsBefore } from './detector.ts'

/** The 11-test of the citizen service number: weights 9 to 2, and the last digit counts against. */
export const isBsn = (digits: string): boolean => {
  if (!/^\d{9}$/.test(digits) || /^(\d)\1{8}$/.test(digits)) return false
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0)
  return sum % 11 === 0
}

const bsnWord =
  /(?:bsn|burgerservicenummer|citizen service number|sofi-?nummer)(?:[^\d\n]{0,20}|[ :.]{0,4}\n {0,4})$/iu

/** How nine digits are grouped: whole, in groups of two and more by one sign, or one by one. */
const isGrouped = (written: string): boolean => {
  const groups = written.split(/[ .-]/)
  const signs = new Set(written.replace(/\d/g, ''))
  return signs.size <= 1 && (groups.every((group) => group.length > 1) || groups.length === 9)
}

const bsn: Detector = {
  kind: 'bsn',
  pattern: /(?<![\p{L}\p{N}_]|\d[.,/-])\d(?:[ .-]?\d){8}(?![\p{L}\p{N}_]|[.,]\d)/gu,
  read: (match, text) => {
    const reading = whole(match, 'certain')
    const named = bsnWord.test(wordsBefore(text, reading.start))
    if (!isBsn(digitsOf(match[0])) || !isGrouped(match[0])) return null
    if (named) return reading
    if (isMoney(text, reading.start, reading.end) || numbersThing(text, reading.start)) return null
    return reading
  },
}

/** A citizen service number that begins with nought is often written without it. */
const shortBsn: Detector = {
  kind: 'bsn',
  pattern: /(?<![\p{L}\p{N}_]|\d[.,/-])\d{8}(?![\p{L}\p{N}_]|[.,]\d)/gu,
  read: (match, text) =>
    isBsn(`0${match[0]}`) && bsnWord.test(wordsBefore(text, match.index)) ? whole(match, 'certain') : null,
}

const bigWord =
  /(?:^|[^\p{L}])BIG(?:[^\p{L}\p{N}]|[- ]?(?:nummer|nr|registratie|register|number)\p{L}{0,8})(?:[^\d\n]{0,20}|[ :.]{0,4}\n {0,4})$/iu

const big: Detector = {
  kind: 'big',
  pattern: /(?<![\p{L}\p{N}_])\d(?:[ .-]?\d){10}(?![\p{L}\p{N}_])/gu,
  read: (match, text) =>
    bigWord.test(wordsBefore(text, match.index, 50)) ||
    /^[ ,(]{1,3}BIG\b/u.test(text.slice(match.index + match[0].length, match.index + match[0].length + 6))
      ? whole(match, 'certain')
      : null,
}

const agbWord =
  /(?:^|[^\p{L}])AGB(?:[^\p{L}\p{N}]|[- ]?(?:code|nummer|nr)\p{L}{0,4})(?:[^\d\n]{0,20}|[ :.]{0,4}\n {0,4})$/iu

const agb: Detector = {
  kind: 'agb',
  pattern: /(?<![\p{L}\p{N}_])\d{2}[ .-]?\d{6}(?![\p{L}\p{N}_])/gu,
  read: (match, text) =>
    agbWord.test(wordsBefore(text, match.index, 50)) ||
    /^[ ,(]{1,3}AGB\b/u.test(text.slice(match.index + match[0].length, match.index + match[0].length + 6))
      ? whole(match, 'certain')
      : null,
}

/** Numbers that stand for one person: the citizen's, and those of people who work in health care. */
export const personalNumbers: readonly Detector[] = [bsn, shortBsn, big, agb]
