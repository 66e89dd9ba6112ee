import { agreements, counterArgument, dissent, nextTime, pulse } from './common-fields.ts'
import type { Step } from './method.ts'

/** The steps in which a group looks under its judgements and writes down what it found. */
export const essenceSteps: readonly Step[] = [
  {
    id: 'examination',
    title: { nl: 'Onderzoeken', en: 'Examining' },
    heading: { nl: 'Wat draagt onze oordelen?', en: 'What carries our judgements?' },
    goal: {
      nl: 'Kies een paar oordelen en vraag door naar wat eronder ligt. Toets elke uitspraak aan het voorbeeld.',
      en: 'Choose a few judgements and ask on for what lies underneath. Test every statement against the example.',
    },
    minutes: 22,
    phase: 'judgement',
    prompts: [
      { nl: 'Hoe weet je dat, in dit voorbeeld?', en: 'How do you know that, in this example?' },
      {
        nl: 'Wie kan dit in andere woorden zeggen? Klopt dat voor jou?',
        en: 'Who can say this in other words? Is that right for you?',
      },
      {
        nl: 'Welke overtuiging moet waar zijn, wil dit oordeel kloppen?',
        en: 'Which conviction must be true for this judgement to hold?',
      },
      {
        nl: 'Praten we nog met elkaar, of alleen na elkaar?',
        en: 'Do we still talk with each other, or only after each other?',
      },
    ],
    pitfalls: [
      {
        nl: 'Wegdrijven van het voorbeeld naar grote woorden.',
        en: 'Drifting away from the example to grand words.',
      },
      {
        nl: 'Overtuigen. Wie doorvraagt, leert meer dan wie wint.',
        en: 'Persuading. Whoever asks on learns more than whoever wins.',
      },
      {
        nl: 'Als gespreksleider zelf een antwoord geven.',
        en: 'Giving an answer yourself as the facilitator.',
      },
    ],
    context: ['moral-question', 'hottest-moment', 'shoes'],
    closing: false,
    fields: [
      {
        kind: 'list',
        id: 'statements',
        title: { nl: 'Uitspraken onder de oordelen', en: 'Statements under the judgements' },
        hint: {
          nl: 'Een feit kun je nakijken. Over de rest kun je alleen redenen geven.',
          en: 'A fact can be checked. For the rest you can only give reasons.',
        },
        add: { nl: 'Uitspraak toevoegen', en: 'Add statement' },
        columns: [
          { id: 'statement', title: { nl: 'Uitspraak', en: 'Statement' }, input: 'text', width: 'wide' },
          {
            id: 'sort',
            title: { nl: 'Soort uitspraak', en: 'Sort of statement' },
            input: 'tag',
            of: 'statement',
            width: 'narrow',
          },
          {
            id: 'shared',
            title: { nl: 'Delen we dit?', en: 'Do we share this?' },
            input: 'choice',
            width: 'narrow',
            choices: [
              { id: 'all', label: { nl: 'allemaal', en: 'all of us' } },
              { id: 'some', label: { nl: 'een deel', en: 'some of us' } },
              { id: 'unclear', label: { nl: 'nog onduidelijk', en: 'still unclear' } },
            ],
          },
        ],
      },
      {
        kind: 'list',
        id: 'meta-talk',
        title: { nl: 'Over hoe we praten', en: 'About how we talk' },
        hint: {
          nl: 'Alleen als iemand erom vraagt. De inhoud wacht even.',
          en: 'Only when somebody asks for it. The content waits for a moment.',
        },
        add: { nl: 'Opmerking toevoegen', en: 'Add remark' },
        columns: [
          {
            id: 'noticed',
            title: { nl: 'Wat valt op?', en: 'What is noticed?' },
            input: 'text',
            width: 'wide',
          },
          {
            id: 'about',
            title: { nl: 'Gaat over', en: 'Is about' },
            input: 'choice',
            width: 'narrow',
            choices: [
              { id: 'pace', label: { nl: 'het tempo', en: 'the pace' } },
              { id: 'turns', label: { nl: 'de beurten', en: 'the turns' } },
              { id: 'example', label: { nl: 'het voorbeeld', en: 'the example' } },
              { id: 'climate', label: { nl: 'de sfeer', en: 'the climate' } },
            ],
          },
          { id: 'change', title: { nl: 'Wat doen we anders?', en: 'What do we change?' }, input: 'text' },
        ],
      },
    ],
  },
  {
    id: 'essence',
    title: { nl: 'Essentie', en: 'Essence' },
    heading: {
      nl: 'Wat is voor jou nu het antwoord op de vraag?',
      en: 'What is now, for you, the answer to the question?',
    },
    goal: {
      nl: 'Schrijf eerst alleen, in twee of drie zinnen. Lees daarna een voor een voor.',
      en: 'Write alone first, in two or three sentences. Then read aloud one by one.',
    },
    minutes: 18,
    phase: 'essence',
    prompts: [
      {
        nl: 'Schrijf op wat ook buiten dit voorbeeld voor jou geldt.',
        en: 'Write down what holds for you outside this example too.',
      },
      {
        nl: 'Lees langzaam voor. Na elke tekst is het even stil.',
        en: 'Read aloud slowly. After each text there is a short silence.',
      },
      {
        nl: 'Welke zin van een ander had je zelf willen schrijven?',
        en: 'Which sentence of somebody else do you wish you had written?',
      },
    ],
    pitfalls: [
      {
        nl: 'Na het voorlezen meteen gaan verbeteren.',
        en: 'Starting to correct right after the reading.',
      },
      {
        nl: 'Herhalen wat iedereen al zei, in plaats van kiezen wat telt.',
        en: 'Repeating what everyone said already, instead of choosing what counts.',
      },
    ],
    context: ['moral-question', 'statements'],
    closing: false,
    fields: [
      {
        kind: 'note',
        id: 'essence',
        title: { nl: 'Mijn essentie', en: 'My essence' },
        writeFirst: 'named',
        neededToClose: {
          nl: 'Nog niemand schreef op wat de essentie is.',
          en: 'Nobody has written down the essence yet.',
        },
      },
    ],
  },
  {
    id: 'virtues',
    title: { nl: 'Deugden', en: 'Virtues' },
    heading: { nl: 'Wat vraagt dit van jou als mens?', en: 'What does this ask of you as a person?' },
    goal: {
      nl: 'Keer terug naar je eigen werk. Is de tijd op, sla deze stap dan over.',
      en: 'Return to your own work. If time is up, skip this step.',
    },
    minutes: 15,
    phase: 'essence',
    prompts: [
      {
        nl: 'Wat wil je liever niet zien, en moet je toch onder ogen zien?',
        en: 'What would you rather not see, and must you face all the same?',
      },
      {
        nl: 'Wat zou je durven als niemand je afrekende?',
        en: 'What would you dare if nobody held it against you?',
      },
      { nl: 'Aan wie wil je meer recht doen?', en: 'To whom do you want to do more justice?' },
    ],
    pitfalls: [
      {
        nl: 'Voor een ander invullen wat die moet leren.',
        en: 'Filling in for somebody else what they should learn.',
      },
    ],
    context: ['essence'],
    closing: false,
    fields: [
      {
        kind: 'list',
        id: 'virtues',
        title: { nl: 'Wat het vraagt', en: 'What it asks' },
        add: { nl: 'Deugd toevoegen', en: 'Add virtue' },
        columns: [
          {
            id: 'asks',
            title: { nl: 'Ik moet iets', en: 'I must' },
            input: 'choice',
            width: 'narrow',
            choices: [
              { id: 'face', label: { nl: 'onder ogen zien', en: 'face something' } },
              { id: 'dare', label: { nl: 'durven', en: 'dare something' } },
              { id: 'let-go', label: { nl: 'loslaten', en: 'let something go' } },
              { id: 'do-justice', label: { nl: 'recht doen', en: 'do justice to something' } },
            ],
          },
          { id: 'what', title: { nl: 'Namelijk', en: 'Namely' }, input: 'text', width: 'wide' },
          { id: 'virtue', title: { nl: 'Deugd', en: 'Virtue' }, input: 'value' },
        ],
      },
    ],
  },
  {
    id: 'closing',
    title: { nl: 'Afronden', en: 'Rounding off' },
    heading: {
      nl: 'Wat zie je nu scherper dan aan het begin?',
      en: 'What do you see more sharply than at the start?',
    },
    goal: {
      nl: 'Zoek wat jullie delen, zonder te besluiten. Geef ook ruimte aan wie het anders blijft zien.',
      en: 'Look for what you share, without deciding. Give room as well to whoever goes on seeing it differently.',
    },
    minutes: 10,
    phase: 'closing',
    prompts: [
      {
        nl: 'Welke zekerheid ben je kwijt, en is dat winst?',
        en: 'Which certainty did you lose, and is that a gain?',
      },
      {
        nl: 'Wat zou een scherpe tegenstander van onze essentie zeggen?',
        en: 'What would a keen opponent of our essence say?',
      },
      {
        nl: 'Welke vraag is er nu bij gekomen?',
        en: 'Which question has come up in the meantime?',
      },
    ],
    pitfalls: [
      {
        nl: 'Een slotzin zoeken waar niemand zich in herkent.',
        en: 'Looking for a closing sentence in which nobody finds themselves.',
      },
      {
        nl: 'Op het laatst toch een oplossing voor het voorbeeld zoeken.',
        en: 'Looking for a solution to the example after all, at the last moment.',
      },
    ],
    context: ['moral-question', 'essence'],
    closing: true,
    fields: [
      {
        kind: 'note',
        id: 'shared-essence',
        title: { nl: 'Wat delen we?', en: 'What do we share?' },
        hint: {
          nl: 'Alleen wat iedereen voor eigen rekening neemt.',
          en: 'Only what each of us answers for.',
        },
      },
      {
        kind: 'note',
        id: 'insights',
        title: { nl: 'Wat we meenemen', en: 'What we take along' },
        hint: {
          nl: 'Een inzicht of een nieuwe vraag, van ieder één.',
          en: 'An insight or a new question, one from each.',
        },
      },
      counterArgument,
      dissent,
      {
        ...agreements,
        hint: {
          nl: 'Alleen als er een vervolg is. Dit gesprek hoeft niets op te leveren om te doen.',
          en: 'Only if there is a follow-up. This conversation need not bring anything to do.',
        },
      },
    ],
  },
  {
    id: 'evaluation',
    title: { nl: 'Evaluatie', en: 'Evaluation' },
    heading: { nl: 'Hoe hebben we samen onderzocht?', en: 'How did we examine together?' },
    goal: {
      nl: 'Kijk terug op het gesprek zelf. De inhoud blijft nu rusten.',
      en: 'Look back on the conversation itself. The content rests now.',
    },
    minutes: 7,
    phase: 'closing',
    prompts: [
      { nl: 'Wanneer begreep je een ander echt?', en: 'When did you really understand somebody else?' },
      {
        nl: 'Welke vraag opende het gesprek het meest?',
        en: 'Which question opened up the conversation most?',
      },
    ],
    pitfalls: [
      {
        nl: 'Opnieuw over de inhoud beginnen.',
        en: 'Starting on the content again.',
      },
    ],
    context: [],
    closing: false,
    fields: [pulse, nextTime],
  },
]
