import { useTranslation } from 'react-i18next'
import type { RoundView } from '../live/live.ts'
import type { PrivateField } from './contribution-parts.ts'
import { WritingPromise } from './promise.tsx'
import { RevealedPhase } from './revealed-phase.tsx'
import styles from './round.module.css'
import { WritingPhase } from './writing-phase.tsx'

interface PrivatePhasesProps {
  readonly field: PrivateField
  readonly view: RoundView
}

/** What is written in private and then revealed, with what is hidden from whom above it. */
export const PrivatePhases = ({ field, view }: PrivatePhasesProps) => {
  const { t } = useTranslation('round')
  const isRevealed = view.status === 'revealed'
  return (
    <>
      <div role="status" className={styles.announced}>
        {isRevealed ? t('revealed.announced') : ''}
      </div>
      <WritingPromise naming={view.mode === 'hidden' ? 'hidden' : 'named'} isRevealed={isRevealed} />
      {isRevealed ? <RevealedPhase field={field} view={view} /> : <WritingPhase field={field} view={view} />}
    </>
  )
}
