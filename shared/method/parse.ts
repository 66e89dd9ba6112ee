import { ok, type Result, refuse } from '../result.ts'
import { methodFaults } from './faults.ts'
import { type Method, methodSchema } from './method.ts'

interface Issue {
  readonly code: string
  readonly path: readonly PropertyKey[]
}

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  )

/** Something this program has no word for: a property it does not know, or a kind of field it cannot show. */
export const isUnknownWord = (value: unknown, { code, path }: Issue): boolean =>
  code === 'unrecognized_keys' || (code === 'invalid_union' && typeof at(value, path) === 'string')

/**
 * Reads a method from outside. `newer-version`: its only faults are properties or kinds of field that this program
 * does not know, so a later program made it; they are refused rather than dropped. `invalid`: anything else.
 * `detail` names the place, never the content.
 */
export const parseMethod = (value: unknown): Result<Method, 'invalid' | 'newer-version'> => {
  const parsed = methodSchema.safeParse(value)
  if (!parsed.success) {
    const issues: readonly Issue[] = parsed.error.issues
    const [first] = issues
    const code = issues.every((issue) => isUnknownWord(value, issue)) ? 'newer-version' : 'invalid'
    return refuse(code, first?.path.map(String).join('.') ?? '')
  }
  const [fault] = methodFaults(parsed.data)
  return fault === undefined ? ok(parsed.data) : refuse('invalid', fault)
}
