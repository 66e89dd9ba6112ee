import type { FieldOf } from '../../shared/method/method.ts'
import { FieldFrame } from '../fields/field-frame.tsx'
import { useTopic } from '../live/use-live.tsx'
import { ModeChoice } from './mode-choice.tsx'
import { PrivatePhases } from './private-phases.tsx'

/** A round: everyone writes in private, seals, and sees the others' contributions at the same moment. */
export const RoundField = ({ field }: { readonly field: FieldOf<'round'> }) => {
  const view = useTopic('rounds', (live) => live.round(field.id))
  const revealed = view.status === 'revealed'
  const { hint, ...titled } = field
  return (
    <FieldFrame
      field={revealed || hint === undefined ? titled : field}
      aside={<ModeChoice field={field} view={view} />}
    >
      <PrivatePhases field={field} view={view} />
    </FieldFrame>
  )
}
