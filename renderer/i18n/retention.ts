import type { Words } from './words.ts'

export const nl = {
  title: 'Bewaren en vernietigen',
} as const

export const en: Words<typeof nl> = {
  title: 'Retention',
}
