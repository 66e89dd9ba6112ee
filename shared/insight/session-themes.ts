import { allWords, answersOf } from '../library/draft-answers.ts'
import { suggestThemes } from '../library/suggest-themes.ts'
import type { SessionSnapshot } from '../session/model.ts'

/**
 * Themes that a session seems to be about, by what everybody in it can read; the likeliest first. A hint, until whoever leads
 * chooses.
 */
export const sessionThemes = (snapshot: SessionSnapshot): readonly string[] => {
  const { about } = snapshot
  const words = answersOf(snapshot).map((answered) => allWords(answered, 'nl'))
  return suggestThemes([about.title, about.purpose, ...words].join('\n'))
}
