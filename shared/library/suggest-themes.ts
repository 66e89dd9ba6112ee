import { folded } from './fold.ts'
import { themes } from './themes.ts'

const mostThemes = 4
/** A longer text has said by then what it is about. */
const longest = 20_000

const cueOf = (cue: string): RegExp => new RegExp(`(?<![\\p{L}])${cue}`, 'gu')
const patterns = themes.map(({ id, cues }) => ({
  id,
  cues: [...new Set(cues)].map((cue) => cueOf(folded(cue))),
}))

/** Themes that a text seems to be about, the likeliest first. A hint; a person chooses. */
export const suggestThemes = (text: string): readonly string[] => {
  const searched = folded(text.slice(0, longest))
  return patterns
    .map(({ id, cues }) => {
      const counts = cues.map((cue) => searched.match(cue)?.length ?? 0)
      // Different words say more than one word often.
      const different = counts.filter((count) => count > 0).length
      return {
        id,
        score:
          different * 2 +
          Math.min(
            3,
            counts.reduce((sum, count) => sum + count, 0),
          ),
      }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostThemes)
    .map(({ id }) => id)
}
