import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { type AppliedPolicy, noPolicy } from '../../shared/desktop/policy.ts'
import type { PolicyValues, SettingName } from '../../shared/desktop/policy-values.ts'
import { accessFile } from '../../shared/recovery/access-file.ts'
import { ok } from '../../shared/result.ts'
import { allowedRelays, governedHandlers, governedStore, relayForNewSessions } from './governed.ts'

const policyOf = (values: PolicyValues, ...unlocked: readonly SettingName[]): AppliedPolicy => ({
  values,
  unlocked,
  sources: ['policy.json'],
})
const relay = 'wss://relay.gemeente.example'
const other = 'wss://elders.example'

const handlersUnder = (policy: AppliedPolicy, home = '') => {
  const done: string[] = []
  const handlers = governedHandlers(
    {
      changePreferences: async () => {
        done.push('preferences')
        return ok({ language: 'nl', theme: 'system', contentProtection: false })
      },
      admitRelay: async () => {
        done.push('relay')
        return ok(false)
      },
      saveFile: async () => {
        done.push('file')
        return ok(null)
      },
    },
    { policy, home, ownRelays: () => ['ws://127.0.0.1:4310'] },
  )
  return { handlers, done }
}

describe('R-POLICY-8 main keeps to the policy, whatever a page asks', () => {
  test('what is locked is read as the policy says, and is not changed', async () => {
    const policy = policyOf({ language: 'en', theme: 'dark' }, 'theme')
    let stored: Record<string, unknown> = { language: 'nl', later: 1 }
    const store = governedStore({ get: () => stored, set: (values) => Object.assign(stored, values) }, policy)
    expect(store.get()).toEqual({ language: 'en', theme: 'dark', later: 1 })
    store.set({ theme: 'light' })
    expect(store.get()).toEqual({ language: 'en', theme: 'light', later: 1 })
    stored = { language: 'nl' }
    expect(governedStore({ get: () => 'damaged', set: () => {} }, policy).get()).toBe('damaged')

    const { handlers, done } = handlersUnder(policy)
    expect(await handlers.changePreferences({ language: 'nl' })).toEqual({ ok: false, code: 'locked' })
    expect(await handlers.changePreferences({ language: 'nl', theme: 'dark' })).toMatchObject({ ok: false })
    expect(done).toEqual([])
    expect(await handlers.changePreferences({ theme: 'light' })).toMatchObject({ ok: true })
    expect(await handlers.changePreferences({ language: 'en' })).toMatchObject({ ok: true })
    expect(await handlers.policy(undefined)).toEqual(ok(policy))
  })

  test('no relay outside those that are allowed', async () => {
    const { handlers, done } = handlersUnder(policyOf({ relay, onlyTheseRelays: true }))
    expect(await handlers.admitRelay(`${other}/rooms`)).toEqual({ ok: false, code: 'locked' })
    expect(done).toEqual([])
    expect(await handlers.admitRelay(relay)).toMatchObject({ ok: true })
    expect(await handlers.admitRelay('ws://127.0.0.1:4310/k7mq2xpdab')).toMatchObject({ ok: true })
    expect(await handlersUnder(noPolicy).handlers.admitRelay(other)).toMatchObject({ ok: true })
  })

  test('new sessions begin at the relay of the policy, and only where it may be chosen at another', () => {
    const machine = { named: other, admitted: ['wss://eerder.example'], usual: 'ws://127.0.0.1:4310' }
    const first = (policy: AppliedPolicy, change = {}) =>
      relayForNewSessions(policy, { ...machine, ...change })
    expect(first(noPolicy)).toBe(other)
    expect(first(noPolicy, { named: null })).toBe('wss://eerder.example')
    expect(first(noPolicy, { named: null, admitted: [] })).toBe(machine.usual)
    expect(first(policyOf({ relay }))).toBe(relay)
    expect(first(policyOf({ relay }, 'relay'))).toBe(other)
    expect(first(policyOf({ relay, onlyTheseRelays: true }, 'relay'))).toBe(relay)
    expect(first(policyOf({ relays: [relay], onlyTheseRelays: true }))).toBe(relay)
    expect(allowedRelays(policyOf({ relays: [relay], onlyTheseRelays: true }), [other])).toEqual([relay])
    expect(allowedRelays(policyOf({ relays: [relay] }), [other])).toEqual([relay, other])
  })

  test('no file in a form, at a level, or of a kind that is not allowed', async () => {
    const { handlers, done } = handlersUnder(
      policyOf({ exportFormats: ['pdf', 'agreements-csv'], exportLevels: ['process'], backups: false }),
    )
    const save = (name: string, leaving: { as: string; level?: string }) =>
      handlers.saveFile({ name, mime: 'x/y', content: 'x', ...leaving } as never)
    for (const [name, leaving] of [
      ['verslag.docx', { as: 'docx', level: 'process' }],
      ['verslag.pdf', { as: 'pdf', level: 'full' }],
      ['verslag.pdf', { as: 'pdf' }],
      ['afspraken.csv', { as: 'agreements-csv' }],
      ['kopie.beraad-kopie', { as: 'backup' }],
      // A page that calls one thing another.
      ['verslag.docx', { as: 'pdf', level: 'process' }],
      ['verslag.pdf', { as: 'receipt' }],
    ] as const)
      expect(await save(name, leaving), name).toEqual({ ok: false, code: 'locked' })
    expect(done).toEqual([])
    expect(await save('verslag.pdf', { as: 'pdf', level: 'process' })).toMatchObject({ ok: true })
    expect(await save('bewijs.beraad-bewijs.json', { as: 'receipt' })).toMatchObject({ ok: true })
  })
})

describe('R-RECOVER-2 the sealed access to a session goes to the folder of the policy', () => {
  test('under a name that says nothing, each time another', async () => {
    const home = await mkdtemp(join(tmpdir(), 'beraad-home-'))
    onTestFinished(() => rm(home, { recursive: true, force: true }))
    const { handlers } = handlersUnder(policyOf({ recoveryFolder: '~/Herstel/Beraad' }), home)
    const file = accessFile(Uint8Array.of(1, 2, 3))
    expect(await handlers.keepRecoveryAccess(file)).toEqual(ok(null))
    expect(await handlers.keepRecoveryAccess(file)).toEqual(ok(null))
    const kept = await readdir(join(home, 'Herstel/Beraad'))
    expect(kept).toHaveLength(2)
    for (const name of kept) expect(name).toMatch(/^[\da-f-]{36}\.beraad-herstel$/)
    expect(Uint8Array.from(await readFile(join(home, 'Herstel/Beraad', kept[0] ?? '')))).toEqual(file)
  })

  test('nothing else is written there, and without a folder nothing at all', async () => {
    const home = await mkdtemp(join(tmpdir(), 'beraad-home-'))
    onTestFinished(() => rm(home, { recursive: true, force: true }))
    const { handlers } = handlersUnder(policyOf({ recoveryFolder: '~' }), home)
    expect(await handlers.keepRecoveryAccess(Uint8Array.of(1))).toEqual({ ok: false, code: 'failed' })
    expect(await readdir(home)).toEqual([])
    const file = accessFile(Uint8Array.of(1))
    expect(await handlersUnder(noPolicy).handlers.keepRecoveryAccess(file)).toMatchObject({
      code: 'no-folder',
    })
  })
})
