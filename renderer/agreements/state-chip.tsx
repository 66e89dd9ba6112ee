import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Chip } from '../ui/chip.tsx'
import { type AttendedAgreement, isUnfinished } from './over-sessions.ts'

/** How an agreement stands: finished and how, or how many days are left. */
export const StateChip = ({ attended }: { readonly attended: AttendedAgreement }) => {
  const { t } = useTranslation('agreements')
  const { agreement, daysLeft } = attended
  if (!isUnfinished(attended)) {
    return (
      <Chip tone={agreement.status === 'done' ? 'ok' : 'neutral'}>{t(`statuses.${agreement.status}`)}</Chip>
    )
  }
  if (daysLeft === null) return <Chip>{t('noDue')}</Chip>
  return daysLeft < 0 ? (
    <Chip tone="bad" icon={TriangleAlert}>
      {t('overdue', { count: -daysLeft })}
    </Chip>
  ) : (
    <Chip tone={daysLeft === 0 ? 'warn' : 'neutral'}>{t('daysLeft', { count: daysLeft })}</Chip>
  )
}
