import type { FieldOf } from '../../shared/method/method.ts'

/** What stands there, read-only, where a later step keeps it in sight. */
export const EffectsView = (_: { readonly field: FieldOf<'effects'> }) => null
