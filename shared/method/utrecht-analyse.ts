import type { Choice, Step } from './method.ts'

/** Each way of acting gets a letter, so that arguments and weighings can speak of it. */
export const wayLetters: readonly Choice[] = [
  { id: 'a', label: { nl: 'A', en: 'A' }, tone: 'a' },
  { id: 'b', label: { nl: 'B', en: 'B' }, tone: 'b' },
  { id: 'c', label: { nl: 'C', en: 'C' }, tone: 'neutral' },
  { id: 'd', label: { nl: 'D', en: 'D' }, tone: 'neutral' },
]

/** The steps in which a group looks for what can be done, for everyone whom it touches, and for arguments. */
export const analysingSteps: readonly Step[] = [
  {
    id: 'ways',
    title: { nl: 'Mogelijkheden', en: 'Possibilities' },
    heading: { nl: 'Wat kun je in deze casus doen?', en: 'What can you do in this case?' },
    goal: {
      nl: 'Bedenk minstens drie mogelijkheden, en geef elk een letter. Niets doen is er ook een.',
      en: 'Think of at least three possibilities, and give each a letter. Doing nothing is one too.',
    },
    minutes: 6,
    phase: 'focus',
    prompts: [
      {
        nl: 'Wat zou je doen als het vandaag moest? En als je een maand had?',
        en: 'What would you do if it had to be today? And if you had a month?',
      },
      { nl: 'Wat zou de inwoner zelf voorstellen?', en: 'What would the resident suggest?' },
      { nl: 'Wat gebeurt er als je niets doet?', en: 'What happens if you do nothing?' },
    ],
    pitfalls: [
      {
        nl: 'Stoppen bij twee. Vaak is de derde de beste.',
        en: 'Stopping at two. Often the third is the best.',
      },
      {
        nl: 'Een mogelijkheid afschieten voordat je haar kent.',
        en: 'Shooting down a possibility before you know it.',
      },
    ],
    context: ['moral-question', 'statements'],
    closing: false,
    fields: [
      {
        kind: 'list',
        id: 'ways',
        title: { nl: 'Mogelijkheden', en: 'Possibilities' },
        hint: {
          nl: 'Geef de vier die er het meest toe doen een letter.',
          en: 'Give a letter to the four that matter most.',
        },
        add: { nl: 'Mogelijkheid toevoegen', en: 'Add possibility' },
        columns: [
          {
            id: 'letter',
            title: { nl: 'Letter', en: 'Letter' },
            input: 'choice',
            width: 'narrow',
            choices: [...wayLetters],
          },
          {
            id: 'way',
            title: { nl: 'Wat doe je dan?', en: 'What do you do then?' },
            input: 'text',
            width: 'wide',
          },
          {
            id: 'takes',
            title: { nl: 'Wat is daarvoor nodig?', en: 'What does that take?' },
            input: 'text',
          },
        ],
      },
    ],
  },
  {
    id: 'stakeholders',
    title: { nl: 'Betrokkenen', en: 'Stakeholders' },
    heading: {
      nl: 'Wie raakt dit, en hoe kijken zij ernaar?',
      en: 'Whom does this touch, and how do they see it?',
    },
    goal: {
      nl: 'Noem iedereen die iets van de keuze merkt. Zeg waar zij recht op hebben, wat hun belang is en hoe zij kijken.',
      en: 'Name everyone who will notice the choice. Say what they have a right to, what their interest is and how they see it.',
    },
    minutes: 9,
    phase: 'analysis',
    prompts: [
      {
        nl: 'Begin bij de inwoner. Hoe zou die het zelf zeggen?',
        en: 'Begin with the resident. How would they put it themselves?',
      },
      {
        nl: 'Wie merkt er iets van, maar zit niet aan tafel?',
        en: 'Who will notice it, but is not at the table?',
      },
      {
        nl: 'Is dit een recht, of iets waar iemand belang bij heeft?',
        en: 'Is this a right, or something in which somebody has an interest?',
      },
    ],
    pitfalls: [
      {
        nl: 'Namens iemand spreken zonder te zeggen hoe je het weet.',
        en: 'Speaking for somebody without saying how you know.',
      },
      { nl: 'Jezelf vergeten: jij bent ook betrokken.', en: 'Forgetting yourself: you are involved too.' },
    ],
    context: ['moral-question'],
    closing: false,
    fields: [
      {
        kind: 'stakeholders',
        id: 'stakeholders',
        title: { nl: 'Betrokkenen', en: 'Stakeholders' },
        add: { nl: 'Betrokkene toevoegen', en: 'Add stakeholder' },
        voices: [
          { nl: 'Inwoner', en: 'Resident' },
          { nl: 'Gezin of naaste', en: 'Family or loved one' },
          { nl: 'Degene die moet kiezen', en: 'Whoever must choose' },
          { nl: 'Collega in de uitvoering', en: 'Colleague in the field' },
          { nl: 'Andere inwoners', en: 'Other residents' },
          { nl: 'Organisatie', en: 'Organisation' },
        ],
      },
    ],
  },
  {
    id: 'arguments',
    title: { nl: 'Argumenten', en: 'Arguments' },
    heading: {
      nl: 'Welke argumenten zijn er, en hoe zwaar wegen ze?',
      en: 'Which arguments are there, and how much do they weigh?',
    },
    goal: {
      nl: 'Noem eerst argumenten voor en tegen elke mogelijkheid. Geef ze daarna een gewicht, en zeg waarom.',
      en: 'First name arguments for and against each possibility. Then give them a weight, and say why.',
    },
    minutes: 13,
    phase: 'analysis',
    prompts: [
      {
        nl: 'Gaat dit over wat hoort, of over wat ervan komt?',
        en: 'Is this about what is right, or about what comes of it?',
      },
      {
        nl: 'Waarom weegt dit hier zwaar? Zou het bij een ander net zo wegen?',
        en: 'Why is this heavy here? Would it weigh the same with somebody else?',
      },
      {
        nl: 'Welke mogelijkheid heeft nog niets tegen zich? Zoek dat nu.',
        en: 'Which possibility has nothing against it yet? Look for that now.',
      },
      {
        nl: 'Welke eerste reactie zit nog niet in een argument?',
        en: 'Which first reaction is not in an argument yet?',
      },
    ],
    pitfalls: [
      {
        nl: 'Argumenten tellen. Eén zwaar argument kan vijf lichte overtreffen.',
        en: 'Counting arguments. One heavy argument can outdo five light ones.',
      },
      {
        nl: 'Een argument weglaten omdat het niet uitkomt.',
        en: 'Leaving out an argument because it does not suit.',
      },
    ],
    context: ['moral-question', 'ways', 'stakeholders'],
    closing: false,
    fields: [
      {
        kind: 'arguments',
        id: 'arguments',
        title: { nl: 'Argumenten voor en tegen', en: 'Arguments for and against' },
        hint: {
          nl: 'Schrijf bij elk argument de letter van de mogelijkheid.',
          en: 'Write the letter of the possibility with each argument.',
        },
        add: { nl: 'Argument toevoegen', en: 'Add argument' },
        asks: ['option', 'basis'],
      },
    ],
  },
]
