import type { Words } from './words.ts'

export const nl = {
  title: 'Verslag · {{title}}',
  pageTitle: 'Verslag',
} as const

export const en: Words<typeof nl> = {
  title: 'Report · {{title}}',
  pageTitle: 'Report',
}
