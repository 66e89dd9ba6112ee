import type { FieldOf } from '../../shared/method/method.ts'
import { FieldFrame } from './field-frame.tsx'

export const BranchField = ({ field }: { readonly field: FieldOf<'branch'> }) => <FieldFrame field={field}>{null}</FieldFrame>
