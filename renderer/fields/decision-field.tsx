import type { FieldOf } from '../../shared/method/method.ts'
import { FieldFrame } from './field-frame.tsx'

export const DecisionField = ({ field }: { readonly field: FieldOf<'decision'> }) => <FieldFrame field={field}>{null}</FieldFrame>
