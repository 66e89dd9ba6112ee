import type { Language, Method, MethodKind } from '../../shared/method/method.ts'
import { plain } from '../app/plain.ts'

/** Lengths of a meeting that people plan. */
export const timeLimits = [45, 60, 90] as const

export interface MethodFilter {
  readonly query: string
  /** Null: however long. */
  readonly minutes: number | null
  /** Null: both kinds. */
  readonly kind: MethodKind | null
}

export const noFilter: MethodFilter = { query: '', minutes: null, kind: null }

export const isFiltering = ({ query, minutes, kind }: MethodFilter): boolean =>
  query.trim() !== '' || minutes !== null || kind !== null

/** The methods that take no longer, are of the kind, and have every word somewhere in what is said of them. */
export const filterMethods = (
  methods: readonly Method[],
  { query, minutes, kind }: MethodFilter,
  language: Language,
): readonly Method[] => {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => word !== '')
  return methods.filter((method) => {
    if (minutes !== null && method.minutes > minutes) return false
    if (kind !== null && method.kind !== kind) return false
    const { title, credit, chooseWhen, chooseNotWhen, steps } = method
    const about = [title, credit, chooseWhen, chooseNotWhen, ...steps.map((step) => step.title)]
    const said = plain(about.map((text) => text[language]).join('\n'))
    return words.every((word) => said.includes(word))
  })
}

export interface MethodGroup {
  readonly id: MethodKind | 'own'
  readonly methods: readonly Method[]
}

/** The methods of the program by kind, and those of the device. */
export const methodGroups = (
  fromProgram: readonly Method[],
  own: readonly Method[],
): readonly MethodGroup[] => [
  ...(['deliberation', 'conference'] as const).map((id) => ({
    id,
    methods: fromProgram.filter(({ kind }) => kind === id),
  })),
  { id: 'own', methods: own },
]
