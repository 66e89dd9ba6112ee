import type { Detector } from './detector.ts'

/** How long an account number is, by the country that it begins with. */
const lengths: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MA: 28,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MR: 27,
  MT: 31,
  MU: 30,
  NL: 18,
  NO: 15,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  SA: 24,
  SD: 18,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  XK: 20,
}

/** The remainder of 97 that an account number must leave, counted digit by digit so that no number grows large. */
export const isIban = (account: string): boolean => {
  if (lengths[account.slice(0, 2)] !== account.length || !/^[A-Z]{2}\d{2}[A-Z\d]+$/.test(account))
    return false
  let rest = 0
  for (const sign of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

const separators = /[ .-]/

/** Takes as many letters and digits as the country has, with at most one space, point or hyphen between them. */
const accountAt = (
  text: string,
  start: number,
): { readonly account: string; readonly end: number } | null => {
  const wanted = lengths[text.slice(start, start + 2).toUpperCase()]
  if (wanted === undefined) return null
  let account = ''
  let at = start
  while (account.length < wanted) {
    const sign = text.charAt(at++)
    if (/[a-z\d]/i.test(sign)) account += sign.toUpperCase()
    else if (!separators.test(sign) || separators.test(text.charAt(at))) return null
  }
  return { account, end: at }
}

/** Bank accounts, Dutch and foreign. */
export const iban: Detector = {
  kind: 'iban',
  pattern: /(?<![\p{L}\p{N}])[a-z]{2}[ .-]?\d[ .-]?\d(?=[ .-]?[a-z\d])/giu,
  read: ({ index }, text) => {
    const found = accountAt(text, index)
    if (
      found === null ||
      !isIban(found.account) ||
      /^[\p{L}\p{N}]/u.test(text.slice(found.end, found.end + 2))
    )
      return null
    return { start: index, end: found.end, certainty: 'certain' }
  },
}
