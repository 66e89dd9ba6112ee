import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { libraryLimits } from './limits.ts'
import { isPlainConsent, quickParts } from './quick.ts'
import { consentSchema, presentSchema, signedSchemas, textSchemas } from './schema.ts'

const schemas = { ...textSchemas, ...signedSchemas, present: presentSchema }

const strange = fc.constantFrom<unknown>(
  null,
  undefined,
  '',
  ' rand ',
  'a\u0000b',
  '\u202eom',
  '\ud83d',
  'x'.repeat(libraryLimits.title + 1),
  'x'.repeat(libraryLimits.abstract + 1),
  Number.NaN,
  -1,
  8.64e15 + 1,
  [],
  ['a', 'a'],
  [''],
  new Array(3),
  {},
  '2026-02-30',
  'k'.repeat(43),
  'k'.repeat(43).concat('\n'),
)
const words = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('nl', 'en', 'yes', 'no', 'wrong', 'record-1', '2026-11-22', 'Noor Vos', 'é', 'Ω'),
)
const key = fc.constantFrom('k'.repeat(43), 'K_-0'.padEnd(43, '9'))
const orStrange = (usual: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: strange })
const signed = fc.record(
  {
    deviceId: orStrange(key),
    at: orStrange(fc.nat()),
    signature: orStrange(fc.constant('s'.repeat(86))),
    digest: orStrange(key),
    name: orStrange(words),
    organisation: orStrange(words),
    reviewBy: orStrange(fc.constant('2026-11-22')),
    text: orStrange(words),
    recordId: orStrange(fc.constant('record-1')),
    reason: orStrange(fc.constantFrom('consent', 'wrong', 'other')),
    answer: orStrange(fc.constantFrom('yes', 'no')),
  },
  { requiredKeys: ['deviceId', 'at', 'signature'] },
)
/** Also with the parts that each of them asks, so that many are what the schema wants. */
const shaped = fc
  .tuple(
    signed,
    fc.constantFrom(
      ['digest'],
      ['name', 'organisation', 'digest', 'reviewBy'],
      ['text', 'digest'],
      ['digest', 'recordId'],
      ['reason'],
      ['answer', 'digest'],
    ),
  )
  .map(([given, names]) =>
    Object.fromEntries(
      Object.entries(given).filter(([name]) => ['deviceId', 'at', 'signature', ...names].includes(name)),
    ),
  )
const anything = fc.oneof(
  words,
  strange,
  fc.array(orStrange(fc.oneof(words, key)), { maxLength: 30 }),
  signed,
  shaped,
  fc.jsonValue(),
)

describe('R-LIBRARY-13 the quick way of reading lets nothing through that the schema refuses', () => {
  it('R-LIBRARY-13 what is plainly right is what the schema makes of it', () => {
    expect(Object.keys(quickParts).toSorted()).toEqual(Object.keys(schemas).toSorted())
    let passed = 0
    fc.assert(
      fc.property(anything, (value) => {
        for (const [part, schema] of Object.entries(schemas)) {
          if (quickParts[part]?.(value) !== true) continue
          passed++
          const read = schema.safeParse(value)
          expect(read.success ? read.data : part).toEqual(value)
        }
        if (isPlainConsent(value)) expect(consentSchema.safeParse(value).data).toEqual(value)
      }),
      { numRuns: 1_500 },
    )
    expect(passed).toBeGreaterThan(100)
  })

  it('R-LIBRARY-13 what this program writes takes the quick way', () => {
    const base = { deviceId: 'k'.repeat(43), at: 1, signature: 's'.repeat(86) }
    const digest = 'd'.repeat(43)
    const written: Readonly<Record<string, unknown>> = {
      language: 'nl',
      title: 'Bijstand – één gift van € 50',
      themes: ['debt', 'eigen thema'],
      present: ['k'.repeat(43)],
      offer: { ...base, digest },
      approval: { ...base, digest, name: 'Noor Vos', organisation: '', reviewBy: '2028-02-29' },
      followUp: { ...base, digest, text: 'Het liep goed af.' },
      supersession: { ...base, digest, recordId: 'record-2' },
      withdrawal: { ...base, reason: 'wrong' },
    }
    for (const [part, value] of Object.entries(written))
      expect([part, quickParts[part]?.(value)]).toEqual([part, true])
    expect(isPlainConsent({ ...base, digest, answer: 'no' })).toBe(true)
  })
})
