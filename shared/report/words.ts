import type { Language } from '../method/method.ts'
import type { StatementTag } from '../method/statement-tags.ts'
import type { Role } from '../room/types.ts'
import type { About, AgreementStatus, Contribution, ParkedOutcome } from '../session/model.ts'
import { type ConferenceWords, conferenceWords } from './conference-words.ts'
import { type FirstWords, firstWords } from './first-words.ts'
import { type KindWords, kindWords } from './kind-words.ts'

/** Every word in a report that comes from neither the method nor the members. */
export interface ReportWords {
  readonly conference: ConferenceWords
  readonly kinds: KindWords
  readonly first: FirstWords
  readonly statementTags: Readonly<Record<StatementTag, string>>
  readonly untitled: string
  readonly unnamed: string
  readonly facts: {
    readonly method: string
    readonly date: string
    readonly present: string
    readonly purpose: string
    readonly grounds: string
    readonly resident: string
    readonly retention: string
  }
  readonly planned: (moment: string) => string
  readonly residentInformed: Readonly<Record<About['residentInformed']['answer'], string>>
  readonly roles: Readonly<Record<Role, string>>
  readonly notClosed: (moment: string | null) => string
  readonly marks: Readonly<Record<Contribution['mark'], string | null>>
  readonly unopened: (count: number) => string
  readonly distribution: (shares: string) => string
  readonly noChoice: string
  readonly agreement: {
    readonly number: (number: number) => string
    readonly action: string
    readonly person: string
    readonly organisation: string
    readonly condition: string
    readonly due: string
    readonly sign: string
    readonly evaluation: string
    readonly status: string
    readonly reason: string
  }
  readonly statuses: Readonly<Record<AgreementStatus, string>>
  readonly row: (number: number) => string
  readonly ticked: string
  readonly notTicked: string
  readonly pulse: {
    readonly question: string
    readonly average: string
    readonly answers: string
    readonly scale: string
    readonly ofFive: (average: string) => string
    readonly low: (low: string, high: string) => string
    readonly tooFew: string
  }
  readonly parked: string
  /** Behind what was parked and stayed. */
  readonly parkedOutcome: Readonly<Record<Exclude<ParkedOutcome, 'carried'>, string>>
  readonly carriedOver: string
  readonly aboutReport: string
  readonly notUsed: string
  readonly withoutNotes: string
  readonly stillNeeded: string
  readonly everythingUsed: string
  readonly madeAt: (moment: string) => string
  readonly made: string
}

const nl: ReportWords = {
  conference: conferenceWords.nl,
  kinds: kindWords.nl,
  first: firstWords.nl,
  statementTags: { fact: 'feit', moral: 'moreel', legal: 'juridisch', strategic: 'strategisch' },
  untitled: 'Zonder titel',
  unnamed: 'Naam onbekend',
  facts: {
    method: 'Methode',
    date: 'Datum',
    present: 'Aanwezig',
    purpose: 'Doel',
    grounds: 'Grondslag',
    resident: 'Inwoner op de hoogte',
    retention: 'Bewaren tot',
  },
  planned: (moment) => `${moment} (gepland)`,
  residentInformed: { yes: 'Ja', no: 'Nee', unknown: 'Nog niet bekend' },
  roles: {
    facilitator: 'gespreksleider',
    'co-facilitator': 'medegespreksleider',
    participant: 'deelnemer',
    'note-taker': 'verslaglegger',
    resident: 'inwoner, naaste of vertegenwoordiger',
    reviewer: 'meelezer',
    observer: 'toehoorder',
    visitor: 'bezoeker',
    'mandate-holder': 'wie het mandaat heeft',
    'register-member': 'lid van de kennislijst',
    'library-member': 'lid van de bibliotheek',
    'region-member': 'deelt tellingen in de regio',
  },
  notClosed: (moment) =>
    moment === null
      ? 'Tussenstand: het gesprek is nog niet afgesloten.'
      : `Tussenstand van ${moment}: het gesprek is nog niet afgesloten.`,
  marks: { sealed: null, 'after-reveal': 'na onthulling', 'on-paper': 'op papier' },
  unopened: (count) =>
    count === 1
      ? '1 bijdrage is verzegeld gebleven en gesloten zonder te zijn geopend.'
      : `${count} bijdragen zijn verzegeld gebleven en gesloten zonder te zijn geopend.`,
  distribution: (shares) => `De verdeling nadat iedereen had gesproken: ${shares}. Dit is geen stemming.`,
  noChoice: 'geen keuze',
  agreement: {
    number: (number) => `Afspraak ${number}`,
    action: 'Actie',
    person: 'Persoon',
    organisation: 'Organisatie',
    condition: 'Voorwaarde',
    due: 'Uiterste datum',
    sign: 'Waaraan zien we dat het gelukt is',
    evaluation: 'Datum evaluatie',
    status: 'Status',
    reason: 'Toelichting bij de status',
  },
  statuses: {
    open: 'Open',
    done: 'Gedaan',
    'not-done': 'Niet gedaan',
    overtaken: 'Achterhaald',
    escalated: 'Opgeschaald',
  },
  row: (number) => `Rij ${number}`,
  ticked: 'Afgevinkt',
  notTicked: 'Niet afgevinkt',
  pulse: {
    question: 'Vraag',
    average: 'Gemiddeld',
    answers: 'Antwoorden',
    scale: 'Schaal',
    ofFive: (average) => `${average} van 5`,
    low: (low, high) => `1 = ${low}, 5 = ${high}`,
    tooFew: 'te weinig antwoorden',
  },
  parked: 'Parkeerplaats',
  parkedOutcome: { '': 'nog open', handled: 'afgehandeld' },
  carriedOver: 'Meegenomen naar een vervolg',
  aboutReport: 'Over dit verslag',
  notUsed: 'Niet gebruikte stappen',
  withoutNotes: 'Besproken zonder aantekeningen',
  stillNeeded: 'Nog niet ingevuld',
  everythingUsed: 'Alle stappen van de methode zijn gebruikt.',
  madeAt: (moment) => `Verslag gemaakt op ${moment} met Beraad.`,
  made: 'Verslag gemaakt met Beraad.',
}

const en: ReportWords = {
  conference: conferenceWords.en,
  kinds: kindWords.en,
  first: firstWords.en,
  statementTags: { fact: 'fact', moral: 'moral', legal: 'legal', strategic: 'strategic' },
  untitled: 'Untitled',
  unnamed: 'Name unknown',
  facts: {
    method: 'Method',
    date: 'Date',
    present: 'Present',
    purpose: 'Purpose',
    grounds: 'Legal ground',
    resident: 'Resident informed',
    retention: 'Keep until',
  },
  planned: (moment) => `${moment} (planned)`,
  residentInformed: { yes: 'Yes', no: 'No', unknown: 'Not known yet' },
  roles: {
    facilitator: 'facilitator',
    'co-facilitator': 'co-facilitator',
    participant: 'participant',
    'note-taker': 'note taker',
    resident: 'resident, relative or representative',
    reviewer: 'reviewer',
    observer: 'observer',
    visitor: 'visitor',
    'mandate-holder': 'holder of the mandate',
    'register-member': 'member of the expertise register',
    'library-member': 'member of the library',
    'region-member': 'shares counts in the region',
  },
  notClosed: (moment) =>
    moment === null
      ? 'Interim state: the conversation has not been closed yet.'
      : `Interim state of ${moment}: the conversation has not been closed yet.`,
  marks: { sealed: null, 'after-reveal': 'after the reveal', 'on-paper': 'on paper' },
  unopened: (count) =>
    count === 1
      ? '1 contribution stayed sealed and was closed without being opened.'
      : `${count} contributions stayed sealed and were closed without being opened.`,
  distribution: (shares) => `The distribution after everyone had spoken: ${shares}. This is not a vote.`,
  noChoice: 'no choice',
  agreement: {
    number: (number) => `Agreement ${number}`,
    action: 'Action',
    person: 'Person',
    organisation: 'Organisation',
    condition: 'Condition',
    due: 'Due date',
    sign: 'How we see that it worked',
    evaluation: 'Evaluation date',
    status: 'Status',
    reason: 'Note with the status',
  },
  statuses: {
    open: 'Open',
    done: 'Done',
    'not-done': 'Not done',
    overtaken: 'Overtaken',
    escalated: 'Escalated',
  },
  row: (number) => `Row ${number}`,
  ticked: 'Ticked',
  notTicked: 'Not ticked',
  pulse: {
    question: 'Question',
    average: 'Average',
    answers: 'Answers',
    scale: 'Scale',
    ofFive: (average) => `${average} of 5`,
    low: (low, high) => `1 = ${low}, 5 = ${high}`,
    tooFew: 'too few answers',
  },
  parked: 'Parking lot',
  parkedOutcome: { '': 'still open', handled: 'handled' },
  carriedOver: 'Taken along to a follow-up',
  aboutReport: 'About this report',
  notUsed: 'Steps that were not used',
  withoutNotes: 'Discussed without notes',
  stillNeeded: 'Not filled in yet',
  everythingUsed: 'All steps of the method were used.',
  madeAt: (moment) => `Report made on ${moment} with Beraad.`,
  made: 'Report made with Beraad.',
}

export const reportWords = { nl, en } as const satisfies Record<Language, ReportWords>
