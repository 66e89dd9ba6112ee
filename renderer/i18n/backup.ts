import type { Words } from './words.ts'

export const nl = {
  title: 'Kopie',
} as const

export const en: Words<typeof nl> = {
  title: 'Copy',
}
