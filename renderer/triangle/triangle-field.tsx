import type { FieldOf } from '../../shared/method/method.ts'
import { FieldFrame } from '../fields/field-frame.tsx'

export const TriangleField = ({ field }: { readonly field: FieldOf<'triangle'> }) => (
  <FieldFrame field={field}>{null}</FieldFrame>
)
