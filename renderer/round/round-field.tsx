import { useTranslation } from 'react-i18next'
import type { FieldOf } from '../../shared/method/method.ts'
import { FieldFrame } from '../fields/field-frame.tsx'
import { useTopic } from '../live/use-live.tsx'
import { RevealedPhase } from './revealed-phase.tsx'
import styles from './round.module.css'
import { WritingPhase } from './writing-phase.tsx'

/** A round: everyone writes in private, seals, and sees the others' contributions at the same moment. */
export const RoundField = ({ field }: { readonly field: FieldOf<'round'> }) => {
  const { t } = useTranslation('round')
  const view = useTopic('rounds', (live) => live.round(field.id))
  const revealed = view.status === 'revealed'
  const { hint, ...titled } = field
  return (
    <FieldFrame field={revealed || hint === undefined ? titled : field}>
      <div role="status" className={styles.announced}>
        {revealed ? t('revealed.announced') : ''}
      </div>
      {revealed ? <RevealedPhase field={field} view={view} /> : <WritingPhase field={field} view={view} />}
    </FieldFrame>
  )
}
