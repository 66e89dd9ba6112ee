import 'fake-indexeddb/auto'
import { Window as HappyWindow } from 'happy-dom'
import { beforeEach, describe, expect, test } from 'vitest'
import { desktopPlatform } from '../renderer/platform/desktop/desktop-platform.ts'
import type { AskForKey } from '../renderer/platform/platform.ts'
import type { HostingState } from '../shared/desktop/hosting.ts'
import {
  channelOf,
  eventChannelOf,
  type MenuCommand,
  type ShellEvent,
  screenWindowName,
  verbs,
} from '../shared/desktop/names.ts'
import { type AppliedPolicy, noPolicy } from '../shared/desktop/policy.ts'
import type { OpenedFile } from '../shared/desktop/window.ts'
import { ok, refuse } from '../shared/result.ts'
import { createRoom, encodeInvitation, inviteFor } from '../shared/room/invitation.ts'
import { makeBridge } from './bridge.ts'
import { invitationDesk } from './device/deep-links.ts'
import { openSettings, type Settings } from './device/settings.ts'
import { makeHandlers, type Surroundings } from './handlers.ts'
import type { hostingHandlers } from './hosting/hosting-handlers.ts'
import type { Keyring } from './keyring/keyring.ts'
import { governedHandlers } from './policy/governed.ts'
import { type Handlers, makeDispatcher } from './security/dispatcher.ts'
import { makeUpdates, type Updates } from './updates/updates.ts'
import { updatesHandlers } from './updates/updates-handlers.ts'

import { makeClosing } from './window/closing.ts'
import { windowHandlers } from './window/window-handlers.ts'

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

const updatesFrom = (changed: () => void): Updates => {
  let kept = {}
  return makeUpdates({
    version: '1.0.0',
    cannot: null,
    rules: { feed: 'https://updates.example.nl/', mode: null, channel: 'stable', locked: ['channel'] },
    stored: () => kept,
    keep: (change) => {
      kept = { ...kept, ...change }
    },
    open: async () => ({
      check: async () => '1.1.0',
      download: async () => undefined,
      install: () => undefined,
    }),
    problemOf: () => 'failed',
    now: () => new Date(0),
    changed,
  })
}

/** What features bring. */
interface Parts {
  readonly keyring: Keyring
  readonly hosting: ReturnType<typeof hostingHandlers>
}

/** The whole way from the interface through bridge and dispatcher to the handlers, without Electron between. */
const shell = (changes: Partial<Surroundings & Parts> = {}, policy: AppliedPolicy = noPolicy) => {
  let file: Record<string, unknown> = {}
  const settings: Settings = openSettings({ read: () => null, setAside: () => '' }, () => ({
    get: () => file,
    set: (values) => {
      file = { ...file, ...values }
    },
  }))
  const listeners = new Map<string, Set<(command?: MenuCommand) => void>>()
  const tell = (event: ShellEvent, command?: MenuCommand): void => {
    for (const listener of listeners.get(eventChannelOf(event)) ?? []) listener(command)
  }
  const invitations = invitationDesk(() => tell('invitation'))
  const done = {
    clipboard: '',
    asked: [] as string[],
    reloads: 0,
    saved: [] as unknown[],
    offered: [] as readonly MenuCommand[],
  }
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
    returnInvitation: invitations.putBack,
    askForRelay: async (relay) => {
      done.asked.push(relay)
      return relay.endsWith('.example')
    },
    reload: () => {
      done.reloads++
    },
    ...changes,
  })
  const closing = makeClosing({
    tell: () => tell('closing'),
    askPerson: async () => {
      done.asked.push('close')
      return false
    },
    schedule: () => () => undefined,
  })
  let opened: OpenedFile | null = null
  let isRecovering = false
  const around = {
    takeFile: async () => {
      const taken = opened
      opened = null
      return taken
    },
    takeRecovery: () => isRecovering,
    offer: (commands: readonly MenuCommand[]) => {
      done.offered = commands
    },
    closing: () => closing,
  }
  const openFile = (file: OpenedFile): void => {
    opened = file
    tell('file')
  }
  const recover = (): void => {
    isRecovering = true
  }
  const governed = governedHandlers(base, { policy, home: '', ownRelays: () => ['ws://127.0.0.1:4320'] })
  const handlers: Handlers = {
    ...base,
    ...governed,
    ...(changes.keyring ?? keyring),
    ...(changes.hosting ?? hosting),
    ...updatesHandlers(updatesFrom(() => tell('update'))),
    ...windowHandlers(around),
  }
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
  return { bridge, done, settings, invitations, tell, closing, openFile, recover }
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
      [...verbs, 'onInvitation', 'onMenu', 'onHosting', 'onUpdate', 'onFile', 'onClosing'].sort(),
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
    const file = { name: 'verslag.md', mime: 'text/markdown', content: '# Verslag', as: 'markdown' } as const
    expect(await platform.saveFile(file)).toEqual({ ok: true, value: null })
    expect(done.saved).toEqual([file])
    expect(await platform.saveFile({ ...file, name: '' })).toMatchObject({ ok: false, code: 'failed' })
    expect(await platform.copyText('link')).toEqual({ ok: true, value: null })
    expect(done.clipboard).toBe('link')
    const cancelling = await openPlatform(shell({ saveFile: async () => refuse('cancelled') }))
    expect(await cancelling.platform.saveFile(file)).toEqual({ ok: false, code: 'cancelled' })
  })
})

describe('an invitation to a relay that this device does not know', () => {
  const invitationTo = async (relay: string): Promise<string> =>
    `#u=${await encodeInvitation(await inviteFor(await createRoom(relay), 'participant'))}`

  test('R-SHELL-10 is there at once, and the person is asked about its relay', async () => {
    const parts = shell()
    const fragment = await invitationTo('wss://new.example')
    parts.invitations.put(fragment)
    const { platform, done } = await openPlatform(parts)
    expect(platform.takeInvitation()).toBe(fragment)
    await expect.poll(() => done.reloads).toBe(1)
    expect(done.asked).toEqual(['wss://new.example'])
  })

  test('R-SHELL-10 what a page that is loaded anew had not read waits for the next page', async () => {
    const parts = shell()
    const fragment = await invitationTo('wss://new.example')
    parts.invitations.put(fragment)
    await openPlatform(parts)
    await expect.poll(() => parts.done.reloads).toBe(1)
    const { platform } = await openPlatform(parts)
    expect(platform.takeInvitation()).toBe(fragment)
    await expect.poll(() => parts.bridge.takeInvitation()).toEqual({ ok: true, value: null })
  })

  test('R-SHELL-10 of a relay that was refused it is handed over once', async () => {
    const parts = shell()
    const fragment = await invitationTo('wss://evil.test')
    parts.invitations.put(fragment)
    const { platform, bridge, done } = await openPlatform(parts)
    expect(platform.takeInvitation()).toBe(fragment)
    await expect.poll(() => bridge.takeInvitation()).toEqual({ ok: true, value: null })
    expect([done.asked, done.reloads]).toEqual([['wss://evil.test'], 0])
  })

  test('R-SHELL-10 of a known relay it is handed over once, and nobody is asked', async () => {
    const parts = shell()
    const fragment = await invitationTo('ws://127.0.0.1:4310')
    parts.invitations.put(fragment)
    const { platform, done, bridge } = await openPlatform(parts)
    expect(platform.takeInvitation()).toBe(fragment)
    await expect.poll(() => bridge.takeInvitation()).toEqual({ ok: true, value: null })
    expect([done.asked, done.reloads]).toEqual([[], 0])
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
    expect(await bridge.admitRelay('ws://127.0.0.1:4320/k7mq2xpdab')).toEqual({ ok: true, value: false })
    expect([done.asked, done.reloads]).toEqual([[], 0])
  })
})

describe('updates', () => {
  test('R-UPDATE-10 the page hears that something changed, and asks how it stands', async () => {
    const { platform } = await openPlatform()
    let heard = 0
    const stop = platform.updates?.subscribe(() => {
      heard += 1
    })
    expect(await platform.updates?.read()).toMatchObject({
      status: 'idle',
      version: '1.0.0',
      lastCheck: null,
    })
    await platform.updates?.check()
    expect(await platform.updates?.read()).toMatchObject({ status: 'available', next: '1.1.0' })
    await platform.updates?.install()
    expect((await platform.updates?.read())?.status).toBe('ready')
    expect(heard).toBe(4)
    stop?.()
    await platform.updates?.change({ on: false })
    expect(await platform.updates?.read()).toMatchObject({ status: 'off', off: 'person' })
    expect(heard).toBe(4)
  })

  test('R-UPDATE-5 what the organisation set is refused over the bridge as well', async () => {
    const { bridge } = await openPlatform()
    expect(await bridge.changeUpdates({ channel: 'beta' })).toMatchObject({ ok: false, code: 'locked' })
  })
})

describe('the window', () => {
  test('R-WINDOW-4 a file that opened the app is there at once; a later one is heard; each once', async () => {
    const parts = shell()
    const content = Uint8Array.of(1, 2)
    parts.openFile({ name: 'a.beraad', content })
    const { platform } = await openPlatform(parts)
    expect([platform.shell?.takeFile(), platform.shell?.takeFile()]).toEqual([
      { name: 'a.beraad', content },
      null,
    ])
    const heard = new Promise<void>((resolve) => platform.shell?.onFile(resolve))
    parts.openFile({ name: 'b.beraad', problem: 'unreadable' })
    await heard
    expect(platform.shell?.takeFile()).toEqual({ name: 'b.beraad', problem: 'unreadable' })
  })

  test('R-WINDOW-7 before the window closes the page stores what is under way and takes leave', async () => {
    const parts = shell()
    const { platform } = await openPlatform(parts)
    let isStored = false
    const steps: string[] = []
    platform.shell?.onLeaving(async () => void steps.push('left'))
    platform.warnBeforeClose(
      () => !isStored,
      async () => {
        steps.push('stored')
        isStored = true
      },
    )
    expect(await parts.closing.ask()).toBe(true)
    expect([steps, parts.done.asked]).toEqual([['stored', 'left'], []])
  })

  test('R-WINDOW-8 what cannot be stored is asked about, and then nobody takes leave', async () => {
    const parts = shell()
    const { platform } = await openPlatform(parts)
    const steps: string[] = []
    platform.shell?.onLeaving(async () => void steps.push('left'))
    const safe = platform.warnBeforeClose(() => true)
    expect(await parts.closing.ask()).toBe(false)
    expect([steps, parts.done.asked]).toEqual([[], ['close']])
    safe()
    expect(await parts.closing.ask()).toBe(true)
  })

  test('R-WINDOW-9 the menu reaches the page, and the page says what it can follow', async () => {
    const parts = shell()
    const { platform } = await openPlatform(parts)
    const chosen: MenuCommand[] = []
    platform.shell?.onMenu((command) => chosen.push(command))
    parts.tell('menu', 'methods')
    platform.shell?.offerCommands(['overview', 'methods'])
    await expect.poll(() => parts.done.offered).toEqual(['overview', 'methods'])
    expect(chosen).toEqual(['methods'])
  })

  test('R-WINDOW-6 the page hears that it fell over', async () => {
    const parts = shell()
    expect((await openPlatform(parts)).platform.shell?.wasRecovered).toBe(false)
    parts.recover()
    expect((await openPlatform(parts)).platform.shell?.wasRecovered).toBe(true)
  })

  test('R-WINDOW-5 the window for the room takes no invitation and no file, and closes without a word', async () => {
    const parts = shell()
    parts.invitations.put('#u=waiting')
    window.name = screenWindowName
    const { platform } = await openPlatform(parts)
    expect([platform.shell, platform.takeInvitation()]).toEqual([null, null])
    window.name = ''
    expect((await openPlatform(parts)).platform.takeInvitation()).toBe('#u=waiting')
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
    expect(await bridge.admitRelay('ws://127.0.0.1:4310/rooms')).toEqual({ ok: true, value: false })
    expect([settings.relays(), done.reloads, done.asked]).toEqual([[], 0, ['wss://evil.test']])
  })

  test('R-SHELL-5 questions about one relay at once are one question', async () => {
    const { bridge, done } = shell()
    await Promise.all([bridge.admitRelay('wss://new.example'), bridge.admitRelay('wss://new.example/x')])
    expect(done.asked).toEqual(['wss://new.example'])
  })
})
