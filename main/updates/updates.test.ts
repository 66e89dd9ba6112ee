import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noPolicy } from '../../shared/desktop/policy.ts'
import { updateState } from '../../shared/desktop/updates.ts'
import { type Installation, replacingOf } from './installation.ts'
import { updateRules } from './rules.ts'
import { makeUpdates, type StoredUpdates, type UpdateRules, type UpdateSource } from './updates.ts'

const feed = 'https://updates.example.nl/beraad/'
const asks: UpdateRules = { feed, mode: null, channel: null, locked: [] }

interface Made {
  readonly rules?: Partial<UpdateRules>
  readonly cannot?: 'source' | 'managed' | 'unsigned'
  readonly stored?: StoredUpdates
  readonly source?: Partial<UpdateSource>
}

const make = ({ rules, cannot, stored = {}, source }: Made = {}) => {
  const done: string[] = []
  const seen: string[] = []
  let kept = stored
  const updates = makeUpdates({
    version: '1.0.0',
    cannot: cannot ?? null,
    rules: { ...asks, ...rules },
    stored: () => kept,
    keep: (change) => {
      kept = { ...kept, ...change }
    },
    open: async (address, channel) => {
      done.push(`open ${address} ${channel}`)
      return {
        check: async () => '1.1.0',
        download: async (progress) => {
          done.push('download')
          progress(41.7)
        },
        install: () => done.push('install'),
        ...source,
      }
    },
    problemOf: () => 'unreachable',
    now: () => new Date('2026-11-22T10:00:00Z'),
    changed: () => {
      const { status, percent } = updates.state()
      seen.push(percent === null ? status : `${status} ${percent}`)
    },
  })
  return { updates, done, seen, kept: () => kept }
}

describe('whether there are updates from within the app', () => {
  test.each([
    ['nobody named a place to look', { rules: { feed: null } }, 'no-feed'],
    ['it runs from source', { cannot: 'source', rules: { feed: null } }, 'source'],
    ['an installer for the whole computer put it there', { cannot: 'managed' }, 'managed'],
    ['it was not signed', { cannot: 'unsigned' }, 'unsigned'],
    ['the organisation wants none', { rules: { mode: 'off', locked: ['on'] } }, 'organisation'],
    ['the organisation advises none, and the person chose nothing', { rules: { mode: 'off' } }, 'person'],
    ['the person switched them off', { stored: { on: false } }, 'person'],
    [
      'the organisation advises none, and the person wants them',
      { rules: { mode: 'off' }, stored: { on: true } },
      null,
    ],
    [
      'the person switched off what the organisation locked',
      { rules: { mode: 'ask', locked: ['on'] }, stored: { on: false } },
      null,
    ],
    ['a place is named', {}, null],
  ] as const satisfies readonly (readonly [string, Made, string | null])[])(
    'R-UPDATE-1 %s',
    async (_name, made, expected) => {
      const { updates, done } = make(made)
      expect(updates.state().off).toBe(expected)
      expect((await updates.check()).ok).toBe(expected === null)
      expect(done.length).toBe(expected === null ? 1 : 0)
    },
  )

  test('R-UPDATE-2 nothing is loaded or looked for before somebody looks', () => {
    const { updates, done } = make()
    expect(updates.state()).toMatchObject({ status: 'idle', version: '1.0.0', lastCheck: null })
    expect(done).toEqual([])
  })
})

describe('looking, fetching, installing', () => {
  test('R-UPDATE-3 each step is a press: looking fetches nothing, fetching installs nothing', async () => {
    const { updates, done, seen } = make()
    await updates.check()
    expect(updates.state()).toMatchObject({
      status: 'available',
      next: '1.1.0',
      lastCheck: '2026-11-22T10:00:00.000Z',
    })
    expect(done).toEqual([`open ${feed} stable`])
    await updates.install()
    expect(updates.state()).toMatchObject({ status: 'ready', next: '1.1.0', percent: null })
    expect(done).toEqual([`open ${feed} stable`, 'download'])
    await updates.install()
    expect(done.at(-1)).toBe('install')
    expect(seen).toEqual(['checking', 'available', 'downloading 0', 'downloading 41', 'ready'])
  })

  test('R-UPDATE-3 what the app does by itself is looking; with an automatic policy also fetching', async () => {
    const byItself = make()
    await byItself.updates.look()
    expect(byItself.updates.state().status).toBe('available')
    const automatic = make({ rules: { mode: 'automatic', locked: ['on'] } })
    await automatic.updates.look()
    expect(automatic.updates.state()).toMatchObject({ status: 'ready', isAutomatic: true })
    expect(automatic.done).not.toContain('install')
  })

  test('R-UPDATE-4 a failure says what it was, and can be tried again', async () => {
    let fails = true
    const { updates } = make({
      source: {
        download: async () => {
          if (fails) throw new Error('no network')
        },
      },
    })
    await updates.check()
    await updates.install()
    expect(updates.state()).toMatchObject({ status: 'failed', problem: 'unreachable', next: '1.1.0' })
    fails = false
    await updates.install()
    expect(updates.state()).toMatchObject({ status: 'ready', problem: null })
  })

  test('R-UPDATE-4 looking that fails leaves the last success, and nothing to install', async () => {
    const { updates, kept } = make({ source: { check: async () => Promise.reject(new Error('gone')) } })
    await updates.check()
    expect(updates.state()).toMatchObject({
      status: 'failed',
      problem: 'unreachable',
      next: null,
      lastCheck: null,
    })
    expect(kept()).toEqual({})
    expect(await updates.install()).toMatchObject({ ok: false, code: 'nothing-new' })
  })

  test('R-UPDATE-5 another channel is another question; a locked one is refused', async () => {
    const free = make()
    await free.updates.check()
    expect(free.updates.change({ channel: 'beta' }).ok).toBe(true)
    expect(free.updates.state()).toMatchObject({ status: 'idle', next: null, channel: 'beta' })
    expect(await free.updates.install()).toMatchObject({ code: 'nothing-new' })
    await free.updates.check()
    expect(free.done.at(-1)).toBe(`open ${feed} beta`)

    const locked = make({ rules: { channel: 'stable', locked: ['channel'] }, stored: { channel: 'beta' } })
    expect(locked.updates.state().channel).toBe('stable')
    expect(locked.updates.change({ channel: 'beta' })).toMatchObject({ code: 'locked' })
    expect(locked.updates.change({ on: false }).ok).toBe(true)
    expect(locked.kept()).toEqual({ channel: 'beta', on: false })
  })

  test('R-UPDATE-5 what is switched off while it is looked for is not offered', async () => {
    let answer = (_version: string): void => undefined
    const { updates } = make({
      source: { check: () => new Promise((resolve) => (answer = resolve)) },
    })
    const looking = updates.check()
    await Promise.resolve()
    updates.change({ on: false })
    answer('9.9.9')
    await looking
    expect(updates.state()).toMatchObject({ status: 'off', off: 'person', next: null })
    expect(await updates.install()).toMatchObject({ code: 'nothing-new' })
  })

  test('R-UPDATE-3 whatever is pressed in whatever order, nothing is installed that was not offered and fetched', async () => {
    const press = fc.constantFrom('check', 'install', 'look', 'off', 'on', 'beta', 'stable')
    await fc.assert(
      fc.asyncProperty(fc.array(press, { maxLength: 12 }), fc.boolean(), async (presses, isNew) => {
        const { updates, done } = make({ source: { check: async () => (isNew ? '1.1.0' : null) } })
        for (const pressed of presses) {
          if (pressed === 'check') await updates.check()
          else if (pressed === 'install') await updates.install()
          else if (pressed === 'look') await updates.look()
          else if (pressed === 'on' || pressed === 'off') updates.change({ on: pressed === 'on' })
          else updates.change({ channel: pressed })
          expect(updateState.safeParse(updates.state()).success).toBe(true)
        }
        expect(done.includes('download') || done.includes('install')).toBe(done.includes('download'))
        if (!isNew) expect(done.filter((one) => !one.startsWith('open'))).toEqual([])
      }),
    )
  })
})

describe('how the program was installed', () => {
  const signed = 'provider: generic\npublisherName:\n  - Gemeente\n'
  const packaged: Installation = {
    isPackaged: true,
    platform: 'linux',
    appImage: undefined,
    hasUninstaller: false,
    feedFile: signed,
  }
  test.each([
    ['from source', { isPackaged: false }, { by: null, cannot: 'source' }],
    ['a deb', {}, { by: null, cannot: 'managed' }],
    ['an AppImage', { appImage: '/home/m/Beraad.AppImage' }, { by: 'appimage' }],
    ['on macOS', { platform: 'darwin' }, { by: 'mac' }],
    ['an MSI', { platform: 'win32' }, { by: null, cannot: 'managed' }],
    ['NSIS', { platform: 'win32', hasUninstaller: true }, { by: 'nsis' }],
    [
      'NSIS, unsigned',
      { platform: 'win32', hasUninstaller: true, feedFile: 'provider: generic\n' },
      { by: null, cannot: 'unsigned' },
    ],
    ['packed without a feed', { platform: 'darwin', feedFile: null }, { by: null, cannot: 'managed' }],
  ] as const satisfies readonly (readonly [string, Partial<Installation>, object])[])(
    'R-UPDATE-6 %s',
    (_name, change, expected) => {
      expect(replacingOf({ ...packaged, ...change })).toEqual(expected)
    },
  )

  test('R-UPDATE-1 without a policy there is no place to look', () => {
    expect(updateRules(noPolicy)).toEqual({ feed: null, mode: null, channel: null, locked: [] })
  })

  test('R-UPDATE-5 what the policy sets is locked unless it says otherwise', () => {
    const values = { updates: 'ask', updateChannel: 'beta', updateFeed: feed } as const
    const policy = { values, unlocked: ['updateChannel'] as const, sources: ['/etc/beraad/policy.json'] }
    expect(updateRules({ ...policy, unlocked: [...policy.unlocked] })).toEqual({
      feed,
      mode: 'ask',
      channel: 'beta',
      locked: ['on'],
    })
  })
})
