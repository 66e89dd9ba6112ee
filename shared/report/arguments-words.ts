import type { Language } from '../method/method.ts'

/** Words of the report about arguments. */
export interface ArgumentsWords {
  readonly empty: string
}

const nl: ArgumentsWords = { empty: '' }
const en: ArgumentsWords = { empty: '' }

export const argumentsWords = { nl, en } as const satisfies Record<Language, ArgumentsWords>
