import type { Step } from './method.ts'

/** The steps in which a group looks at well-being, autonomy and responsibility. */
export const moralSteps: readonly Step[] = [
  {
    id: 'well-being',
    title: { nl: 'Welzijn', en: 'Well-being' },
    heading: {
      nl: 'Wat is goed voor de inwoner, en wat schaadt?',
      en: 'What is good for the resident, and what harms?',
    },
    goal: {
      nl: 'Kijk vanuit het leven van de inwoner, nu en later. Noem ook wie er om de inwoner heen last van heeft.',
      en: 'Look from the life of the resident, now and later. Name as well who around them is affected.',
    },
    minutes: 8,
    phase: 'moral',
    prompts: [
      {
        nl: 'Wat merkt de inwoner hier volgende maand van? En over drie jaar?',
        en: 'What will the resident notice of this next month? And in three years?',
      },
      {
        nl: 'Wat moet in elk geval niet stukgaan?',
        en: 'What must not get broken, whatever happens?',
      },
      {
        nl: 'Voor wie is dit ook goed of slecht?',
        en: 'For whom else is this good or bad?',
      },
    ],
    pitfalls: [
      {
        nl: 'Invullen wat goed voor iemand is zonder het te vragen.',
        en: 'Filling in what is good for somebody without asking.',
      },
    ],
    context: ['moral-question', 'facts'],
    closing: false,
    fields: [
      {
        kind: 'effects',
        id: 'effects',
        title: { nl: 'Wat gebeurt er met wie?', en: 'What happens to whom?' },
        hint: {
          nl: 'Begin met wat er gebeurt als alles blijft zoals het is.',
          en: 'Begin with what happens if all stays as it is.',
        },
        add: { nl: 'Gevolg toevoegen', en: 'Add effect' },
      },
    ],
  },
  {
    id: 'autonomy',
    title: { nl: 'Wat de inwoner wil', en: 'What the resident wants' },
    heading: {
      nl: 'Wat wil de inwoner, en hoe vrij is die keuze?',
      en: 'What does the resident want, and how free is that choice?',
    },
    goal: {
      nl: 'Schrijf op wat de inwoner wil, en hoe je dat weet. Kijk wat nodig is om zelf te kunnen kiezen.',
      en: 'Write down what the resident wants, and how you know. See what it takes to be able to choose.',
    },
    minutes: 8,
    phase: 'moral',
    prompts: [
      {
        nl: 'Wie sprak de inwoner hierover, en wanneer was dat?',
        en: 'Who talked with the resident about this, and when was that?',
      },
      {
        nl: 'Weet de inwoner wat er te kiezen valt, en wat elke keuze kost?',
        en: 'Does the resident know what there is to choose, and what each choice costs?',
      },
      {
        nl: 'Wil de inwoner dit, of durft die geen nee te zeggen?',
        en: 'Does the resident want this, or not dare to say no?',
      },
    ],
    pitfalls: [
      {
        nl: 'Een andere wens dan de onze “geen inzicht” noemen.',
        en: 'Calling a wish that is not ours “lack of insight”.',
      },
      {
        nl: '“Eigen keuze” zeggen om niets te hoeven doen.',
        en: 'Saying “their own choice” so as not to have to do anything.',
      },
    ],
    context: ['moral-question'],
    closing: false,
    fields: [
      {
        kind: 'note',
        id: 'wishes',
        title: {
          nl: 'Wat de inwoner wil, en hoe we dat weten',
          en: 'What the resident wants, and how we know',
        },
        hint: { nl: 'Liefst in de eigen woorden.', en: 'Best in their own words.' },
        neededToClose: {
          nl: 'Nog niet opgeschreven wat de inwoner zelf wil.',
          en: 'What the resident wants has not been written down yet.',
        },
      },
      {
        kind: 'note',
        id: 'freedom',
        title: { nl: 'Wat maakt kiezen moeilijk of mogelijk?', en: 'What makes choosing hard or possible?' },
      },
    ],
  },
  {
    id: 'responsibility',
    title: { nl: 'Onze plicht', en: 'Our duty' },
    heading: { nl: 'Wat zijn we verschuldigd, en aan wie?', en: 'What do we owe, and to whom?' },
    goal: {
      nl: 'Noem per persoon of organisatie een plicht. Zeg of die moreel is, uit de wet komt of bij jullie strategie hoort.',
      en: 'Name a duty per person or organisation. Say whether it is moral, comes from the law or belongs to your strategy.',
    },
    minutes: 9,
    phase: 'moral',
    prompts: [
      {
        nl: 'Welke plicht heb jij hier, die niemand anders heeft?',
        en: 'Which duty do you have here that nobody else has?',
      },
      {
        nl: 'Wat zijn we andere inwoners in dezelfde situatie verschuldigd?',
        en: 'What do we owe other residents in the same situation?',
      },
      {
        nl: 'Wat heb jij of je collega nodig om dit vol te houden?',
        en: 'What do you or your colleague need to keep this up?',
      },
    ],
    pitfalls: [
      {
        nl: 'Naar elkaars plichten wijzen. Begin bij je eigen.',
        en: 'Pointing at each other’s duties. Begin with your own.',
      },
      {
        nl: 'Een gewoonte van de organisatie een wet noemen.',
        en: 'Calling a habit of the organisation a law.',
      },
    ],
    context: ['moral-question', 'wishes'],
    closing: false,
    fields: [
      {
        kind: 'list',
        id: 'duties',
        title: { nl: 'Wat we verschuldigd zijn', en: 'What we owe' },
        add: { nl: 'Plicht toevoegen', en: 'Add duty' },
        columns: [
          { id: 'who', title: { nl: 'Wie', en: 'Who' }, input: 'text' },
          { id: 'duty', title: { nl: 'Moet', en: 'Must' }, input: 'text', width: 'wide' },
          { id: 'towards', title: { nl: 'Tegenover wie', en: 'Towards whom' }, input: 'text' },
          {
            id: 'sort',
            title: { nl: 'Soort plicht', en: 'Sort of duty' },
            input: 'tag',
            of: 'duty',
            width: 'narrow',
          },
          { id: 'value', title: { nl: 'Waarde', en: 'Value' }, input: 'value' },
        ],
      },
    ],
  },
]
