import { demoPeople } from './demo-content.ts'
import type { Blocker, Decision, Judgement, RichBlock } from './model.ts'

/**
 * The example of a conference: invented people of four organisations, an invented family, four trajectories that work
 * against each other. Dutch only, because the case's own words are never translated. Days are counted from today.
 */
const { samira, tom, mirjam, joris } = demoPeople
const people = {
  samira,
  tom,
  mirjam,
  joris,
  hanneke: {
    deviceId: 'voorbeeld-hanneke',
    name: 'Hanneke Wit',
    organisation: 'Wijkteam De Wending',
    role: 'participant',
  },
  mother: { deviceId: 'voorbeeld-mevrouw-m', name: 'Mevrouw M.', organisation: 'Inwoner', role: 'resident' },
} as const

export type ConferencePerson = keyof typeof people
export const conferencePeople = people

const paragraph = (text: string): RichBlock => ({ kind: 'paragraph', runs: [{ text }] })
const quote = (text: string): RichBlock => ({ kind: 'quote', runs: [{ text }] })
const list = (...items: readonly string[]): RichBlock => ({
  kind: 'list',
  ordered: false,
  items: items.map((text) => ({ depth: 0, runs: [{ text }] })),
})

export const conferenceAbout = {
  title: 'Gezin M.: vier trajecten, één regisseur',
  purpose: 'Voorkomen dat het gezin zijn huis verliest, en zorgen dat vier trajecten elkaar niet tegenwerken',
  residentInformed: {
    answer: 'yes',
    explanation: 'Mirjam besprak het thuis, met een tolk. Mevrouw en meneer kozen mee wie er aan tafel zit.',
  },
  legalGrounds: [
    { organisation: 'Werkplein Noord', ground: 'Publieke taak: uitvoering van de Participatiewet' },
    { organisation: 'De Kade', ground: 'Publieke taak, in opdracht van de gemeente: schuldhulpverlening' },
    { organisation: 'Duinrand', ground: 'Publieke taak: maatschappelijke ondersteuning (Wmo)' },
    { organisation: 'Wijkteam De Wending', ground: 'Publieke taak: jeugdhulp (Jeugdwet)' },
  ],
} as const

export const conferenceChecked = [
  'need-to-know',
  'confidential',
  'resident-knows',
  'as-if-present',
  'notes',
] as const

/** Lines of text by field, or by the place of a part of a field. */
export const conferenceLines: Readonly<Record<string, string>> = {
  aim: 'Eén plan waarmee het gezin in dit huis kan blijven, en één iemand die zij daarover kunnen bellen.',
  'spoken-by':
    'Mevrouw M. zelf, met een tolk en haar zus naast zich. Wat meneer wil, vertelde hij de avond ervoor aan Mirjam.',
  'resident-present/reason': 'Mevrouw was er het eerste halfuur. Daarna haalde ze de jongste van school.',
  tension:
    'Rust en een huis voor dit gezin, tegenover dezelfde taaleis voor iedereen die een uitkering krijgt.',
  'moral-question/question': 'Mogen wij de taaleis laten rusten tot dit gezin zeker is van een huis?',
  'case-director': 'Mirjam Kok, Duinrand',
  'next-look': 'Over twee weken. Mirjam roept ons bij elkaar, en mevrouw kiest de tijd.',
  'scale-down':
    'Als de huur drie maanden achter elkaar is betaald en er geen verlaging meer dreigt. Dan gaat Mirjam alleen verder.',
}

/** Rich notes by field. */
export const conferenceNotes: Readonly<Record<string, readonly RichBlock[]>> = {
  goals: [
    quote('“Ik wil dat mijn kinderen in hun eigen bed slapen. Dan kan ik weer leren.”'),
    paragraph('Meneer wil werken met zijn handen, of anderen leren hoe het moet. Niet nog een cursus.'),
    list(
      'In dit huis blijven, bij de school en de buren.',
      'Niet elke week aan iemand anders hetzelfde uitleggen.',
      'De oudste rustig examen laten doen.',
    ),
  ],
  pattern: [
    paragraph(
      'De verlaging haalt de huur onderuit, en zonder huur stopt de schuldregeling. Ieder traject klopt op zichzelf. Samen zetten ze het gezin op straat.',
    ),
    {
      kind: 'paragraph',
      runs: [
        { text: 'Maken we één ding los, dan is het de huur: ' },
        { text: 'wordt die zeker betaald, dan komt er tijd voor de rest.', bold: true },
      ],
    },
  ],
  'chain-learning': [
    list(
      'Een verlaging en een huurachterstand worden nu niet naast elkaar gelegd. Dat kan, vóór de brief uitgaat.',
      'Urgentie duurt acht weken, een ontruiming vijf. Die termijnen passen niet op elkaar.',
      'Een corporatie aan tafel had ons twee weken gescheeld.',
    ),
  ],
}

export const conferenceBlockers: readonly Pick<Blocker, 'kind' | 'text' | 'who'>[] = [
  {
    kind: 'rule',
    text: 'De verlaging voor de taaleis is precies het geld dat voor de huur nodig is.',
    who: 'Directeur van Werkplein Noord',
  },
  {
    kind: 'mandate',
    text: 'Niemand aan tafel mag de ontruiming laten uitstellen.',
    who: 'Wethouder en corporatie',
  },
  {
    kind: 'waiting-list',
    text: 'Een urgentieverklaring duurt acht weken; het gezin heeft er drie.',
    who: 'Urgentiecommissie',
  },
  {
    kind: 'money',
    text: 'Twee maanden huur ineens, terwijl de schuldregeling geen nieuwe lening toestaat.',
    who: 'Teamleider inkomen',
  },
  {
    kind: 'disagreement',
    text: 'Eerst rust of eerst taal? Werkplein en wijkteam kijken daar anders naar.',
    who: 'Wij, hier',
  },
]

interface DemoJudgement {
  readonly who: ConferencePerson
  readonly verdict: Judgement['verdict']
}

/** Ways out; whether they are allowed and whether they help is judged by two different people. */
export const conferenceOptions: readonly {
  readonly texts: Readonly<Record<string, string>>
  readonly legality: DemoJudgement
  readonly effectiveness: DemoJudgement
}[] = [
  {
    texts: {
      option: 'De huur rechtstreeks doorbetalen en de taaleis een half jaar laten rusten.',
      purpose:
        'De wet wil dat iemand zelfstandig kan bestaan. Ze kent ruimte als een maatregel meer kapotmaakt.',
      commitment: 'Mevrouw en meneer tekenen voor de doorbetaling en blijven naar taalles gaan als het kan.',
      return: 'De schuldregeling blijft staan. Een half jaar lang geen verlaging.',
      'legality-reason': 'Doorbetalen mag. Of uitstel zo lang mag, moet de directeur zeggen.',
      'effectiveness-reason': 'Zonder angst voor de straat komt er weer ruimte om te leren.',
    },
    legality: { who: 'tom', verdict: 'doubt' },
    effectiveness: { who: 'mirjam', verdict: 'yes' },
  },
  {
    texts: {
      option: 'De achterstand betalen uit bijzondere bijstand, als gift.',
      purpose:
        'Bijzondere kosten die iemand zelf niet kan dragen. Schulden mogen alleen bij een dringende reden.',
      commitment: 'De Kade kijkt elke maand mee met het budget.',
      return: 'Twee maanden huur, tegenover maanden opvang voor vijf mensen.',
      'legality-reason': 'Drie kinderen zonder huis is een dringende reden. Wel goed opschrijven.',
      'effectiveness-reason': 'Alleen als de corporatie belooft dat de ontruiming dan stopt.',
    },
    legality: { who: 'tom', verdict: 'yes' },
    effectiveness: { who: 'joris', verdict: 'doubt' },
  },
  {
    texts: {
      option: 'Zo laten: de verlaging en de ontruiming gaan door.',
      purpose: 'De regels worden gevolgd zoals ze er staan.',
      commitment: 'Het gezin moet alles zelf oplossen.',
      return: 'Bespaart een maand een deel van de uitkering en kost opvang, school en vertrouwen.',
      'legality-reason': 'Het mag. Moeten doet het niet.',
      'effectiveness-reason': 'De oudste doet examen vanuit een opvang. Niemand hier gelooft dat dit helpt.',
    },
    legality: { who: 'tom', verdict: 'yes' },
    effectiveness: { who: 'hanneke', verdict: 'no' },
  },
]

export const conferenceDecision: Decision = {
  decision:
    'We doen de eerste twee samen: huur rechtstreeks doorbetalen en de achterstand als gift betalen. De verlaging houden we aan tot de directeur heeft besloten.',
  reason: 'Een zeker huis maakt al het andere mogelijk, en het is het goedkoopst voor iedereen.',
  holder: 'De directeur',
  organisation: 'Werkplein Noord',
  present: 'no',
  dissent:
    'Tom vindt een half jaar te lang zonder gesprek tussendoor. Hij wil na drie maanden samen met meneer kijken.',
}

/** A draft: whoever opens the example can see what is sent before it is. It says nothing by which one knows the family. */
export const conferenceEscalation = {
  rungId: 'director',
  blocker:
    'Een verlaging wegens de taaleis neemt een gezin met drie kinderen het geld af waarmee het een ontruiming kan voorkomen.',
  options:
    'Een half jaar uitstel · drie maanden uitstel met een gesprek · geen uitstel, wel de laagste verlaging',
  question: 'Mogen wij de taaleis een half jaar laten rusten, en wie legt dat uit als anderen ernaar vragen?',
  learning: 'Leg een verlaging en een dreigende ontruiming naast elkaar voordat er een brief uitgaat.',
  deadline: 5,
} as const

/** `when` in days from today. */
export const conferenceFeedback = {
  who: 'Mirjam Kok, thuis, met tolk',
  when: 1,
  words:
    'De huur gaat nu vanzelf naar de verhuurder. De oude huur betalen wij. Over de taaleis beslist de directeur deze week; tot die tijd krijg je niet minder geld. Bel mij als er een brief komt.',
} as const

export const conferencePulse: Readonly<Record<ConferencePerson, readonly number[]>> = {
  samira: [5, 4, 4, 4, 5, 4, 4],
  tom: [4, 4, 4, 4, 5, 3, 4],
  mirjam: [5, 5, 5, 4, 5, 4, 5],
  joris: [5, 4, 4, 5, 4, 3, 4],
  hanneke: [4, 5, 4, 4, 5, 4, 5],
  mother: [5, 5, 4, 5, 4, 4, 5],
}

export const conferenceParked = {
  who: 'joris',
  text: 'Kan de toeslag met terugwerkende kracht terugkomen?',
} as const
