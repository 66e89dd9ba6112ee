import type { Words } from './words.ts'

export const nl = {
  mainMenu: 'Hoofdmenu',
  skipToContent: 'Naar de inhoud',
  overview: 'Overzicht',
  agreements: 'Afspraken',
  needAttention_one: '1 vraagt je aandacht',
  needAttention_other: '{{count}} vragen je aandacht',
  register: 'Expertise',
  methods: 'Methoden',
  settings: 'Instellingen',
  titles: {
    overview: 'Overzicht',
    'new-session': 'Nieuw beraad',
    join: 'Deelnemen',
    settings: 'Instellingen',
    room: 'Gesprek',
    report: 'Verslag',
    waiting: 'Wachtkamer',
    request: 'Verzoek',
    agreements: 'Afspraken',
    'chain-agreements': 'Ketenafspraken',
    register: 'Expertise',
    'follow-up': 'Vervolgoverleg plannen',
    branch: 'Moreel beraad over een vraag',
    methods: 'Methoden',
    method: 'Methode',
    'edit-method': 'Methode aanpassen',
    'which-form': 'Wegwijzer',
    survey: 'Vragenlijst maken',
    presentation: 'Scherm in de zaal',
  },
  loading: 'Even laden',
  notFetchedTitle: 'Nog geen verbinding',
  notFetchedText:
    'De relay is niet bereikbaar, en dit scherm komt daarvandaan. Het opent vanzelf zodra er verbinding is. Blijf je dit zien, laad het scherm dan opnieuw.',
  failedTitle: 'Er ging iets mis op dit scherm',
  failedText:
    'Wat je schreef is bewaard tot het laatste moment dat “Opslag” dat aangaf. Laad het scherm opnieuw. Gebeurt het weer, vertel dan aan je beheerder wat je deed.',
  reload: 'Opnieuw laden',
  toOverview: 'Naar het overzicht',
  notStartedTitle: 'Beraad kan hier niet starten',
  notStartedText:
    'Deze browser geeft Beraad niet wat het nodig heeft om te versleutelen. Open het adres met https, of gebruik de app. Werkt dat niet, werk dan je browser bij.',
  problems: {
    'no-storage':
      'Deze browser laat Beraad niets bewaren. Sluit dit tabblad pas als alles op de relay is opgeslagen.',
    'no-keychain':
      'Deze computer heeft geen sleutelbos. Er blijft niets bewaard als je het venster sluit. Vraag je beheerder om een sleutelbos.',
    'keychain-locked':
      'De sleutelbos van deze computer is op slot. Ontgrendel hem en start Beraad opnieuw; tot dan blijft er niets bewaard.',
    'keychain-damaged':
      'De sleutelbos opent de bewaarde sleutel niet meer. Eerdere beraden zijn hier niet te lezen. Vraag de gespreksleider om een nieuwe uitnodiging.',
    'preferences-reset':
      'Je instellingen waren niet te lezen en staan weer op het begin. Je beraden zijn niet geraakt.',
  },
  problemTitle: 'Let op met dit apparaat',
} as const

export const en: Words<typeof nl> = {
  mainMenu: 'Main menu',
  skipToContent: 'Skip to content',
  overview: 'Overview',
  agreements: 'Agreements',
  needAttention_one: '1 needs your attention',
  needAttention_other: '{{count}} need your attention',
  register: 'Expertise',
  methods: 'Methods',
  settings: 'Settings',
  titles: {
    overview: 'Overview',
    'new-session': 'New deliberation',
    join: 'Join',
    settings: 'Settings',
    room: 'Conversation',
    report: 'Report',
    waiting: 'Waiting room',
    request: 'Request',
    agreements: 'Agreements',
    'chain-agreements': 'Chain agreements',
    register: 'Expertise',
    'follow-up': 'Plan a follow-up',
    branch: 'Moral deliberation on a question',
    methods: 'Methods',
    method: 'Method',
    'edit-method': 'Adapt a method',
    'which-form': 'Which form fits',
    survey: 'Make a survey',
    presentation: 'Screen in the room',
  },
  loading: 'Loading',
  notFetchedTitle: 'No connection yet',
  notFetchedText:
    'The relay cannot be reached, and this screen comes from there. It opens by itself as soon as there is a connection. If you keep seeing this, reload the screen.',
  failedTitle: 'Something went wrong on this screen',
  failedText:
    'What you wrote is kept up to the last moment that “Storage” said so. Reload the screen. If it happens again, tell your administrator what you were doing.',
  reload: 'Reload',
  toOverview: 'To the overview',
  notStartedTitle: 'Beraad cannot start here',
  notStartedText:
    'This browser does not give Beraad what it needs for encryption. Open the address with https, or use the app. If that does not help, update your browser.',
  problems: {
    'no-storage':
      'This browser does not let Beraad keep anything. Close this tab only when everything is saved on the relay.',
    'no-keychain':
      'This computer has no keychain. Nothing is kept when you close the window. Ask your administrator for a keychain.',
    'keychain-locked':
      'The keychain of this computer is locked. Unlock it and start Beraad again; until then nothing is kept.',
    'keychain-damaged':
      'The keychain no longer opens the stored key. Earlier deliberations cannot be read here. Ask the facilitator for a new invitation.',
    'preferences-reset':
      'Your settings could not be read and are back at the start. Your deliberations were not touched.',
  },
  problemTitle: 'Take care with this device',
}
