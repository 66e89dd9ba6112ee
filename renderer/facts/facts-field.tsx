import type { FieldOf } from '../../shared/method/method.ts'
import { FieldFrame } from '../fields/field-frame.tsx'

export const FactsField = ({ field }: { readonly field: FieldOf<'facts'> }) => (
  <FieldFrame field={field}>{null}</FieldFrame>
)
