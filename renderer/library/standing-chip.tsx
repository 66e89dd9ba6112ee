import { Check, CircleAlert, Clock, Hourglass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { libraryWords } from '../../shared/library/words.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { Chip } from '../ui/chip.tsx'
import type { Listed } from './library-list.ts'

/** Where a record stands, in a word. Approved is only said of what was checked. */
export const StandingChip = ({ listed: { status, validity, isChecked } }: { readonly listed: Listed }) => {
  const { t } = useTranslation('library')
  const { statuses, validities } = libraryWords[useLanguage()]
  if (!isChecked) return <Chip icon={Hourglass}>{t('checking')}</Chip>
  if (validity === 'valid')
    return (
      <Chip tone="ok" icon={Check}>
        {statuses.validated}
      </Chip>
    )
  if (validity === 'review-due')
    return (
      <Chip tone="warn" icon={Clock}>
        {validities['review-due']}
      </Chip>
    )
  if (status === 'withdrawn')
    return (
      <Chip tone="bad" icon={CircleAlert}>
        {statuses.withdrawn}
      </Chip>
    )
  return <Chip tone={status === 'offered' ? 'lead' : 'neutral'}>{statuses[status]}</Chip>
}
