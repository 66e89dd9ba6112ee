import { agreements, counterArgument, nextTime, price, pulse } from './common-fields.ts'
import type { Step } from './method.ts'

/** The steps in which each judges, and whoever has the mandate decides. */
export const decidingSteps: readonly Step[] = [
  {
    id: 'judgement',
    title: { nl: 'Eigen oordeel', en: 'Own judgement' },
    heading: {
      nl: 'Wat zou jij besluiten, vanuit jouw vak?',
      en: 'What would you decide, from your profession?',
    },
    goal: {
      nl: 'Ieder schrijft in stilte een besluit op, met de reden en de prijs. Daarna lezen jullie alles tegelijk.',
      en: 'Everyone writes a decision in silence, with its reason and its price. Then you read all at once.',
    },
    minutes: 10,
    phase: 'decision',
    prompts: [
      {
        nl: 'Schrijf het zo op dat de inwoner het mag lezen.',
        en: 'Write it so that the resident may read it.',
      },
      {
        nl: 'Na de onthulling: ieder kort, wie mag besluiten het laatst.',
        en: 'After the reveal: each briefly, whoever may decide last.',
      },
      {
        nl: 'Wat zag iemand anders dat jij niet kon zien?',
        en: 'What did somebody else see that you could not?',
      },
    ],
    pitfalls: [
      {
        nl: 'Het vak met de meeste status laten winnen.',
        en: 'Letting the profession with the most status win.',
      },
      {
        nl: 'Schrijven wat de leidinggevende wil lezen.',
        en: 'Writing what the manager wants to read.',
      },
    ],
    context: ['moral-question', 'wishes', 'duties'],
    closing: false,
    fields: [
      {
        kind: 'round',
        id: 'weighing',
        title: { nl: 'Mijn oordeel', en: 'My judgement' },
        parts: [
          { id: 'right', title: { nl: 'Ik zou besluiten', en: 'I would decide' }, input: 'text' },
          {
            id: 'value',
            title: { nl: 'Omdat deze waarde voor mij telt', en: 'Because of this value' },
            input: 'value',
          },
          { id: 'reason', title: { nl: 'Mijn sterkste reden', en: 'My strongest reason' }, input: 'text' },
          {
            id: 'price',
            title: { nl: 'Wat gaat er dan verloren?', en: 'What is lost then?' },
            input: 'text',
          },
          {
            id: 'doubt',
            title: { nl: 'Waar twijfel ik nog over?', en: 'What do I still doubt?' },
            input: 'text',
          },
        ],
      },
    ],
  },
  {
    id: 'look-again',
    title: { nl: 'Nog eens de vraag', en: 'The question again' },
    heading: {
      nl: 'Is dit nog steeds de vraag, en wat ontbreekt er?',
      en: 'Is this still the question, and what is missing?',
    },
    goal: {
      nl: 'Zeg het probleem opnieuw, in één zin. Kijk wat jullie eerst moeten weten, en wat zonder kan.',
      en: 'Say the problem again, in one sentence. See what you must know first, and what can do without.',
    },
    minutes: 5,
    phase: 'decision',
    prompts: [
      {
        nl: 'Welk feit zou het besluit kunnen omdraaien?',
        en: 'Which fact could turn the decision round?',
      },
      {
        nl: 'Kunnen we wachten, of is wachten ook een besluit?',
        en: 'Can we wait, or is waiting a decision too?',
      },
    ],
    pitfalls: [
      {
        nl: 'Om meer onderzoek vragen om niet te hoeven kiezen.',
        en: 'Asking for more research so as not to have to choose.',
      },
    ],
    context: ['moral-question', 'weighing'],
    closing: false,
    fields: [
      {
        kind: 'line',
        id: 'problem-again',
        title: { nl: 'Het probleem, zoals we het nu zien', en: 'The problem as we see it now' },
        lines: 2,
      },
      {
        kind: 'list',
        id: 'missing-facts',
        title: { nl: 'Wat we nog moeten weten', en: 'What we must still know' },
        add: { nl: 'Ontbrekend feit toevoegen', en: 'Add missing fact' },
        columns: [
          { id: 'fact', title: { nl: 'Wat ontbreekt', en: 'What is missing' }, input: 'text', width: 'wide' },
          { id: 'who', title: { nl: 'Wie zoekt het uit', en: 'Who finds out' }, input: 'text' },
          { id: 'until', title: { nl: 'Voor wanneer', en: 'By when' }, input: 'date', width: 'narrow' },
        ],
      },
    ],
  },
  {
    id: 'decision',
    title: { nl: 'Besluit', en: 'Decision' },
    heading: {
      nl: 'Wat besluiten we, en wanneer kijken we opnieuw?',
      en: 'What do we decide, and when do we look again?',
    },
    goal: {
      nl: 'Wie het mandaat heeft, besluit en geeft de reden. Spreek af in welk geval het besluit weer opengaat.',
      en: 'Whoever has the mandate decides and gives the reason. Agree in which case the decision opens again.',
    },
    minutes: 13,
    phase: 'decision',
    prompts: [
      {
        nl: 'Welke reden uit dit gesprek draagt het besluit?',
        en: 'Which reason from this conversation carries the decision?',
      },
      {
        nl: 'Wat moet er gebeuren om hier anders over te denken?',
        en: 'What would have to happen for you to think otherwise?',
      },
      {
        nl: 'Wie vertelt het de inwoner, en wat als die het er niet mee eens is?',
        en: 'Who tells the resident, and what if they do not agree?',
      },
    ],
    pitfalls: [
      {
        nl: 'Een besluit nemen voor wie er niet bij is.',
        en: 'Taking a decision for somebody who is not here.',
      },
      {
        nl: 'Wie anders denkt bedanken, en het niet opschrijven.',
        en: 'Thanking whoever thinks otherwise, and not writing it down.',
      },
    ],
    context: ['moral-question', 'problem-again', 'wishes'],
    closing: true,
    fields: [
      {
        kind: 'decision',
        id: 'decision',
        title: { nl: 'Besluit', en: 'Decision' },
        neededToClose: {
          nl: 'Nog niet opgeschreven wat er is besloten, of waarom dat nog niet kan.',
          en: 'What was decided, or why that is not possible yet, has not been written down.',
        },
      },
      {
        kind: 'list',
        id: 'reopen',
        title: { nl: 'Dan gaat het besluit weer open', en: 'Then the decision opens again' },
        hint: {
          nl: 'Iets dat je kunt zien gebeuren, en wie het zou merken.',
          en: 'Something that you can see happen, and who would notice it.',
        },
        add: { nl: 'Voorwaarde toevoegen', en: 'Add condition' },
        columns: [
          {
            id: 'when',
            title: { nl: 'Als dit gebeurt', en: 'If this happens' },
            input: 'text',
            width: 'wide',
          },
          { id: 'who', title: { nl: 'Wie let daarop', en: 'Who watches for it' }, input: 'text' },
          { id: 'until', title: { nl: 'Tot wanneer', en: 'Until when' }, input: 'date', width: 'narrow' },
        ],
        neededToClose: {
          nl: 'Nog niet afgesproken wanneer het besluit weer opengaat.',
          en: 'When the decision opens again has not been agreed yet.',
        },
      },
      price,
      counterArgument,
      agreements,
    ],
  },
  {
    id: 'evaluation',
    title: { nl: 'Evaluatie', en: 'Evaluation' },
    heading: { nl: 'Hebben alle vakken echt meegewogen?', en: 'Did all professions really weigh in?' },
    goal: {
      nl: 'Kijk kort terug op het gesprek, niet op het besluit.',
      en: 'Look back briefly on the conversation, not on the decision.',
    },
    minutes: 4,
    phase: 'decision',
    prompts: [
      { nl: 'Welke vraag hielp het meest?', en: 'Which question helped most?' },
      { nl: 'Wie was te kort aan het woord?', en: 'Who had too little time to speak?' },
    ],
    pitfalls: [
      {
        nl: 'Bij de deur alsnog het besluit bijstellen.',
        en: 'Adjusting the decision after all, at the door.',
      },
    ],
    context: [],
    closing: false,
    fields: [pulse, nextTime],
  },
]
