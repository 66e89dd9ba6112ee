import type { FieldOf } from '../../shared/method/method.ts'
import { FieldFrame } from '../fields/field-frame.tsx'

export const NetworkField = ({ field }: { readonly field: FieldOf<'network'> }) => <FieldFrame field={field}>{null}</FieldFrame>
