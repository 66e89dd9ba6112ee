import type { Words } from './words.ts'

export const nl = {
  heading: 'Over Beraad',
  lede: 'Beraad helpt je om samen na te denken over lastige situaties. Wat jullie schrijven, lezen alleen de deelnemers.',
  toPage: 'Versie, bewaren en licenties',
  program: 'Dit programma',
  version: 'Versie {{version}}',
  licence:
    'Vrije software onder de licentie EUPL-1.2. Je mag Beraad gebruiken, bekijken, aanpassen en doorgeven.',
  noTracking:
    'Beraad stuurt geen gegevens over jou of over je gebruik naar de makers: geen metingen en geen foutrapporten.',
  kept: 'Wat waar staat',
  desktop: {
    sessions:
      'Je beraden staan versleuteld op deze computer, in de map van de app. Zonder de sleutel is er niets van te lezen.',
    key: 'De sleutel staat in de sleutelbos van je systeem. Heeft je systeem er geen, dan kies je zelf een wachtzin.',
    settings:
      'Leesbaar op deze computer staan alleen instellingen: taal, kleuren, de adressen van relays en de plaats van het venster.',
  },
  browser: {
    sessions:
      'Is dit apparaat van jou, dan staan je beraden versleuteld in deze browser. Op een gedeeld apparaat blijft niets achter als je het tabblad sluit.',
    key: 'De sleutel blijft in deze browser en kan er niet uit worden gehaald.',
    settings: 'Leesbaar in deze browser staan alleen taal en kleuren.',
  },
  relay:
    'De relay tussen jullie bewaart alleen versleutelde gegevens. Wie de relay beheert, kan niet lezen wat jullie schrijven.',
  files:
    'Een verslag of reservekopie staat waar jij het bestand bewaart. Een verslag is daarna leesbaar voor wie het bestand heeft.',
  others: 'Werk van anderen',
  othersHint:
    'Beraad is gebouwd met deze vrije software en lettertypen. Open een naam om de licentie te lezen.',
  runtime:
    'De app draait op Electron, met Chromium en Node.js. Hun licenties staan in de map waar Beraad is geïnstalleerd.',
  loading: 'De licenties worden geladen.',
  notLoaded: 'De licenties zijn nu niet te laden.',
  again: 'Opnieuw proberen',
  packages: '{{number}} pakketten',
} as const

export const en: Words<typeof nl> = {
  heading: 'About Beraad',
  lede: 'Beraad helps you think through hard cases together. What you write can be read by the participants only.',
  toPage: 'Version, storage and licences',
  program: 'This program',
  version: 'Version {{version}}',
  licence: 'Free software under the licence EUPL-1.2. You may use, study, change and share Beraad.',
  noTracking: 'Beraad sends its makers nothing about you or your use: no measurements and no error reports.',
  kept: 'What is kept where',
  desktop: {
    sessions:
      'Your deliberations lie encrypted on this computer, in the folder of the app. Without the key nothing can be read.',
    key: 'The key lies in the keychain of your system. If your system has none, you choose a passphrase yourself.',
    settings:
      'Readable on this computer are settings only: language, colours, the addresses of relays and the place of the window.',
  },
  browser: {
    sessions:
      'If this device is yours, your deliberations lie encrypted in this browser. On a shared device nothing stays behind when you close the tab.',
    key: 'The key stays in this browser and cannot be taken out of it.',
    settings: 'Readable in this browser are language and colours only.',
  },
  relay:
    'The relay between you keeps encrypted data only. Whoever runs the relay cannot read what you write.',
  files:
    'A report or backup copy lies where you keep the file. A report can then be read by whoever has the file.',
  others: 'Work of others',
  othersHint: 'Beraad is built with this free software and these fonts. Open a name to read its licence.',
  runtime:
    'The app runs on Electron, with Chromium and Node.js. Their licences lie in the folder where Beraad is installed.',
  loading: 'The licences are being loaded.',
  notLoaded: 'The licences cannot be loaded now.',
  again: 'Try again',
  packages: '{{number}} packages',
}
