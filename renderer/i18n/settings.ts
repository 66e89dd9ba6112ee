import type { Words } from './words.ts'

export const nl = {
  heading: 'Instellingen',
  appearance: 'Taal en weergave',
  language: 'Taal',
  dutch: 'Nederlands',
  english: 'English',
  theme: 'Kleuren',
  themeSystem: 'Zoals dit apparaat',
  themeLight: 'Licht',
  themeDark: 'Donker',
  you: 'Jij',
  youHint:
    'Een andere naam of organisatie geldt voor beraden die je vanaf nu begint of waar je vanaf nu aan meedoet.',
  saveProfile: 'Gegevens opslaan',
  saved: 'Je gegevens zijn opgeslagen.',
  fingerprint: 'Vingerafdruk van dit apparaat',
  fingerprintHint:
    'Wil iemand zeker weten dat jij het bent? Lees deze tekens voor. Ze horen alleen bij dit apparaat en zijn niet geheim.',
  device: 'Dit apparaat',
  deviceDesktop: 'De app bewaart je beraden versleuteld op deze computer.',
  deviceOwn: 'Dit apparaat is alleen van jou. Je beraden blijven versleuteld bewaard in deze browser.',
  deviceShared: 'Dit apparaat is gedeeld. Er blijft niets achter als je dit tabblad sluit.',
  makeOwn: 'Dit apparaat is alleen van mij',
  madeOwn: 'Je beraden worden nu op dit apparaat bewaard.',
  sessions: 'Beraden op dit apparaat',
  sessionsHint:
    'Weghalen wist de sleutel en alles wat op dit apparaat staat. Andere deelnemers houden hun eigen toegang.',
  noSessions: 'Er staat geen beraad op dit apparaat.',
  keepUntil: 'Bewaren tot {{day}}',
  retentionPassed: 'De bewaartermijn is voorbij.',
  forget: 'Weghalen',
  forgetNamed: 'Weghalen: {{title}}',
  forgetTitle: 'Dit beraad van dit apparaat halen?',
  forgetText:
    'Je kunt “{{title}}” hierna niet meer lezen op dit apparaat, ook niet wat nog niet op de relay staat. Exporteer eerst het verslag als je het wilt houden.',
  forgetOwner:
    'Je leidt dit beraad. Is er geen tweede gespreksleider, dan kan daarna niemand meer uitnodigen of het afsluiten.',
  forgetConfirm: 'Beraad weghalen',
  forgotten: 'Het beraad is van dit apparaat gehaald.',
} as const

export const en: Words<typeof nl> = {
  heading: 'Settings',
  appearance: 'Language and appearance',
  language: 'Language',
  dutch: 'Nederlands',
  english: 'English',
  theme: 'Colours',
  themeSystem: 'Like this device',
  themeLight: 'Light',
  themeDark: 'Dark',
  you: 'You',
  youHint: 'A different name or organisation counts for deliberations you start or join from now on.',
  saveProfile: 'Save your details',
  saved: 'Your details are saved.',
  fingerprint: 'Fingerprint of this device',
  fingerprintHint:
    'Does someone want to be sure it is you? Read these characters aloud. They belong to this device only and are no secret.',
  device: 'This device',
  deviceDesktop: 'The app keeps your deliberations encrypted on this computer.',
  deviceOwn: 'This device is yours alone. Your deliberations stay in this browser, encrypted.',
  deviceShared: 'This device is shared. Nothing stays behind when you close this tab.',
  makeOwn: 'This device is mine alone',
  madeOwn: 'Your deliberations are now kept on this device.',
  sessions: 'Deliberations on this device',
  sessionsHint:
    'Removing erases the key and everything on this device. Other participants keep their own access.',
  noSessions: 'There is no deliberation on this device.',
  keepUntil: 'Keep until {{day}}',
  retentionPassed: 'The retention period is over.',
  forget: 'Remove',
  forgetNamed: 'Remove: {{title}}',
  forgetTitle: 'Remove this deliberation from this device?',
  forgetText:
    'After this you can no longer read “{{title}}” on this device, nor what is not yet on the relay. Export the report first if you want to keep it.',
  forgetOwner:
    'You lead this deliberation. Without a co-facilitator nobody will be able to invite people or close it.',
  forgetConfirm: 'Remove the deliberation',
  forgotten: 'The deliberation was removed from this device.',
}
