import type { Words } from './words.ts'

export const nl = {
  title: 'Inzicht',
} as const

export const en: Words<typeof nl> = {
  title: 'Insight',
}
