import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type LibraryRecord, type WithdrawalReason, withdrawalReasons } from '../../shared/library/record.ts'
import { reviewDates } from '../../shared/library/transitions.ts'
import { libraryWords } from '../../shared/library/words.ts'
import { ok } from '../../shared/result.ts'
import { longDay } from '../app/dates.ts'
import { useServices } from '../app/services.tsx'
import { replaceWith } from '../app/use-route.ts'
import { useLanguage } from '../i18n/use-text.ts'
import { RadioGroup } from '../ui/radio-group.tsx'
import { TextField } from '../ui/text-field.tsx'
import { ActDialog } from './act-dialog.tsx'
import styles from './library.module.css'
import { everything, listedIn } from './library-list.ts'
import { useAct } from './use-act.ts'
import type { LibraryView } from './use-library.ts'

export interface ActProps {
  readonly record: LibraryRecord
  readonly view: LibraryView
  readonly onClose: () => void
}

/** A reviewer approves a record, or approves it again, until a day. */
export const ApproveDialog = ({ record, isAgain, onClose }: ActProps & { readonly isAgain: boolean }) => {
  const { t } = useTranslation('library')
  const language = useLanguage()
  const { library: room } = useServices().sessions
  const acted = useAct(onClose)
  const { proposed, latest } = reviewDates(room.now())
  const [reviewBy, setReviewBy] = useState(proposed)
  return (
    <ActDialog
      title={t(isAgain ? 'act.renewTitle' : 'act.approveTitle')}
      text={t(isAgain ? 'act.renewText' : 'act.approveText')}
      verb={t('act.approve')}
      acted={acted}
      onAct={() => acted.run(() => room.approve(record.id, reviewBy), t('act.approved'))}
      onClose={onClose}
    >
      <TextField
        type="date"
        label={t('act.reviewBy')}
        hint={t('act.reviewByHint', { day: longDay(latest, language) })}
        value={reviewBy}
        max={latest}
        onChange={setReviewBy}
        isRequired
      />
    </ActDialog>
  )
}

/** A reviewer gives a record back to who offered it. */
export const GiveBackDialog = ({ record, onClose }: ActProps) => {
  const { t } = useTranslation('library')
  const { library: room } = useServices().sessions
  const acted = useAct(onClose)
  const by = room.members().find(({ deviceId }) => deviceId === record.offer?.deviceId)
  return (
    <ActDialog
      title={t('act.giveBackTitle')}
      text={t('act.giveBackText', { name: by?.name ?? t('act.giveBackSomebody') })}
      verb={t('act.giveBack')}
      acted={acted}
      onAct={() => acted.run(() => room.giveBack(record.id), t('act.gaveBack'))}
      onClose={onClose}
    />
  )
}

/** Takes a record out of use for good. */
export const WithdrawDialog = ({ record, onClose }: ActProps) => {
  const { t } = useTranslation('library')
  const { withdrawals } = libraryWords[useLanguage()]
  const { library: room } = useServices().sessions
  const acted = useAct(onClose)
  const [reason, setReason] = useState<WithdrawalReason | null>(null)
  const [isMissing, setMissing] = useState(false)
  return (
    <ActDialog
      title={t('act.withdrawTitle')}
      text={t('act.withdrawText')}
      verb={t('act.withdraw')}
      isDanger
      acted={acted}
      onAct={() => {
        if (reason === null) return setMissing(true)
        acted.run(() => room.withdraw(record.id, reason), t('act.withdrew'))
      }}
      onClose={onClose}
    >
      <RadioGroup
        label={t('act.withdrawReason')}
        value={reason}
        onChange={(chosen) => {
          setReason(chosen)
          setMissing(false)
        }}
        options={withdrawalReasons.map((value) => ({ value, label: withdrawals[value] }))}
        error={isMissing ? t('act.withdrawMissing') : undefined}
      />
    </ActDialog>
  )
}

/** Somebody who was there agrees to the text. */
export const AgreeDialog = ({ record, onClose }: ActProps) => {
  const { t } = useTranslation('library')
  const { consent } = libraryWords[useLanguage()]
  const { library: room } = useServices().sessions
  const acted = useAct(onClose)
  return (
    <ActDialog
      title={t('act.agreeTitle')}
      text={
        <ul className={styles.lacks}>
          {consent.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      }
      verb={t('act.agree')}
      acted={acted}
      onAct={() => acted.run(() => room.answer(record.id, 'yes'), t('act.agreed'))}
      onClose={onClose}
    />
  )
}

/** Somebody who was there wants no record of it. */
export const ObjectDialog = ({ record, onClose }: ActProps) => {
  const { t } = useTranslation('library')
  const { library: room } = useServices().sessions
  const acted = useAct(onClose)
  return (
    <ActDialog
      title={t('act.objectTitle')}
      text={t('act.objectText')}
      verb={t('act.object')}
      isDanger
      acted={acted}
      onAct={() => acted.run(() => room.answer(record.id, 'no'), t('act.objected'))}
      onClose={onClose}
    />
  )
}

/** Takes a record that nobody uses out of the library. */
export const RemoveDialog = ({ record, onClose }: ActProps) => {
  const { t } = useTranslation('library')
  const { library: room } = useServices().sessions
  const acted = useAct(onClose)
  const remove = async () => {
    const removed = room.remove(record.id)
    if (removed.ok) replaceWith({ page: 'library' })
    return removed.ok ? ok(null) : removed
  }
  return (
    <ActDialog
      title={t('act.removeTitle')}
      text={t('act.removeText')}
      verb={t('act.remove')}
      isDanger
      acted={acted}
      onAct={() => acted.run(remove, t('act.removed'))}
      onClose={onClose}
    />
  )
}

const mostShown = 8

/** A reviewer lets a newer record take the place of this one. */
export const SupersedeDialog = ({ record, view, onClose }: ActProps) => {
  const { t } = useTranslation('library')
  const { library: room } = useServices().sessions
  const acted = useAct(onClose)
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const deferred = useDeferredValue(query)
  const candidates = useMemo(
    () =>
      listedIn(view, { ...everything, query: deferred })
        .filter((one) => one.record.id !== record.id)
        .slice(0, mostShown),
    [view, deferred, record.id],
  )
  const ids = candidates.map((one) => one.record.id).join(' ')
  const { check } = view
  useEffect(() => {
    if (ids !== '') check(ids.split(' '))
  }, [check, ids])
  const offered = candidates.filter(({ isChecked }) => isChecked)
  return (
    <ActDialog
      title={t('act.supersedeTitle')}
      text={t('act.supersedeText')}
      verb={t('act.supersedeDo')}
      acted={acted}
      onAct={() => {
        if (chosen === null || !offered.some((one) => one.record.id === chosen)) return setMissing(true)
        acted.run(() => room.supersede(record.id, chosen), t('act.superseded'))
      }}
      onClose={onClose}
    >
      <TextField type="search" label={t('act.supersedeSearch')} value={query} onChange={setQuery} />
      {offered.length === 0 ? (
        <p role="status">{t('act.supersedeNone')}</p>
      ) : (
        <div className={styles.matches}>
          <RadioGroup
            label={t('act.supersedeChoose')}
            value={chosen}
            onChange={(id) => {
              setChosen(id)
              setMissing(false)
            }}
            options={offered.map((one) => ({
              value: one.record.id,
              label: one.record.text.title,
              description: one.record.text.question,
            }))}
            error={isMissing ? t('act.supersedeMissing') : undefined}
          />
        </div>
      )}
    </ActDialog>
  )
}
