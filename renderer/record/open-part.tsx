import { Lock, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLive } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'
import { AdoptDialog } from './adopt-dialog.tsx'
import { ChangedNotice } from './changed-notice.tsx'
import styles from './record.module.css'
import { type OpenRecord, useMoment, useNameOf } from './use-record.ts'

interface OpenPartProps {
  readonly record: OpenRecord
  readonly kind: 'deliberation' | 'conference'
  readonly changed: readonly string[]
  readonly onToList: () => void
  readonly onToText: () => void
  /** The stage is another one now, so that focus finds a place. */
  readonly onMoved: () => void
}

/** A record that lies open: what was proposed, what waits, and what this member can do next. */
export const OpenPart = ({ record, kind, changed, onToList, onToText, onMoved }: OpenPartProps) => {
  const { t } = useTranslation(['record', 'common'])
  const live = useLive()
  const { toast } = useToasts()
  const moment = useMoment()
  const nameOf = useNameOf(record)
  const [asked, setAsked] = useState<'adopt' | 'withdraw' | null>(null)
  const { amendments, frozen } = record
  const ofThis = amendments.filter(({ status }) => status !== 'other-text').length
  const waiting = amendments.filter(({ status }) => status === 'open').length
  const mayLead = live.record.may('adopt')
  const mayAmend = live.record.may('amend')

  const withdraw = (): void => {
    setAsked(null)
    const withdrawn = live.record.withdraw()
    if (withdrawn.ok) toast(t('record:open.withdrawn'))
    else toast(t(`record:amendments.problems.${withdrawn.code}`), 'bad')
    onMoved()
  }
  const next = mayLead ? (waiting > 0 ? 'lead' : 'leadReady') : mayAmend ? 'member' : 'reader'
  return (
    <>
      <p className={styles.quiet}>
        {t('record:open.since', { moment: moment(frozen.at), name: nameOf(frozen.by) })}
      </p>
      <p role="status" className={styles.count}>
        {ofThis === 0 ? t('record:open.none') : t('record:open.count', { count: ofThis })}{' '}
        {ofThis === 0
          ? null
          : waiting === 0
            ? t('record:open.answered')
            : t('record:open.waiting', { count: waiting })}
      </p>
      <p className={styles.quiet}>{t(`record:open.${next}`)}</p>
      <ChangedNotice changed={changed} text={t('record:open.changed')}>
        {mayLead ? t('record:open.changedLead') : null}
      </ChangedNotice>
      <div className={styles.buttons}>
        {mayLead ? (
          <Button icon={Lock} onPress={() => setAsked('adopt')}>
            {t('record:open.adopt')}
          </Button>
        ) : null}
        {amendments.length === 0 ? null : <Button onPress={onToList}>{t('record:open.toAmendments')}</Button>}
        {mayAmend ? <Button onPress={onToText}>{t('record:open.toText')}</Button> : null}
        {mayLead ? (
          <Button kind="quiet" icon={Undo2} onPress={() => setAsked('withdraw')}>
            {t('record:open.withdraw')}
          </Button>
        ) : null}
      </div>
      {record.tree === null ? <Callout tone="bad">{t('record:open.damaged')}</Callout> : null}
      {asked === 'adopt' ? (
        <AdoptDialog
          record={record}
          kind={kind}
          onClose={() => setAsked(null)}
          onAdopted={() => {
            setAsked(null)
            onMoved()
          }}
        />
      ) : null}
      <Dialog
        role="alertdialog"
        title={t('record:open.withdrawTitle')}
        description={t('record:open.withdrawText')}
        kind={kind}
        isOpen={asked === 'withdraw'}
        onOpenChange={(isOpen) => {
          if (!isOpen) setAsked(null)
        }}
        actions={
          <>
            <Button onPress={() => setAsked(null)}>{t('common:cancel')}</Button>
            <Button kind="lead" onPress={withdraw}>
              {t('record:open.withdraw')}
            </Button>
          </>
        }
      />
    </>
  )
}
