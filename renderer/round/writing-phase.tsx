import { Check, LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMayWrite } from '../fields/use-may-write.ts'
import type { RoundView } from '../live/live.ts'
import { useLive, useTopic } from '../live/use-live.tsx'
import { Button } from '../ui/button.tsx'
import { Callout } from '../ui/callout.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { Chip } from '../ui/chip.tsx'
import { ContributionBody } from './contribution-body.tsx'
import { calledIn, isEmptyContribution, type PrivateField } from './contribution-parts.ts'
import { PartInputs } from './part-inputs.tsx'
import { RevealButton } from './reveal-button.tsx'
import styles from './round.module.css'
import { useWhoReveals } from './use-who-reveals.ts'
import { WhoHasWritten } from './who-has-written.tsx'

interface PhaseProps {
  readonly field: PrivateField
  readonly view: RoundView
}

type SealRefusal = 'empty' | 'tooLate' | 'tooLong' | 'modeChanged'

const refusals = {
  empty: 'empty',
  revealed: 'tooLate',
  'too-long': 'tooLong',
  'mode-changed': 'modeChanged',
} as const

/** One's own contribution: written in private, sealed, and changed again as often as one likes. */
const OwnContribution = ({ field, view }: PhaseProps) => {
  const { t } = useTranslation('round')
  const live = useLive()
  const who = useWhoReveals()
  const actions = live.roundActions(field.id)
  const [editing, setEditing] = useState(false)
  const [sealing, setSealing] = useState(false)
  const [refusal, setRefusal] = useState<SealRefusal | null>(null)

  const seal = async (): Promise<void> => {
    setSealing(true)
    const sealed = await actions.seal()
    setSealing(false)
    setRefusal(sealed.ok ? null : refusals[sealed.code])
    if (sealed.ok) setEditing(false)
  }

  if (view.mySeal === 'sealed' && !editing) {
    return (
      <div className={styles.own}>
        <div className={styles.sealedLine}>
          <Chip tone="ok" icon={LockKeyhole}>
            {t('writing.sealed')}
          </Chip>
          <Button size="small" onPress={() => setEditing(true)}>
            {t('writing.edit')}
          </Button>
        </div>
        <p className={styles.truth}>{t(`writing.sealedNow.${who}`)}</p>
        <div className={styles.ownCard}>
          <ContributionBody field={field} parts={view.draft} />
        </div>
      </div>
    )
  }
  return (
    <div className={styles.own}>
      <p className={styles.truth}>
        {t(
          view.mySeal === 'changed-after-sealing'
            ? 'writing.changedNow'
            : view.mySeal === 'sealed'
              ? `writing.sealedNow.${who}`
              : 'writing.onlyYou',
        )}
      </p>
      <PartInputs
        field={field}
        parts={view.draft}
        onChange={(parts) => {
          setRefusal(null)
          actions.changeDraft(parts)
        }}
      />
      {refusal === null ? null : (
        <Callout tone="bad" isAlert>
          {t(refusal === 'modeChanged' ? `writing.modeChanged.${who}` : `writing.${refusal}`)}
        </Callout>
      )}
      <div className={styles.actions}>
        <Button kind="lead" icon={LockKeyhole} isDisabled={sealing} onPress={() => void seal()}>
          {t(sealing ? 'writing.sealing' : view.mySeal === 'none' ? 'writing.seal' : 'writing.sealAgain')}
        </Button>
        {view.mySeal === 'sealed' ? (
          <Button kind="quiet" icon={Check} onPress={() => setEditing(false)}>
            {t('writing.doneEditing')}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

/** Before the reveal: everyone writes for themselves, and sees of the others only that they have written. */
export const WritingPhase = ({ field, view }: PhaseProps) => {
  const { t } = useTranslation('round')
  const leads = useTopic('lead', (live) => live.mayLead())
  const mayWrite = useMayWrite()
  const called = calledIn(field)
  const who = useWhoReveals()
  const hasOwn = view.mySeal !== 'none' || !isEmptyContribution(view.draft)
  const [joins, setJoins] = useState(false)
  const weighs = mayWrite && (!leads || joins || hasOwn)

  return (
    <div className={styles.phase}>
      {leads ? (
        <Checkbox
          label={t(`writing.joinIn.${called}`)}
          hint={t(`writing.joinInWhy.${who}.${called}`)}
          isSelected={joins || hasOwn}
          isDisabled={hasOwn}
          onChange={setJoins}
        />
      ) : null}
      {weighs ? <OwnContribution field={field} view={view} /> : null}
      {mayWrite ? null : <p className={styles.truth}>{t('writing.watching')}</p>}
      <WhoHasWritten view={view} />
      {leads ? <RevealButton field={field} view={view} /> : null}
    </div>
  )
}
