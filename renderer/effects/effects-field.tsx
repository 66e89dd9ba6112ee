import type { FieldOf } from '../../shared/method/method.ts'
import { FieldFrame } from '../fields/field-frame.tsx'

export const EffectsField = ({ field }: { readonly field: FieldOf<'effects'> }) => (
  <FieldFrame field={field}>{null}</FieldFrame>
)
