import type { Words } from './words.ts'

export const nl = {
  heading: 'Updates',
  version: 'Je gebruikt Beraad {{version}}.',
  lastCheck: 'Laatst gezocht: {{day}}.',
  neverChecked: 'Er is nog niet gezocht naar een update.',
  off: {
    source: 'Deze Beraad draait vanuit de broncode en werkt zichzelf niet bij.',
    managed: 'Deze Beraad wordt bijgewerkt door wie deze computer beheert. Je hoeft zelf niets te doen.',
    'no-feed': 'Er is geen plek ingesteld om updates te zoeken. Vraag je beheerder om de nieuwste versie.',
    organisation:
      'Je organisatie heeft updates vanuit de app uitgezet. Je beheerder zorgt voor nieuwe versies.',
    unsigned:
      'Deze Beraad is niet ondertekend. Daarom is niet te controleren of een update van dezelfde makers komt. Vraag je beheerder om een ondertekende versie.',
    person: 'Updates staan uit. Kijk zelf af en toe of er een nieuwe versie is.',
  },
  status: {
    checking: 'Er wordt gezocht naar een update.',
    current: 'Je hebt de nieuwste versie.',
    available: 'Versie {{next}} is er. Er is nog niets opgehaald.',
    ready: 'Versie {{next}} staat klaar. Beraad sluit om te installeren en start daarna opnieuw.',
  },
  fetching: 'Versie {{next}} wordt opgehaald',
  problem: {
    unreachable: 'De plek met updates is nu niet te bereiken. Probeer het later opnieuw.',
    'not-trusted':
      'De update is niet wat de makers hebben ondertekend en is weggegooid. Vertel dit aan je beheerder.',
    failed: 'De update is niet gelukt. Probeer het opnieuw of vertel dit aan je beheerder.',
  },
  check: 'Nu zoeken',
  fetch: 'Ophalen',
  fetchAgain: 'Opnieuw ophalen',
  install: 'Sluiten en installeren',
  automatic: 'Je organisatie laat updates vanzelf ophalen. Ze worden geïnstalleerd als je Beraad sluit.',
  on: 'Zoek af en toe naar updates',
  onHint: 'Er wordt niets opgehaald voordat je daarom vraagt.',
  channel: 'Welke updates',
  channels: { stable: 'Voor iedereen', beta: 'Ook om uit te proberen' },
  channelHint: 'Versies om uit te proberen komen eerder en hebben vaker fouten.',
  byOrganisation: 'Ingesteld door je organisatie',
} as const

export const en: Words<typeof nl> = {
  heading: 'Updates',
  version: 'You are using Beraad {{version}}.',
  lastCheck: 'Last looked: {{day}}.',
  neverChecked: 'Nobody has looked for an update yet.',
  off: {
    source: 'This Beraad runs from its source and does not update itself.',
    managed: 'This Beraad is updated by whoever manages this computer. There is nothing for you to do.',
    'no-feed': 'No place is set to look for updates. Ask your administrator for the newest version.',
    organisation:
      'Your organisation switched off updates from within the app. Your administrator brings new versions.',
    unsigned:
      'This Beraad is not signed. So nobody can check whether an update comes from the same makers. Ask your administrator for a signed version.',
    person: 'Updates are off. Look now and then whether there is a new version.',
  },
  status: {
    checking: 'Looking for an update.',
    current: 'You have the newest version.',
    available: 'Version {{next}} is there. Nothing has been fetched yet.',
    ready: 'Version {{next}} is ready. Beraad closes to install it and then starts again.',
  },
  fetching: 'Version {{next}} is being fetched',
  problem: {
    unreachable: 'The place with updates cannot be reached now. Try again later.',
    'not-trusted': 'The update is not what its makers signed and was thrown away. Tell your administrator.',
    failed: 'The update did not succeed. Try again or tell your administrator.',
  },
  check: 'Look now',
  fetch: 'Fetch',
  fetchAgain: 'Fetch again',
  install: 'Close and install',
  automatic:
    'Your organisation lets updates be fetched automatically. They are installed when you close Beraad.',
  on: 'Look for updates now and then',
  onHint: 'Nothing is fetched before you ask for it.',
  channel: 'Which updates',
  channels: { stable: 'For everybody', beta: 'Also to try out' },
  channelHint: 'Versions to try out come earlier and have more faults.',
  byOrganisation: 'Set by your organisation',
}
