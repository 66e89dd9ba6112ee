import type { Words } from './words.ts'

export const nl = {
  title: 'Exporteren',
} as const

export const en: Words<typeof nl> = {
  title: 'Export',
}
