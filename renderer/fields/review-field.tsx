import type { FieldOf } from '../../shared/method/method.ts'
import { FieldFrame } from './field-frame.tsx'

export const ReviewField = ({ field }: { readonly field: FieldOf<'review'> }) => <FieldFrame field={field}>{null}</FieldFrame>
