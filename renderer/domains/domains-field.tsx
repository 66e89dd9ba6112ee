import type { FieldOf } from '../../shared/method/method.ts'
import { FieldFrame } from '../fields/field-frame.tsx'

export const DomainsField = ({ field }: { readonly field: FieldOf<'domains'> }) => <FieldFrame field={field}>{null}</FieldFrame>
