import type { Words } from './words.ts'

export const nl = {
  title: 'Voor de inwoner',
} as const

export const en: Words<typeof nl> = {
  title: 'For the resident',
}
