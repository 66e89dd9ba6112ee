import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actsOn, type RecordAct, tookPart } from '../../shared/library/may.ts'
import type { LibraryRecord } from '../../shared/library/record.ts'
import type { Standing } from '../../shared/library/standing.ts'
import { Button } from '../ui/button.tsx'
import {
  type ActProps,
  AgreeDialog,
  ApproveDialog,
  GiveBackDialog,
  ObjectDialog,
  RemoveDialog,
  SupersedeDialog,
  WithdrawDialog,
} from './act-dialogs.tsx'
import { FollowUpDialog } from './follow-up-dialog.tsx'
import styles from './library.module.css'
import type { LibraryView } from './use-library.ts'

const ActDialogOf = ({ act, ...props }: ActProps & { readonly act: RecordAct }) => {
  switch (act) {
    case 'approve':
    case 'renew':
      return <ApproveDialog {...props} isAgain={act === 'renew'} />
    case 'give-back':
      return <GiveBackDialog {...props} />
    case 'follow-up':
      return <FollowUpDialog {...props} />
    case 'supersede':
      return <SupersedeDialog {...props} />
    case 'agree':
      return <AgreeDialog {...props} />
    case 'object':
      return <ObjectDialog {...props} />
    case 'withdraw':
      return <WithdrawDialog {...props} />
    case 'remove':
      return <RemoveDialog {...props} />
  }
}

const isGrave = (act: RecordAct): boolean => act === 'object' || act === 'withdraw' || act === 'remove'

interface RecordActionsProps {
  readonly record: LibraryRecord
  readonly standing: Standing
  readonly view: LibraryView
  /** After a dialog closed, whether or not it did something. */
  readonly onActed: () => void
}

/** What this person can do with the record where it stands. */
export const RecordActions = ({ record, standing, view, onActed }: RecordActionsProps) => {
  const { t } = useTranslation('library')
  const headingId = useId()
  const [open, setOpen] = useState<RecordAct | null>(null)
  const { state, isReviewer, deviceId } = view
  const acts = actsOn(record, standing, {
    deviceId,
    isReviewer,
    isLeader: state?.mayInvite === true,
    mayWrite: state?.mayWrite === true,
  })
  const isTooNear = isReviewer && standing.status === 'offered' && tookPart(record, deviceId)
  const names: Readonly<Record<RecordAct, string>> = {
    approve: t('act.approve'),
    renew: t('act.renew'),
    'give-back': t('act.giveBack'),
    'follow-up': t(standing.followUp ? 'act.followUpChange' : 'act.followUp'),
    supersede: t('act.supersede'),
    agree: t('act.agree'),
    object: t('act.object'),
    withdraw: t('act.withdraw'),
    remove: t('act.remove'),
  }
  if (acts.length === 0 && !isTooNear && open === null) return null
  return (
    <section aria-labelledby={headingId}>
      <h2 id={headingId}>{t('record.actions')}</h2>
      {isTooNear ? <p className={styles.quiet}>{t('record.tookPart')}</p> : null}
      <div className={styles.actions}>
        {acts.map((act) => (
          <Button
            key={act}
            kind={act === 'approve' || act === 'agree' ? 'lead' : isGrave(act) ? 'danger' : 'plain'}
            onPress={() => setOpen(act)}
          >
            {names[act]}
          </Button>
        ))}
      </div>
      {open === null ? null : (
        <ActDialogOf
          act={open}
          record={record}
          view={view}
          onClose={() => {
            setOpen(null)
            onActed()
          }}
        />
      )}
    </section>
  )
}
