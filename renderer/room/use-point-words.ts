import { useTranslation } from 'react-i18next'
import { longDay } from '../app/dates.ts'
import { useLanguage, useText } from '../i18n/use-text.ts'
import type { ClosingPoint } from './closing-points.ts'

/** The sentence that belongs to an open point. */
export const usePointWords = (): ((point: ClosingPoint) => string) => {
  const { t } = useTranslation('room')
  const text = useText()
  const language = useLanguage()
  return (point) => {
    switch (point.kind) {
      case 'missing':
        return text(point.sentence)
      case 'agreement-without-person':
        return t('closing.withoutPerson', { action: point.action.trim() || '…' })
      case 'agreement-without-date':
        return t('closing.withoutDate', { action: point.action.trim() || '…' })
      case 'resident-not-heard':
        return t('closing.notHeard', { voice: text(point.voice) })
      case 'review-open':
        return t('closing.reviewOpen', { action: point.action.trim() || '…' })
      case 'decision-without-holder':
        return t('closing.withoutHolder')
      case 'escalation-overdue':
        return t('closing.escalationOverdue', {
          question: point.question.trim() || '…',
          date: longDay(point.deadline, language),
        })
      case 'circle-without-members':
        return t('closing.emptyCircle', { circle: point.circle.trim() || '…' })
      case 'parked':
        return t('closing.parked', { count: point.count })
      case 'round-open':
        return t('closing.roundOpen', { field: text(point.title) })
      case 'round-unopened':
        return t('closing.roundUnopened', { field: text(point.title), count: point.count })
    }
  }
}
