import type { Words } from './words.ts'

export const nl = {
  region: 'Wachtkamer',
  intro: 'Vraag wie wacht de vingerafdruk voor te lezen. Klopt die, dan is het dit apparaat.',
  fingerprint: 'Vingerafdruk',
  roleOf: 'Rol van {{name}}',
  known: 'doet al mee',
  admit: 'Toelaten',
  refuse: 'Weigeren',
  arrived: '{{name}} ({{organisation}}) staat in de wachtkamer.',
  ask: {
    title: '{{name}} toelaten?',
    history: 'Wie je toelaat, kan alles lezen wat in dit beraad staat, ook wat eerder is geschreven.',
    circles: 'Wat in een besloten kring staat, hoort daar niet bij.',
    compare: 'Vergelijk eerst de vingerafdruk. Laat {{name}} van {{organisation}} hem voorlezen.',
    as: 'Doet mee als',
  },
  admitted: '{{name}} is toegelaten.',
  refused: '{{name}} is niet toegelaten.',
  failed: 'Dit lukte niet. Probeer het opnieuw.',
  refusal: {
    'already-in':
      '{{name}} doet op dit apparaat al mee. Opnieuw toelaten hoeft niet: het beraad staat daar in het overzicht.',
    gone: '{{name}} wacht niet meer.',
    'not-owner': 'Alleen wie het beraad beheert, kan iemand toelaten.',
    offline: 'Er is geen verbinding met de relay. Zodra die terug is, kun je {{name}} toelaten.',
  },
  join: {
    invited: 'Je bent uitgenodigd voor een beraad',
    explain:
      'Je komt eerst in de wachtkamer. De gespreksleider ziet je naam, je organisatie en een vingerafdruk van je apparaat, en laat je binnen.',
    request: 'Er is een besluit aan je gevraagd',
    requestExplain:
      'Je ziet alleen het verzoek: wat er vastzit, de opties en de vraag. De rest van het gesprek zie je niet.',
    register: 'Je bent uitgenodigd voor een expertiseregister',
    registerExplain: 'Je ziet wie in de regio wat weet, en je kunt het aanvullen.',
    knownWaiting: 'Je wacht al op dit apparaat.',
    openWaiting: 'Naar de wachtkamer',
    knownRequest: 'Dit verzoek staat al op dit apparaat.',
    openRequest: 'Verzoek openen',
    knownRegister: 'Dit register staat al op dit apparaat.',
    openRegister: 'Register openen',
    library: 'Je bent uitgenodigd voor een bibliotheek',
    libraryExplain:
      'Je leest korte verslagen van eerdere beraden, zonder namen, en je kunt er zelf een voorstellen.',
    knownLibrary: 'Deze bibliotheek staat al op dit apparaat.',
    openLibrary: 'Bibliotheek openen',
    region: 'Je bent uitgenodigd om tellingen te delen in de regio',
    regionExplain:
      'Je ziet wat in veel beraden samen terugkomt, en je kunt afgesloten beraden laten meetellen. Alleen codes en aantallen, geen tekst.',
    knownRegion: 'Deze regio staat al op dit apparaat.',
    openRegion: 'Inzicht openen',
    knock: 'Je deelt hiermee alleen wie je bent. Van het beraad zie je nog niets.',
  },
  wait: {
    heading: 'Wachtkamer',
    mine: 'De vingerafdruk van jouw apparaat',
    readAloud: 'Lees hem voor als de gespreksleider erom vraagt. Zo weet die dat jij het bent.',
    stop: 'Niet meer wachten',
    toOverview: 'Naar het overzicht',
    otherLink: 'Een andere link gebruiken',
    state: {
      connecting: 'Verbinding met de wachtkamer wordt gemaakt.',
      waiting: 'Je wacht, {{name}}. De gespreksleider ziet dat je er bent en laat je binnen.',
      admitted: 'Je bent toegelaten. Het beraad wordt geopend.',
      'turned-away':
        'De gespreksleider heeft je niet toegelaten. Denk je dat dit een vergissing is, bel dan wie je uitnodigde.',
      closed: 'Deze wachtkamer is gesloten. Vraag de gespreksleider om een nieuwe uitnodiging.',
      unreachable:
        'De relay is niet bereikbaar. Je aanmelding gaat vanzelf verder zodra er verbinding is. Kijk of je internet hebt.',
    },
  },
} as const

export const en: Words<typeof nl> = {
  region: 'Waiting room',
  intro: 'Ask whoever waits to read the fingerprint aloud. If it is the same, it is this device.',
  fingerprint: 'Fingerprint',
  roleOf: 'Role of {{name}}',
  known: 'takes part already',
  admit: 'Admit',
  refuse: 'Turn away',
  arrived: '{{name}} ({{organisation}}) is in the waiting room.',
  ask: {
    title: 'Admit {{name}}?',
    history: 'Whomever you admit can read everything in this deliberation, also what was written before.',
    circles: 'What stands in a closed circle is not part of that.',
    compare: 'First compare the fingerprint. Have {{name}} of {{organisation}} read it aloud.',
    as: 'Takes part as',
  },
  admitted: '{{name}} has been admitted.',
  refused: '{{name}} has not been admitted.',
  failed: 'That did not work. Try again.',
  refusal: {
    'already-in':
      '{{name}} takes part on this device already. There is no need to admit again: the deliberation is in the overview there.',
    gone: '{{name}} is no longer waiting.',
    'not-owner': 'Only whoever manages the deliberation can admit somebody.',
    offline: 'There is no connection with the relay. Once it is back you can admit {{name}}.',
  },
  join: {
    invited: 'You are invited to a deliberation',
    explain:
      'You enter the waiting room first. The facilitator sees your name, your organisation and a fingerprint of your device, and lets you in.',
    request: 'You are asked for a decision',
    requestExplain:
      'You only see the request: what is stuck, the options and the question. You do not see the rest of the conversation.',
    register: 'You are invited to an expertise register',
    registerExplain: 'You see who in the region knows what, and you can add to it.',
    knownWaiting: 'You are already waiting on this device.',
    openWaiting: 'To the waiting room',
    knownRequest: 'This request is already on this device.',
    openRequest: 'Open the request',
    knownRegister: 'This register is already on this device.',
    openRegister: 'Open the register',
    library: 'You are invited to a library',
    libraryExplain:
      'You read short records of earlier deliberations, without names, and you can propose one yourself.',
    knownLibrary: 'This library is already on this device.',
    openLibrary: 'Open the library',
    region: 'You are invited to share counts in the region',
    regionExplain:
      'You see what comes back in many deliberations together, and you can let closed deliberations count. Only codes and numbers, no text.',
    knownRegion: 'This region is already on this device.',
    openRegion: 'Open insight',
    knock: 'All you share now is who you are. You see nothing of the deliberation yet.',
  },
  wait: {
    heading: 'Waiting room',
    mine: 'The fingerprint of your device',
    readAloud: 'Read it aloud when the facilitator asks for it. That is how they know it is you.',
    stop: 'Stop waiting',
    toOverview: 'To the overview',
    otherLink: 'Use another link',
    state: {
      connecting: 'Connecting with the waiting room.',
      waiting: 'You are waiting, {{name}}. The facilitator sees that you are here and lets you in.',
      admitted: 'You have been admitted. Opening the deliberation.',
      'turned-away':
        'The facilitator did not admit you. If you think this is a mistake, call whoever invited you.',
      closed: 'This waiting room is closed. Ask the facilitator for a new invitation.',
      unreachable:
        'The relay cannot be reached. Your request goes on by itself once there is a connection. Check your internet connection.',
    },
  },
}
