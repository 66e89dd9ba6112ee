import type { Rung } from './method.ts'

/**
 * The ladder along which a blocked case goes up, one rung at a time, until somebody may decide. Names and persons
 * differ by region; an organisation replaces the words in its own copy.
 */
export const escalationLadder: readonly Rung[] = [
  {
    id: 'case-director',
    title: { nl: 'Casusregisseur', en: 'Case director' },
    who: {
      nl: 'Houdt het plan bij elkaar en belt wie kan helpen.',
      en: 'Keeps the plan together and calls whoever can help.',
    },
  },
  {
    id: 'process-director',
    title: { nl: 'Procesregisseur', en: 'Process director' },
    who: {
      nl: 'Brengt de organisaties aan tafel en leidt een besluit waar zij samen over gaan.',
      en: 'Brings the organisations to the table and leads a decision that is theirs together.',
    },
  },
  {
    id: 'breakthrough-team',
    title: { nl: 'Doorbraakteam', en: 'Breakthrough team' },
    who: {
      nl: 'Mensen met mandaat uit de betrokken afdelingen, samen, binnen een week.',
      en: 'People with a mandate from the departments involved, together, within a week.',
    },
  },
  {
    id: 'director',
    title: { nl: 'Directeur of wethouder', en: 'Director or alderman' },
    who: {
      nl: 'Mag afwijken van eigen beleid en geld vrijmaken, en zegt waarom.',
      en: 'May depart from their own policy and free money, and says why.',
    },
  },
  {
    id: 'regional',
    title: { nl: 'Regionaal', en: 'Regional' },
    who: {
      nl: 'De bestuurders van de regio, voor wat geen gemeente alleen kan oplossen.',
      en: 'The region’s governors, for what no municipality can solve alone.',
    },
  },
]
