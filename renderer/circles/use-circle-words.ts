import { useTranslation } from 'react-i18next'
import type { CircleView } from '../live/live.ts'

/** A circle in a few words: its name and how many are in it. */
export const useCircleWords = (circle: Pick<CircleView, 'name' | 'members'> | null): string => {
  const { t } = useTranslation('circles')
  if (circle === null) return ''
  const name = circle.name.trim() === '' ? t('nameless') : circle.name
  return t('badge', { name, count: circle.members })
}
