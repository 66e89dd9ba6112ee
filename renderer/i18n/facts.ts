import type { Words } from './words.ts'

export const nl = {
  fact: 'Feit',
  factAt: 'Feit bij {{dimension}}',
  factsAt: 'Feiten bij {{dimension}}',
  addAt: '{{add}} bij {{dimension}}',
  source: 'Van wie',
  certainty: 'Hoe zeker',
  certainties: { sure: 'zeker', unsure: 'onzeker', unknown: 'nog onbekend' },
  nothing: 'Nog niets opgeschreven',
  toFindOut: 'Nog uit te zoeken',
} as const

export const en: Words<typeof nl> = {
  fact: 'Fact',
  factAt: 'Fact about {{dimension}}',
  factsAt: 'Facts about {{dimension}}',
  addAt: '{{add}} about {{dimension}}',
  source: 'From whom',
  certainty: 'How sure',
  certainties: { sure: 'sure', unsure: 'unsure', unknown: 'not known yet' },
  nothing: 'Nothing written yet',
  toFindOut: 'Still to find out',
}
