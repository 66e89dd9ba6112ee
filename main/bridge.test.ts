import 'fake-indexeddb/auto'
import { Window as HappyWindow } from 'happy-dom'
import { beforeEach, describe, expect, test } from 'vitest'
import { desktopPlatform } from '../renderer/platform/desktop/desktop-platform.ts'
import type { AskForKey } from '../renderer/platform/platform.ts'
import type { HostingState } from '../shared/desktop/hosting.ts'
import { channelOf, eventChannelOf, type ShellEvent, verbs } from '../shared/desktop/names.ts'
import { ok, refuse } from '../shared/result.ts'
import { makeBridge } from './bridge.ts'
import { invitationDesk } from './device/deep-links.ts'
import { openSettings, type Settings } from './device/settings.ts'
import { makeHandlers, type Surroundings } from './handlers.ts'
import type { hostingHandlers } from './hosting/hosting-handlers.ts'
import type { Keyring } from './keyring/keyring.ts'
import { type Handlers, makeDispatcher } from './security/dispatcher.ts'

const notAsked = (): never => {
  throw new Error('not part of this test')
}

const notHosting: HostingState = {
  ...{ phase: 'off', problem: null, reach: 'device', allowed: 'network' },
  ...{ own: null, addresses: [], guests: 0, hasMoved: false },
}
const hosting: ReturnType<typeof hostingHandlers> = {
  hosting: async () => ok(notHosting),
  startHosting: async () => refuse('port-taken'),
  stopHosting: async () => ok(null),
}
const keyring: Keyring = {
  masterKey: async () => ok({ key: 'A'.repeat(43), vault: '' }),
  keyring: notAsked,
  choosePassphrase: notAsked,
  unlock: notAsked,
  changePassphrase: notAsked,
  keepInKeychain: notAsked,
  lock: notAsked,
  startAgain: notAsked,
}

/** What features bring. */
interface Parts {
  readonly keyring: Keyring
  readonly hosting: ReturnType<typeof hostingHandlers>
}

/** The whole way from the interface through bridge and dispatcher to the handlers, without Electron between. */
const shell = (changes: Partial<Surroundings & Parts> = {}) => {
  let file: Record<string, unknown> = {}
  const settings: Settings = openSettings({ read: () => null, setAside: () => '' }, () => ({
    get: () => file,
    set: (values) => {
      file = { ...file, ...values }
    },
  }))
  const listeners = new Map<string, Set<() => void>>()
  const tell = (event: ShellEvent): void => {
    for (const listener of listeners.get(eventChannelOf(event)) ?? []) listener()
  }
  const invitations = invitationDesk(() => tell('invitation'))
  const done = { clipboard: '', asked: [] as string[], reloads: 0, saved: [] as unknown[] }
  const base = makeHandlers({
    settings,
    relay: 'ws://127.0.0.1:4310',
    ownRelays: () => ['ws://127.0.0.1:4320'],
    saveFile: async (saved) => {
      done.saved.push(saved)
      return ok(null)
    },
    writeClipboard: (text) => {
      done.clipboard = text
    },
    takeInvitation: invitations.take,
    askForRelay: async (relay) => {
      done.asked.push(relay)
      return relay.endsWith('.example')
    },
    reload: () => {
      done.reloads++
    },
    ...changes,
  })
  const handlers: Handlers = { ...base, ...(changes.keyring ?? keyring), ...(changes.hosting ?? hosting) }
  const dispatch = makeDispatcher(handlers, (verb, error) => {
    throw new Error(`${verb} failed`, { cause: error })
  })
  const bridge = makeBridge({
    invoke: async (channel, ...message) => {
      const verb = verbs.find((name) => channelOf(name) === channel)
      if (verb === undefined) throw new Error(`no handler for ${channel}`)
      return dispatch(verb, { url: 'app://beraad/', parent: null, detached: false }, message)
    },
    listen: (channel, listener) => {
      const heard = listeners.get(channel) ?? new Set()
      listeners.set(channel, heard.add(listener))
      return () => heard.delete(listener)
    },
  })
  return { bridge, done, settings, invitations, tell }
}

let window: Window
let databases = 0
beforeEach(() => {
  const fresh: unknown = new HappyWindow({ url: 'app://beraad/' })
  window = fresh as Window
})

const openPlatform = async (
  parts = shell(),
  databaseName = `desktop-${++databases}`,
  askForKey: AskForKey = async () => 'memory',
) => ({
  ...parts,
  databaseName,
  platform: await desktopPlatform(window, parts.bridge, { askForKey, databaseName }),
})

describe('the desktop platform', () => {
  test('R-SHELL-7 the page sees one function per verb and nothing else', () => {
    expect(Object.keys(shell().bridge).sort()).toEqual(
      [...verbs, 'onInvitation', 'onMenu', 'onHosting', 'onUpdate'].sort(),
    )
  })

  test('R-DESK-5 the device is own, and records open again with the key of the keychain', async () => {
    const { platform, databaseName } = await openPlatform()
    expect([platform.kind, platform.trust(), platform.persistent(), platform.problems()]).toEqual([
      'desktop',
      'own',
      true,
      [],
    ])
    await platform.vault.write('profile', 'Mara')
    const { platform: again } = await openPlatform(shell(), databaseName)
    expect(await again.vault.read('profile')).toEqual({ ok: true, value: 'Mara' })
  })

  test.each([
    ['passphrase-unset', 'no-keychain'],
    ['passphrase-locked', 'no-keychain'],
    ['keychain-locked', 'keychain-locked'],
    ['keychain-damaged', 'keychain-damaged'],
  ] as const)(
    'R-KEY-10 with %s the person is asked; who goes on without, hears that nothing is kept',
    async (code, problem) => {
      const asked: string[] = []
      const { platform } = await openPlatform(
        shell({ keyring: { ...keyring, masterKey: async () => refuse(code) } }),
        undefined,
        async (need) => {
          asked.push(need)
          return asked.length === 1 ? 'again' : 'memory'
        },
      )
      await platform.vault.write('profile', 'Mara')
      expect([asked, platform.persistent(), platform.problems()]).toEqual([[code, code], false, [problem]])
      expect(await platform.vault.read('profile')).toEqual({ ok: true, value: 'Mara' })
    },
  )

  test('R-KEY-10 what was in memory moves to the device once there is a key, and each vault has its own place', async () => {
    let key: Awaited<ReturnType<Keyring['masterKey']>> = refuse('passphrase-unset')
    const choosePassphrase: Keyring['choosePassphrase'] = async () => {
      key = ok({ key: 'B'.repeat(42).padEnd(43, 'A'), vault: '00000000000000aa' })
      return ok(null)
    }
    const parts = shell({ keyring: { ...keyring, choosePassphrase, masterKey: async () => key } })
    const { platform, databaseName } = await openPlatform(parts)
    await platform.vault.write('profile', 'Mara')
    expect(await platform.deviceKey?.choosePassphrase({ passphrase: 'x' })).toEqual({ ok: true, value: null })
    expect([platform.persistent(), platform.problems()]).toEqual([true, []])
    const { platform: again } = await openPlatform(parts, databaseName)
    expect(await again.vault.read('profile')).toEqual({ ok: true, value: 'Mara' })
    key = ok({ key: 'B'.repeat(42).padEnd(43, 'A'), vault: '00000000000000ab' })
    const { platform: other } = await openPlatform(parts, databaseName)
    expect(await other.vault.read('profile')).toEqual({ ok: false, code: 'absent' })
  })

  test('R-KEY-11 the page keeps the key nowhere that a script could find it', async () => {
    const key = 'Zm9yIHlvdXIgZXllcyBvbmx5LCBub3QgYSBzY3JpcHQ'
    const names = () => [...Object.getOwnPropertyNames(window), ...Object.getOwnPropertyNames(globalThis)]
    const before = names()
    const parts = shell({ keyring: { ...keyring, masterKey: async () => ok({ key, vault: '' }) } })
    const { platform } = await openPlatform(parts)
    expect(names()).toEqual(before)
    const values = [...Object.values(platform), ...Object.values(parts.bridge)]
    expect(values.filter((value) => typeof value === 'string')).not.toContain(key)
  })

  test('R-SHELL-11 preferences reach the shell, and a reset is told', async () => {
    const { platform, settings } = await openPlatform()
    platform.preferences.write({ language: 'en' })
    expect(platform.preferences.read().language).toBe('en')
    await expect.poll(() => settings.preferences().language).toBe('en')
    const reset = await openPlatform(shell({ settings: { ...settings, wasReset: '/aside.json' } }))
    expect([reset.platform.problems(), reset.platform.fileSetAside]).toEqual([
      ['preferences-reset'],
      '/aside.json',
    ])
    const unkept = await openPlatform(shell({ settings: { ...settings, isKept: () => false } }))
    expect(unkept.platform.problems()).toEqual(['preferences-unkept'])
  })

  test('R-SHELL-10 an invitation that opened the app is there at once; a later one is heard', async () => {
    const parts = shell()
    parts.invitations.put('#u=first')
    const { platform } = await openPlatform(parts)
    expect([platform.takeInvitation(), platform.takeInvitation()]).toEqual(['#u=first', null])
    const received = new Promise((resolve) => platform.onInvitation(resolve))
    parts.invitations.put('#u=second')
    expect(await received).toBe('#u=second')
  })

  test('R-SHELL-9 files and clipboard go through the shell', async () => {
    const { platform, done } = await openPlatform()
    const file = { name: 'verslag.md', mime: 'text/markdown', content: '# Verslag' }
    expect(await platform.saveFile(file)).toEqual({ ok: true, value: null })
    expect(done.saved).toEqual([file])
    expect(await platform.saveFile({ ...file, name: '' })).toMatchObject({ ok: false, code: 'failed' })
    expect(await platform.copyText('link')).toEqual({ ok: true, value: null })
    expect(done.clipboard).toBe('link')
    const cancelling = await openPlatform(shell({ saveFile: async () => refuse('cancelled') }))
    expect(await cancelling.platform.saveFile(file)).toEqual({ ok: false, code: 'cancelled' })
  })
})

describe('the relay on this computer', () => {
  test('R-HOST-14 the page hears how it stands, starts and stops it, and reaches it at this device', async () => {
    let state = notHosting
    const orders: unknown[] = []
    const { platform, tell } = await openPlatform(
      shell({
        hosting: {
          hosting: async () => ok(state),
          startHosting: async (reach) => {
            orders.push(reach)
            return ok(null)
          },
          stopHosting: async () => {
            orders.push('stop')
            return ok(null)
          },
        },
      }),
    )
    expect(platform.hosting?.state()).toEqual(notHosting)
    state = { ...notHosting, phase: 'on', own: 'ws://127.0.0.1:4310/k7mq2xpdab' }
    tell('hosting')
    await expect.poll(() => platform.hosting?.state().phase).toBe('on')
    expect(platform.hosting?.reach('ws://192.168.1.5:4310/k7mq2xpdab')).toBe(state.own)
    expect(platform.hosting?.reach('ws://192.168.1.5:4310/aaaaaaaaaa')).toBe(
      'ws://192.168.1.5:4310/aaaaaaaaaa',
    )
    expect(await platform.hosting?.start('network')).toEqual({ ok: true, value: null })
    await platform.hosting?.stop()
    expect(orders).toEqual(['network', 'stop'])
  })

  test('R-HOST-14 what it refuses has a code; nobody is asked about its own address', async () => {
    const { platform, bridge, done } = await openPlatform()
    expect(await platform.hosting?.start('device')).toEqual({ ok: false, code: 'port-taken' })
    expect(await bridge.admitRelay('ws://127.0.0.1:4320/k7mq2xpdab')).toEqual({ ok: true, value: null })
    expect([done.asked, done.reloads]).toEqual([[], 0])
  })
})

describe('relays', () => {
  const violate = (blockedURI: string, effectiveDirective = 'connect-src'): void => {
    const event = window.document.createEvent('Event')
    event.initEvent('securitypolicyviolation', true, false)
    window.document.dispatchEvent(Object.assign(event, { blockedURI, effectiveDirective }))
  }

  test('R-SHELL-5 a blocked relay is asked about once, without what follows its host', async () => {
    const { done, settings } = await openPlatform()
    violate('wss://new.example/rooms/abc?pass=secret')
    violate('wss://new.example/rooms/abc?pass=other')
    violate('https://web.example/')
    violate('wss://image.example/', 'img-src')
    await expect.poll(() => done.reloads).toBe(1)
    expect(done.asked).toEqual(['wss://new.example'])
    expect(settings.relays()).toEqual(['wss://new.example'])
  })

  test('R-SHELL-5 a refused relay is not admitted; a known one needs no question', async () => {
    const { bridge, done, settings } = shell()
    expect(await bridge.admitRelay('wss://evil.test')).toEqual({ ok: false, code: 'refused' })
    expect(await bridge.admitRelay('wss://user@odd.example')).toEqual({ ok: false, code: 'refused' })
    expect(await bridge.admitRelay('ws://127.0.0.1:4310/rooms')).toEqual({ ok: true, value: null })
    expect([settings.relays(), done.reloads, done.asked]).toEqual([[], 0, ['wss://evil.test']])
  })

  test('R-SHELL-5 questions about one relay at once are one question', async () => {
    const { bridge, done } = shell()
    await Promise.all([bridge.admitRelay('wss://new.example'), bridge.admitRelay('wss://new.example/x')])
    expect(done.asked).toEqual(['wss://new.example'])
  })
})
