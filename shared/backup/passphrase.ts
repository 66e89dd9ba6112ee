import type { Text } from '../method/method.ts'
import type { Bytes } from '../room/bytes.ts'
import { normalPassphrase } from './derive.ts'
import { backupLimits } from './limits.ts'

/** How well a passphrase keeps. `too-short` seals nothing; all else is advice. */
export type PassphraseStrength = 'too-short' | 'weak' | 'fair' | 'strong'

export type PassphraseRemark =
  | 'too-short'
  | 'few-words'
  | 'much-used'
  | 'repeats'
  | 'sequence'
  | 'says-the-case'

export interface PassphraseAdvice {
  readonly strength: PassphraseStrength
  /** About how many times a guesser must double their work: a floor, never a promise. */
  readonly bits: number
  readonly remarks: readonly PassphraseRemark[]
}

/** What to say with a remark, and in general. */
export const passphraseWords = {
  remarks: {
    'too-short': {
      nl: `Gebruik minstens ${backupLimits.passphrase} tekens.`,
      en: `Use at least ${backupLimits.passphrase} characters.`,
    },
    'few-words': {
      nl: 'Neem vier of meer woorden die niets met elkaar te maken hebben.',
      en: 'Take four or more words that have nothing to do with each other.',
    },
    'much-used': {
      nl: 'Er zit een woord in dat als eerste wordt geraden.',
      en: 'It holds a word that is guessed first.',
    },
    repeats: { nl: 'Herhalen maakt een wachtzin niet sterker.', en: 'Repeating does not make it stronger.' },
    sequence: {
      nl: 'Rijtjes als 1234 of abcd worden snel geraden.',
      en: 'Sequences such as 1234 or abcd are guessed quickly.',
    },
    'says-the-case': {
      nl: 'Gebruik geen woorden uit het beraad zelf.',
      en: 'Do not use words from the session itself.',
    },
  },
  general: {
    nl: 'Zonder deze wachtzin opent niemand het bestand, ook wij niet. Bewaar hem ergens anders dan het bestand.',
    en: 'Without this passphrase nobody opens the file, and neither can we. Keep it elsewhere than the file.',
  },
  strengths: {
    'too-short': { nl: 'Te kort', en: 'Too short' },
    weak: { nl: 'Zwak', en: 'Weak' },
    fair: { nl: 'Redelijk', en: 'Fair' },
    strong: { nl: 'Sterk', en: 'Strong' },
  },
} as const satisfies {
  readonly remarks: Readonly<Record<PassphraseRemark, Text>>
  readonly general: Text
  readonly strengths: Readonly<Record<PassphraseStrength, Text>>
}

const muchUsed = [
  ...['wachtwoord', 'welkom', 'password', 'passw0rd', 'qwerty', 'azerty', 'geheim', 'beraad', 'gemeente'],
  ...['zomer', 'winter', 'lente', 'herfst', 'letmein', 'iloveyou', 'admin', 'test', 'casus', 'inloggen'],
]

/** What one word or one other character is worth to somebody who tries the likely ones first, in bits. */
const worth = { word: 11, letter: 1.5, digit: 3, sign: 4, capital: 1 } as const
const enough = { fair: 40, strong: 55 } as const

/** Longer texts say nothing more about a passphrase. */
const mostLooked = 200

const isSequence = (text: string): boolean => {
  let run = 1
  for (let at = 1; at < text.length; at += 1) {
    const step = text.charCodeAt(at) - text.charCodeAt(at - 1)
    const before = at > 1 ? text.charCodeAt(at - 1) - text.charCodeAt(at - 2) : step
    run = Math.abs(step) <= 1 && step === before ? run + 1 : 2
    if (run >= 4) return true
  }
  return false
}

/** Letters as a word of four or five, what is longer by the letter, everything else by what it is. */
const bitsOf = (text: string): number => {
  const words = new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
  const inWords = [...words].reduce(
    (sum, word) => sum + Math.min(worth.word + Math.max(0, word.length - 6) * worth.letter, 2 * worth.word),
    0,
  )
  const others = new Set(text.replace(/\p{L}{3,}/gu, '').match(/[^\s-]/gu) ?? [])
  const inOthers = [...others].reduce(
    (sum, sign) => sum + (/\p{N}/u.test(sign) ? worth.digit : worth.sign),
    0,
  )
  return inWords + inOthers + (/\p{Lu}/u.test(text.slice(1)) ? worth.capital : 0)
}

/**
 * Advice on a passphrase while somebody thinks of one. `known` are words that a guesser would try first: the session's title, the
 * names of who took part.
 */
export const advisePassphrase = (passphrase: string, known: readonly string[] = []): PassphraseAdvice => {
  const whole = normalPassphrase(passphrase.slice(0, mostLooked * 5)).slice(0, mostLooked)
  const folded = whole.toLowerCase()
  const used = muchUsed.filter((word) => folded.includes(word))
  const ofTheCase = known
    .flatMap(
      (text) =>
        text
          .slice(0, 1_000)
          .toLowerCase()
          .match(/\p{L}{4,}/gu) ?? [],
    )
    .filter((word) => folded.includes(word))
  const rest = [...used, ...ofTheCase].reduce((text, word) => text.replaceAll(word, ' '), folded)
  const bits = Math.round(bitsOf(rest === folded ? whole : rest))
  const isTooShort = whole.length < backupLimits.passphrase
  const isRepeated = /(.{2,})\1{2,}|(.)\2{3,}/u.test(folded)
  const hasSequence = isSequence(folded)
  const lessened = bits - (isRepeated ? 6 : 0) - (hasSequence ? 6 : 0)
  const remarks: readonly (PassphraseRemark | false)[] = [
    isTooShort && 'too-short',
    lessened < enough.strong && 'few-words',
    used.length > 0 && 'much-used',
    ofTheCase.length > 0 && 'says-the-case',
    isRepeated && 'repeats',
    hasSequence && 'sequence',
  ]
  const strength = isTooShort
    ? 'too-short'
    : lessened < enough.fair
      ? 'weak'
      : lessened < enough.strong
        ? 'fair'
        : 'strong'
  return { strength, bits: Math.max(0, lessened), remarks: remarks.filter((remark) => remark !== false) }
}

const consonants = 'bdfghjklmnprstvwz'
const vowels = 'aeiou'
const syllables = consonants.length * vowels.length

/** A number below `syllables`, each as likely as the other. */
const anyOf = (randomBytes: (length: number) => Bytes): number => {
  const most = Math.floor(256 / syllables) * syllables
  for (;;) {
    const [byte = 0] = randomBytes(1)
    if (byte < most) return byte % syllables
  }
}

/** A passphrase of five groups that can be said aloud and written down: 96 bits, more than anybody guesses. */
export const suggestPassphrase = (randomBytes: (length: number) => Bytes): string =>
  Array.from({ length: 5 }, () =>
    Array.from({ length: 3 }, () => {
      const syllable = anyOf(randomBytes)
      return `${consonants[Math.floor(syllable / vowels.length)]}${vowels[syllable % vowels.length]}`
    }).join(''),
  ).join('-')
