import type { Language } from '../method/method.ts'
import type {
  Blocker,
  Decision,
  DomainItemKind,
  Escalation,
  JournalKind,
  Judgement,
  NetworkNode,
  Origin,
  SignedDecision,
} from '../session/model.ts'

/** The report's words for conferences: domains, map, blockers, options, decision, escalation, circles and the journal. */
export interface ConferenceWords {
  readonly origin: {
    readonly term: string
    readonly says: Readonly<Record<Origin['kind'], (title: string) => string>>
  }
  readonly enclosed: (circle: string, members: number) => string
  readonly fromCircle: (circle: string, members: number) => string
  readonly domains: {
    readonly domain: string
    readonly now: string
    readonly wished: string
    readonly point: (words: string, point: number) => string
    readonly kind: string
    readonly kinds: Readonly<Record<DomainItemKind, string>>
    readonly text: string
    readonly source: string
    readonly date: string
  }
  readonly network: {
    readonly who: (title: string) => string
    readonly how: (title: string) => string
    readonly kind: string
    readonly kinds: Readonly<Record<NetworkNode['kind'], string>>
    readonly name: string
    readonly does: string
    readonly from: string
    readonly label: string
    readonly to: string
  }
  readonly blockers: {
    readonly text: string
    readonly kind: string
    readonly kinds: Readonly<Record<Exclude<Blocker['kind'], ''>, string>>
    readonly who: string
  }
  readonly options: {
    readonly number: (number: number) => string
    readonly purpose: string
    readonly commitment: string
    readonly return: string
    readonly legality: string
    readonly effectiveness: string
    readonly verdicts: Readonly<Record<Exclude<Judgement['verdict'], ''>, string>>
    readonly by: (who: string) => string
    readonly samePerson: string
  }
  readonly decision: {
    readonly decision: string
    readonly reason: string
    readonly holder: string
    readonly present: string
    readonly presents: Readonly<Record<Exclude<Decision['present'], ''>, string>>
    readonly dissent: string
  }
  readonly escalation: {
    readonly number: (number: number) => string
    readonly status: string
    readonly statuses: Readonly<Record<Escalation['status'], string>>
    readonly blocker: string
    readonly options: string
    readonly question: string
    readonly deadline: string
    readonly asked: string
    readonly verdict: string
    readonly verdicts: Readonly<Record<SignedDecision['verdict'], string>>
    readonly decision: string
    readonly reason: string
    readonly signedBy: string
    readonly signature: string
    readonly genuine: string
    readonly notGenuine: string
    readonly notChecked: string
    readonly learning: string
  }
  readonly choice: { readonly chosen: string }
  readonly branch: {
    readonly question: string
    readonly started: string
    readonly outcome: string
    readonly running: string
  }
  readonly chain: {
    readonly title: string
    readonly who: string
    readonly start: string
    readonly review: string
  }
  readonly journal: {
    readonly title: Readonly<Record<'deliberation' | 'conference', string>>
    readonly at: string
    readonly what: string
    readonly by: string
    readonly kinds: Readonly<Record<JournalKind, string>>
  }
}

/** A circle in words: its name when it has one, and how many are in it. */
const circleIn =
  (closed: string, one: string, more: string) =>
  (circle: string, members: number): string =>
    `${closed}${circle === '' ? '' : ` “${circle}”`} (${members} ${members === 1 ? one : more})`
const kring = circleIn('besloten kring', 'lid', 'leden')
const ofCircle = circleIn('closed circle', 'member', 'members')

const nl: ConferenceWords = {
  origin: {
    term: 'Komt voort uit',
    says: {
      branch: (title) => `${title} (een morele vraag daaruit)`,
      'follow-up': (title) => `${title} (dit is het vervolg)`,
    },
  },
  enclosed: (circle, members) => `Dit staat in de ${kring(circle, members)}.`,
  fromCircle: (circle, members) =>
    `Dit komt uit de ${kring(circle, members)} en is alleen voor die leden bestemd.`,
  domains: {
    domain: 'Leefgebied',
    now: 'Nu',
    wished: 'Gewenst',
    point: (words, point) => `${words} (${point} van 5)`,
    kind: 'Soort',
    kinds: { fact: 'Feit', strength: 'Kracht', worry: 'Zorg', unknown: 'Onbekend' },
    text: 'Wat',
    source: 'Bron',
    date: 'Datum',
  },
  network: {
    who: (title) => `${title}: wie en wat`,
    how: (title) => `${title}: hoe zij samenhangen`,
    kind: 'Soort',
    kinds: {
      household: 'Huishouden',
      person: 'Persoon',
      organisation: 'Organisatie',
      trajectory: 'Traject',
    },
    name: 'Naam',
    does: 'Wat doen ze hier',
    from: 'Van',
    label: 'Verband',
    to: 'Naar',
  },
  blockers: {
    text: 'Wat zit vast',
    kind: 'Soort',
    kinds: {
      rule: 'Regel',
      money: 'Geld',
      mandate: 'Mandaat',
      'waiting-list': 'Wachtlijst',
      disagreement: 'Verschil van inzicht',
    },
    who: 'Wie kan dit wegnemen',
  },
  options: {
    number: (number) => `Optie ${number}`,
    purpose: 'Doel en ruimte van de wet',
    commitment: 'Inzet van inwoner en professionals',
    return: 'Wat het oplevert',
    legality: 'Rechtmatig: mag het?',
    effectiveness: 'Doelmatig: helpt het?',
    verdicts: { yes: 'Ja', doubt: 'Twijfel', no: 'Nee' },
    by: (who) => `Oordeel van: ${who}`,
    samePerson:
      'Over deze optie gaf één persoon beide oordelen. Laat een van de twee door iemand anders geven.',
  },
  decision: {
    decision: 'Besluit',
    reason: 'Motivering',
    holder: 'Wie heeft het mandaat',
    present: 'Aan tafel',
    presents: { yes: 'Ja', no: 'Nee. Tot er is getekend, is dit een voorstel.' },
    dissent: 'Wie denkt er anders over, en waarom',
  },
  escalation: {
    number: (number) => `Verzoek ${number}`,
    status: 'Stand',
    statuses: {
      draft: 'In wording, nog niet gevraagd',
      asked: 'Gevraagd, nog geen antwoord',
      decided: 'Beantwoord',
    },
    blocker: 'Knelpunt',
    options: 'Welke opties er zijn',
    question: 'Wat is gevraagd te beslissen',
    deadline: 'Uiterlijk',
    asked: 'Gevraagd door',
    verdict: 'Antwoord',
    verdicts: { granted: 'Toegestaan', refused: 'Niet toegestaan', other: 'Anders besloten' },
    decision: 'Besluit',
    reason: 'Motivering',
    signedBy: 'Getekend door',
    signature: 'Handtekening',
    genuine: 'Handtekening klopt',
    notGenuine: 'Handtekening klopt niet. Gebruik dit antwoord niet.',
    notChecked: 'Handtekening is niet nagekeken',
    learning: 'Wat beleid hiervan kan leren',
  },
  choice: { chosen: 'Gekozen' },
  branch: {
    question: 'De morele vraag',
    started: 'Moreel beraad gestart op',
    outcome: 'Uitkomst',
    running: 'Loopt nog',
  },
  chain: { title: 'Ketenafspraken', who: 'Wie is aanspreekbaar', start: 'Van wanneer', review: 'Herzien op' },
  journal: {
    title: {
      deliberation: 'Wat er met dit beraad gebeurde',
      conference: 'Wat er met dit overleg gebeurde',
    },
    at: 'Wanneer',
    what: 'Wat',
    by: 'Door',
    kinds: {
      joined: 'Kwam erbij',
      admitted: 'Toegelaten',
      confirmed: 'Bevestigd',
      removed: 'Eruit gehaald',
      moved: 'Verhuisd naar een ruimte met nieuwe sleutels',
      'circle-made': 'Besloten kring gemaakt',
      'circle-admitted': 'Iemand toegelaten tot een besloten kring',
      'circle-left': 'Iemand ging uit een besloten kring',
      placed: 'In een besloten kring gezet',
      asked: 'Een besluit gevraagd',
      decided: 'Een besluit ontvangen',
      exported: 'Geëxporteerd',
      'record-opened': 'Verslag opengelegd voor wijzigingen',
      'record-adopted': 'Verslag vastgesteld',
      'record-signed': 'Verslag ondertekend',
      'recovery-key': 'Ook te openen met de herstelsleutel van',
      recovered: 'Hersteld met de herstelsleutel van',
    },
  },
}

const en: ConferenceWords = {
  origin: {
    term: 'Comes out of',
    says: {
      branch: (title) => `${title} (a moral question from it)`,
      'follow-up': (title) => `${title} (this is the follow-up)`,
    },
  },
  enclosed: (circle, members) => `This stands in the ${ofCircle(circle, members)}.`,
  fromCircle: (circle, members) =>
    `This comes out of the ${ofCircle(circle, members)} and is meant for those members only.`,
  domains: {
    domain: 'Life domain',
    now: 'Now',
    wished: 'Wished for',
    point: (words, point) => `${words} (${point} of 5)`,
    kind: 'Kind',
    kinds: { fact: 'Fact', strength: 'Strength', worry: 'Worry', unknown: 'Unknown' },
    text: 'What',
    source: 'Source',
    date: 'Date',
  },
  network: {
    who: (title) => `${title}: who and what`,
    how: (title) => `${title}: how they hang together`,
    kind: 'Kind',
    kinds: {
      household: 'Household',
      person: 'Person',
      organisation: 'Organisation',
      trajectory: 'Programme',
    },
    name: 'Name',
    does: 'What they do here',
    from: 'From',
    label: 'Link',
    to: 'To',
  },
  blockers: {
    text: 'What is stuck',
    kind: 'Kind',
    kinds: {
      rule: 'Rule',
      money: 'Money',
      mandate: 'Mandate',
      'waiting-list': 'Waiting list',
      disagreement: 'Disagreement',
    },
    who: 'Who can take it away',
  },
  options: {
    number: (number) => `Option ${number}`,
    purpose: 'Purpose and room of the law',
    commitment: 'Commitment of resident and professionals',
    return: 'What it brings',
    legality: 'Legal: is it allowed?',
    effectiveness: 'Effective: does it help?',
    verdicts: { yes: 'Yes', doubt: 'Doubt', no: 'No' },
    by: (who) => `Judged by: ${who}`,
    samePerson: 'One person gave both judgements of this option. Let somebody else give one of the two.',
  },
  decision: {
    decision: 'Decision',
    reason: 'Reasons',
    holder: 'Who has the mandate',
    present: 'At the table',
    presents: { yes: 'Yes', no: 'No. Until it is signed, this is a proposal.' },
    dissent: 'Who thinks otherwise, and why',
  },
  escalation: {
    number: (number) => `Request ${number}`,
    status: 'State',
    statuses: {
      draft: 'Being prepared, not asked yet',
      asked: 'Asked, not answered yet',
      decided: 'Answered',
    },
    blocker: 'Blocker',
    options: 'Which options there are',
    question: 'What was asked to be decided',
    deadline: 'No later than',
    asked: 'Asked by',
    verdict: 'Answer',
    verdicts: { granted: 'Granted', refused: 'Refused', other: 'Decided otherwise' },
    decision: 'Decision',
    reason: 'Reasons',
    signedBy: 'Signed by',
    signature: 'Signature',
    genuine: 'Signature is genuine',
    notGenuine: 'Signature is not genuine. Do not use this answer.',
    notChecked: 'Signature has not been checked',
    learning: 'What policy can learn from it',
  },
  choice: { chosen: 'Chosen' },
  branch: {
    question: 'The moral question',
    started: 'Moral deliberation started on',
    outcome: 'Outcome',
    running: 'Still going on',
  },
  chain: {
    title: 'Chain agreements',
    who: 'Who can be asked about it',
    start: 'From when',
    review: 'Review on',
  },
  journal: {
    title: {
      deliberation: 'What happened to this deliberation',
      conference: 'What happened to this conference',
    },
    at: 'When',
    what: 'What',
    by: 'By',
    kinds: {
      joined: 'Joined',
      admitted: 'Admitted',
      confirmed: 'Confirmed',
      removed: 'Taken out',
      moved: 'Moved to a room with new keys',
      'circle-made': 'Closed circle made',
      'circle-admitted': 'Somebody admitted to a closed circle',
      'circle-left': 'Somebody left a closed circle',
      placed: 'Put in a closed circle',
      asked: 'A decision asked for',
      decided: 'A decision received',
      exported: 'Exported',
      'record-opened': 'Record laid open for amendments',
      'record-adopted': 'Record adopted',
      'record-signed': 'Record signed',
      'recovery-key': 'Can also be opened with the recovery key of',
      recovered: 'Recovered with the recovery key of',
    },
  },
}

export const conferenceWords = { nl, en } as const satisfies Record<Language, ConferenceWords>
