import type { Step } from './method.ts'

/** The steps with which every conference begins; a variant spreads them and gives its own minutes. */

export const openingStep: Step = {
  id: 'opening',
  title: { nl: 'Opening', en: 'Opening' },
  heading: {
    nl: 'Waarvoor zitten we hier, en wat werd er van de vorige afspraken?',
    en: 'Why are we here, and what became of the earlier agreements?',
  },
  goal: {
    nl: 'Zeg het doel hardop, spreek af wat hier blijft en loop de eerdere afspraken langs.',
    en: 'Say the purpose aloud, agree on what stays here and go through the earlier agreements.',
  },
  minutes: 6,
  phase: 'begin',
  prompts: [
    {
      nl: 'Wat moet er voor de inwoner anders zijn als we straks opstaan?',
      en: 'What must be different for the resident when we get up from this table?',
    },
    {
      nl: 'Naam, organisatie, en waarvoor jij hier nodig bent. Meer hoeft niet.',
      en: 'Name, organisation, and what you are needed for. That is enough.',
    },
    {
      nl: 'Niet gelukt is geen schuldvraag. Wat stond er in de weg?',
      en: 'Not done is not about blame. What stood in the way?',
    },
  ],
  pitfalls: [
    {
      nl: 'Oude afspraken overslaan omdat het ongemakkelijk is.',
      en: 'Skipping old agreements because it is awkward.',
    },
    {
      nl: 'Beginnen zonder te weten waarom ieder hier mag meepraten.',
      en: 'Starting without knowing why each may take part.',
    },
  ],
  context: [],
  closing: false,
  fields: [
    {
      kind: 'checklist',
      id: 'ground-rules',
      title: { nl: 'Hier spreken we af', en: 'What we agree on' },
      items: [
        {
          id: 'need-to-know',
          text: {
            nl: 'We delen alleen wat nodig is voor het doel van dit overleg.',
            en: 'We share only what the purpose of this conference needs.',
          },
        },
        {
          id: 'confidential',
          text: {
            nl: 'Wat hier gezegd wordt, blijft hier. Alleen het verslag gaat mee.',
            en: 'What is said here stays here. Only the record leaves.',
          },
        },
        {
          id: 'resident-knows',
          text: {
            nl: 'De inwoner weet dat we praten, of we weten waarom niet.',
            en: 'The resident knows that we talk, or we know why not.',
          },
        },
        {
          id: 'as-if-present',
          text: {
            nl: 'We praten zo dat de inwoner kan meeluisteren.',
            en: 'We speak so that the resident could listen in.',
          },
        },
        {
          id: 'notes',
          text: {
            nl: 'We weten wie noteert en wie het verslag krijgt.',
            en: 'We know who takes notes and who gets the record.',
          },
        },
      ],
    },
    {
      kind: 'line',
      id: 'aim',
      title: { nl: 'Dit overleg moet vandaag opleveren', en: 'What this conference must bring today' },
      hint: {
        nl: 'Eén zin die de inwoner zou begrijpen.',
        en: 'One sentence that the resident would understand.',
      },
      lines: 2,
    },
    {
      kind: 'review',
      id: 'earlier',
      title: { nl: 'Eerdere afspraken', en: 'Earlier agreements' },
      hint: {
        nl: 'Gedaan, ingehaald door de tijd, of niet gedaan en waarom.',
        en: 'Done, overtaken by events, or not done and why.',
      },
    },
  ],
}

export const residentStep: Step = {
  id: 'resident',
  title: { nl: 'De inwoner aan het woord', en: 'The resident speaks' },
  heading: { nl: 'Wat wil de inwoner zelf?', en: 'What does the resident want?' },
  goal: {
    nl: 'Begin bij de eigen doelen, in de eigen woorden. Pas daarna vertellen de professionals.',
    en: 'Begin with their own goals, in their own words. Only then do the professionals speak.',
  },
  minutes: 8,
  phase: 'begin',
  prompts: [
    {
      nl: 'Wat moet er over een half jaar anders zijn, en wat moet zo blijven?',
      en: 'What must be different in half a year, and what must stay as it is?',
    },
    {
      nl: 'Spreek je namens iemand? Zeg wat die zei, en laat je eigen mening nog even liggen.',
      en: 'Do you speak for someone? Say what they said, and leave your own opinion for later.',
    },
    {
      nl: 'Wat deed je zelf al, en met wie wil je dit samen doen?',
      en: 'What have you already done yourself, and with whom do you want to do this?',
    },
  ],
  pitfalls: [
    { nl: 'Praten over iemand die aan tafel zit.', en: 'Talking about someone who sits at the table.' },
    {
      nl: 'Een wens vertalen in een hulpaanbod. “Begeleiding” is geen doel.',
      en: 'Translating a wish into a service. “Guidance” is no goal.',
    },
  ],
  context: [],
  closing: false,
  fields: [
    {
      kind: 'note',
      id: 'goals',
      title: { nl: 'Wat de inwoner zelf wil', en: 'What the resident wants' },
      hint: {
        nl: 'In de eigen woorden, liefst letterlijk. Ook wat iemand niet wil.',
        en: 'In their own words, best literally. Also what they do not want.',
      },
      neededToClose: {
        nl: 'Nog niet opgeschreven wat de inwoner zelf wil.',
        en: 'What the resident wants has not been written down yet.',
      },
    },
    {
      kind: 'line',
      id: 'spoken-by',
      title: { nl: 'Wie sprak voor de inwoner?', en: 'Who spoke for the resident?' },
      hint: {
        nl: 'De inwoner zelf, een naaste of een vertegenwoordiger; en wanneer zij elkaar spraken.',
        en: 'The resident, someone close or a representative; and when they last spoke.',
      },
      lines: 2,
      neededToClose: {
        nl: 'Nog niet opgeschreven wie voor de inwoner sprak.',
        en: 'Who spoke for the resident has not been written down yet.',
      },
    },
    {
      kind: 'choice',
      id: 'resident-present',
      title: { nl: 'Is de inwoner bij dit overleg?', en: 'Is the resident at this conference?' },
      choices: [
        { id: 'present', label: { nl: 'aan tafel', en: 'at the table' } },
        { id: 'partly', label: { nl: 'een deel van de tijd', en: 'part of the time' } },
        {
          id: 'represented',
          label: { nl: 'iemand spreekt namens de inwoner', en: 'represented by someone' },
        },
        { id: 'absent', label: { nl: 'niet erbij', en: 'not here' } },
      ],
      reason: { nl: 'Waarom zo?', en: 'Why so?' },
    },
  ],
}
