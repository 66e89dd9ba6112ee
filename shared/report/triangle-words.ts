import type { Language } from '../method/method.ts'

/** Words of the report about triangle. */
export interface TriangleWords {
  readonly empty: string
}

const nl: TriangleWords = { empty: '' }
const en: TriangleWords = { empty: '' }

export const triangleWords = { nl, en } as const satisfies Record<Language, TriangleWords>
