import type { Language } from '../method/method.ts'

/** Words of the report about effects. */
export interface EffectsWords {
  readonly empty: string
}

const nl: EffectsWords = { empty: '' }
const en: EffectsWords = { empty: '' }

export const effectsWords = { nl, en } as const satisfies Record<Language, EffectsWords>
