import { agreements, counterArgument, dissent, nextTime, price, pulse } from './common-fields.ts'
import type { Step } from './method.ts'
import { wayLetters } from './utrecht-analyse.ts'

/** The steps in which each weighs, and the group decides what happens tomorrow. */
export const weighingSteps: readonly Step[] = [
  {
    id: 'weighing',
    title: { nl: 'Eigen afweging', en: 'Own weighing' },
    heading: {
      nl: 'Wat kies jij, en welk argument draagt dat?',
      en: 'What do you choose, and which argument carries it?',
    },
    goal: {
      nl: 'Ieder weegt in stilte en schrijft het op. Daarna verschijnen alle afwegingen tegelijk.',
      en: 'Everyone weighs in silence and writes it down. Then all weighings appear at once.',
    },
    minutes: 9,
    phase: 'weighing',
    prompts: [
      {
        nl: 'Begin bij het zwaarste argument. De keuze volgt daaruit.',
        en: 'Begin with the heaviest argument. The choice follows from it.',
      },
      { nl: 'Kies, en schrijf je twijfel erbij.', en: 'Choose, and write down your doubt with it.' },
      {
        nl: 'Voelt het ook goed? Zo niet, wat mist er dan?',
        en: 'Does it feel right as well? If not, what is missing?',
      },
    ],
    pitfalls: [
      {
        nl: 'De keuzes optellen alsof het een stemming is.',
        en: 'Adding up the choices as if it were a vote.',
      },
      {
        nl: 'Reageren voordat iedereen aan de beurt was.',
        en: 'Responding before everyone has had a turn.',
      },
    ],
    context: ['moral-question', 'ways', 'arguments'],
    closing: false,
    fields: [
      {
        kind: 'round',
        id: 'weighing',
        title: { nl: 'Mijn afweging', en: 'My weighing' },
        distribution: 'choice',
        parts: [
          {
            id: 'choice',
            title: { nl: 'Ik kies', en: 'I choose' },
            input: 'choice',
            choices: [...wayLetters, { id: 'other', label: { nl: 'anders', en: 'other' }, tone: 'neutral' }],
          },
          {
            id: 'heaviest',
            title: { nl: 'Voor mij weegt het zwaarst', en: 'To me the heaviest is' },
            input: 'text',
          },
          {
            id: 'because',
            title: { nl: 'Waarom weegt dat zo zwaar?', en: 'Why is that so heavy?' },
            input: 'text',
          },
          {
            id: 'price',
            title: { nl: 'Wat gaat er dan verloren?', en: 'What is lost then?' },
            input: 'text',
          },
          {
            id: 'feeling',
            title: { nl: 'Past dit bij mijn eerste gevoel?', en: 'Does this fit my first feeling?' },
            input: 'text',
          },
        ],
      },
    ],
  },
  {
    id: 'together',
    title: { nl: 'Samen wegen', en: 'Weighing together' },
    heading: {
      nl: 'Waar wegen we anders, en hoe komt dat?',
      en: 'Where do we weigh differently, and why is that?',
    },
    goal: {
      nl: 'Zoek uit of jullie verschillen over feiten, over principes of over gewicht. Het hoeft niet gelijk te worden.',
      en: 'Find out whether you differ about facts, about principles or about weight. It need not become the same.',
    },
    minutes: 8,
    phase: 'weighing',
    prompts: [
      {
        nl: 'Verschil je over een feit, of over wat een feit betekent?',
        en: 'Do you differ about a fact, or about what a fact means?',
      },
      {
        nl: 'Welk argument zou je moeten horen om anders te kiezen?',
        en: 'Which argument would you need to hear to choose otherwise?',
      },
      {
        nl: 'Als gevoel en principe botsen: welke van de twee moet je bijstellen?',
        en: 'If feeling and principle clash: which of the two should you adjust?',
      },
    ],
    pitfalls: [
      {
        nl: 'Zoeken naar het midden, terwijl het midden niemand helpt.',
        en: 'Looking for the middle, while the middle helps nobody.',
      },
    ],
    context: ['ways', 'weighing'],
    closing: false,
    fields: [
      {
        kind: 'note',
        id: 'overlaps',
        title: { nl: 'Wat weegt voor ons allemaal zwaar?', en: 'What is heavy for all of us?' },
      },
      {
        kind: 'note',
        id: 'differences',
        title: { nl: 'Waar wegen we anders?', en: 'Where do we weigh differently?' },
        hint: {
          nl: 'Zeg erbij of het om feiten, principes of gewicht gaat.',
          en: 'Say whether it is about facts, principles or weight.',
        },
      },
      {
        kind: 'note',
        id: 'fit',
        title: {
          nl: 'Passen gevoel, principes en feiten bij elkaar?',
          en: 'Do feeling, principles and facts fit together?',
        },
      },
    ],
  },
  {
    id: 'plan',
    title: { nl: 'Conclusie en aanpak', en: 'Conclusion and plan' },
    heading: {
      nl: 'Wat doen we, en wat betekent dat morgen?',
      en: 'What do we do, and what does that mean tomorrow?',
    },
    goal: {
      nl: 'Beantwoord de morele vraag. Schrijf op wat het kost en wat ertegen spreekt, en verdeel de stappen.',
      en: 'Answer the moral question. Write down what it costs and what speaks against it, and divide the steps.',
    },
    minutes: 10,
    phase: 'decision',
    prompts: [
      {
        nl: 'Kun je het antwoord uitleggen aan degene die er last van heeft?',
        en: 'Can you explain the answer to whoever is hurt by it?',
      },
      {
        nl: 'Wat is morgenochtend de eerste stap, en wie zet die?',
        en: 'What is the first step tomorrow morning, and who takes it?',
      },
      {
        nl: 'Op welke dag kijken we of dit goed was?',
        en: 'On which day do we look whether this was good?',
      },
    ],
    pitfalls: [
      {
        nl: 'Het antwoord zo vaag maken dat iedereen ja kan zeggen.',
        en: 'Making the answer so vague that everyone can say yes.',
      },
      { nl: 'Afspraken zonder naam of dag.', en: 'Agreements without a name or a day.' },
    ],
    context: ['moral-question', 'ways'],
    closing: true,
    fields: [
      {
        kind: 'note',
        id: 'conclusion',
        title: { nl: 'Ons antwoord op de vraag', en: 'Our answer to the question' },
        hint: {
          nl: 'Noem het argument dat het draagt.',
          en: 'Name the argument that carries it.',
        },
      },
      price,
      counterArgument,
      dissent,
      agreements,
    ],
  },
  {
    id: 'evaluation',
    title: { nl: 'Evaluatie', en: 'Evaluation' },
    heading: {
      nl: 'Was dit een goed gesprek over de vraag?',
      en: 'Was this a good conversation about the question?',
    },
    goal: {
      nl: 'Kijk kort terug: wat hielp bij het wegen, en wat niet?',
      en: 'Look back briefly: what helped the weighing, and what did not?',
    },
    minutes: 5,
    phase: 'decision',
    prompts: [
      {
        nl: 'Welke stap bracht je verder dan je dacht?',
        en: 'Which step took you further than you thought?',
      },
      { nl: 'Wie of wat kwam te weinig aan bod?', en: 'Who or what got too little room?' },
    ],
    pitfalls: [{ nl: 'De keuze opnieuw openbreken.', en: 'Opening up the choice again.' }],
    context: [],
    closing: false,
    fields: [pulse, nextTime],
  },
]
