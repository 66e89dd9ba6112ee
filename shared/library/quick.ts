import { lastTime } from '../session/records.ts'
import { libraryLimits } from './limits.ts'
import { type Consent, type RecordText, withdrawalReasons } from './record.ts'
import { isCalendarDay, isCleanText, isRecordId } from './schema.ts'

/**
 * Whether a value is plainly what the schema of its part asks: a large library has a hundred thousand parts, and nearly all of
 * them are as this program wrote them. Whatever is not, the schema decides about.
 */
type Quick = (value: unknown) => boolean

const text =
  (most: number): Quick =>
  (value) =>
    typeof value === 'string' && isCleanText(value, most)

const items: Quick = (value) => {
  if (!Array.isArray(value) || value.length > libraryLimits.items) return false
  for (let at = 0; at < value.length; at++) {
    const item: unknown = value[at]
    if (typeof item !== 'string' || item === '' || !isCleanText(item, libraryLimits.item)) return false
    if (value.indexOf(item) !== at) return false
  }
  return true
}

const keyPattern = /^[A-Za-z0-9_-]{43}$/
const signaturePattern = /^[A-Za-z0-9_-]{86}$/

const key: Quick = (value) => typeof value === 'string' && keyPattern.test(value)
const signature: Quick = (value) => typeof value === 'string' && signaturePattern.test(value)
const time: Quick = (value) => typeof value === 'number' && value >= 0 && value <= lastTime
const oneOf =
  (words: readonly string[]): Quick =>
  (value) =>
    typeof value === 'string' && words.includes(value)

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype

/** A plain object of exactly these parts; none of them may be missing, as nothing is what any of them asks. */
const exactly = (parts: Readonly<Record<string, Quick>>): Quick => {
  const checks = Object.entries(parts)
  return (value) =>
    isPlainObject(value) &&
    Object.keys(value).length === checks.length &&
    checks.every(([name, isPlain]) => isPlain(value[name]))
}

const signed = { deviceId: key, at: time, signature }

/** By part of a record: the same parts as `textSchemas`, `signedSchemas` and `presentSchema`. */
export const quickParts: Readonly<Record<string, Quick>> = {
  language: oneOf(['nl', 'en']),
  title: text(libraryLimits.title),
  abstract: text(libraryLimits.abstract),
  question: text(libraryLimits.question),
  themes: items,
  values: items,
  options: items,
  decision: text(libraryLimits.decision),
  counterArgument: text(libraryLimits.counterArgument),
  conditions: text(libraryLimits.conditions),
  limits: text(libraryLimits.limits),
  law: items,
  // Spread, because `every` passes over what is not there.
  present: (value) => Array.isArray(value) && value.length <= libraryLimits.present && [...value].every(key),
  offer: exactly({ ...signed, digest: key }),
  approval: exactly({
    ...signed,
    name: text(libraryLimits.name),
    organisation: text(libraryLimits.name),
    digest: key,
    reviewBy: (value) => typeof value === 'string' && isCalendarDay(value),
  }),
  followUp: exactly({ ...signed, text: text(libraryLimits.followUp), digest: key }),
  supersession: exactly({
    ...signed,
    digest: key,
    recordId: (value) => typeof value === 'string' && isRecordId(value),
  }),
  withdrawal: exactly({ ...signed, reason: oneOf(withdrawalReasons) }),
} satisfies Readonly<Record<keyof RecordText, Quick>> & Readonly<Record<string, Quick>>

const isConsent = exactly({ ...signed, answer: oneOf(['yes', 'no']), digest: key })

/** Whether a value is plainly a consent. */
export const isPlainConsent = (value: unknown): value is Consent => isConsent(value)
