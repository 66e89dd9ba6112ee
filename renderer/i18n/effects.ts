import type { Words } from './words.ts'

export const nl = {
  who: 'Voor wie',
  effect: 'Wat gebeurt er',
  term: 'Termijn',
  terms: { short: 'kort', long: 'lang' },
  said: { short: 'op korte termijn', long: 'op lange termijn' },
  direction: 'Hoe werkt het uit',
  directions: { good: 'gunstig', mixed: 'gemengd', bad: 'ongunstig' },
  grid: 'Wie merkt wat, en wanneer',
  columns: { short: 'Op korte termijn', long: 'Op lange termijn', none: 'Nog geen termijn' },
  nobody: 'Nog niemand genoemd',
  noWords: 'nog niet beschreven',
} as const

export const en: Words<typeof nl> = {
  who: 'For whom',
  effect: 'What happens',
  term: 'When',
  terms: { short: 'soon', long: 'later' },
  said: { short: 'soon', long: 'later' },
  direction: 'How it turns out',
  directions: { good: 'favourable', mixed: 'mixed', bad: 'unfavourable' },
  grid: 'Who notices what, and when',
  columns: { short: 'Soon', long: 'Later', none: 'No time yet' },
  nobody: 'Nobody named yet',
  noWords: 'not described yet',
}
