import type { Method, Text } from './method.ts'

/** What a guide may lead to, from the lightest to the heaviest. */
export const outcomeIds = ['solve', 'solo', 'colleague', 'deliberation', 'conference', 'escalate'] as const
export type OutcomeId = (typeof outcomeIds)[number]

/** What it is mostly about, with the methods that fit, the likeliest first. */
export interface Focus {
  readonly id: string
  readonly label: Text
  readonly methodIds: readonly string[]
}

/** How an outcome leads on to methods: none · those for one or two · these · these after one more question. */
export type Offer =
  | { readonly kind: 'none' }
  | { readonly kind: 'solo' }
  | { readonly kind: 'these'; readonly methodIds: readonly string[] }
  | { readonly kind: 'by-focus'; readonly question: Text; readonly focuses: readonly Focus[] }

export interface Outcome {
  readonly title: Text
  readonly about: Text
  /** What to do next, in this order. */
  readonly steps: readonly Text[]
  readonly offer: Offer
  /** Said before the methods, where they are a possibility and not the advice. */
  readonly aside?: Text
  /** The rungs of the first of the methods are shown. */
  readonly ladder?: boolean
}

/** More than three to choose from is no advice. */
const mostMethods = 3

/**
 * The methods to which an outcome leads, at most three, out of those that are known here. What asks one more question
 * leads to none before it is answered.
 */
export const methodsFor = (
  { offer }: Outcome,
  focusId: string | null,
  known: readonly Method[],
): readonly Method[] => {
  const withIds = (ids: readonly string[]): readonly Method[] =>
    ids.flatMap((id) => known.find((method) => method.id === id) ?? [])
  switch (offer.kind) {
    case 'none':
      return []
    case 'solo':
      return known.filter(({ solo }) => solo === true).slice(0, mostMethods)
    case 'these':
      return withIds(offer.methodIds).slice(0, mostMethods)
    case 'by-focus': {
      const focus = offer.focuses.find(({ id }) => id === focusId)
      return focus === undefined ? [] : withIds(focus.methodIds).slice(0, mostMethods)
    }
  }
}

export const outcomes: Readonly<Record<OutcomeId, Outcome>> = {
  solve: {
    title: { nl: 'Los het op', en: 'Solve it' },
    about: {
      nl: 'Hier is geen beraad nodig. Wat simpel is, blijft simpel.',
      en: 'No deliberation is needed here. What is simple stays simple.',
    },
    steps: [
      {
        nl: 'Doe wat nodig is, en vertel de inwoner wat je doet en waarom.',
        en: 'Do what is needed, and tell the resident what you do and why.',
      },
      {
        nl: 'Schrijf in je eigen systeem in een paar zinnen op hoe je tot je keuze kwam.',
        en: 'Note in your own system, in a few sentences, how you came to your choice.',
      },
      {
        nl: 'Blijft het schuren? Kom dan terug en beantwoord de vragen nog eens.',
        en: 'Does it keep chafing? Then come back and answer the questions again.',
      },
    ],
    offer: { kind: 'none' },
  },
  solo: {
    title: { nl: 'Korte vorm, alleen of met een collega', en: 'Short form, alone or with a colleague' },
    about: {
      nl: 'Er staat iets op het spel en er is geen tijd voor een groep. Een korte vorm helpt je toch langs de belangrijkste vragen.',
      en: 'Something is at stake and there is no time for a group. A short form still takes you past the main questions.',
    },
    steps: [
      {
        nl: 'Neem er vandaag nog een rustig uur voor, het liefst met iemand die anders kijkt dan jij.',
        en: 'Take a quiet hour for it today, preferably with somebody who looks at it differently.',
      },
      {
        nl: 'Schrijf op wat je keuze iemand kost, ook als je er zeker van bent.',
        en: 'Write down what your choice costs somebody, even when you are sure of it.',
      },
      {
        nl: 'Kijk er later met een groep op terug als de vraag vaker komt.',
        en: 'Look back on it with a group later if the question comes up more often.',
      },
    ],
    offer: { kind: 'solo' },
  },
  colleague: {
    title: { nl: 'Collegiaal overleg', en: 'A talk with a colleague' },
    about: {
      nl: 'Twintig minuten met een collega, aan de hand van drie vragen. Een sessie in Beraad is niet nodig.',
      en: 'Twenty minutes with a colleague, along three questions. No session in Beraad is needed.',
    },
    steps: [
      {
        nl: 'Vijf minuten: wat weet je zeker, en wat neem je aan? Vertel het zonder namen; je collega vraagt alleen door.',
        en: 'Five minutes: what do you know for sure, and what do you assume? Tell it without names; your colleague only asks on.',
      },
      {
        nl: 'Tien minuten: wie merkt iets van je keuze, en wat zou die persoon nu tegen je zeggen?',
        en: 'Ten minutes: who will notice your choice, and what would that person say to you now?',
      },
      {
        nl: 'Vijf minuten: wat ga je doen, en waaraan merk je dat het toch een ander gesprek vraagt?',
        en: 'Five minutes: what will you do, and how will you notice that it asks for another conversation after all?',
      },
    ],
    offer: { kind: 'solo' },
    aside: {
      nl: 'Willen jullie het opschrijven? Dan past een korte vorm, alleen of met een collega.',
      en: 'Do you want to write it down? Then a short form fits, alone or with a colleague.',
    },
  },
  deliberation: {
    title: { nl: 'Moreel beraad', en: 'Moral deliberation' },
    about: {
      nl: 'Samen zoeken wat hier goed is, met mensen die er verschillend naar kijken.',
      en: 'Finding out together what is right here, with people who look at it differently.',
    },
    steps: [
      {
        nl: 'Vraag ook iemand die het anders ziet, en de inwoner of iemand die voor de inwoner kan spreken.',
        en: 'Invite somebody who sees it differently too, and the resident or somebody who can speak for the resident.',
      },
      {
        nl: 'Spreek af wie het gesprek leidt. Dat is liever niet degene die de casus inbrengt.',
        en: 'Agree on who leads the conversation, preferably not the one who brings the case.',
      },
      {
        nl: 'Kies een methode die past bij wat jullie nodig hebben: een besluit, of beter begrijpen.',
        en: 'Choose a method that fits what you need: a decision, or better understanding.',
      },
    ],
    offer: {
      kind: 'by-focus',
      question: {
        nl: 'Wat moet dit gesprek vooral brengen?',
        en: 'What must this conversation bring above all?',
      },
      focuses: [
        {
          id: 'two-evils',
          label: {
            nl: 'Een keuze tussen twee dingen die allebei pijn doen',
            en: 'A choice between two things that both hurt',
          },
          methodIds: ['dilemma', 'zevenstappen'],
        },
        {
          id: 'plan',
          label: {
            nl: 'Een aanpak waar meer mensen of vakken achter staan',
            en: 'A way forward that several people or professions support',
          },
          methodIds: ['utrecht', 'nijmegen'],
        },
        {
          id: 'account',
          label: {
            nl: 'Een besluit dat één iemand neemt en moet kunnen uitleggen',
            en: 'A decision that one person takes and must be able to explain',
          },
          methodIds: ['zevenstappen', 'dilemma'],
        },
        {
          id: 'understand',
          label: {
            nl: 'Geen besluit, wel beter begrijpen wat er gebeurde of wat wij vinden',
            en: 'No decision, but a better understanding of what happened or what we think',
          },
          methodIds: ['hermeneutisch', 'socratisch'],
        },
      ],
    },
  },
  conference: {
    title: { nl: 'Casusoverleg', en: 'Case conference' },
    about: {
      nl: 'Eén beeld maken met iedereen die een stuk van het verhaal kent, en daarna besluiten wie wat doet.',
      en: 'Making one picture with everybody who knows part of the story, and then deciding who does what.',
    },
    steps: [
      {
        nl: 'Bespreek het eerst met de inwoner: wat wil die bereiken, en wie mag erbij zijn?',
        en: 'Discuss it with the resident first: what does the resident want, and who may be there?',
      },
      {
        nl: 'Nodig alleen uit wie iets weet of iets kan besluiten.',
        en: 'Invite only those who know something or can decide something.',
      },
      {
        nl: 'Zoek uit wie mandaat heeft, voordat jullie bij elkaar komen.',
        en: 'Find out who has a mandate before you meet.',
      },
    ],
    offer: {
      kind: 'by-focus',
      question: { nl: 'Waar gaat het vooral over?', en: 'What is it mostly about?' },
      focuses: [
        {
          id: 'whole',
          label: {
            nl: 'Iemand loopt op meer leefgebieden tegelijk vast',
            en: 'Somebody is stuck in several parts of life at once',
          },
          methodIds: ['conference', 'doorbraak'],
        },
        {
          id: 'work',
          label: { nl: 'Werk en meedoen', en: 'Work and taking part' },
          methodIds: ['mens-in-beeld'],
        },
        {
          id: 'permit',
          label: {
            nl: 'Een vergunninghouder: taal, werk, wonen en gezin',
            en: 'A permit holder: language, work, housing and family',
          },
          methodIds: ['vergunninghouders'],
        },
        {
          id: 'rule',
          label: {
            nl: 'Een regel zit in de weg, of je twijfelt of het mag',
            en: 'A rule is in the way, or you doubt whether it is allowed',
          },
          methodIds: ['doel-eerst', 'doorbraak'],
        },
      ],
    },
  },
  escalate: {
    title: { nl: 'Opschalen', en: 'Escalate' },
    about: {
      nl: 'De vraag gaat één trede omhoog, naar wie het wel mag besluiten, en pas verder als dat niet helpt.',
      en: 'The question goes up one rung, to whoever may decide it, and further only if that does not help.',
    },
    steps: [
      {
        nl: 'Schrijf op wat vastzit, wat jullie al probeerden, en welk besluit je vraagt.',
        en: 'Write down what is stuck, what you have tried already, and which decision you ask for.',
      },
      {
        nl: 'Begin bij de laagste trede die het mag besluiten, en noem een datum waarop je antwoord nodig hebt.',
        en: 'Begin at the lowest rung that may decide it, and name a date by which you need an answer.',
      },
      {
        nl: 'Vertel de inwoner dat je dit doet en wanneer je meer weet.',
        en: 'Tell the resident that you do this and when you will know more.',
      },
    ],
    offer: { kind: 'these', methodIds: ['doorbraak', 'doel-eerst', 'conference'] },
    ladder: true,
  },
}
