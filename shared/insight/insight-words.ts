import type { Language } from '../method/method.ts'
import type { MultipleCode, SingleCode } from './insight.ts'

/** Every word of an insight that is not the words of a code. */
export interface InsightWords {
  readonly title: Readonly<Record<'own' | 'region', string>>
  readonly scope: string
  readonly scopes: Readonly<Record<'own' | 'region', string>>
  readonly cases: string
  readonly time: string
  readonly quarter: (year: string, quarter: string) => string
  readonly until: (from: string, to: string) => string
  readonly headings: Readonly<
    Record<MultipleCode | SingleCode | 'method' | 'tensions' | 'stuck' | 'agreements' | 'pulse', string>
  >
  readonly method: string
  readonly columns: {
    readonly what: string
    readonly total: string
    readonly sessions: string
    readonly agreements: string
    readonly average: string
    readonly pair: string
    readonly domain: string
    readonly blocker: string
    /** Of rows: part of the insight, code, words, from and to quarter, number, unit. */
    readonly csv: readonly [string, string, string, string, string, string, string]
  }
  readonly units: Readonly<Record<'sessions' | 'agreements' | 'average', string>>
  readonly withheld: string
  readonly tooFew: string
  readonly notTold: (names: string) => string
  /** The same by how many they are. */
  readonly notToldMany: (count: number) => string
  readonly agreementsInAll: (count: number) => string
  readonly learning: string
  readonly learningNote: string
  /** Of the pictures. */
  readonly picture: (title: string, rows: number) => string
  readonly asTable: string
  readonly onlyTotal: string
  readonly columnsOf: (title: string) => string
  readonly howToRead: string
  readonly notes: readonly string[]
  readonly regionNote: string
  readonly madeAt: (moment: string) => string
  readonly made: string
}

const nl: InsightWords = {
  title: { own: 'Inzicht over gesprekken', region: 'Inzicht over gesprekken in de regio' },
  scope: 'Van wie',
  scopes: { own: 'De eigen gesprekken', region: 'Gesprekken die organisaties in de regio hebben meegeteld' },
  cases: 'Afgesloten gesprekken',
  time: 'Periode',
  quarter: (year, quarter) => `${quarter}e kwartaal ${year}`,
  until: (from, to) => `${from} tot en met ${to}`,
  headings: {
    theme: 'Thema’s',
    domain: 'Leefgebieden waar iets speelde',
    value: 'Waarden die zijn genoemd',
    blocker: 'Wat vastzat',
    rung: 'Waar is opgeschaald',
    learning: 'Leerpunten voor beleid',
    kind: 'Soort gesprek',
    voice: 'De stem van de inwoner',
    participants: 'Grootte van de groep',
    method: 'Methode',
    tensions: 'Waarden die schuurden',
    stuck: 'Wat vastzat, per leefgebied',
    agreements: 'Wat er van de afspraken werd',
    pulse: 'In één minuut: gemiddelde antwoorden van 1 tot en met 5',
  },
  method: 'Methode',
  columns: {
    what: 'Wat',
    total: 'Totaal',
    sessions: 'Gesprekken',
    agreements: 'Afspraken',
    average: 'Gemiddeld',
    pair: 'Waarden',
    domain: 'Leefgebied',
    blocker: 'Wat vastzat',
    csv: ['onderdeel', 'code', 'omschrijving', 'van', 'tot en met', 'getal', 'eenheid'],
  },
  units: { sessions: 'gesprekken', agreements: 'afspraken', average: 'gemiddelde van 1 tot en met 5' },
  withheld: 'afgeschermd',
  tooFew: 'Er zijn nog geen vijf afgesloten gesprekken. Daarom staat hier geen enkel getal.',
  notTold: (names) => `Niet genoemd, of afgeschermd: ${names}.`,
  notToldMany: (count) => `Niet genoemd, of afgeschermd: ${count}`,
  agreementsInAll: (count) => `Samen ${count} afspraken.`,
  learning: 'Wat beleid kan leren',
  learningNote:
    'Dit zijn zinnen uit eigen gesprekken, daarvoor opgeschreven en vóór het opslaan nagekeken op persoonsgegevens.',
  picture: (title, rows) =>
    rows === 1 ? `${title}: beeld van 1 getal` : `${title}: beeld van ${rows} getallen`,
  asTable: 'Als tabel',
  onlyTotal: 'Het beeld toont het totaal; de tabel ook de periodes.',
  columnsOf: (title) => `${title}: wat de nummers boven het beeld zijn`,
  howToRead: 'Hoe je dit leest',
  notes: [
    'Geteld zijn afgesloten gesprekken, in codes uit vaste lijsten. Eigen woorden, namen, wat in een besloten kring staat en wat verzegeld bleef, tellen niet mee.',
    'Een getal staat er alleen als er minstens vijf gesprekken achter zitten. Is het afgeschermd, dan kan het nul zijn, een paar, of meer: soms is een groter getal afgeschermd omdat anders een klein getal uit te rekenen is. Dat kan ook een getal zijn dat bijna alle gesprekken telt.',
    'Een gesprek kan meer dan één thema, leefgebied, waarde of knelpunt hebben. Die getallen tellen daarom niet op tot het aantal gesprekken.',
    'Kwartalen met minder dan vijf gesprekken zijn samengenomen.',
    'Een leefgebied telt mee als er een zorg of iets onbekends staat, of als het er slecht gaat: stand 1 of 2 van 5.',
    'Waarden schuurden als de ene bij de ene kant van het dilemma werd genoemd en de andere bij de andere kant.',
    'Een afspraak is op tijd gedaan als die uiterlijk op de afgesproken dag als gedaan is gemeld.',
    'Het gemiddelde is dat van de gesprekken, niet van de personen. Een gesprek telt mee vanaf drie antwoorden.',
    'Vaak is niet hetzelfde als goed. Hoe vaak een waarde won of een oplossing werd gekozen, zegt niet dat die keuze juist was.',
    'Kleine verschillen tussen periodes kunnen toeval zijn. Gebruik de getallen om vragen te stellen, niet om mensen of teams te beoordelen.',
  ],
  regionNote:
    'Organisaties kiezen zelf welke gesprekken zij laten meetellen. De getallen zijn dus geen beeld van alle gesprekken in de regio.',
  madeAt: (moment) => `Gemaakt op ${moment} met Beraad.`,
  made: 'Gemaakt met Beraad.',
}

const en: InsightWords = {
  title: { own: 'Insight over sessions', region: 'Insight over sessions in the region' },
  scope: 'Whose',
  scopes: { own: 'The own sessions', region: 'Sessions that organisations in the region have let count' },
  cases: 'Closed sessions',
  time: 'Period',
  quarter: (year, quarter) => `quarter ${quarter} of ${year}`,
  until: (from, to) => `${from} up to and including ${to}`,
  headings: {
    theme: 'Themes',
    domain: 'Life domains where something was going on',
    value: 'Values that were named',
    blocker: 'What was stuck',
    rung: 'Where cases were escalated',
    learning: 'Learning points for policy',
    kind: 'Kind of session',
    voice: 'The resident’s voice',
    participants: 'Size of the group',
    method: 'Method',
    tensions: 'Values in tension',
    stuck: 'What was stuck, by life domain',
    agreements: 'What became of the agreements',
    pulse: 'In one minute: average answers from 1 to 5',
  },
  method: 'Method',
  columns: {
    what: 'What',
    total: 'Total',
    sessions: 'Sessions',
    agreements: 'Agreements',
    average: 'Average',
    pair: 'Values',
    domain: 'Life domain',
    blocker: 'What was stuck',
    csv: ['part', 'code', 'description', 'from', 'up to and including', 'number', 'unit'],
  },
  units: { sessions: 'sessions', agreements: 'agreements', average: 'average from 1 to 5' },
  withheld: 'withheld',
  tooFew: 'There are not five closed sessions yet. That is why no number stands here.',
  notTold: (names) => `Not named, or withheld: ${names}.`,
  notToldMany: (count) => `Not named, or withheld: ${count}`,
  agreementsInAll: (count) => `${count} agreements together.`,
  learning: 'What policy can learn',
  learningNote:
    'These are sentences from own sessions, written for this and looked over for personal data before saving.',
  picture: (title, rows) =>
    rows === 1 ? `${title}: picture of 1 number` : `${title}: picture of ${rows} numbers`,
  asTable: 'As a table',
  onlyTotal: 'The picture shows the total; the table the periods too.',
  columnsOf: (title) => `${title}: what the numbers above the picture are`,
  howToRead: 'How to read this',
  notes: [
    'Closed sessions are counted, in codes from fixed lists. Own words, names, what stands in a closed circle and what stayed sealed do not count.',
    'A number is only there when at least five sessions are behind it. When it is withheld it may be zero, a few, or more: sometimes a larger number is withheld because a small one could be worked out otherwise. That may also be a number that counts nearly all sessions.',
    'A session can have more than one theme, life domain, value or blocker. Those numbers therefore do not add up to the number of sessions.',
    'Quarters with fewer than five sessions are taken together.',
    'A life domain counts when a worry or something unknown stands there, or when things go badly: 1 or 2 out of 5.',
    'Values were in tension when one was named on one side of the dilemma and the other on the other side.',
    'An agreement was done in time when it was reported as done on the agreed day at the latest.',
    'The average is that of the sessions, not of the persons. A session counts from three answers on.',
    'Often is not the same as right. How often a value won or a way out was chosen does not say that the choice was sound.',
    'Small differences between periods may be chance. Use the numbers to ask questions, not to judge people or teams.',
  ],
  regionNote:
    'Organisations choose themselves which sessions they let count. So the numbers are no picture of all sessions in the region.',
  madeAt: (moment) => `Made on ${moment} with Beraad.`,
  made: 'Made with Beraad.',
}

export const insightWords = { nl, en } as const satisfies Record<Language, InsightWords>
