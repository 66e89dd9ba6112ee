import { groundRules, moralQuestion } from './common-fields.ts'
import type { LifeDomain, Step } from './method.ts'

/** The steps in which a group says what the moral problem is and what is known, dimension by dimension. */

/** The dimensions of the ward as those of the social domain; a part of life has the id that conferences give it. */
const dimensions: readonly LifeDomain[] = [
  {
    id: 'income-and-debts',
    title: { nl: 'Inkomen en schulden', en: 'Income and debts' },
    about: {
      nl: 'Wat komt er binnen, wat gaat eruit, en wie vraagt om geld?',
      en: 'What comes in, what goes out, and who asks for money?',
    },
  },
  {
    id: 'work-and-activities',
    title: { nl: 'Werk en meedoen', en: 'Work and taking part' },
    about: {
      nl: 'Wat doet iemand overdag, en wat zou iemand willen doen?',
      en: 'What does somebody do by day, and what would they like to do?',
    },
  },
  {
    id: 'health',
    title: { nl: 'Gezondheid', en: 'Health' },
    about: {
      nl: 'Alleen wat iemand kan en nodig heeft. Een diagnose hoort hier meestal niet.',
      en: 'Only what somebody can do and needs. A diagnosis seldom belongs here.',
    },
  },
  {
    id: 'family-and-children',
    title: { nl: 'Gezin en netwerk', en: 'Family and network' },
    about: {
      nl: 'Wie hoort erbij, wie helpt, en wie leunt op de inwoner?',
      en: 'Who belongs, who helps, and who leans on the resident?',
    },
  },
  {
    id: 'housing',
    title: { nl: 'Wonen', en: 'Housing' },
    about: {
      nl: 'Waar en hoe woont iemand, en hoelang kan dat nog?',
      en: 'Where and how does somebody live, and for how long can they?',
    },
  },
  {
    id: 'safety-and-law',
    title: { nl: 'Juridisch', en: 'Legal' },
    about: {
      nl: 'Welke wet, welk besluit en welke termijn spelen hier?',
      en: 'Which law, which decision and which period matter here?',
    },
  },
  {
    id: 'organisation',
    title: { nl: 'Organisatie', en: 'Organisation' },
    about: {
      nl: 'Wie mag wat, wat doen we gewoonlijk, en wat ontbreekt?',
      en: 'Who may do what, what do we usually do, and what is missing?',
    },
  },
]

export const factSteps: readonly Step[] = [
  {
    id: 'opening',
    title: { nl: 'Opening', en: 'Opening' },
    heading: {
      nl: 'Wie zit hier, met welke kennis en welke taak?',
      en: 'Who is here, with which knowledge and which task?',
    },
    goal: {
      nl: 'Spreek af wat hier blijft. Zeg wie straks mag besluiten: die spreekt telkens het laatst.',
      en: 'Agree on what stays here. Say who may decide later: they speak last each time.',
    },
    minutes: 4,
    phase: 'problem',
    prompts: [
      {
        nl: 'Noem je vak, en wat jij als enige van deze casus weet.',
        en: 'Name your profession, and what you alone know of this case.',
      },
      {
        nl: 'Wie hier heeft het mandaat, en wil die vandaag vooral luisteren?',
        en: 'Who here has the mandate, and will they mostly listen today?',
      },
    ],
    pitfalls: [
      {
        nl: 'Wie mag besluiten, geeft meteen een mening. Dan zwijgt de rest.',
        en: 'Whoever may decide gives an opinion at once. Then the others fall silent.',
      },
    ],
    context: [],
    closing: false,
    fields: [
      groundRules,
      {
        kind: 'note',
        id: 'expectations',
        title: { nl: 'Wat moet er vandaag uitkomen?', en: 'What must come out of today?' },
      },
    ],
  },
  {
    id: 'problem',
    title: { nl: 'Moreel probleem', en: 'Moral problem' },
    heading: {
      nl: 'Wat is hier precies het morele probleem?',
      en: 'What exactly is the moral problem here?',
    },
    goal: {
      nl: 'Vertel de casus in het kort. Zeg dan waarom dit niet alleen een praktische, maar ook een morele vraag is.',
      en: 'Tell the case in brief. Then say why this is not only a practical but also a moral question.',
    },
    minutes: 9,
    phase: 'problem',
    prompts: [
      {
        nl: 'Wat wil je goed doen, en wat houdt je tegen?',
        en: 'What do you want to do well, and what holds you back?',
      },
      {
        nl: 'Als alles praktisch geregeld was, wat bleef er dan knagen?',
        en: 'If everything practical were arranged, what would still gnaw at you?',
      },
      {
        nl: 'Gaat deze vraag over wat jullie nog gaan doen?',
        en: 'Is this question about what you are still going to do?',
      },
    ],
    pitfalls: [
      {
        nl: 'Een probleem in de samenwerking voor een moreel probleem aanzien.',
        en: 'Taking a problem of working together for a moral one.',
      },
      {
        nl: 'Alvast oplossen. De feiten komen nog.',
        en: 'Solving it already. The facts are still to come.',
      },
    ],
    context: [],
    closing: false,
    fields: [
      {
        kind: 'note',
        id: 'story',
        title: { nl: 'De casus in het kort', en: 'The case in brief' },
      },
      moralQuestion,
      {
        kind: 'line',
        id: 'why-moral',
        title: { nl: 'Waarom is dit een morele vraag?', en: 'Why is this a moral question?' },
        hint: { nl: 'Welke waarden staan tegenover elkaar?', en: 'Which values stand against each other?' },
        lines: 2,
      },
    ],
  },
  {
    id: 'facts',
    title: { nl: 'Feiten', en: 'Facts' },
    heading: {
      nl: 'Wat weten we, van wie, en hoe zeker is het?',
      en: 'What do we know, from whom, and how certain is it?',
    },
    goal: {
      nl: 'Ga de kanten van de casus langs. Schrijf alleen op wat nodig is om de vraag te beantwoorden.',
      en: 'Go past the sides of the case. Write down only what is needed to answer the question.',
    },
    minutes: 20,
    phase: 'facts',
    prompts: [
      {
        nl: 'Wie weet dit uit de eerste hand?',
        en: 'Who knows this at first hand?',
      },
      {
        nl: 'Hoe ziet een gewone dag van de inwoner eruit?',
        en: 'What does an ordinary day of the resident look like?',
      },
      {
        nl: 'Welke kant slaan we over, en is dat terecht?',
        en: 'Which side do we skip, and rightly so?',
      },
      {
        nl: 'Wat zou de inwoner aan dit lijstje toevoegen of weghalen?',
        en: 'What would the resident add to this list or take away?',
      },
    ],
    pitfalls: [
      {
        nl: 'De lijst afvinken. Een kant mag leeg blijven.',
        en: 'Ticking off the list. A side may stay empty.',
      },
      {
        nl: 'Een vermoeden opschrijven alsof iemand het gezien heeft.',
        en: 'Writing down a suspicion as if somebody had seen it.',
      },
      { nl: 'Meer delen dan de vraag nodig heeft.', en: 'Sharing more than the question needs.' },
    ],
    context: ['moral-question'],
    closing: false,
    fields: [
      {
        kind: 'facts',
        id: 'facts',
        title: { nl: 'Feiten per kant', en: 'Facts per side' },
        hint: {
          nl: 'Bij een feit hoort van wie je het weet. Onbekend is ook een antwoord.',
          en: 'With a fact goes from whom you know it. Unknown is an answer too.',
        },
        dimensions: [...dimensions],
        add: { nl: 'Feit toevoegen', en: 'Add fact' },
      },
    ],
  },
]
