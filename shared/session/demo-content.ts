import type { RichBlock } from './model.ts'

/**
 * The example: invented people, invented organisations, a dilemma that many teams know. Dutch only, because the
 * case's own words are never translated.
 */
const people = {
  samira: {
    deviceId: 'voorbeeld-samira',
    name: 'Samira El A.',
    organisation: 'Werkplein Noord',
    role: 'facilitator',
  },
  mirjam: { deviceId: 'voorbeeld-mirjam', name: 'Mirjam Kok', organisation: 'Duinrand', role: 'participant' },
  tom: {
    deviceId: 'voorbeeld-tom',
    name: 'Tom Bakker',
    organisation: 'Werkplein Noord',
    role: 'participant',
  },
  joris: { deviceId: 'voorbeeld-joris', name: 'Joris Veen', organisation: 'De Kade', role: 'participant' },
  nadia: { deviceId: 'voorbeeld-nadia', name: 'Nadia A.', organisation: 'Inwoner', role: 'resident' },
} as const

export type DemoPerson = keyof typeof people
export const demoPeople = people

const paragraph = (text: string): RichBlock => ({ kind: 'paragraph', runs: [{ text }] })
const list = (...items: readonly string[]): RichBlock => ({
  kind: 'list',
  ordered: false,
  items: items.map((text) => ({ depth: 0, runs: [{ text }] })),
})

export const demoAbout = {
  title: 'Taaleis of tempo: wat vragen we van een moeder met nachtdiensten?',
  purpose: 'Samen bepalen wat goed is om te doen rond de taaleis',
  residentInformed: {
    answer: 'yes',
    explanation: 'Op 18 november besproken; ze vindt het goed dat we hierover praten.',
  },
  legalGrounds: [
    { organisation: 'Werkplein Noord', ground: 'Publieke taak: uitvoering van de Participatiewet' },
    { organisation: 'Duinrand', ground: 'Publieke taak: maatschappelijke ondersteuning' },
    { organisation: 'De Kade', ground: 'Overeenkomst: begeleiding naar werk' },
  ],
} as const

/** Rich notes by field. */
export const demoNotes: Readonly<Record<string, readonly RichBlock[]>> = {
  expectations: [
    paragraph(
      'We willen aan het einde weten wat we mevrouw A. eerlijk kunnen vragen, en hoe we dat uitleggen.',
    ),
    list(
      'Samira: rust in het team over deze casus',
      'Tom: een lijn die we ook morgen kunnen volhouden',
      'Nadia: dat iemand haar vraagt wat ze zelf wil',
    ),
  ],
  story: [
    paragraph(
      'Mevrouw A. voedt twee kinderen alleen op en maakt vier nachten per week schoon in een ziekenhuis. Haar loon vullen we aan met een uitkering.',
    ),
    paragraph(
      'Voor die uitkering geldt een taaleis. De lessen zijn overdag, als zij slaapt. Ze miste er zes van de tien. Volgens de regels volgt nu een verlaging.',
    ),
    {
      kind: 'paragraph',
      runs: [
        { text: 'Ze wil wél leren. ' },
        { text: 'Haar teamleider biedt aan om met taal op de werkvloer te beginnen.', bold: true },
      ],
    },
  ],
  'hottest-moment': [
    paragraph(
      'Dinsdag, 8.40 uur. Mevrouw komt rechtstreeks uit haar dienst naar de balie. Ik leg de brief voor haar neer. Ze zegt: “Zeg maar wanneer ik dan moet slapen.” Ik had daar geen antwoord op.',
    ),
  ],
  overlaps: [
    paragraph(
      'Niemand vindt dat de taal er niet toe doet. Iedereen wil dat mevrouw over een jaar beter Nederlands spreekt dan nu.',
    ),
    paragraph('Ook Tom vindt de hoogte van de verlaging niet passen bij wat zij doet.'),
  ],
  differences: [
    list(
      'Gelijke eisen voor iedereen, of een eis die past bij dit leven (rechtsgelijkheid tegenover maatwerk).',
      'Leert iemand van druk, of van rust (perspectief tegenover bestaanszekerheid).',
    ),
  ],
  shifts: [
    paragraph(
      'Tom ging anders kijken toen Nadia vertelde hoe een week met nachtdiensten eruitziet. Mirjam zag dat uitstel zonder plan ook wegkijken kan zijn.',
    ),
  ],
  conclusion: [
    paragraph(
      'We stellen de taaleis een half jaar uit en beginnen volgende maand met taalles op de werkvloer. Mevrouw kiest zelf het moment van de les.',
    ),
  ],
  price: [
    paragraph(
      'Gelijke behandeling staat onder druk: anderen kregen deze ruimte niet. We leggen de afweging vast, zodat een volgende collega haar kan volgen of weerspreken.',
    ),
  ],
  'counter-argument': [
    paragraph('Wie nu ruimte geeft omdat iemand werkt, straft wie even hard zoekt en nog geen werk heeft.'),
  ],
  dissent: [
    paragraph(
      'Tom kiest voor de mildste verlaging en een gesprek vooraf. Hij vindt dat de wet geen uitstel kent, wel matiging.',
    ),
  ],
  'next-time': [paragraph('De inwoner eerder uitnodigen: Nadia kwam er pas bij toen de vraag al vaststond.')],
}

export const demoLines: Readonly<Record<string, string>> = {
  'moral-question': 'Mogen wij de taaleis een half jaar uitstellen?',
  'agreement-reached':
    'Mirjam, Joris en Nadia dragen het uitstel, als mevrouw zelf het moment kiest. Tom kan ermee leven als we de afweging vastleggen.',
}

export const demoDilemma = {
  'a.option': 'We houden vast aan de taaleis en verlagen de uitkering.',
  'a.damage': 'Nachtrust, inkomen, vertrouwen',
  'b.option': 'We stellen de taaleis een half jaar uit.',
  'b.damage': 'Gelijke behandeling, kans op werk',
} as const

export const demoRows: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  clarifications: [
    {
      question: 'Heeft ze zelf gevraagd om een ander lesmoment?',
      answer: 'Ja, twee keer. Er was geen avondgroep.',
      type: 'fact',
    },
    { question: 'Hoe hoog is de verlaging?', answer: 'Twintig procent, een maand.', type: 'fact' },
    {
      question: 'Wat voelde jij toen ze dat zei?',
      answer: 'Schaamte. Ik had de brief niet zo willen geven.',
      type: 'feeling',
    },
    { question: 'Wil de werkgever meebetalen aan de les?', answer: '', type: 'unknown' },
  ],
  perspectives: [
    {
      perspective: 'Mevrouw A. (inwoner)',
      value: 'bestaanszekerheid',
      norm: 'Haar inkomen mag niet wegvallen zolang ze nachtdiensten draait voor haar gezin.',
      fits: 'b',
    },
    {
      perspective: 'Mevrouw A. (inwoner)',
      value: 'autonomie',
      norm: 'Zij kiest zelf het moment waarop leren haar echt vooruit helpt.',
      fits: 'b',
    },
    {
      perspective: 'Klantmanager inkomen',
      value: 'rechtsgelijkheid',
      norm: 'Wie aan dezelfde eis moet voldoen, wordt op dezelfde manier behandeld.',
      fits: 'a',
    },
    {
      perspective: 'Jobcoach',
      value: 'perspectief',
      norm: 'Zonder taal blijft zij vastzitten in werk dat haar uitput.',
      fits: 'a',
    },
    {
      perspective: 'Haar kinderen',
      value: 'rust',
      norm: 'Een moeder die overdag kan slapen, is er ’s avonds voor hen.',
      fits: 'b',
    },
    { perspective: 'Werkgever', value: '', norm: '', fits: '' },
  ],
  alternatives: [
    { alternative: 'Taalles op de werkvloer, in werktijd, samen met de werkgever betaald', realistic: 'yes' },
    { alternative: 'Een taalmaatje op zondagmiddag', realistic: 'maybe' },
    { alternative: 'De nachtdiensten ruilen voor avonddiensten', realistic: 'no' },
  ],
}

export const demoChecked = ['confidential', 'notes', 'no-names', 'equal'] as const

/** What each wrote in private, in the order in which they spoke. */
export const demoWeighings: readonly {
  readonly who: DemoPerson
  readonly parts: Readonly<Record<string, string>>
}[] = [
  {
    who: 'nadia',
    parts: {
      choice: 'other',
      right: 'Vraag haar eerst wat ze zelf wil leren, en wanneer.',
      value: 'autonomie',
      price: 'Snelheid.',
      soften: 'Binnen twee weken een gesprek.',
      need: 'Iemand die echt luistert.',
    },
  },
  {
    who: 'mirjam',
    parts: {
      choice: 'b',
      right: 'Rust levert hier meer taal op dan druk. Het vertrouwen dat we opbouwden is kwetsbaar.',
      value: 'vertrouwen',
      price: 'Ongelijkheid tegenover anderen.',
      soften: 'Leg uit waarom.',
      need: 'Rugdekking van mijn leidinggevende.',
    },
  },
  {
    who: 'tom',
    parts: {
      choice: 'a',
      right: 'De wet geeft ons geen ruimte om de eis te laten vallen, wel om mild te zijn in de verlaging.',
      value: 'rechtsgelijkheid',
      price: 'Inkomen.',
      soften: 'Laagste maatregel, gesprek vooraf.',
      need: 'Een directeur die zegt hoeveel ruimte er is.',
    },
  },
  {
    who: 'joris',
    parts: {
      choice: 'b',
      right: 'Een half jaar, met taal op de werkvloer. Dan is uitstel geen afstel.',
      value: 'perspectief',
      price: 'Tijd.',
      soften: 'De werkgever betaalt mee.',
      need: 'Een vaste contactpersoon bij het ziekenhuis.',
    },
  },
]

/** `due` and `evaluation` in days from today. */
export const demoAgreements = [
  {
    action: 'Beslisruimte taaleis voorleggen aan directeur',
    person: 'Samira El A.',
    organisation: 'Werkplein Noord',
    condition: '',
    sign: 'We weten zwart op wit hoeveel uitstel mag',
    due: 2,
    evaluation: 30,
    status: 'escalated',
    reason: 'De teamleider mag dit niet alleen besluiten.',
  },
  {
    action: 'Mevrouw bellen over de uitkomst, in gewone taal',
    person: 'Mirjam Kok',
    organisation: 'Duinrand',
    condition: 'Na akkoord van de directeur',
    sign: 'Zij kan navertellen wat er nu gebeurt',
    due: 3,
    evaluation: 30,
    status: 'open',
    reason: '',
  },
  {
    action: 'Met de werkgever taal op de werkvloer regelen',
    person: 'Joris Veen',
    organisation: 'De Kade',
    condition: '',
    sign: 'De eerste les is geweest',
    due: -2,
    evaluation: 60,
    status: 'open',
    reason: '',
  },
] as const

export const demoPulse: Readonly<Record<DemoPerson, readonly number[]>> = {
  samira: [5, 4, 4, 5, 4, 4, 4],
  mirjam: [5, 5, 4, 4, 3, 4, 5],
  tom: [4, 4, 4, 4, 4, 3, 4],
  joris: [5, 4, 5, 4, 3, 4, 5],
  nadia: [5, 4, 5, 4, 2, 4, 4],
}

export const demoParked = { who: 'tom', text: 'Vraag over bijzondere bijstand voor de reiskosten' } as const
