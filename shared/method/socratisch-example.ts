import { groundRules, questionColumns } from './common-fields.ts'
import type { Step } from './method.ts'

/** The steps in which a group finds an example, gets it clear and stands in the shoes of whoever was there. */
export const exampleSteps: readonly Step[] = [
  {
    id: 'opening',
    title: { nl: 'Opening', en: 'Opening' },
    heading: {
      nl: 'Welke vraag willen we samen onderzoeken?',
      en: 'Which question do we want to examine together?',
    },
    goal: {
      nl: 'Kies een vraag die je uit eigen ervaring kunt onderzoeken. Spreek af hoe jullie met elkaar praten.',
      en: 'Choose a question that you can examine from experience. Agree on how you talk with each other.',
    },
    minutes: 6,
    phase: 'begin',
    prompts: [
      {
        nl: 'Kun je de vraag beantwoorden zonder iets op te zoeken?',
        en: 'Can you answer the question without looking anything up?',
      },
      {
        nl: 'We lossen vandaag niets op. We willen scherper leren kijken.',
        en: 'We solve nothing today. We want to learn to see more sharply.',
      },
      {
        nl: 'Ik leid het gesprek, en houd mijn eigen mening erbuiten.',
        en: 'I lead the conversation, and keep my own opinion out of it.',
      },
    ],
    pitfalls: [
      {
        nl: 'Een vraag kiezen die eigenlijk om een besluit vraagt.',
        en: 'Choosing a question that really asks for a decision.',
      },
    ],
    context: [],
    closing: false,
    fields: [
      groundRules,
      {
        kind: 'checklist',
        id: 'talk-rules',
        title: { nl: 'Zo praten we vandaag', en: 'How we talk today' },
        items: [
          {
            id: 'example',
            text: {
              nl: 'We blijven bij het voorbeeld. Algemene uitspraken toetsen we daaraan.',
              en: 'We stay with the example. General statements are tested against it.',
            },
          },
          {
            id: 'own-words',
            text: {
              nl: 'Je zegt wat je zelf denkt, zonder een boek of baas aan te halen.',
              en: 'You say what you think yourself, without quoting a book or a boss.',
            },
          },
          {
            id: 'ask-on',
            text: {
              nl: 'Je vraagt door tot je kunt navertellen wat een ander bedoelt.',
              en: 'You ask on until you can retell what somebody else means.',
            },
          },
          {
            id: 'meta-talk',
            text: {
              nl: 'Loopt het gesprek vast? Dan mag iedereen vragen om te praten over hoe we praten.',
              en: 'Is the conversation stuck? Then anyone may ask to talk about how we talk.',
            },
          },
        ],
      },
      {
        kind: 'line',
        id: 'moral-question',
        title: { nl: 'De uitgangsvraag', en: 'The starting question' },
        hint: {
          nl: 'Algemeen en kort, bijvoorbeeld: mag je streng zijn om te helpen?',
          en: 'General and short, for instance: may you be strict in order to help?',
        },
        lines: 2,
        coach: 'moral-question',
        neededToClose: {
          nl: 'De uitgangsvraag is nog niet opgeschreven.',
          en: 'The starting question has not been written down yet.',
        },
      },
    ],
  },
  {
    id: 'example',
    title: { nl: 'Het voorbeeld', en: 'The example' },
    heading: { nl: 'Waar kwam je deze vraag zelf tegen?', en: 'Where did you meet this question yourself?' },
    goal: {
      nl: 'Kies één voorbeeld uit je eigen werk, dat afgelopen is. De verteller zoekt het moment waarop het spande.',
      en: 'Choose one example from your own work that is over. The teller looks for the moment of tension.',
    },
    minutes: 12,
    phase: 'example',
    prompts: [
      {
        nl: 'Wie heeft iets meegemaakt waarin deze vraag opdook?',
        en: 'Who lived through something in which this question came up?',
      },
      {
        nl: 'Wat deed je op dat moment, en wat vond je daarvan?',
        en: 'What did you do at that moment, and what did you think of it?',
      },
      {
        nl: 'Kan iedereen in dit voorbeeld gaan staan?',
        en: 'Can everyone go and stand in this example?',
      },
    ],
    pitfalls: [
      {
        nl: 'Een voorbeeld van horen zeggen. De verteller moet erbij geweest zijn.',
        en: 'An example from hearsay. The teller must have been there.',
      },
      {
        nl: 'Een zaak kiezen die nog loopt. Dan gaat het om helpen.',
        en: 'Choosing a matter that is still going on. Then it becomes about helping.',
      },
    ],
    context: ['moral-question'],
    closing: false,
    fields: [
      { kind: 'note', id: 'story', title: { nl: 'Het voorbeeld', en: 'The example' } },
      {
        kind: 'line',
        id: 'hottest-moment',
        title: { nl: 'Het moment waarop het spande', en: 'The moment of tension' },
        lines: 2,
      },
      {
        kind: 'line',
        id: 'teller',
        title: { nl: 'Wat de verteller toen deed en vond', en: 'What the teller did and thought then' },
        hint: {
          nl: 'Ik deed …, want ik vond …',
          en: 'I did …, because I thought …',
        },
        lines: 2,
      },
    ],
  },
  {
    id: 'clarification',
    title: { nl: 'Verhelderen', en: 'Clarify' },
    heading: { nl: 'Zien we allemaal hetzelfde gebeuren?', en: 'Do we all see the same thing happen?' },
    goal: {
      nl: 'Stel open vragen over wat er gebeurde, tot iedereen het moment voor zich ziet. Feiten eerst, oordelen later.',
      en: 'Ask open questions about what happened, until everyone can see the moment. Facts first, judgements later.',
    },
    minutes: 15,
    phase: 'example',
    prompts: [
      {
        nl: 'Wat zou een camera hebben gezien?',
        en: 'What would a camera have seen?',
      },
      {
        nl: 'Zit er al een antwoord in je vraag? Haal dat eruit.',
        en: 'Does your question hold an answer already? Take it out.',
      },
      {
        nl: 'Wie kan het voorbeeld navertellen aan de verteller?',
        en: 'Who can retell the example to the teller?',
      },
    ],
    pitfalls: [
      {
        nl: 'Vragen die uitleggen hoe jij het zou hebben gedaan.',
        en: 'Questions that explain how you would have done it.',
      },
      {
        nl: 'De verteller laten uitleggen waarom het zo goed was.',
        en: 'Letting the teller explain why it was good that way.',
      },
    ],
    context: ['hottest-moment', 'teller'],
    closing: false,
    fields: [
      {
        kind: 'list',
        id: 'clarifications',
        title: { nl: 'Vragen en feiten', en: 'Questions and facts' },
        add: { nl: 'Vraag toevoegen', en: 'Add question' },
        columns: [...questionColumns],
      },
    ],
  },
  {
    id: 'shoes',
    title: { nl: 'In de schoenen', en: 'In their shoes' },
    heading: {
      nl: 'Wat had jij gevoeld, gedaan en gevonden?',
      en: 'What would you have felt, done and thought?',
    },
    goal: {
      nl: 'Ga in gedachten op de plek van de verteller staan. Ieder schrijft in stilte, daarna verschijnt alles tegelijk.',
      en: 'Go and stand in the teller’s place in your mind. Everyone writes in silence, then all appears at once.',
    },
    minutes: 15,
    phase: 'judgement',
    prompts: [
      {
        nl: 'Niet wat je hoort te doen. Wat had je echt gedaan?',
        en: 'Not what you ought to do. What would you really have done?',
      },
      {
        nl: 'Maak één zin: ik had …, want …',
        en: 'Make one sentence: I would have …, because …',
      },
      {
        nl: 'De verteller schrijft mee, alsof het vandaag opnieuw gebeurt.',
        en: 'The teller writes too, as if it happened again today.',
      },
    ],
    pitfalls: [
      {
        nl: 'Het voorbeeld veranderen zodat het makkelijker wordt.',
        en: 'Changing the example so that it gets easier.',
      },
      {
        nl: 'De verteller de maat nemen.',
        en: 'Taking the measure of the teller.',
      },
    ],
    context: ['moral-question', 'hottest-moment'],
    closing: false,
    fields: [
      {
        kind: 'round',
        id: 'shoes',
        title: { nl: 'In de schoenen van de verteller', en: 'In the teller’s shoes' },
        parts: [
          { id: 'feeling', title: { nl: 'Ik had gevoeld', en: 'I would have felt' }, input: 'text' },
          { id: 'action', title: { nl: 'Ik had gedaan', en: 'I would have done' }, input: 'text' },
          {
            id: 'judgement',
            title: { nl: 'Want ik vind in dit voorbeeld', en: 'Because in this example I think' },
            input: 'text',
          },
          {
            id: 'reason',
            title: { nl: 'Daaronder ligt voor mij', en: 'Underneath that lies, for me' },
            hint: {
              nl: 'De overtuiging die ook in andere gevallen voor je geldt.',
              en: 'The conviction that holds for you in other cases too.',
            },
            input: 'text',
          },
        ],
      },
    ],
  },
]
