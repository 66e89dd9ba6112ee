import type { Words } from './words.ts'

export const nl = {
  welcome: 'Welkom bij Beraad',
  introduction:
    'Samen nadenken over lastige casussen, met mensen van andere organisaties. Zo zien anderen wie je bent:',
  name: 'Je naam',
  nameHint: 'Zoals collega’s je kennen.',
  organisation: 'Organisatie',
  organisationHint: 'Je werkgever of team. Spreek je voor jezelf of een naaste, schrijf dat dan.',
  continue: 'Verder',
  nameMissing: 'Vul je naam in. Zonder naam weten anderen niet wie er meepraat.',
  organisationMissing: 'Vul je organisatie in, of namens wie je meepraat.',
  device: 'Dit apparaat',
  own: 'Alleen van mij',
  ownHint: 'Je beraden blijven versleuteld bewaard in deze browser. Je kunt ze later weer openen.',
  shared: 'Gedeeld',
  sharedHint:
    'Er blijft niets achter als je dit tabblad sluit. Kies dit op een computer waar anderen bij kunnen.',
  privacy: 'Wat je in een beraad schrijft is versleuteld. Alleen de deelnemers kunnen het lezen.',
} as const

export const en: Words<typeof nl> = {
  welcome: 'Welcome to Beraad',
  introduction:
    'Think through hard cases together with people of other organisations. This is how others see who you are:',
  name: 'Your name',
  nameHint: 'As your colleagues know you.',
  organisation: 'Organisation',
  organisationHint: 'Your employer or team. If you speak for yourself or a relative, say so.',
  continue: 'Continue',
  nameMissing: 'Fill in your name. Without it the others do not know who is taking part.',
  organisationMissing: 'Fill in your organisation, or on whose behalf you take part.',
  device: 'This device',
  own: 'Mine alone',
  ownHint: 'Your deliberations stay in this browser, encrypted. You can open them again later.',
  shared: 'Shared',
  sharedHint: 'Nothing stays behind when you close this tab. Choose this on a computer that others can use.',
  privacy: 'What you write in a deliberation is encrypted. Only the participants can read it.',
}
