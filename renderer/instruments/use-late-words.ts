import { useTranslation } from 'react-i18next'
import { clockTime } from '../app/dates.ts'
import { useLanguage } from '../i18n/use-text.ts'
import type { TimeState } from './use-time-plan.ts'

/** How the group stands in its time, and what a delay costs, in a sentence or two. */
export const useLateWords = (): ((time: TimeState) => string) => {
  const { t } = useTranslation('instruments')
  const language = useLanguage()
  return ({ state, late, planned, expected }) => {
    const times = { planned: clockTime(planned, language), expected: clockTime(expected, language) }
    if (state === 'not-begun') return t('plan.notBegun', times)
    const standing = state === 'standing' ? ` ${t('plan.standing')}` : ''
    if (late > 0) return `${t('plan.late', { count: late, ...times })}${standing}`
    if (late < 0) return `${t('plan.ahead', { count: -late })}${standing}`
    return `${t('plan.onTime')}${standing}`
  }
}
