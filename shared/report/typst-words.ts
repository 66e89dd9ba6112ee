import type { Language } from '../method/method.ts'

interface TypstWords {
  /** What stands before, between and after the numbers of the page and of all pages. */
  readonly page: readonly [before: string, between: string]
  readonly missing: string
}

/** The words that only a document with pages needs. */
export const typstWords: Readonly<Record<Language, TypstWords>> = {
  nl: {
    page: ['Pagina ', ' van '],
    missing:
      'Dit bestand kan niet alle tekens tonen die zijn geschreven. Op die plaatsen staat een blokje. In de webpagina (HTML) staan ze wel.',
  },
  en: {
    page: ['Page ', ' of '],
    missing:
      'This file cannot show every character that was written. A small box stands in its place. The web page (HTML) does show them.',
  },
}
