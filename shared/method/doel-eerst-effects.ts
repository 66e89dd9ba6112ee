import type { Step } from './method.ts'

/** The steps in which a goal-first conference says what it wants and what comes of it, before any article of law. */

export const desiredStep: Step = {
  id: 'desired',
  title: { nl: 'Gewenst effect', en: 'Desired effect' },
  heading: { nl: 'Wat moet er veranderen?', en: 'What must change?' },
  goal: {
    nl: 'Zeg welk effect de inwoner wil en welk effect jij als professional wilt. Nog zonder regels.',
    en: 'Say which effect the resident wants, and which effect you want as a professional. Without rules for now.',
  },
  minutes: 7,
  phase: 'picture',
  prompts: [
    {
      nl: 'Wat is er over een half jaar anders in een gewone week?',
      en: 'What is different in an ordinary week, half a year from now?',
    },
    {
      nl: 'Willen inwoner en professional hetzelfde? Zo niet, schrijf beide op.',
      en: 'Do resident and professional want the same? If not, write down both.',
    },
    {
      nl: 'Is dit een effect, of al een voorziening?',
      en: 'Is this an effect, or a service already?',
    },
  ],
  pitfalls: [
    {
      nl: 'Beginnen bij wat de wet te bieden heeft.',
      en: 'Beginning with what the law has to offer.',
    },
    {
      nl: 'De jurist nu al laten antwoorden. Die spreekt straks, en dan als laatste.',
      en: 'Letting the lawyer answer already. They speak later, and last.',
    },
  ],
  context: ['goals'],
  closing: false,
  fields: [
    {
      kind: 'list',
      id: 'desired-effects',
      title: { nl: 'Gewenste effecten', en: 'Desired effects' },
      hint: { nl: 'Iets wat je kunt zien gebeuren.', en: 'Something that you can see happen.' },
      add: { nl: 'Effect toevoegen', en: 'Add effect' },
      neededToClose: {
        nl: 'Nog niet opgeschreven welk effect jullie willen.',
        en: 'Which effect you want has not been written down yet.',
      },
      columns: [
        { id: 'effect', title: { nl: 'Effect', en: 'Effect' }, input: 'text', width: 'wide' },
        {
          id: 'wanted-by',
          title: { nl: 'Wie wil dit', en: 'Who wants this' },
          input: 'choice',
          width: 'narrow',
          choices: [
            { id: 'resident', label: { nl: 'inwoner', en: 'resident' } },
            { id: 'professional', label: { nl: 'professional', en: 'professional' } },
            { id: 'both', label: { nl: 'allebei', en: 'both' } },
          ],
        },
        {
          id: 'sign',
          title: { nl: 'Waaraan merk je het?', en: 'How will you notice?' },
          input: 'text',
          width: 'wide',
        },
      ],
    },
  ],
}

export const purposeStep: Step = {
  id: 'purpose',
  title: { nl: 'Bedoeling van de wet', en: 'Purpose of the law' },
  heading: {
    nl: 'Past dit effect bij wat de wetten willen bereiken?',
    en: 'Does this effect fit what the laws want to achieve?',
  },
  goal: {
    nl: 'Noem de wetten die meedoen en waar ze voor bedoeld zijn. Kijk of het effect daarbij past.',
    en: 'Name the laws that play a part and what they are for. See whether the effect fits that.',
  },
  minutes: 8,
  phase: 'picture',
  prompts: [
    {
      nl: 'Waarom bestaat deze wet? Zeg het in één zin, zonder artikel.',
      en: 'Why does this law exist? Say it in one sentence, without an article.',
    },
    {
      nl: 'Welke wet trekt de andere kant op?',
      en: 'Which law pulls the other way?',
    },
    {
      nl: 'Past het effect niet? Wat aan het effect kan anders?',
      en: 'Does the effect not fit? What about it could be different?',
    },
  ],
  pitfalls: [
    {
      nl: 'Alleen de wet van je eigen afdeling noemen.',
      en: 'Naming only the law of your own department.',
    },
    {
      nl: 'Een bedoeling verzinnen die toevallig goed uitkomt.',
      en: 'Inventing a purpose that happens to suit you.',
    },
  ],
  context: ['goals', 'desired-effects'],
  closing: false,
  fields: [
    {
      kind: 'list',
      id: 'law-fit',
      title: { nl: 'Wetten en hun bedoeling', en: 'Laws and their purpose' },
      add: { nl: 'Wet toevoegen', en: 'Add law' },
      neededToClose: {
        nl: 'Nog niet opgeschreven of het effect past bij de bedoeling van de wet.',
        en: 'Whether the effect fits the purpose of the law has not been written down yet.',
      },
      columns: [
        { id: 'law', title: { nl: 'Wet', en: 'Law' }, input: 'text', width: 'normal' },
        {
          id: 'core-value',
          title: { nl: 'Wat de wet wil bereiken', en: 'What the law wants to achieve' },
          input: 'text',
          width: 'wide',
        },
        {
          id: 'fits',
          title: { nl: 'Past het effect?', en: 'Does the effect fit?' },
          input: 'choice',
          width: 'narrow',
          choices: [
            { id: 'yes', label: { nl: 'past', en: 'fits' } },
            { id: 'partly', label: { nl: 'past deels', en: 'fits in part' } },
            { id: 'no', label: { nl: 'botst', en: 'clashes' } },
          ],
        },
        { id: 'why', title: { nl: 'Waarom', en: 'Why' }, input: 'text', width: 'wide' },
      ],
    },
  ],
}

export const effectsStep: Step = {
  id: 'effects',
  title: { nl: 'Gevolgen', en: 'Consequences' },
  heading: { nl: 'Wat gebeurt er dan, met wie, en wanneer?', en: 'What happens then, to whom, and when?' },
  goal: {
    nl: 'Schrijf op wat dit doet met de inwoner, het huishouden, anderen en het geld. Nu en later.',
    en: 'Write down what this does to the resident, the household, others and the money. Now and later.',
  },
  minutes: 9,
  phase: 'picture',
  prompts: [
    {
      nl: 'En wat gebeurt er als we niets doen?',
      en: 'And what happens if we do nothing?',
    },
    {
      nl: 'Wie betaalt, en wie heeft er later profijt van?',
      en: 'Who pays, and who profits later?',
    },
    {
      nl: 'Wat doet dit met de kinderen, de buren, of de volgende in de rij?',
      en: 'What does this do to the children, the neighbours, or whoever is next in line?',
    },
  ],
  pitfalls: [
    {
      nl: 'Alleen goede gevolgen zien van wat je zelf wilt.',
      en: 'Seeing only good consequences of what you want yourself.',
    },
    { nl: 'Alleen naar dit jaar kijken.', en: 'Looking only at this year.' },
  ],
  context: ['goals', 'desired-effects'],
  closing: false,
  fields: [
    {
      kind: 'effects',
      id: 'effects',
      title: { nl: 'Gevolgen, nu en later', en: 'Consequences, now and later' },
      hint: {
        nl: 'Ook van niets doen. Begin bij de inwoner en het huishouden.',
        en: 'Also of doing nothing. Begin with the resident and the household.',
      },
      add: { nl: 'Gevolg toevoegen', en: 'Add consequence' },
      neededToClose: {
        nl: 'Nog niet opgeschreven wat de gevolgen zijn.',
        en: 'What the consequences are has not been written down yet.',
      },
    },
  ],
}
