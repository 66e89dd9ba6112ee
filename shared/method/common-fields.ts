import type { Column, FieldOf } from './method.ts'

/** Fields that deliberations of several methods have in common, word for word, so that insight over sessions can compare. */

/** What is agreed before anybody tells anything. */
export const groundRules: FieldOf<'checklist'> = {
  kind: 'checklist',
  id: 'ground-rules',
  title: { nl: 'Hier spreken we af', en: 'What we agree on' },
  items: [
    {
      id: 'confidential',
      text: {
        nl: 'Wat hier gezegd wordt, blijft hier. Alleen het verslag gaat mee.',
        en: 'What is said here stays here. Only the record leaves.',
      },
    },
    {
      id: 'notes',
      text: {
        nl: 'We weten wie noteert en wie het verslag krijgt.',
        en: 'We know who takes notes and who gets the record.',
      },
    },
    {
      id: 'no-names',
      text: { nl: 'We noemen de inwoner niet bij naam.', en: 'We do not call the resident by name.' },
    },
    {
      id: 'equal',
      text: {
        nl: 'Ieders stem telt even zwaar, wat je functie ook is.',
        en: 'Every voice weighs the same, whatever your position.',
      },
    },
  ],
}

/** The question of the deliberation, in one sentence; closing asks for it. */
export const moralQuestion: FieldOf<'line'> = {
  kind: 'line',
  id: 'moral-question',
  title: { nl: 'De morele vraag', en: 'The moral question' },
  hint: {
    nl: 'Kort en open, bijvoorbeeld: mogen wij …?',
    en: 'Short and open, for instance: may we …?',
  },
  lines: 2,
  coach: 'moral-question',
  neededToClose: {
    nl: 'De morele vraag is nog niet opgeschreven.',
    en: 'The moral question has not been written down yet.',
  },
}

/** What the choice costs; closing asks for it. */
export const price: FieldOf<'note'> = {
  kind: 'note',
  id: 'price',
  title: {
    nl: 'Wat verloren gaat, en hoe we dat verzachten',
    en: 'What is lost, and how we soften that',
  },
  neededToClose: {
    nl: 'Nog niet opgeschreven wat er met deze keuze verloren gaat.',
    en: 'What is lost with this choice has not been written down yet.',
  },
}

/** The strongest argument against the choice; closing asks for it. */
export const counterArgument: FieldOf<'note'> = {
  kind: 'note',
  id: 'counter-argument',
  title: { nl: 'Het sterkste tegenargument', en: 'The strongest counter-argument' },
  neededToClose: {
    nl: 'Het sterkste tegenargument is nog niet opgeschreven.',
    en: 'The strongest counter-argument has not been written down yet.',
  },
}

/** Consensus is never forced. */
export const dissent: FieldOf<'note'> = {
  kind: 'note',
  id: 'dissent',
  title: { nl: 'Wie ziet het anders?', en: 'Who sees it differently?' },
  hint: { nl: 'Een minderheid hoort in het verslag.', en: 'A minority belongs in the record.' },
}

/** Who does what, and by when. */
export const agreements: FieldOf<'agreements'> = {
  kind: 'agreements',
  id: 'agreements',
  title: { nl: 'Afspraken', en: 'Agreements' },
  add: { nl: 'Afspraak toevoegen', en: 'Add agreement' },
}

/** The words of the lowest and the highest answer of every pulse. */
export const extremes = {
  low: { nl: 'helemaal niet', en: 'not at all' },
  high: { nl: 'helemaal wel', en: 'very much' },
} as const

/** Questions that deliberations and conferences ask in the same words. */
export const pulseQuestions = {
  safety: {
    id: 'safety',
    text: { nl: 'Ik kon zeggen wat ik dacht.', en: 'I could say what I thought.' },
    ...extremes,
  },
  heard: { id: 'heard', text: { nl: 'Ik voelde me gehoord.', en: 'I felt heard.' }, ...extremes },
  feasible: {
    id: 'feasible',
    text: { nl: 'De afspraken zijn haalbaar.', en: 'The agreements are feasible.' },
    ...extremes,
  },
  facilitation: {
    id: 'facilitation',
    text: { nl: 'De gespreksleiding hielp ons verder.', en: 'The facilitation helped us on.' },
    ...extremes,
  },
} as const

/** One minute after each deliberation (research: relevance, safety, heard, moral focus, view changed, feasible, facilitation). */
export const pulse: FieldOf<'pulse'> = {
  kind: 'pulse',
  id: 'pulse',
  title: { nl: 'In één minuut', en: 'In one minute' },
  questions: [
    {
      id: 'relevance',
      text: {
        nl: 'Dit gesprek ging over wat er echt toe doet.',
        en: 'This conversation was about what really matters.',
      },
      ...extremes,
    },
    pulseQuestions.safety,
    pulseQuestions.heard,
    {
      id: 'moral-focus',
      text: { nl: 'We bleven bij de morele vraag.', en: 'We stayed with the moral question.' },
      ...extremes,
    },
    {
      id: 'view-changed',
      text: { nl: 'Ik ben anders gaan kijken.', en: 'I have come to see it differently.' },
      ...extremes,
    },
    pulseQuestions.feasible,
    pulseQuestions.facilitation,
  ],
}

/** What the group does differently next time. */
export const nextTime: FieldOf<'note'> = {
  kind: 'note',
  id: 'next-time',
  title: { nl: 'Wat doen we volgende keer anders?', en: 'What do we do differently next time?' },
}

/** What people ask to understand a case, what the answer is, and whether that is a fact, a feeling or still unknown. */
export const questionColumns: readonly Column[] = [
  { id: 'question', title: { nl: 'Vraag', en: 'Question' }, input: 'text', width: 'wide' },
  { id: 'answer', title: { nl: 'Antwoord', en: 'Answer' }, input: 'text', width: 'wide' },
  {
    id: 'type',
    title: { nl: 'Soort', en: 'Type' },
    input: 'choice',
    width: 'narrow',
    choices: [
      { id: 'fact', label: { nl: 'feit', en: 'fact' } },
      { id: 'feeling', label: { nl: 'gevoel', en: 'feeling' } },
      { id: 'unknown', label: { nl: 'nog onbekend', en: 'still unknown' } },
    ],
  },
]
