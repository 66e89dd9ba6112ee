import type { FieldOf } from '../../shared/method/method.ts'
import { FieldFrame } from '../fields/field-frame.tsx'

export const OptionsField = ({ field }: { readonly field: FieldOf<'options'> }) => <FieldFrame field={field}>{null}</FieldFrame>
