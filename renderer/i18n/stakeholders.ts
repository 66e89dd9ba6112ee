import type { Words } from './words.ts'

export const nl = {
  empty: 'Nog niemand. Wie raakt dit, ook van wie hier niet zit?',
  number: 'Betrokkene {{number}}',
  who: 'Wie',
  presence: 'Aan tafel',
  presences: {
    here: 'Zit aan tafel',
    represented: 'Wordt vertegenwoordigd',
    absent: 'Niet aan tafel',
  },
  rights: 'Rechten',
  interests: 'Belangen',
  view: 'Hoe zij het zien',
  inContext: {
    rights: 'rechten: {{text}}',
    interests: 'belangen: {{text}}',
    view: 'hoe zij het zien: {{text}}',
  },
} as const

export const en: Words<typeof nl> = {
  empty: 'Nobody yet. Whom does this touch, also of those who are not here?',
  number: 'Stakeholder {{number}}',
  who: 'Who',
  presence: 'At the table',
  presences: {
    here: 'Is at the table',
    represented: 'Somebody speaks for them',
    absent: 'Not at the table',
  },
  rights: 'Rights',
  interests: 'Interests',
  view: 'How they see it',
  inContext: {
    rights: 'rights: {{text}}',
    interests: 'interests: {{text}}',
    view: 'how they see it: {{text}}',
  },
}
