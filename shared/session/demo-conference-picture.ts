import type { DomainItemKind, NetworkNode } from './model.ts'

/**
 * What the group knows of the family in the example of a conference: by life domain, and who stands around them. An
 * invented family. Days are counted from today.
 */
export interface DemoDomain {
  readonly now: number
  readonly wished: number
  readonly items: readonly {
    readonly kind: DomainItemKind
    readonly text: string
    readonly source: string
    /** Days from today, or null when nobody knows from when it is. */
    readonly from: number | null
  }[]
}

/** By domain. Health is not among them: it stands in a circle. */
export const demoDomains: Readonly<Record<string, DemoDomain>> = {
  'work-and-activities': {
    now: 2,
    wished: 4,
    items: [
      {
        kind: 'strength',
        text: 'Werkte negen jaar in de bouw en wil weer aan de slag.',
        source: 'Meneer M.',
        from: -13,
      },
      {
        kind: 'strength',
        text: 'Leidde drie leerlingen op tot tegelzetter.',
        source: 'Oud-werkgever, op verzoek van meneer',
        from: -30,
      },
      {
        kind: 'fact',
        text: 'Zwaar tillen mag niet meer.',
        source: 'Werkplein Noord, advies over belastbaarheid',
        from: -160,
      },
      {
        kind: 'worry',
        text: 'Al een half jaar geen passend aanbod. “Ik word hier kleiner van.”',
        source: 'Meneer M.',
        from: -13,
      },
      {
        kind: 'unknown',
        text: 'Wil de oud-werkgever hem een paar uur per week als leermeester?',
        source: '',
        from: null,
      },
    ],
  },
  'income-and-debts': {
    now: 3,
    wished: 4,
    items: [
      { kind: 'strength', text: 'Aflossing loopt, 14 maanden stipt.', source: 'Kredietbank', from: -16 },
      {
        kind: 'fact',
        text: 'Na de vaste lasten blijft 71 euro per week over voor vijf mensen.',
        source: 'Budgetplan De Kade',
        from: -16,
      },
      {
        kind: 'worry',
        text: 'Verlaging dreigt door de taaleis: twintig procent, één maand.',
        source: 'Werkplein Noord',
        from: -14,
      },
    ],
  },
  housing: {
    now: 1,
    wished: 4,
    items: [
      { kind: 'strength', text: 'Buren helpen: oppas, een pan eten.', source: 'Mevrouw M.', from: -12 },
      {
        kind: 'fact',
        text: 'Ontruiming aangezegd: het gezin heeft nog ruim drie weken.',
        source: 'Brief van de corporatie',
        from: -15,
      },
      {
        kind: 'fact',
        text: 'Twee maanden huurachterstand, ontstaan toen de toeslag stopte.',
        source: 'De Kade',
        from: -15,
      },
      {
        kind: 'worry',
        text: 'Schimmel in de slaapkamer van de kinderen, twee keer gemeld.',
        source: 'Wijkteam De Wending, huisbezoek',
        from: -21,
      },
      {
        kind: 'unknown',
        text: 'Stopt de corporatie als de huur vanaf nu zeker wordt betaald?',
        source: '',
        from: null,
      },
    ],
  },
  'language-and-integration': {
    now: 3,
    wished: 4,
    items: [
      {
        kind: 'strength',
        text: 'Mevrouw haalde A2; de zoon tolkt niet meer.',
        source: 'Taalschool',
        from: -40,
      },
      {
        kind: 'fact',
        text: 'Nog zeven maanden tot het einde van de termijn.',
        source: 'Werkplein Noord',
        from: -14,
      },
      {
        kind: 'worry',
        text: 'Meneer miste vijf van de twaalf lessen; ze vallen samen met het ophalen van school.',
        source: 'Taalschool',
        from: -14,
      },
    ],
  },
  'family-and-children': {
    now: 4,
    wished: 5,
    items: [
      {
        kind: 'strength',
        text: 'Zus in Heiloo springt bij, elke woensdag en als het misgaat.',
        source: 'Mevrouw M.',
        from: -12,
      },
      {
        kind: 'strength',
        text: 'De oudste doet examen en haalt goede cijfers.',
        source: 'Mevrouw M., met trots',
        from: -12,
      },
      {
        kind: 'worry',
        text: 'Jongste vaak ziek thuis.',
        source: 'School; mevrouw weet dat ze dit vertellen',
        from: -20,
      },
    ],
  },
  'safety-and-law': {
    now: 4,
    wished: 4,
    items: [
      {
        kind: 'fact',
        text: 'Geen zorgen over veiligheid, thuis of in de buurt.',
        source: 'Mevrouw M. en Wijkteam De Wending',
        from: -12,
      },
    ],
  },
}

/** What stands in the circle, for its members only. */
export const demoHealth: DemoDomain = {
  now: 2,
  wished: 4,
  items: [
    {
      kind: 'strength',
      text: 'Beiden komen trouw op hun afspraken bij de huisarts.',
      source: 'Mevrouw M.',
      from: -12,
    },
    {
      kind: 'fact',
      text: 'Meneer staat op de wachtlijst van de rugpoli, nog negen weken.',
      source: 'Meneer M., verwijsbrief',
      from: -18,
    },
    {
      kind: 'worry',
      text: 'Mevrouw slaapt niet sinds de brief en huilt als de kinderen weg zijn.',
      source: 'Mevrouw M. aan Mirjam',
      from: -12,
    },
    {
      kind: 'unknown',
      text: 'Komt het hoesten van de jongste door de schimmel? De GGD kan dat nagaan.',
      source: 'Huisarts, via mevrouw',
      from: -18,
    },
  ],
}

/** Who stands around the family, by a name for the links below. */
export const demoNodes = {
  family: { kind: 'household', name: 'Gezin M.', does: 'Vader, moeder en drie kinderen van 17, 11 en 4' },
  sister: { kind: 'person', name: 'Zus in Heiloo', does: 'Past op, rijdt, belt elke avond' },
  neighbours: { kind: 'person', name: 'Buren', does: 'Vangen de kinderen op' },
  employer: { kind: 'person', name: 'Oud-werkgever', does: 'Heeft gezegd: hij mag altijd langskomen' },
  werkplein: { kind: 'organisation', name: 'Werkplein Noord', does: 'Uitkering en werk' },
  kade: { kind: 'organisation', name: 'De Kade', does: 'Helpt met wonen en geld' },
  duinrand: { kind: 'organisation', name: 'Duinrand', does: 'Maatschappelijk werk, komt elke week' },
  wending: { kind: 'organisation', name: 'Wijkteam De Wending', does: 'Hulp voor de kinderen' },
  corporation: { kind: 'organisation', name: 'Woningcorporatie', does: 'Verhuurt het huis; niet aan tafel' },
  school: { kind: 'organisation', name: 'Taalschool', does: 'Vier dagdelen per week' },
  benefit: { kind: 'trajectory', name: 'Bijstand en taaleis', does: 'Verlaging dreigt' },
  debts: { kind: 'trajectory', name: 'Schuldregeling', does: 'Nog 22 maanden' },
  living: { kind: 'trajectory', name: 'Hulp bij wonen', does: 'Achterstand en ontruiming' },
  parenting: { kind: 'trajectory', name: 'Gezinshulp', does: 'Rust in huis' },
} as const satisfies Readonly<
  Record<string, { readonly kind: NetworkNode['kind']; readonly name: string; readonly does: string }>
>

export type DemoNode = keyof typeof demoNodes

export const demoNetworkLinks: readonly (readonly [DemoNode, DemoNode, string])[] = [
  ['family', 'sister', 'elke woensdag'],
  ['family', 'neighbours', 'oppas'],
  ['family', 'employer', 'negen jaar collega’s'],
  ['family', 'benefit', ''],
  ['family', 'debts', ''],
  ['family', 'living', ''],
  ['family', 'parenting', ''],
  ['benefit', 'werkplein', 'klantmanager'],
  ['benefit', 'school', 'meldt gemiste lessen'],
  ['debts', 'kade', 'budgetplan'],
  ['living', 'kade', 'woonbegeleider'],
  ['living', 'corporation', 'ontruiming aangezegd'],
  ['parenting', 'wending', 'gezinswerker'],
  ['parenting', 'duinrand', 'spreekt mevrouw wekelijks'],
]
