import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setAgreementStatus } from '../../shared/session/commands.ts'
import type { AgreementStatus } from '../../shared/session/model.ts'
import { agreementsQuery } from '../../shared/session/queries.ts'
import { useServices } from '../app/services.tsx'
import type { Sessions } from '../live/sessions.ts'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { useToasts } from '../ui/toast.tsx'
import { needsReason } from './board.ts'
import type { AttendedAgreement } from './over-sessions.ts'

const statuses = [
  'open',
  'done',
  'not-done',
  'overtaken',
  'escalated',
] as const satisfies readonly AgreementStatus[]

/** Changes the status in the session itself. `gone`: somebody removed the agreement there. */
const changeStatus = async (
  sessions: Sessions,
  { session, agreement }: AttendedAgreement,
  status: AgreementStatus,
  reason: string,
): Promise<'changed' | 'gone' | 'failed'> => {
  let isThere = false
  try {
    const changed = await sessions.change(session.roomId, ({ documents, actor }) => {
      isThere = agreementsQuery(agreement.fieldId)
        .of(documents)
        .some(({ id }) => id === agreement.id)
      if (isThere) setAgreementStatus(documents, actor(), agreement.fieldId, agreement.id, status, reason)
    })
    if (!changed.ok) return 'failed'
  } catch {
    return 'failed'
  }
  return isThere ? 'changed' : 'gone'
}

type State = 'ready' | 'busy' | 'failed' | 'gone' | 'reason-missing' | 'unchanged'

interface StatusDialogProps {
  readonly attended: AttendedAgreement
  readonly onClose: () => void
  /** The status is in the session; the summary that this device keeps of it follows by itself. */
  readonly onChanged: () => void
}

/** Says how an agreement stands, and why. */
export const StatusDialog = ({ attended, onClose, onChanged }: StatusDialogProps) => {
  const { t } = useTranslation(['agreements', 'common'])
  const { sessions } = useServices()
  const { toast } = useToasts()
  const { agreement, session } = attended
  const [status, setStatus] = useState<AgreementStatus>(agreement.status)
  const [reason, setReason] = useState('')
  const [state, setState] = useState<State>('ready')

  const save = async (): Promise<void> => {
    if (state === 'busy') return
    const why = reason.trim()
    if (status === agreement.status && why === '') return setState('unchanged')
    if (needsReason(status) && why === '') return setState('reason-missing')
    setState('busy')
    const outcome = await changeStatus(sessions, attended, status, why)
    if (outcome !== 'changed') return setState(outcome)
    toast(t('agreements:recorded', { status: t(`agreements:statuses.${status}`) }))
    onChanged()
    onClose()
  }

  return (
    <Dialog
      title={t('agreements:statusTitle')}
      description={agreement.action.trim() === '' ? t('agreements:noAction') : agreement.action}
      kind={session.kind}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="lead" isDisabled={state === 'busy'} onPress={() => void save()}>
            {state === 'busy' ? t('agreements:recording') : t('agreements:record')}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t('agreements:status')}
        value={status}
        onChange={(chosen) => {
          setStatus(chosen)
          setState('ready')
        }}
        options={statuses.map((value) => ({ value, label: t(`agreements:statuses.${value}`) }))}
        error={state === 'unchanged' ? t('agreements:unchanged') : undefined}
      />
      <TextField
        multiline
        label={t('agreements:reason')}
        hint={t('agreements:reasonHint')}
        value={reason}
        isRequired={needsReason(status)}
        onChange={setReason}
        error={state === 'reason-missing' ? t('agreements:reasonMissing') : undefined}
      />
      {state === 'failed' || state === 'gone' ? (
        <Callout tone="bad" isAlert>
          {t(state === 'gone' ? 'agreements:notThere' : 'agreements:notRecorded')}
        </Callout>
      ) : null}
    </Dialog>
  )
}
