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
  contentProtection: 'Venster afschermen bij schermdelen',
  contentProtectionHint:
    'Wie in een vergadering je scherm ziet, ziet dit venster dan leeg. Een schermafbeelding ook. Het scherm voor de zaal blijft te zien, want dat is om te laten zien. Dit werkt op Windows en macOS.',
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
  deviceMemory: 'De app bewaart nu niets op deze computer. Als je het venster sluit, is alles hier weg.',
  deviceOwn: 'Dit apparaat is alleen van jou. Je beraden blijven versleuteld bewaard in deze browser.',
  deviceShared: 'Dit apparaat is gedeeld. Er blijft niets achter als je dit tabblad sluit.',
  makeOwn: 'Dit apparaat is alleen van mij',
  madeOwn: 'Je beraden worden nu op dit apparaat bewaard.',
  sessions: 'Beraden op dit apparaat',
  sessionsHint:
    'Weghalen wist de sleutel en alles wat op dit apparaat staat. Andere deelnemers houden hun eigen toegang. Vernietigen wist het voor iedereen.',
  noSessions: 'Er staat geen beraad op dit apparaat.',
  keepUntil: 'Bewaren tot {{day}}',
  retentionPassed: 'De bewaartermijn is voorbij.',
  forget: 'Weghalen',
  forgetNamed: 'Weghalen: {{title}}',
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
  contentProtection: 'Hide the window when the screen is shared',
  contentProtectionHint:
    'Whoever sees your screen in a meeting then sees this window empty. So does a screenshot. The screen for the room stays visible, because that is there to be shown. This works on Windows and macOS.',
  you: 'You',
  youHint: 'A different name or organisation counts for deliberations you start or join from now on.',
  saveProfile: 'Save your details',
  saved: 'Your details are saved.',
  fingerprint: 'Fingerprint of this device',
  fingerprintHint:
    'Does someone want to be sure it is you? Read these characters aloud. They belong to this device only and are no secret.',
  device: 'This device',
  deviceDesktop: 'The app keeps your deliberations encrypted on this computer.',
  deviceMemory:
    'The app keeps nothing on this computer now. When you close the window, everything here is gone.',
  deviceOwn: 'This device is yours alone. Your deliberations stay in this browser, encrypted.',
  deviceShared: 'This device is shared. Nothing stays behind when you close this tab.',
  makeOwn: 'This device is mine alone',
  madeOwn: 'Your deliberations are now kept on this device.',
  sessions: 'Deliberations on this device',
  sessionsHint:
    'Removing erases the key and everything on this device. Other participants keep their own access. Destroying erases it for everybody.',
  noSessions: 'There is no deliberation on this device.',
  keepUntil: 'Keep until {{day}}',
  retentionPassed: 'The retention period is over.',
  forget: 'Remove',
  forgetNamed: 'Remove: {{title}}',
}
