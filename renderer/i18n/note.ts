import type { Words } from './words.ts'

export const nl = {
  toolbar: 'Opmaak van {{title}}',
  bold: 'Vet',
  italic: 'Cursief',
  heading: 'Kop',
  bullets: 'Opsomming',
  numbers: 'Genummerde lijst',
  undo: 'Ongedaan maken',
  redo: 'Opnieuw',
  withShortcut: '{{name}} ({{shortcut}})',
  loading: 'De notitie wordt geopend.',
  notLoaded: 'De notitie kon niet worden geopend. Wat er staat, blijft bewaard.',
  retry: 'Opnieuw proberen',
  unreadable:
    'In deze notitie staat iets wat dit programma niet kan tonen. Je kunt haar lezen, maar hier niet verder schrijven. Controleer of er een nieuwe versie van Beraad is.',
} as const

export const en: Words<typeof nl> = {
  toolbar: 'Formatting of {{title}}',
  bold: 'Bold',
  italic: 'Italic',
  heading: 'Heading',
  bullets: 'Bulleted list',
  numbers: 'Numbered list',
  undo: 'Undo',
  redo: 'Redo',
  withShortcut: '{{name}} ({{shortcut}})',
  loading: 'The note is being opened.',
  notLoaded: 'The note could not be opened. What it holds is kept.',
  retry: 'Try again',
  unreadable:
    'This note holds something that this program cannot show. You can read it, but not write on here. Check whether there is a new version of Beraad.',
}
