import 'fake-indexeddb/auto'
import { Window as HappyWindow } from 'happy-dom'
import { beforeEach, describe, expect, test } from 'vitest'
import { desktopPlatform } from '../renderer/platform/desktop/desktop-platform.ts'
import { channelOf, eventChannelOf, verbs } from '../shared/desktop/names.ts'
import { ok, refuse } from '../shared/result.ts'
import { makeBridge } from './bridge.ts'
import { invitationDesk } from './device/deep-links.ts'
import { openSettings, type Settings } from './device/settings.ts'
import { makeHandlers, type Surroundings } from './handlers.ts'
import { makeDispatcher } from './security/dispatcher.ts'

/** The whole way from the interface through bridge and dispatcher to the handlers, without Electron between. */
const shell = (changes: Partial<Surroundings> = {}) => {
  let file: Record<string, unknown> = {}
  const settings: Settings = openSettings({ read: () => null, setAside: () => undefined }, () => ({
    get: () => file,
    set: (values) => {
      file = { ...file, ...values }
    },
  }))
  const heard = new Set<() => void>()
  const invitations = invitationDesk(() => {
    for (const listener of heard) listener()
  })
  const done = { clipboard: '', asked: [] as string[], reloads: 0, saved: [] as unknown[] }
  const handlers = makeHandlers({
    settings,
    relay: 'ws://127.0.0.1:4310',
    masterKey: async () => ok('A'.repeat(43)),
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
  const dispatch = makeDispatcher(handlers, (verb, error) => {
    throw new Error(`${verb} failed`, { cause: error })
  })
  const bridge = makeBridge({
    invoke: async (channel, ...message) => {
      const verb = verbs.find((name) => channelOf(name) === channel)
      if (verb === undefined) throw new Error(`no handler for ${channel}`)
      return dispatch(verb, { url: 'app://beraad/', parent: null }, message)
    },
    listen: (channel, listener) => {
      if (channel !== eventChannelOf('invitation')) return () => undefined
      heard.add(listener)
      return () => heard.delete(listener)
    },
  })
  return { bridge, done, settings, invitations }
}

let window: Window
let databases = 0
beforeEach(() => {
  const fresh: unknown = new HappyWindow({ url: 'app://beraad/' })
  window = fresh as Window
})

const openPlatform = async (parts = shell(), databaseName = `desktop-${++databases}`) => ({
  ...parts,
  databaseName,
  platform: await desktopPlatform(window, parts.bridge, databaseName),
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

  test.each(['no-keychain', 'keychain-locked', 'keychain-damaged'] as const)(
    'R-KEY-2 with %s nothing is stored, and the person hears why',
    async (code) => {
      const { platform } = await openPlatform(shell({ masterKey: async () => refuse(code) }))
      await platform.vault.write('profile', 'Mara')
      expect([platform.persistent(), platform.problems()]).toEqual([false, [code]])
      expect(await platform.vault.read('profile')).toEqual({ ok: true, value: 'Mara' })
    },
  )

  test('R-SHELL-11 preferences reach the shell, and a reset is told', async () => {
    const { platform, settings } = await openPlatform()
    platform.preferences.write({ language: 'en' })
    expect(platform.preferences.read().language).toBe('en')
    await expect.poll(() => settings.preferences().language).toBe('en')
    const reset = await openPlatform(shell({ settings: { ...settings, wasReset: true } }))
    expect(reset.platform.problems()).toEqual(['preferences-reset'])
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
