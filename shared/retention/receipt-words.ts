import type { Language, MethodKind } from '../method/method.ts'
import type { RoomPart, StepId } from './destruction.ts'
import type { Receipt } from './receipt.ts'

type FinalOutcome = Receipt['steps'][number]['outcome']

interface ReceiptWords {
  readonly title: Readonly<Record<MethodKind, string>>
  readonly facts: Readonly<Record<'session' | 'when' | 'by' | 'retention' | 'number', string>>
  readonly heading: Readonly<Record<'what' | 'others' | 'files' | 'signature', string>>
  readonly columns: Readonly<Record<'what' | 'outcome' | 'device' | 'seen', string>>
  readonly parts: Readonly<Record<RoomPart, string>>
  readonly steps: Readonly<Record<StepId, string>>
  readonly outcomes: Readonly<Record<FinalOutcome, string>>
  /** What became of the room on the relay, in a sentence. */
  readonly relay: Readonly<Record<FinalOutcome, string>>
  readonly follow: string
  readonly stay: string
  readonly alone: string
  readonly neverSeen: string
  readonly unnamed: string
  readonly files: string
  readonly noFiles: string
  readonly signature: Readonly<Record<'genuine' | 'not-genuine', string>>
  readonly limits: string
  readonly made: (moment: string) => string
}

export const receiptWords: Readonly<Record<Language, ReceiptWords>> = {
  nl: {
    title: {
      deliberation: 'Bewijs van vernietiging van een beraad',
      conference: 'Bewijs van vernietiging van een casusoverleg',
    },
    facts: {
      session: 'Titel',
      when: 'Vernietigd op',
      by: 'Door',
      retention: 'Bewaren tot',
      number: 'Kenmerk',
    },
    heading: {
      what: 'Wat is vernietigd',
      others: 'Andere apparaten',
      files: 'Bestanden die eerder zijn opgeslagen',
      signature: 'Handtekening',
    },
    columns: { what: 'Onderdeel', outcome: 'Uitkomst', device: 'Wie', seen: 'Laatst gezien' },
    parts: { session: 'het beraad', left: 'een eerdere ruimte', circle: 'een besloten kring' },
    steps: {
      'relay-room': 'Ruimte op de relay',
      keys: 'Sleutels op dit apparaat',
      drafts: 'Concepten en sleutels van eigen bijdragen op dit apparaat',
      entries: 'Versleutelde inhoud op dit apparaat',
      aliases: 'Lijst met echte namen op dit apparaat',
      notes: 'Eigen notities op dit apparaat',
      overview: 'Samenvatting in het overzicht op dit apparaat',
    },
    outcomes: {
      gone: 'vernietigd',
      'was-gone': 'was er niet meer',
      'not-ours': 'niet gesloten: dit apparaat heeft dat recht niet',
      moved: 'niet gesloten: het beraad was verhuisd',
      left: 'niet gesloten: de relay was niet bereikbaar',
    },
    relay: {
      gone: 'De ruimte op de relay is gesloten en leeg. Er staat alleen nog in dat zij vernietigd is, door wie en wanneer.',
      'was-gone': 'De ruimte op de relay was al gesloten, zonder bericht dat het beraad vernietigd is.',
      'not-ours':
        'De ruimte op de relay is niet gesloten: dit apparaat heeft dat recht niet. Wat daar staat, is versleuteld en blijft staan tot wie het beraad leidt het vernietigt, of tot de relay het opruimt.',
      moved:
        'De ruimte op de relay is niet gesloten: het beraad was verhuisd en bestaat in een andere ruimte verder.',
      left: 'De ruimte op de relay is niet gesloten: de relay was niet bereikbaar. Wat daar staat, is versleuteld. Met de vernietigde sleutels kan niemand de ruimte vanaf dit apparaat nog sluiten.',
    },
    follow:
      'Andere apparaten volgen wanneer ze weer verbinding maken. Wie nooit meer verbinding maakt, houdt wat er op dat apparaat staat.',
    stay: 'Andere apparaten volgen niet vanzelf, omdat er op de relay geen bericht van vernietiging staat. Zij houden wat ze hebben.',
    alone: 'Voor zover dit apparaat weet, had niemand anders dit beraad op een apparaat.',
    neverSeen: 'niet bekend',
    unnamed: 'Naam onbekend',
    files:
      'Deze bestanden vallen buiten de vernietiging. Wie ze heeft opgeslagen, bewaart of vernietigt ze zelf. Voor zover bekend:',
    noFiles:
      'Er is niet vastgelegd dat er een bestand is opgeslagen. Dat sluit niet uit dat iemand een kopie heeft.',
    signature: {
      genuine: 'De handtekening klopt: dit apparaat heeft precies deze tekst ondertekend.',
      'not-genuine': 'De handtekening klopt niet. Ga niet af op dit bewijs.',
    },
    limits:
      'De handtekening laat zien welk apparaat dit verklaarde, niet wie het vasthield. Zij bewijst niet dat er nergens een kopie meer is.',
    made: (moment) => `Vastgelegd op ${moment}.`,
  },
  en: {
    title: {
      deliberation: 'Receipt of destruction of a deliberation',
      conference: 'Receipt of destruction of a case conference',
    },
    facts: {
      session: 'Title',
      when: 'Destroyed on',
      by: 'By',
      retention: 'Kept until',
      number: 'Reference',
    },
    heading: {
      what: 'What was destroyed',
      others: 'Other devices',
      files: 'Files that were saved before',
      signature: 'Signature',
    },
    columns: { what: 'Part', outcome: 'Outcome', device: 'Who', seen: 'Last seen' },
    parts: { session: 'the session', left: 'an earlier room', circle: 'a closed circle' },
    steps: {
      'relay-room': 'Room on the relay',
      keys: 'Keys on this device',
      drafts: 'Drafts and keys of own contributions on this device',
      entries: 'Encrypted content on this device',
      aliases: 'List of real names on this device',
      notes: 'Own notes on this device',
      overview: 'Summary in the overview on this device',
    },
    outcomes: {
      gone: 'destroyed',
      'was-gone': 'was not there any more',
      'not-ours': 'not closed: this device has no right to',
      moved: 'not closed: the session had moved',
      left: 'not closed: the relay could not be reached',
    },
    relay: {
      gone: 'The room on the relay is closed and empty. All that it still says is that it was destroyed, by whom and when.',
      'was-gone':
        'The room on the relay was closed already, without a notice that the session was destroyed.',
      'not-ours':
        'The room on the relay was not closed: this device has no right to. What it holds is encrypted and stays until whoever leads the session destroys it, or until the relay clears it.',
      moved: 'The room on the relay was not closed: the session had moved and goes on in another room.',
      left: 'The room on the relay was not closed: the relay could not be reached. What it holds is encrypted. With the keys destroyed nobody can close it from this device any more.',
    },
    follow:
      'Other devices follow when they next connect. Whoever never connects again keeps what is on that device.',
    stay: 'Other devices do not follow by themselves, because there is no notice of destruction on the relay. They keep what they have.',
    alone: 'As far as this device knows, nobody else had this session on a device.',
    neverSeen: 'not known',
    unnamed: 'Name unknown',
    files:
      'These files are outside the destruction. Whoever saved them keeps or destroys them. As far as is known:',
    noFiles: 'There is no record of a file being saved. That does not rule out that somebody has a copy.',
    signature: {
      genuine: 'The signature is genuine: this device signed exactly this text.',
      'not-genuine': 'The signature is not genuine. Do not rely on this receipt.',
    },
    limits:
      'The signature shows which device declared this, not who held it. It does not prove that there is no copy anywhere.',
    made: (moment) => `Recorded on ${moment}.`,
  },
}
