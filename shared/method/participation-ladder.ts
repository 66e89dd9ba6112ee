import type { Choice, Text } from './method.ts'

/** A rung of the participation ladder. */
export interface ParticipationRung {
  readonly id: string
  readonly title: Text
  readonly about: Text
}

/**
 * Six rungs from living on one's own within four walls to paid work without help, after the idea of a ladder of
 * participation and in our own words. A rung says where somebody is, not what somebody is worth.
 */
export const participationLadder: readonly ParticipationRung[] = [
  {
    id: 'at-home',
    title: { nl: 'Vooral thuis', en: 'Mostly at home' },
    about: {
      nl: 'De dagen spelen zich binnen af, met weinig mensen.',
      en: 'The days pass indoors, with few people.',
    },
  },
  {
    id: 'among-people',
    title: { nl: 'Onder mensen', en: 'Among people' },
    about: {
      nl: 'Komt buiten en ziet anderen, zonder vaste plek in de week.',
      en: 'Gets out and sees others, without a fixed place in the week.',
    },
  },
  {
    id: 'joining-in',
    title: { nl: 'Doet ergens aan mee', en: 'Joins in somewhere' },
    about: {
      nl: 'Heeft een vaste plek: een les, een club, een inloop.',
      en: 'Has a fixed place: a class, a club, a drop-in.',
    },
  },
  {
    id: 'contributing',
    title: { nl: 'Draagt bij, onbetaald', en: 'Contributes, unpaid' },
    about: {
      nl: 'Anderen rekenen op dit werk: als vrijwilliger, mantelzorger of op een proefplek.',
      en: 'Others count on this work: as a volunteer, carer or on a trial place.',
    },
  },
  {
    id: 'supported-work',
    title: { nl: 'Betaald werk, met steun', en: 'Paid work, with support' },
    about: {
      nl: 'Loon, met hulp voor wie werkt of voor de werkgever.',
      en: 'Wages, with help for the worker or for the employer.',
    },
  },
  {
    id: 'own-work',
    title: { nl: 'Betaald werk, zonder steun', en: 'Paid work, without support' },
    about: {
      nl: 'Verdient het eigen geld in een gewone baan of een eigen zaak.',
      en: 'Earns their own money in an ordinary job or a business of their own.',
    },
  },
]

/** The rungs as something to choose from, numbered so that their order shows. */
export const participationChoices: readonly Choice[] = participationLadder.map(({ id, title }, at) => ({
  id,
  label: { nl: `${at + 1} · ${title.nl}`, en: `${at + 1} · ${title.en}` },
}))
