import type { Words } from './words.ts'

export const nl = {
  button: 'Naar een andere relay',
  title: 'Naar een andere relay',
  intro: 'Het beraad gaat verder op een andere relay, met alles wat er staat.',
  from: 'Nu op {{relay}}',
  to: 'Adres van de nieuwe relay',
  toHint:
    'Bijvoorbeeld wss://relay.gemeente.example. Kent deze app de relay nog niet, dan vraagt hij dat eerst.',
  noRelay: 'Vul het adres van een relay in.',
  sameRelay: 'Het beraad staat al op deze relay.',
  follows: 'Wie er nu is, gaat vanzelf mee. Niemand raakt kwijt wat hij schrijft.',
  away: 'Wie er niet is, vindt de weg zodra de oude relay weer aan staat, of met een nieuwe link.',
  browsers: 'Wie in een browser meedoet, heeft een nieuwe link nodig.',
  links:
    'Links en uitnodigingen van hiervoor werken niet meer. Een open verzoek om een besluit vraag je opnieuw.',
  go: 'Verder op deze relay',
  busy: 'Het beraad verhuist. Laat dit venster open.',
  done: 'Het beraad staat nu op de andere relay.',
  refusal: {
    'not-owner': 'Alleen wie het beraad beheert, kan dit.',
    offline: 'Er is geen verbinding met de relay van nu. Zodra die terug is, kan het.',
    'unknown-device': 'Dit lukte niet. Probeer het opnieuw.',
    'last-owner': 'Dit lukte niet. Probeer het opnieuw.',
    'relay-away': 'De andere relay antwoordt niet. Er is niets veranderd.',
    'relay-refuses':
      'De andere relay opent geen nieuw beraad. Vraag het de beheerder. Er is niets veranderd.',
    failed: 'Dit lukte niet. Probeer het opnieuw.',
  },
}

export const en: Words<typeof nl> = {
  button: 'To another relay',
  title: 'To another relay',
  intro: 'The deliberation goes on on another relay, with everything that is in it.',
  from: 'Now on {{relay}}',
  to: 'Address of the new relay',
  toHint: 'For instance wss://relay.council.example. If this app does not know the relay yet, it asks first.',
  noRelay: 'Enter the address of a relay.',
  sameRelay: 'The deliberation is on this relay already.',
  follows: 'Whoever is here comes along by itself. Nobody loses what they write.',
  away: 'Whoever is away finds the way as soon as the old relay is on again, or with a new link.',
  browsers: 'Whoever takes part in a browser needs a new link.',
  links: 'Links and invitations from before no longer work. Ask an open request for a decision again.',
  go: 'Go on on this relay',
  busy: 'The deliberation is moving. Leave this window open.',
  done: 'The deliberation is on the other relay now.',
  refusal: {
    'not-owner': 'Only whoever manages the deliberation can do this.',
    offline: 'There is no connection with the relay of now. It is possible once that is back.',
    'unknown-device': 'That did not work. Try again.',
    'last-owner': 'That did not work. Try again.',
    'relay-away': 'The other relay does not answer. Nothing was changed.',
    'relay-refuses': 'The other relay opens no new deliberation. Ask the administrator. Nothing was changed.',
    failed: 'That did not work. Try again.',
  },
}
