import type { FieldOf } from '../../shared/method/method.ts'
import { FieldFrame } from '../fields/field-frame.tsx'

export const ArgumentsField = ({ field }: { readonly field: FieldOf<'arguments'> }) => (
  <FieldFrame field={field}>{null}</FieldFrame>
)
