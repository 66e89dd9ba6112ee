import type { FieldOf } from '../../shared/method/method.ts'
import { FieldFrame } from '../fields/field-frame.tsx'

export const StakeholdersField = ({ field }: { readonly field: FieldOf<'stakeholders'> }) => (
  <FieldFrame field={field}>{null}</FieldFrame>
)
