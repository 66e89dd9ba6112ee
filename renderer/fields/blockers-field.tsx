import type { FieldOf } from '../../shared/method/method.ts'
import { FieldFrame } from './field-frame.tsx'

export const BlockersField = ({ field }: { readonly field: FieldOf<'blockers'> }) => <FieldFrame field={field}>{null}</FieldFrame>
