import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { replaced, withoutOverlap } from '../../shared/deidentify/replace.ts'
import { cleaned } from '../../shared/library/clean.ts'
import { libraryLimits } from '../../shared/library/limits.ts'
import { followUpDigest } from '../../shared/library/statements.ts'
import { useServices } from '../app/services.tsx'
import { GuardPanel } from '../privacy/guard-panel.tsx'
import { useGuard } from '../privacy/use-guard.ts'
import { TextField } from '../ui/text-field.tsx'
import { ActDialog } from './act-dialog.tsx'
import type { ActProps } from './act-dialogs.tsx'
import { useAct } from './use-act.ts'
import { useSettled } from './use-settled.ts'

/** Nobody is told of what they are still typing. */
const stillFor = 600

/** A reviewer adds what became of it. Whatever the guard finds is decided about first, as for all that is published. */
export const FollowUpDialog = ({ record, onClose }: ActProps) => {
  const { t } = useTranslation('library')
  const { library: room } = useServices().sessions
  const acted = useAct(onClose)
  const [text, setText] = useState(record.followUp?.text ?? '')
  const [problem, setProblem] = useState<'Missing' | 'Found' | 'Looking' | 'Failed' | null>(null)
  const settled = useSettled(text, stillFor)
  const placed = useMemo(
    () => (settled.trim() === '' ? null : [{ place: t('act.followUpField'), text: settled }]),
    [settled, t],
  )
  const guard = useGuard(
    placed,
    useMemo(() => ({ aliases: [], strict: true }), []),
  )

  const refusal = (): typeof problem => {
    if (text.trim() === '') return 'Missing'
    if (guard.state === 'failed') return 'Failed'
    if (settled !== text || guard.state === 'looking') return 'Looking'
    return guard.isDecided ? null : 'Found'
  }
  const add = async () => {
    const written = cleaned(replaced(text, withoutOverlap(guard.pass(text))), libraryLimits.followUp)
    const digest = await followUpDigest(record.id, written)
    return room.followUp(record.id, written, { isClean: true, digest })
  }

  return (
    <ActDialog
      title={t('act.followUpTitle')}
      text={t('act.followUpText')}
      verb={t('act.followUpSave')}
      acted={acted}
      onAct={() => {
        const refused = refusal()
        setProblem(refused)
        if (refused === null) acted.run(add, t('act.followedUp'))
      }}
      onClose={onClose}
    >
      <TextField
        multiline
        rows={5}
        serif
        label={t('act.followUpField')}
        value={text}
        maxLength={libraryLimits.followUp}
        onChange={(written) => {
          setText(written)
          setProblem(null)
        }}
        error={problem === null ? undefined : t(`act.followUp${problem}`)}
        isRequired
      />
      {placed === null ? null : <GuardPanel guard={guard} />}
      {placed !== null && settled === text && guard.state === 'done' && guard.items.length === 0 ? (
        <p role="status">{t('act.followUpChecked')}</p>
      ) : null}
    </ActDialog>
  )
}
