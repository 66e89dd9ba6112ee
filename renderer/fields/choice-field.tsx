import type { FieldOf } from '../../shared/method/method.ts'
import { FieldFrame } from './field-frame.tsx'

export const ChoiceField = ({ field }: { readonly field: FieldOf<'choice'> }) => <FieldFrame field={field}>{null}</FieldFrame>
