import { ok, type Result, refuse } from '../result.ts'
import { type Method, methodSchema } from './method.ts'

/**
 * Reads a method from outside. `invalid` names in `detail` the place that does not fit, never the content;
 * fields that this program does not know are refused rather than dropped.
 */
export const parseMethod = (value: unknown): Result<Method, 'invalid'> => {
  const parsed = methodSchema.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  return refuse('invalid', parsed.error.issues[0]?.path.join('.') ?? '')
}
