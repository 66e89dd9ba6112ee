import type { FieldOf } from '../../shared/method/method.ts'
import { FieldFrame } from '../fields/field-frame.tsx'

export const EscalationField = ({ field }: { readonly field: FieldOf<'escalation'> }) => (
  <FieldFrame field={field}>{null}</FieldFrame>
)
