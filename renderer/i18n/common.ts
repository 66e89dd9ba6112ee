import type { Words } from './words.ts'

export const nl = {
  appName: 'Beraad',
  save: 'Opslaan',
  cancel: 'Annuleren',
  close: 'Sluiten',
  back: 'Terug',
} as const

export const en: Words<typeof nl> = {
  appName: 'Beraad',
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
}
