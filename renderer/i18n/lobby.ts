import type { Words } from './words.ts'

export const nl = {
  region: 'Wachtkamer',
} as const

export const en: Words<typeof nl> = {
  region: 'Waiting room',
}
