import { useTranslation } from 'react-i18next'
import { longDay } from '../app/dates.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { TextField } from '../ui/text-field.tsx'
import type { RetentionRules } from './retention.ts'
import { SetByOrganisation } from './set-by-organisation.tsx'

interface RetentionFieldProps {
  readonly value: string
  readonly onChange: (day: string) => void
  readonly error: string | undefined
  readonly rules: RetentionRules
}

/** Until which day a session is kept, as far as the organisation leaves that to people. */
export const RetentionField = ({ value, onChange, error, rules }: RetentionFieldProps) => {
  const { t } = useTranslation(['newSession', 'policy'])
  const language = useLanguage()
  const { latest, isLocked } = rules
  return (
    <TextField
      type="date"
      label={t('newSession:retain')}
      hint={
        <>
          {t('newSession:retainHint')}
          {isLocked || latest !== null ? (
            <>
              {' '}
              <SetByOrganisation>
                {isLocked || latest === null
                  ? null
                  : t('policy:keepAtMost', { day: longDay(latest, language) })}
              </SetByOrganisation>
            </>
          ) : null}
        </>
      }
      value={value}
      onChange={onChange}
      error={error}
      isReadOnly={isLocked}
      max={latest ?? undefined}
      isRequired
    />
  )
}
