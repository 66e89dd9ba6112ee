import type { Language } from '../method/method.ts'

/** Words of the report about facts. */
export interface FactsWords {
  readonly empty: string
}

const nl: FactsWords = { empty: '' }
const en: FactsWords = { empty: '' }

export const factsWords = { nl, en } as const satisfies Record<Language, FactsWords>
