import type { FieldOf } from '../../shared/method/method.ts'

/** What stands there, read-only, where a later step keeps it in sight. */
export const StakeholdersView = (_: { readonly field: FieldOf<'stakeholders'> }) => null
