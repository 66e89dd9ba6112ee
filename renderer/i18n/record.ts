import type { Words } from './words.ts'

export const nl = {
  title: 'Vaststellen',
} as const

export const en: Words<typeof nl> = {
  title: 'Adopting the record',
}
