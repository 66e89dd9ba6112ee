import { counterArgument, dissent, price, pulse } from './common-fields.ts'
import type { Step } from './method.ts'

/** The last three of the seven steps: the arguments, the conclusion, and what it leaves behind. */

export const argumentsStep: Step = {
  id: 'arguments',
  title: { nl: 'Argumenten', en: 'Arguments' },
  heading: {
    nl: 'Wat pleit voor, wat pleit tegen, en waar rust dat op?',
    en: 'What speaks for it, what against, and what does that rest on?',
  },
  goal: {
    nl: 'Zoek bij elk argument een beginsel of een gevolg. Een beginsel weegt in de regel zwaarder, behalve als het gevolg heel ernstig is.',
    en: 'Find a principle or a consequence under each argument. A principle usually weighs heavier, unless the consequence is very grave.',
  },
  minutes: 14,
  phase: 'judgement',
  prompts: [
    {
      nl: 'Geldt dit argument ook als de uitkomst tegenvalt? Dan is het een beginsel.',
      en: 'Does this argument hold even if the outcome disappoints? Then it is a principle.',
    },
    {
      nl: 'Wat zou iemand zeggen die het niet met je eens is?',
      en: 'What would somebody say who disagrees with you?',
    },
    {
      nl: 'Hoe klinkt dit als het morgen in de krant staat?',
      en: 'How does this sound if it is in the paper tomorrow?',
    },
    {
      nl: 'Mag het van de wet? En als het mag, is het dan ook goed?',
      en: 'Does the law allow it? And if it does, is it right as well?',
    },
  ],
  pitfalls: [
    {
      nl: 'Argumenten tellen in plaats van wegen.',
      en: 'Counting arguments instead of weighing them.',
    },
    {
      nl: 'Een argument bedenken bij een besluit dat al vaststaat.',
      en: 'Thinking up an argument for a decision already made.',
    },
  ],
  context: ['moral-question', 'intended', 'stakeholders'],
  closing: false,
  fields: [
    {
      kind: 'arguments',
      id: 'arguments',
      title: { nl: 'Argumenten voor en tegen', en: 'Arguments for and against' },
      hint: {
        nl: 'Voor en tegen wat je van plan bent.',
        en: 'For and against what you intend to do.',
      },
      add: { nl: 'Argument toevoegen', en: 'Add argument' },
      asks: ['basis'],
    },
    {
      kind: 'choice',
      id: 'lawful',
      title: { nl: 'Mag het van de wet?', en: 'Does the law allow it?' },
      choices: [
        { id: 'yes', label: { nl: 'ja', en: 'yes' } },
        { id: 'room', label: { nl: 'er is ruimte', en: 'there is room' } },
        { id: 'no', label: { nl: 'nee', en: 'no' } },
        { id: 'unknown', label: { nl: 'eerst navragen', en: 'ask first' } },
      ],
      reason: { nl: 'Welke regel, en wie zegt dat?', en: 'Which rule, and who says so?' },
      neededToClose: {
        nl: 'Nog niet opgeschreven of het van de wet mag.',
        en: 'Whether the law allows it has not been written down yet.',
      },
    },
    {
      kind: 'choice',
      id: 'daylight',
      title: { nl: 'Kan het het daglicht verdragen?', en: 'Can it bear the light of day?' },
      choices: [
        { id: 'yes', label: { nl: 'ja, ik leg het zo uit', en: 'yes, I can explain it' } },
        { id: 'partly', label: { nl: 'niet alles', en: 'not all of it' } },
        { id: 'no', label: { nl: 'nee', en: 'no' } },
      ],
      reason: {
        nl: 'Wat zou je liever niet uitleggen, en aan wie?',
        en: 'What would you rather not explain, and to whom?',
      },
    },
  ],
}

export const conclusionStep: Step = {
  id: 'conclusion',
  title: { nl: 'Conclusie', en: 'Conclusion' },
  heading: {
    nl: 'Ik doe dit, omdat dat telt, ook al staat er iets tegenover.',
    en: 'I do this, because that counts, even though something stands against it.',
  },
  goal: {
    nl: 'Ieder maakt eerst voor zichzelf de zin af. Daarna schrijft wie beslist de eigen conclusie op.',
    en: 'First everybody finishes the sentence alone. Then whoever decides writes down their own conclusion.',
  },
  minutes: 10,
  phase: 'judgement',
  prompts: [
    {
      nl: 'Welk bezwaar blijft staan, wat je ook kiest?',
      en: 'Which objection remains, whatever you choose?',
    },
    {
      nl: 'Zou je dit in een vergelijkbaar geval weer doen?',
      en: 'Would you do this again in a similar case?',
    },
    {
      nl: 'Wie beslist, spreekt het laatst. De anderen toetsen de reden, niet de mens.',
      en: 'Whoever decides speaks last. The others test the reason, not the person.',
    },
  ],
  pitfalls: [
    {
      nl: 'Het bezwaar wegpraten. Een goede keuze mag pijn doen.',
      en: 'Talking the objection away. A good choice may hurt.',
    },
    {
      nl: 'Er een stemming van maken.',
      en: 'Turning it into a vote.',
    },
  ],
  context: ['moral-question', 'arguments'],
  closing: true,
  fields: [
    {
      kind: 'round',
      id: 'weighing',
      title: { nl: 'Mijn eigen oordeel', en: 'My own judgement' },
      parts: [
        { id: 'do', title: { nl: 'Ik zou', en: 'I would' }, input: 'text' },
        { id: 'because', title: { nl: 'omdat', en: 'because' }, input: 'text' },
        { id: 'although', title: { nl: 'ook al', en: 'even though' }, input: 'text' },
      ],
    },
    {
      kind: 'line',
      id: 'conclusion-do',
      title: { nl: 'Ik doe', en: 'I do' },
      hint: { nl: 'Wie beslist, vult dit in.', en: 'Whoever decides fills this in.' },
      lines: 2,
      neededToClose: {
        nl: 'Nog niet opgeschreven wat de conclusie is.',
        en: 'What the conclusion is has not been written down yet.',
      },
    },
    {
      kind: 'line',
      id: 'conclusion-because',
      title: { nl: 'omdat', en: 'because' },
      hint: { nl: 'Het argument dat de doorslag geeft.', en: 'The argument that decides it.' },
      lines: 2,
      neededToClose: {
        nl: 'Nog niet opgeschreven waarom dit de conclusie is.',
        en: 'Why this is the conclusion has not been written down yet.',
      },
    },
    {
      kind: 'line',
      id: 'conclusion-although',
      title: { nl: 'ook al', en: 'even though' },
      hint: {
        nl: 'Wat je daarmee opzijzet, en wiens recht of belang dat is.',
        en: 'What you set aside with it, and whose right or interest that is.',
      },
      lines: 2,
      neededToClose: {
        nl: 'Nog niet opgeschreven wat er met deze conclusie opzij is gezet.',
        en: 'What this conclusion sets aside has not been written down yet.',
      },
    },
    counterArgument,
    dissent,
  ],
}

export const residueStep: Step = {
  id: 'residue',
  title: { nl: 'Schade en gevoel', en: 'Harm and feeling' },
  heading: {
    nl: 'Hoe herstel je wat je beschadigt, en kun je ermee verder?',
    en: 'How do you repair what you damage, and can you live with it?',
  },
  goal: {
    nl: 'Zeg wie er schade heeft en wat je daaraan doet. Zeg ook hoe het voelt. Maak er afspraken van.',
    en: 'Say who is harmed and what you do about it. Say how it feels, too. Turn it into agreements.',
  },
  minutes: 8,
  phase: 'after',
  prompts: [
    {
      nl: 'Bij wie leg je dit uit, en wanneer? Begin bij wie er last van heeft.',
      en: 'To whom do you explain this, and when? Begin with whoever suffers from it.',
    },
    {
      nl: 'Klopt je gevoel met je conclusie? Zo niet, wat weet je gevoel wat je nog niet opschreef?',
      en: 'Does your feeling match your conclusion? If not, what does it know that you did not write down?',
    },
    {
      nl: 'Wie doet wat, wanneer, en wanneer kijken we weer?',
      en: 'Who does what, when, and when do we look again?',
    },
  ],
  pitfalls: [
    {
      nl: 'Denken dat een goed besluit geen schade doet.',
      en: 'Thinking that a good decision does no harm.',
    },
    {
      nl: 'Sorry zeggen zonder iets te herstellen.',
      en: 'Saying sorry without repairing anything.',
    },
  ],
  context: ['conclusion-do', 'conclusion-because', 'conclusion-although'],
  closing: true,
  fields: [
    {
      kind: 'list',
      id: 'harm',
      title: { nl: 'Schade en herstel', en: 'Harm and repair' },
      add: { nl: 'Schade toevoegen', en: 'Add harm' },
      columns: [
        { id: 'who', title: { nl: 'Wie', en: 'Who' }, input: 'text', width: 'normal' },
        { id: 'harm', title: { nl: 'Welke schade', en: 'What harm' }, input: 'text', width: 'wide' },
        {
          id: 'repair',
          title: { nl: 'Hoe herstel je dat', en: 'How you repair it' },
          input: 'text',
          width: 'wide',
        },
      ],
    },
    price,
    {
      kind: 'line',
      id: 'feeling',
      title: { nl: 'Met welk gevoel ga je verder?', en: 'With what feeling do you go on?' },
      hint: {
        nl: 'Wie beslist, zegt het. Niemand hoeft het op te lossen.',
        en: 'Whoever decides says it. Nobody needs to solve it.',
      },
      lines: 2,
    },
    {
      kind: 'agreements',
      id: 'agreements',
      title: { nl: 'Afspraken', en: 'Agreements' },
      add: { nl: 'Afspraak toevoegen', en: 'Add agreement' },
    },
    pulse,
  ],
}
