import type { Words } from './words.ts'

export const nl = {
  title: 'Moresprudentie',
} as const

export const en: Words<typeof nl> = {
  title: 'Moral case library',
}
