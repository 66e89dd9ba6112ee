import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { amendedTree } from '../../shared/record/adopt.ts'
import { isBlank, oneLine } from '../../shared/report/text.ts'
import type { AdoptRefusal } from '../live/record-contract.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useToasts } from '../ui/toast.tsx'
import { RecognisableNotice } from './recognisable-notice.tsx'
import styles from './record.module.css'
import type { OpenRecord } from './use-record.ts'

interface AdoptDialogProps {
  readonly record: OpenRecord
  readonly kind: 'deliberation' | 'conference'
  readonly onClose: () => void
  readonly onAdopted: () => void
}

/** Fixes the words that lie open, with all that was accepted, and says who was there. */
export const AdoptDialog = ({ record, kind, onClose, onAdopted }: AdoptDialogProps) => {
  const { t } = useTranslation(['record', 'common'])
  const live = useLive()
  const { toast } = useToasts()
  const attendees = useTopic('members', (session) => session.attendees())
  const [absent, setAbsent] = useState<ReadonlySet<string>>(new Set())
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<AdoptRefusal | null>(null)
  const waiting = record.amendments.filter(({ status }) => status === 'open').length
  const accepted = record.filed.filter(({ status }) => status === 'accepted').length
  const tree = useMemo(() => amendedTree(record), [record])
  const own = attendees.flatMap(({ name, organisation }) => [name, organisation])
  const problem = waiting > 0 ? 'amendments-open' : tree.ok ? refused : tree.code
  const me = live.me()

  const person = ({ deviceId, name, organisation }: (typeof attendees)[number]): string => {
    const words = isBlank(organisation)
      ? t('record:adopt.personPlain', { name: oneLine(name) })
      : t('record:adopt.person', { name: oneLine(name), organisation: oneLine(organisation) })
    return deviceId === me.deviceId ? t('record:adopt.you', { person: words }) : words
  }
  const adopt = async (): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    const there = attendees.map(({ deviceId }) => deviceId).filter((id) => !absent.has(id))
    const adopted = await live.record.adopt(new Set(there))
    setBusy(false)
    if (!adopted.ok) return setRefused(adopted.code)
    toast(t('record:adopt.done'))
    onAdopted()
  }
  return (
    <Dialog
      role="alertdialog"
      title={t('record:adopt.title')}
      description={t('record:adopt.text')}
      kind={kind}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button
            kind="lead"
            isBusy={isBusy}
            isDisabled={waiting > 0 || !tree.ok}
            onPress={() => void adopt()}
          >
            {t('record:adopt.confirm')}
          </Button>
        </>
      }
    >
      {problem === null ? null : (
        <Callout tone="warn" title={t('record:adopt.problemTitle')} isAlert>
          <p>{t(`record:adopt.problems.${problem}`, { count: waiting })}</p>
        </Callout>
      )}
      <p>{accepted === 0 ? t('record:adopt.noChanges') : t('record:adopt.changes', { count: accepted })}</p>
      {tree.ok ? <RecognisableNotice tree={tree.value} own={own} /> : null}
      <fieldset className={styles.people}>
        <legend>{t('record:adopt.present')}</legend>
        <p className={styles.quiet}>{t('record:adopt.presentHint')}</p>
        {attendees.map((attendee) => (
          <Checkbox
            key={attendee.deviceId}
            label={person(attendee)}
            isSelected={!absent.has(attendee.deviceId)}
            onChange={(isThere) =>
              setAbsent((before) => {
                const after = new Set(before)
                if (isThere) after.delete(attendee.deviceId)
                else after.add(attendee.deviceId)
                return after
              })
            }
          />
        ))}
      </fieldset>
      <p className={styles.quiet}>
        {t('record:adopt.signs', { name: me.name, organisation: me.organisation })}
      </p>
    </Dialog>
  )
}
