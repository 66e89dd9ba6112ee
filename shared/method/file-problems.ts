import type { Text } from './method.ts'

/** What can be wrong with a method's file, with a sentence for each that says what it is and never what stands there. */

export const methodFileCodes = [
  'too-large',
  'not-text',
  'not-json',
  'too-deep',
  'duplicate-key',
  'forbidden-key',
  'not-a-method',
  'newer-version',
  'invalid',
  'fault',
  'markup',
  'reserved-id',
] as const
export type MethodFileCode = (typeof methodFileCodes)[number]

export interface MethodFileProblem {
  readonly code: MethodFileCode
  /** Counted from 1; null when it is about the file as a whole. */
  readonly line: number | null
  /** Where it stands, in words. */
  readonly place: Text
  /** What is wrong there, in words. */
  readonly what: Text
}

export const sentences: Readonly<Record<Exclude<MethodFileCode, 'fault'>, Text>> = {
  'too-large': {
    nl: 'Dit bestand is groter dan 1 MB. Een methode is nooit zo groot.',
    en: 'This file is larger than 1 MB. A method is never that large.',
  },
  'not-text': { nl: 'Dit bestand is geen tekst.', en: 'This file is not text.' },
  'not-json': {
    nl: 'Hier houdt het bestand op JSON te zijn: er staat een teken te veel, of er ontbreekt er een.',
    en: 'Here the file stops being JSON: there is one character too many, or one is missing.',
  },
  'too-deep': {
    nl: 'Hier zit te veel in elkaar. Een methode gaat nooit zo diep.',
    en: 'Too much stands inside each other here. A method never goes that deep.',
  },
  'duplicate-key': {
    nl: 'Deze eigenschap staat er twee keer.',
    en: 'This property stands here twice.',
  },
  'forbidden-key': {
    nl: 'Deze naam van een eigenschap mag niet.',
    en: 'This name of a property is not allowed.',
  },
  'not-a-method': {
    nl: 'Dit bestand bevat geen methode van Beraad.',
    en: 'This file does not hold a method of Beraad.',
  },
  'newer-version': {
    nl: 'Dit komt uit een nieuwere versie van Beraad, die meer kent. Werk Beraad bij.',
    en: 'This comes from a later version of Beraad, which knows more. Update Beraad.',
  },
  invalid: {
    nl: 'Wat hier staat, past niet in een methode.',
    en: 'What stands here does not fit in a method.',
  },
  markup: {
    nl: 'Dit is geen gewone tekst: er staat HTML, een script, een adres dat iets uitvoert of een teken dat je niet ziet.',
    en: 'This is not plain text: there is HTML, a script, an address that runs something or a character that you cannot see.',
  },
  'reserved-id': {
    nl: 'Dit kenmerk is van een methode die bij Beraad hoort. Zo’n methode kun je alleen als kopie inlezen.',
    en: 'This id is of a method that comes with Beraad. Such a method can only be brought in as a copy.',
  },
}

interface SchemaIssue {
  readonly code: string
  /** Whether anything stands at the place. */
  readonly isThere: boolean
}

/** What the schema has against a place. */
export const issueInWords = ({ code, isThere }: SchemaIssue): Text => {
  if (!isThere) return { nl: 'Dit ontbreekt.', en: 'This is missing.' }
  switch (code) {
    case 'too_big':
      return { nl: 'Dit is te lang of te veel.', en: 'This is too long or too much.' }
    case 'too_small':
      return { nl: 'Dit is leeg of te weinig.', en: 'This is empty or too little.' }
    case 'unrecognized_keys':
      return {
        nl: 'Deze eigenschap hoort niet in een methode.',
        en: 'This property does not belong in a method.',
      }
    case 'invalid_format':
      return {
        nl: 'Een kenmerk begint met een kleine letter en heeft hooguit 40 kleine letters, cijfers en streepjes.',
        en: 'An id begins with a small letter and has at most 40 small letters, digits and hyphens.',
      }
    default:
      return sentences.invalid
  }
}
