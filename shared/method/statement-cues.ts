import type { Language } from './method.ts'
import type { StatementWords } from './statement-words.ts'
import { englishWords } from './statement-words-en.ts'
import { dutchWords } from './statement-words-nl.ts'

const wholeWords = (pieces: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pieces.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

const compiled = (cues: StatementWords): Readonly<Record<keyof StatementWords, RegExp>> => ({
  legal: wholeWords(cues.legal),
  moral: wholeWords(cues.moral),
  modal: wholeWords(cues.modal),
  strategic: wholeWords(cues.strategic),
  checkable: wholeWords(cues.checkable),
  plain: wholeWords(cues.plain),
  past: wholeWords(cues.past),
  guarded: wholeWords(cues.guarded),
  own: wholeWords(cues.own),
})

/** By language: where in a sentence a word of each sort stands. */
export const statementCues: Readonly<Record<Language, Readonly<Record<keyof StatementWords, RegExp>>>> = {
  nl: compiled(dutchWords),
  en: compiled(englishWords),
}
