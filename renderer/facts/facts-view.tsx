import type { FieldOf } from '../../shared/method/method.ts'

/** What stands there, read-only, where a later step keeps it in sight. */
export const FactsView = (_: { readonly field: FieldOf<'facts'> }) => null
