import type { Language } from '../method/method.ts'
import type { DestructionReceipt } from './receipt.ts'

type Room = DestructionReceipt['rooms'][number]

/** How far a destruction came, as its receipt tells. */
export type ReceiptStanding = 'followed' | 'only-here' | 'destroyed' | 'closed-before' | 'waiting'

interface ReceiptWords {
  readonly title: string
  readonly facts: Readonly<Record<'session' | 'when' | 'by' | 'retention' | 'number', string>>
  readonly heading: Readonly<Record<'what' | 'others' | 'files' | 'signature', string>>
  readonly columns: Readonly<Record<'what' | 'outcome' | 'device' | 'seen', string>>
  readonly rooms: Readonly<Record<Room['kind'], string>>
  readonly states: Readonly<Record<Room['state'], string>>
  readonly standing: Readonly<Record<ReceiptStanding, string>>
  readonly here: string
  /** Where the session's own room still stands, nothing was taken off the device either. */
  readonly stillHere: string
  readonly unsent: (count: number) => string
  readonly others: Readonly<Record<ReceiptStanding, string>>
  readonly reached: Readonly<Record<'yes' | 'no', string>>
  readonly alone: string
  readonly unnamed: string
  readonly files: string
  readonly noFiles: string
  readonly signature: Readonly<Record<'genuine' | 'not-genuine', string>>
  readonly limits: string
  readonly made: (moment: string) => string
}

export const receiptWords: Readonly<Record<Language, ReceiptWords>> = {
  nl: {
    title: 'Bewijs van vernietiging',
    facts: {
      session: 'Titel',
      when: 'Vastgelegd op',
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
    columns: { what: 'Ruimte op de relay', outcome: 'Uitkomst', device: 'Wie', seen: 'Bij de vernietiging' },
    rooms: {
      session: 'Het beraad zelf',
      lobby: 'De wachtkamer',
      circle: 'Een besloten kring',
      request: 'Een verzoek om een besluit',
      earlier: 'Een eerdere ruimte van het beraad',
    },
    states: {
      destroyed: 'vernietigd',
      'closed-before': 'was al gesloten',
      waiting: 'moet nog worden gesloten',
      'of-another': 'niet gesloten: dat kan alleen wie de ruimte maakte',
    },
    standing: {
      destroyed:
        'De ruimte van het beraad op de relay is gesloten en leeg. Er staat alleen nog in dat zij vernietigd is, door wie en wanneer.',
      'closed-before':
        'De ruimte van het beraad op de relay was al gesloten, zonder bericht dat het beraad vernietigd is.',
      waiting:
        'De ruimte van het beraad op de relay is nog niet gesloten. Dit apparaat doet dat zodra het verbinding heeft. Wat daar staat, is versleuteld.',
      'only-here':
        'Het beraad is alleen van dit apparaat gehaald. De ruimte op de relay is niet gesloten, en bij de anderen gaat het beraad verder.',
      followed: 'Wie het beraad leidde, heeft het vernietigd. Dit apparaat is gevolgd.',
    },
    here: 'Op dit apparaat zijn de sleutels, de versleutelde inhoud, de concepten, de notities en de samenvatting gewist.',
    stillHere:
      'Op dit apparaat staat het beraad nog. Het wordt gewist zodra de ruimte op de relay is gesloten.',
    unsent: (count) =>
      count === 1
        ? 'Eén wijziging die alleen op dit apparaat stond, is ook weg.'
        : `${count} wijzigingen die alleen op dit apparaat stonden, zijn ook weg.`,
    others: {
      destroyed:
        'Andere apparaten volgen wanneer ze weer verbinding maken. Wie nooit meer verbinding maakt, houdt wat er op dat apparaat staat.',
      'closed-before':
        'Andere apparaten volgen niet vanzelf, omdat er op de relay geen bericht van vernietiging staat. Zij houden wat ze hebben.',
      waiting:
        'Andere apparaten volgen pas als de ruimte op de relay is gesloten en ze daarna verbinding maken. Tot dan houden zij wat ze hebben.',
      'only-here': 'Andere apparaten volgen niet. Zij houden wat ze hebben.',
      followed:
        'Andere apparaten volgen ook wanneer ze weer verbinding maken. Welke dat al deden, is hier niet bekend.',
    },
    reached: { yes: 'verbonden', no: 'niet verbonden, moet nog volgen' },
    alone: 'Voor zover dit apparaat weet, had niemand anders dit beraad op een apparaat.',
    unnamed: 'Naam onbekend',
    files:
      'Deze bestanden vallen buiten de vernietiging. Wie ze heeft opgeslagen, bewaart of vernietigt ze zelf. Voor zover bekend:',
    noFiles:
      'Hier staat niet vast of er bestanden zijn opgeslagen, zoals een verslag of een reservekopie. Die vallen buiten de vernietiging.',
    signature: {
      genuine: 'De handtekening klopt: dit apparaat heeft precies deze tekst ondertekend.',
      'not-genuine': 'De handtekening klopt niet. Ga niet af op dit bewijs.',
    },
    limits:
      'De handtekening laat zien welk apparaat dit verklaarde, niet wie het vasthield. Zij bewijst niet dat er nergens een kopie meer is.',
    made: (moment) => `Vastgelegd op ${moment}.`,
  },
  en: {
    title: 'Receipt of destruction',
    facts: { session: 'Title', when: 'Recorded on', by: 'By', retention: 'Kept until', number: 'Reference' },
    heading: {
      what: 'What was destroyed',
      others: 'Other devices',
      files: 'Files that were saved before',
      signature: 'Signature',
    },
    columns: { what: 'Room on the relay', outcome: 'Outcome', device: 'Who', seen: 'At the destruction' },
    rooms: {
      session: 'The session itself',
      lobby: 'The waiting room',
      circle: 'A closed circle',
      request: 'A request for a decision',
      earlier: 'An earlier room of the session',
    },
    states: {
      destroyed: 'destroyed',
      'closed-before': 'was closed already',
      waiting: 'still to be closed',
      'of-another': 'not closed: only whoever made the room can',
    },
    standing: {
      destroyed:
        'The session’s room on the relay is closed and empty. All that it still says is that it was destroyed, by whom and when.',
      'closed-before':
        'The session’s room on the relay was closed already, without a notice that the session was destroyed.',
      waiting:
        'The session’s room on the relay is not closed yet. This device does so as soon as it is connected. What it holds is encrypted.',
      'only-here':
        'The session was taken off this device alone. The room on the relay was not closed, and the session goes on with the others.',
      followed: 'Whoever led the session destroyed it. This device followed.',
    },
    here: 'On this device the keys, the encrypted content, the drafts, the notes and the summary were erased.',
    stillHere:
      'The session is still on this device. It is erased as soon as the room on the relay is closed.',
    unsent: (count) =>
      count === 1
        ? 'One change that was on this device alone is gone too.'
        : `${count} changes that were on this device alone are gone too.`,
    others: {
      destroyed:
        'Other devices follow when they next connect. Whoever never connects again keeps what is on that device.',
      'closed-before':
        'Other devices do not follow by themselves, because there is no notice of destruction on the relay. They keep what they have.',
      waiting:
        'Other devices follow only once the room on the relay is closed and they connect after that. Until then they keep what they have.',
      'only-here': 'Other devices do not follow. They keep what they have.',
      followed:
        'Other devices follow too when they next connect. Which of them did already is not known here.',
    },
    reached: { yes: 'connected', no: 'not connected, still to follow' },
    alone: 'As far as this device knows, nobody else had this session on a device.',
    unnamed: 'Name unknown',
    files:
      'These files are outside the destruction. Whoever saved them keeps or destroys them. As far as is known:',
    noFiles:
      'It is not known here whether files were saved, such as a report or a backup. They are outside the destruction.',
    signature: {
      genuine: 'The signature is genuine: this device signed exactly this text.',
      'not-genuine': 'The signature is not genuine. Do not rely on this receipt.',
    },
    limits:
      'The signature shows which device declared this, not who held it. It does not prove that there is no copy anywhere.',
    made: (moment) => `Recorded on ${moment}.`,
  },
}
