import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecoveryKey, recoveryKeyText } from '../recovery/recovery-key.ts'
import { exportFormats } from '../report/export-formats.ts'
import { reportLevels } from '../report/levels.ts'
import { toBase64Url } from '../room/bytes.ts'
import { policyFormats } from './leaving.ts'
import { inForce, isLocked, mayLeave, mayUseRelay, noPolicy, policyRelays } from './policy.ts'
import { policyFileSchema } from './policy-schema.fixture.ts'
import { policyValues, settingNames } from './policy-values.ts'
import { policyWords } from './policy-words.ts'
import { combinePolicy, nearestSetting, type PolicyReading, readPolicyText } from './read-policy.ts'

const relay = 'wss://relay.gemeente.example'
const key = recoveryKeyText(toBase64Url(new Uint8Array(32).fill(7)))
const read = (text: string): PolicyReading => combinePolicy([readPolicyText('policy.json', text)])
const readSettings = (settings: object): PolicyReading =>
  read(JSON.stringify({ version: 1, ...settings }, null, 2))
const policyOf = (settings: object) => {
  const found = readSettings(settings)
  if (!found.ok) throw new Error(JSON.stringify(found.problems))
  return found.value
}
const said = (found: PolicyReading): readonly string[] =>
  found.ok
    ? []
    : found.problems.map(({ code, line, setting, meant }) => [line, code, setting, meant].join(' '))

describe('R-POLICY-1 a policy says what it sets, and whether people may choose otherwise', () => {
  test('a value alone is locked; { value, locked: false } is where people begin', () => {
    const policy = policyOf({ language: { value: 'en', locked: false }, theme: 'dark', relay })
    expect(policy.values).toEqual({ language: 'en', theme: 'dark', relay })
    expect(isLocked(policy, 'theme')).toBe(true)
    expect(isLocked(policy, 'language')).toBe(false)
    expect(isLocked(policy, 'contentProtection')).toBe(false)
    expect(inForce(policy, 'language', 'nl')).toBe('nl')
    expect(inForce(policy, 'language', undefined)).toBe('en')
    expect(inForce(policy, 'theme', 'light')).toBe('dark')
    expect(inForce(noPolicy, 'theme', 'light')).toBe('light')
  })

  test('of a setting in two places the last holds, with its lock', () => {
    const file = readPolicyText('a', '{"version":1,"language":"nl","theme":"dark"}')
    const registry = readPolicyText('b', '{"version":1,"language":{"value":"en","locked":false}}')
    const both = combinePolicy([file, registry])
    expect(both).toEqual({
      ok: true,
      value: { values: { language: 'en', theme: 'dark' }, unlocked: ['language'], sources: ['a', 'b'] },
    })
  })

  test('the example for administrators is a policy, and the published schema is the one by which it is read', async () => {
    expect(said(read(readFileSync('docs/administration/policy.example.json', 'utf8')))).toEqual([])
    const schema = `${JSON.stringify(policyFileSchema(), null, 2)}\n`
    await expect(schema).toMatchFileSnapshot('../../docs/schema/policy.schema.json')
  })

  test('the names of formats and levels are those of the reports', () => {
    expect(policyFormats.filter((id) => id !== 'record-file')).toEqual(
      expect.arrayContaining(exportFormats.map(({ id }) => id)),
    )
    expect(policyFormats).toHaveLength(exportFormats.length + 1)
    const levels = reportLevels.map(({ id }) => id)
    expect(policyValues.safeParse({ exportLevels: levels }).success).toBe(true)
  })

  test('every setting is described for administrators', () => {
    const guide = readFileSync('docs/administration/policy.md', 'utf8')
    expect(settingNames.filter((name) => !guide.includes(`| \`${name}\` |`))).toEqual([])
    for (const name of settingNames) expect(policyWords[name].label.nl).not.toBe('')
  })
})

describe('R-POLICY-2 a policy that is not right is refused as a whole, with what, where and what was expected', () => {
  test('an unknown name comes with the nearest known one', () => {
    expect(said(readSettings({ langauge: 'nl', theme: 'blue', colour: 1 }))).toEqual([
      '3 unknown-setting langauge language',
      '4 value theme ',
      '5 unknown-setting colour ',
    ])
    expect(nearestSetting('RetentionMaximumDay')).toBe('retentionMaximumDays')
    expect(nearestSetting('x'.repeat(100_000))).toBe('')
  })

  test.each([
    ['not JSON', '{\n "version": 1,\n "relay": }', ['3 not-json  ']],
    ['comments', '{ "version": 1 // x\n}', ['1 not-json  ']],
    ['no object', '[1]', ['1 not-a-policy  ']],
    ['no version', '{"language":"nl"}', ['1 not-a-policy  ']],
    ['a newer version', '{\n"version": 2, "later": 1}', ['2 newer-version  ']],
    ['a name twice', '{"version":1,\n"theme":"dark",\n"theme":"light"}', ['3 twice theme ']],
    ['another form', '{"version":1,"theme":{"value":"dark","lock":true}}', ['1 value theme ']],
    [
      'a rule that is none',
      '{"version":1,"backups":{"value":false,"locked":false}}',
      ['1 cannot-be-unlocked backups '],
    ],
    ['a name of every object', '{"version":1,"__proto__":{"value":1}}', ['1 unknown-setting __proto__ ']],
    ['a path behind a relay', `{"version":1,"relay":"${relay}/x"}`, ['1 value relay ']],
    ['a rule for the window in a relay', `{"version":1,"relay":"wss://*;x"}`, ['1 value relay ']],
  ])('%s', (_, text, expected) => {
    expect(said(read(text))).toEqual(expected)
  })

  test('settings that contradict each other', () => {
    expect(said(readSettings({ onlyTheseRelays: true }))).toEqual([' no-relay-left onlyTheseRelays '])
    expect(said(readSettings({ retentionDays: 30, retentionMaximumDays: 20 }))).toEqual([
      ' longer-than-maximum retentionDays ',
    ])
    expect(said(readSettings({ recoveryKey: key }))).toEqual([' no-organisation recoveryKey '])
    expect(said(readSettings({ recoveryFolder: '/x' }))).toEqual([' no-recovery-key recoveryFolder '])
  })

  test('whatever stands there is a policy or an explanation, and never an error', () => {
    const names = fc.oneof(fc.constantFrom(...settingNames), fc.string(), fc.constant('version'))
    const policies = fc.dictionary(names, fc.oneof(fc.jsonValue(), fc.constantFrom('nl', true, 30, [relay])))
    const texts = fc.oneof(
      fc.string(),
      fc.json(),
      policies.map((settings) => JSON.stringify({ version: 1, ...settings })),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const found = read(text)
        if (!found.ok) expect(found.problems.length).toBeGreaterThan(0)
        else expect(policyValues.safeParse(found.value.values).success).toBe(true)
      }),
    )
  })
})

describe('R-POLICY-3 what a policy allows', () => {
  test('with onlyTheseRelays nothing but the named relays', () => {
    const policy = policyOf({ relay, relays: ['wss://regio.example', relay], onlyTheseRelays: true })
    expect(policyRelays(policy)).toEqual([relay, 'wss://regio.example'])
    expect(mayUseRelay(policy, relay)).toBe(true)
    expect(mayUseRelay(policy, 'wss://elders.example')).toBe(false)
    expect(mayUseRelay(policyOf({ relay }), 'wss://elders.example')).toBe(true)
  })

  test('formats and levels that are named, and all others where none are', () => {
    const policy = policyOf({ exportFormats: ['pdf'], exportLevels: ['process'] })
    expect(mayLeave(policy, { format: 'pdf', level: 'process' })).toBe(true)
    expect(mayLeave(policy, { format: 'docx', level: 'process' })).toBe(false)
    expect(mayLeave(policy, { format: 'pdf', level: 'full' })).toBe(false)
    expect(mayLeave(noPolicy, { format: 'docx', level: 'full' })).toBe(true)
  })
})

describe('R-RECOVER-1 a recovery key in a policy', () => {
  test('comes back, and one wrong letter is noticed', () => {
    const agreement = toBase64Url(new Uint8Array(32).fill(7))
    expect(readRecoveryKey(` ${key}\n`)).toBe(agreement)
    for (let at = 0; at < key.length; at += 1) {
      const wrong = `${key.slice(0, at)}${key[at] === 'x' ? 'y' : 'x'}${key.slice(at + 1)}`
      expect(readRecoveryKey(wrong), wrong).toBeNull()
    }
    for (const cut of [key.slice(1), key.slice(0, -1), `${key}.`, '', agreement])
      expect(readRecoveryKey(cut)).toBeNull()
  })

  test('a key that agrees with nobody is none', () => {
    for (const first of [0, 1])
      expect(readRecoveryKey(recoveryKeyText(toBase64Url(new Uint8Array(32).fill(first, 0, 1))))).toBeNull()
  })
})
