import type { Language } from '../method/method.ts'

/** Words of the report about stakeholders. */
export interface StakeholdersWords {
  readonly empty: string
}

const nl: StakeholdersWords = { empty: '' }
const en: StakeholdersWords = { empty: '' }

export const stakeholdersWords = { nl, en } as const satisfies Record<Language, StakeholdersWords>
