import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setAgreementStatus } from '../../shared/session/commands.ts'
import type { Agreement, AgreementStatus as Status } from '../../shared/session/model.ts'
import { useLive } from '../live/use-live.tsx'
import { useHoldStep } from '../room/hold-step.tsx'
import { Button } from '../ui/button.tsx'
import { Select } from '../ui/select.tsx'
import { TextField } from '../ui/text-field.tsx'
import styles from './agreements-field.module.css'
import { StatusHistory } from './status-history.tsx'
import { useMayWrite } from './use-may-write.ts'

const statuses = ['open', 'done', 'not-done', 'overtaken', 'escalated'] as const satisfies readonly Status[]

interface AgreementStatusProps {
  readonly fieldId: string
  readonly agreement: Agreement
}

/** How an agreement stands, why, and how it stood before. A change is written down with its reason, at once. */
export const AgreementStatus = ({ fieldId, agreement }: AgreementStatusProps) => {
  const { t } = useTranslation('fields')
  const common = useTranslation('common').t
  const live = useLive()
  const mayWrite = useMayWrite()
  const [chosen, setChosen] = useState<Status | null>(null)
  const [reason, setReason] = useState('')
  useHoldStep(chosen !== null)

  const reset = () => {
    setChosen(null)
    setReason('')
  }
  return (
    <div className={styles.status}>
      <Select
        label={t('agreements.status')}
        value={chosen ?? agreement.status}
        isDisabled={!mayWrite}
        options={statuses.map((status) => ({ value: status, label: t(`agreements.statuses.${status}`) }))}
        onChange={(status) => setChosen(status === agreement.status ? null : status)}
        hint={agreement.reason === '' || chosen !== null ? undefined : agreement.reason}
      />
      {chosen === null ? null : (
        <div className={styles.reason}>
          <TextField label={t('agreements.reason')} value={reason} onChange={setReason} />
          <Button onPress={reset}>{common('cancel')}</Button>
          <Button
            kind="lead"
            onPress={() => {
              setAgreementStatus(live.documents, live.actor(), fieldId, agreement.id, chosen, reason.trim())
              reset()
            }}
          >
            {t('agreements.saveStatus')}
          </Button>
        </div>
      )}
      <StatusHistory agreement={agreement} />
    </div>
  )
}
