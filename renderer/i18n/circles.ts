import type { Words } from './words.ts'

export const nl = {
  badge_one: 'Besloten kring {{name}} · {{count}} deelnemer',
  badge_other: 'Besloten kring {{name}} · {{count}} deelnemers',
  onlyMembers: 'Wat hier staat, is alleen voor de leden van deze kring.',
  loading: 'De kring wordt geopend.',
  empty:
    'Niemand is nog lid van deze kring. Wat erin staat, kan niemand meer openen. Het verslag noemt alleen dat de kring er was.',
} as const

export const en: Words<typeof nl> = {
  badge_one: 'Closed circle {{name}} · {{count}} member',
  badge_other: 'Closed circle {{name}} · {{count}} members',
  onlyMembers: 'What stands here is for the members of this circle only.',
  loading: 'Opening the circle.',
  empty:
    'Nobody is a member of this circle any more. Nobody can open what is in it. The report only says that the circle was there.',
}
