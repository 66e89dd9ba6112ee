import type { Words } from './words.ts'

export const nl = {
  title: 'Persoonsgegevens',
} as const

export const en: Words<typeof nl> = {
  title: 'Personal data',
}
