import type { Words } from './words.ts'

export const nl = {
  title: 'Zonder herkenbare gegevens',
} as const

export const en: Words<typeof nl> = {
  title: 'Without identifying details',
}
