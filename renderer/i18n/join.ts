import type { Words } from './words.ts'

export const nl = {
  heading: 'Deelnemen aan een beraad',
  pasteIntroduction:
    'Plak hier de link uit je uitnodiging. De gespreksleider stuurde die, of laat hem als QR-code zien.',
  link: 'Uitnodigingslink',
  linkHint: 'De link begint met https:// of beraad:// en bevat #u=.',
  read: 'Uitnodiging lezen',
  reading: 'De uitnodiging wordt gelezen',
  otherLink: 'Een andere link gebruiken',
  invitedAs: 'Je bent uitgenodigd als {{role}}',
  relay: 'Via de relay {{relay}}',
  checkHost: 'Klopt dit adres met wie je uitnodigde? Bij twijfel bel je de gespreksleider.',
  known: 'Je doet al mee aan dit beraad op dit apparaat.',
  openKnown: 'Beraad openen',
  join: 'Deelnemen',
  whoAreYou: 'Zo zien de anderen wie je bent',
  keyWarning:
    'Deze link is de sleutel van het gesprek. Geef hem niet door: de gespreksleider nodigt zelf uit.',
  relayDownTitle: 'De relay antwoordt niet',
  relayDown:
    'Het adres {{relay}} is nu niet te bereiken. Kijk of je internet hebt, of vraag de gespreksleider of de relay aanstaat. Je kunt wel deelnemen: het beraad verschijnt zodra er verbinding is.',
  tryAgain: 'Opnieuw proberen',
  emptyTitle: 'Er staat nog geen link',
  empty: 'Plak eerst de hele link uit je uitnodiging in het veld.',
  returningTitle: 'Dit tabblad kent het beraad niet meer',
  returning:
    'Op een gedeeld apparaat blijft niets achter als een tabblad opnieuw laadt of sluit. Open je uitnodiging opnieuw; wat je had verstuurd, staat er nog.',
  truncatedTitle: 'De link is niet compleet',
  truncated:
    'Er ontbreekt een stuk, vaak het einde. Kopieer de hele link opnieuw uit de uitnodiging, of laat de QR-code scannen.',
  foreignTitle: 'Dit is geen uitnodiging voor Beraad',
  foreign: 'In deze tekst staat geen uitnodiging. Kijk of je de goede link hebt gekopieerd; hij bevat #u=.',
  newerTitle: 'Deze uitnodiging komt uit een nieuwere versie',
  newer: 'Werk Beraad bij, of open de link in de browser. Daarna werkt dezelfde uitnodiging.',
  damagedTitle: 'De uitnodiging is beschadigd',
  damaged:
    'De link is onderweg veranderd en past niet meer op het slot. Vraag de gespreksleider om een nieuwe.',
  'other-libraryTitle': 'Je doet al mee aan een andere bibliotheek',
  'other-library':
    'Op dit apparaat past één bibliotheek. Wil je overstappen, verlaat dan eerst de andere en open deze link daarna opnieuw.',
  'other-regionTitle': 'Je deelt al tellingen in een andere regio',
  'other-region':
    'Op dit apparaat past één regio. Wil je overstappen, verlaat dan eerst de andere en open deze link daarna opnieuw.',
  'other-registerTitle': 'Je doet al mee aan een ander register',
  'other-register':
    'Op dit apparaat past één expertiseregister. Wil je overstappen, verlaat dan eerst het andere register en open deze link daarna opnieuw.',
  roleFacilitator: 'gespreksleider',
  roleCoFacilitator: 'tweede gespreksleider',
  roleParticipant: 'deelnemer',
  roleNoteTaker: 'verslaglegger',
  roleResident: 'inwoner, naaste of vertegenwoordiger',
  roleReviewer: 'meelezer van het verslag',
  roleObserver: 'toehoorder',
  mayFacilitator: 'Je leidt het gesprek: jij bepaalt de stap en de tijd.',
  mayCoFacilitator: 'Je leidt het gesprek samen met de gespreksleider.',
  mayParticipant: 'Je leest mee, schrijft mee en geeft je eigen afweging.',
  mayNoteTaker: 'Je schrijft mee voor het verslag en geeft je eigen afweging.',
  mayResident:
    'Het gaat ook om jou. Je leest mee, schrijft mee in je eigen woorden en geeft je eigen afweging.',
  mayReviewer: 'Je leest het verslag en kunt wijzigingen voorstellen.',
  mayObserver: 'Je kijkt en luistert mee. Je kunt niets veranderen.',
} as const

export const en: Words<typeof nl> = {
  heading: 'Join a deliberation',
  pasteIntroduction:
    'Paste the link of your invitation here. The facilitator sent it, or shows it as a QR code.',
  link: 'Invitation link',
  linkHint: 'The link begins with https:// or beraad:// and contains #u=.',
  read: 'Read the invitation',
  reading: 'Reading the invitation',
  otherLink: 'Use another link',
  invitedAs: 'You are invited as {{role}}',
  relay: 'Through the relay {{relay}}',
  checkHost: 'Does this address fit who invited you? If in doubt, call the facilitator.',
  known: 'You already take part in this deliberation on this device.',
  openKnown: 'Open the deliberation',
  join: 'Join',
  whoAreYou: 'This is how the others see who you are',
  keyWarning:
    'This link is the key to the conversation. Do not pass it on: the facilitator does the inviting.',
  relayDownTitle: 'The relay does not answer',
  relayDown:
    'The address {{relay}} cannot be reached now. Check your internet connection, or ask the facilitator whether the relay is on. You can join anyway: the deliberation appears as soon as there is a connection.',
  tryAgain: 'Try again',
  emptyTitle: 'There is no link yet',
  empty: 'First paste the whole link of your invitation into the field.',
  returningTitle: 'This tab no longer knows the deliberation',
  returning:
    'On a shared device nothing stays behind when a tab reloads or closes. Open your invitation again; what you had sent is still there.',
  truncatedTitle: 'The link is not complete',
  truncated:
    'A piece is missing, often the end. Copy the whole link from the invitation again, or have the QR code scanned.',
  foreignTitle: 'This is not an invitation to Beraad',
  foreign: 'There is no invitation in this text. Check whether you copied the right link; it contains #u=.',
  newerTitle: 'This invitation comes from a newer version',
  newer: 'Update Beraad, or open the link in a browser. After that the same invitation works.',
  damagedTitle: 'The invitation is damaged',
  damaged: 'The link was changed on its way and no longer fits the lock. Ask the facilitator for a new one.',
  'other-libraryTitle': 'You already take part in another library',
  'other-library':
    'This device holds one library. To change over, leave the other one first and open this link again.',
  'other-regionTitle': 'You already share counts in another region',
  'other-region':
    'This device holds one region. To change over, leave the other one first and open this link again.',
  'other-registerTitle': 'You already take part in another register',
  'other-register':
    'This device holds one expertise register. To change over, leave the other one first and open this link again.',
  roleFacilitator: 'facilitator',
  roleCoFacilitator: 'co-facilitator',
  roleParticipant: 'participant',
  roleNoteTaker: 'note taker',
  roleResident: 'resident, relative or representative',
  roleReviewer: 'reviewer of the record',
  roleObserver: 'observer',
  mayFacilitator: 'You lead the conversation: you set the step and the time.',
  mayCoFacilitator: 'You lead the conversation together with the facilitator.',
  mayParticipant: 'You read along, write along and give your own weighing.',
  mayNoteTaker: 'You write along for the report and give your own weighing.',
  mayResident: 'This is about you too. You read along, write in your own words and give your own weighing.',
  mayReviewer: 'You read the report and can propose changes.',
  mayObserver: 'You watch and listen. You cannot change anything.',
}
