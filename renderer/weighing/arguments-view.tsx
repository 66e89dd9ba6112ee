import type { FieldOf } from '../../shared/method/method.ts'

/** What stands there, read-only, where a later step keeps it in sight. */
export const ArgumentsView = (_: { readonly field: FieldOf<'arguments'> }) => null
