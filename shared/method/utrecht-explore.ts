import { groundRules, moralQuestion } from './common-fields.ts'
import type { Step } from './method.ts'

/** The steps in which a group hears the case, finds its question and sorts out what it knows. */
export const exploringSteps: readonly Step[] = [
  {
    id: 'opening',
    title: { nl: 'Opening', en: 'Opening' },
    heading: {
      nl: 'Waarom zitten we bij elkaar, en wat blijft hier?',
      en: 'Why have we come together, and what stays here?',
    },
    goal: {
      nl: 'Spreek af wat vertrouwelijk is, en wat je na dit gesprek wilt kunnen doen.',
      en: 'Agree on what is confidential, and on what you want to be able to do afterwards.',
    },
    minutes: 4,
    phase: 'exploration',
    prompts: [
      {
        nl: 'Wat moet je na dit gesprek kunnen doen of besluiten?',
        en: 'What must you be able to do or decide after this conversation?',
      },
      {
        nl: 'Wie hoort straks wat we bedachten, en wie niet?',
        en: 'Who will hear what we came up with, and who will not?',
      },
    ],
    pitfalls: [
      {
        nl: 'Beginnen terwijl niet iedereen weet waarom die erbij zit.',
        en: 'Beginning while not everyone knows why they are here.',
      },
    ],
    context: [],
    closing: false,
    fields: [
      groundRules,
      {
        kind: 'note',
        id: 'expectations',
        title: {
          nl: 'Wat willen we na dit gesprek kunnen?',
          en: 'What do we want to be able to do after this?',
        },
      },
    ],
  },
  {
    id: 'case',
    title: { nl: 'De casus', en: 'The case' },
    heading: {
      nl: 'Wat speelt er, en wat moet er gebeuren?',
      en: 'What is going on, and what must be done?',
    },
    goal: {
      nl: 'De inbrenger vertelt kort wat er speelt en welke keuze nu voorligt. De anderen luisteren.',
      en: 'The case owner tells briefly what is going on and which choice lies ahead. The others listen.',
    },
    minutes: 7,
    phase: 'exploration',
    prompts: [
      {
        nl: 'Vertel het zoals je het aan een nieuwe collega zou vertellen.',
        en: 'Tell it as you would tell a new colleague.',
      },
      {
        nl: 'Wat moet jij nu doen of laten, en voor welke dag?',
        en: 'What must you now do or leave undone, and by which day?',
      },
      {
        nl: 'Wat hoopt de inwoner, en hoe weet je dat?',
        en: 'What does the resident hope for, and how do you know?',
      },
    ],
    pitfalls: [
      {
        nl: 'De hele voorgeschiedenis vertellen. Blijf bij de keuze die nu voorligt.',
        en: 'Telling the whole history. Stay with the choice that lies ahead now.',
      },
      {
        nl: 'Verhalen uit andere casussen ernaast leggen.',
        en: 'Laying stories from other cases beside it.',
      },
    ],
    context: [],
    closing: false,
    fields: [
      {
        kind: 'note',
        id: 'story',
        title: { nl: 'Wat er speelt', en: 'What is going on' },
        hint: {
          nl: 'Wie, wat, sinds wanneer, en welke keuze er nu ligt.',
          en: 'Who, what, since when, and which choice lies ahead now.',
        },
      },
    ],
  },
  {
    id: 'reactions',
    title: { nl: 'Eerste reacties', en: 'First reactions' },
    heading: { nl: 'Wat roept deze casus bij je op?', en: 'What does this case stir up in you?' },
    goal: {
      nl: 'Leg eerste gevoelens, vragen en oordelen op tafel, voordat je ze gaat onderzoeken.',
      en: 'Put first feelings, questions and judgements on the table, before you examine them.',
    },
    minutes: 5,
    phase: 'exploration',
    prompts: [
      {
        nl: 'Je eerste ingeving mag, ook als je er niet trots op bent.',
        en: 'Your first impulse is welcome, even if you are not proud of it.',
      },
      { nl: 'Welke reactie verrast je?', en: 'Which reaction surprises you?' },
      {
        nl: 'Wat wil dit gevoel je laten zien over de casus?',
        en: 'What does this feeling want to show you about the case?',
      },
    ],
    pitfalls: [
      {
        nl: 'Gevoel overslaan. Dan stuurt het later mee zonder dat iemand het ziet.',
        en: 'Skipping feelings. Then they steer later on without anyone noticing.',
      },
      {
        nl: 'Raden wie iets schreef waar geen naam bij staat.',
        en: 'Guessing who wrote something that carries no name.',
      },
    ],
    context: ['story'],
    closing: false,
    fields: [
      {
        kind: 'list',
        id: 'reactions',
        title: { nl: 'Eerste reacties', en: 'First reactions' },
        hint: { nl: 'Kort mag. Eén reactie per regel.', en: 'Short is fine. One reaction per row.' },
        add: { nl: 'Reactie toevoegen', en: 'Add reaction' },
        writeFirst: 'hidden',
        columns: [
          { id: 'reaction', title: { nl: 'Reactie', en: 'Reaction' }, input: 'text', width: 'wide' },
          {
            id: 'type',
            title: { nl: 'Soort', en: 'Type' },
            input: 'choice',
            width: 'narrow',
            choices: [
              { id: 'feeling', label: { nl: 'gevoel', en: 'feeling' } },
              { id: 'question', label: { nl: 'vraag', en: 'question' } },
              { id: 'judgement', label: { nl: 'oordeel', en: 'judgement' } },
            ],
          },
        ],
      },
    ],
  },
  {
    id: 'question',
    title: { nl: 'De morele vraag', en: 'The moral question' },
    heading: { nl: 'Welke vraag beantwoorden we vandaag?', en: 'Which question do we answer today?' },
    goal: {
      nl: 'Kies samen één vraag over wat goed is om te doen. Zeg ook wie hier moet kiezen.',
      en: 'Choose together one question about what is good to do. Say as well who must choose here.',
    },
    minutes: 7,
    phase: 'focus',
    prompts: [
      {
        nl: 'Vraag je wat goed is, of wat mag, of wat handig is?',
        en: 'Do you ask what is good, or what is allowed, or what is handy?',
      },
      {
        nl: 'Zou iemand hier met reden ja kunnen zeggen, en iemand anders nee?',
        en: 'Could somebody here say yes with reason, and somebody else no?',
      },
      { nl: 'Wie kan vanaf morgen iets met het antwoord?', en: 'Who can use the answer from tomorrow on?' },
    ],
    pitfalls: [
      {
        nl: 'Een vraag die je met opzoeken kunt beantwoorden.',
        en: 'A question that you can answer by looking something up.',
      },
      { nl: 'Twee vragen in één zin.', en: 'Two questions in one sentence.' },
    ],
    context: ['story', 'reactions'],
    closing: false,
    fields: [
      moralQuestion,
      {
        kind: 'line',
        id: 'who-chooses',
        title: { nl: 'Wie moet hier kiezen?', en: 'Who must choose here?' },
        hint: {
          nl: 'Een persoon of team, met de ruimte die daarbij hoort.',
          en: 'A person or team, with the room that goes with it.',
        },
        lines: 1,
      },
    ],
  },
  {
    id: 'knowledge',
    title: { nl: 'Wat weten we', en: 'What we know' },
    heading: { nl: 'Wat weten we, en wat nemen we aan?', en: 'What do we know, and what do we assume?' },
    goal: {
      nl: 'Zet uitspraken uit het verhaal op een rij. Zeg van elke uitspraak welke soort het is, en of het zeker is.',
      en: 'Line up statements from the story. Say of each what sort it is, and whether it is certain.',
    },
    minutes: 7,
    phase: 'focus',
    prompts: [
      { nl: 'Kun je dit nakijken? Dan is het een feit.', en: 'Can you check this? Then it is a fact.' },
      {
        nl: '“Dat kan niet”: staat dat in de wet, of doen wij dat nooit?',
        en: '“That cannot be done”: is it in the law, or do we just never do it?',
      },
      {
        nl: 'Wat zou je antwoord veranderen als je het wist?',
        en: 'What would change your answer if you knew it?',
      },
    ],
    pitfalls: [
      {
        nl: 'Een oordeel als feit opschrijven, zoals “niet gemotiveerd”.',
        en: 'Writing down a judgement as a fact, such as “not motivated”.',
      },
      {
        nl: 'Blijven zoeken. Alleen wat telt voor de vraag hoort hier.',
        en: 'Searching on and on. Only what matters to the question belongs here.',
      },
    ],
    context: ['story', 'moral-question'],
    closing: false,
    fields: [
      {
        kind: 'list',
        id: 'statements',
        title: { nl: 'Uitspraken over de casus', en: 'Statements about the case' },
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
            id: 'certainty',
            title: { nl: 'Zeker?', en: 'Certain?' },
            input: 'choice',
            width: 'narrow',
            choices: [
              { id: 'known', label: { nl: 'weten we', en: 'we know' } },
              { id: 'assumed', label: { nl: 'nemen we aan', en: 'we assume' } },
              { id: 'find-out', label: { nl: 'zoeken we uit', en: 'we find out' } },
            ],
          },
          {
            id: 'source',
            title: { nl: 'Van wie, of wie zoekt het uit?', en: 'From whom, or who finds out?' },
            input: 'text',
          },
        ],
      },
    ],
  },
]
