import 'fake-indexeddb/auto'
import { Window as HappyWindow } from 'happy-dom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { ownRelay, webEditionOf } from './address.ts'
import { browserPlatform } from './browser-platform.ts'
import { browserPreferences } from './preferences.ts'

let databases = 0
const freshName = (): string => `platform-${++databases}`

let window: Window

beforeEach(() => {
  const fresh: unknown = new HappyWindow({ url: 'http://127.0.0.1:4310/' })
  window = fresh as Window
})

const dispatch = (name: string): Event => {
  const event = window.document.createEvent('Event')
  event.initEvent(name, false, true)
  window.dispatchEvent(event)
  return event
}

describe('trust in the device', () => {
  test('R-DESK-5 nothing outlives the tab until the device is said to be own', async () => {
    const name = freshName()
    const first = await browserPlatform(window, name)
    expect([first.trust(), first.persistent()]).toEqual([null, false])
    await first.vault.write('profile', 'Mara')
    await first.setTrust('shared')
    expect([first.trust(), first.persistent()]).toEqual(['shared', false])
    const second = await browserPlatform(window, name)
    expect(second.trust()).toBeNull()
    expect(await second.vault.read('profile')).toEqual({ ok: false, code: 'absent' })
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name)
  })

  test('R-DESK-5 an own device keeps what was in memory and opens again by itself', async () => {
    const name = freshName()
    const first = await browserPlatform(window, name)
    await first.vault.write('profile', 'Mara')
    await first.setTrust('own')
    const second = await browserPlatform(window, name)
    expect([second.trust(), second.persistent()]).toEqual(['own', true])
    expect(await second.vault.read('profile')).toEqual({ ok: true, value: 'Mara' })
  })

  test('R-DESK-5 an own device does not become shared', async () => {
    const platform = await browserPlatform(window, freshName())
    await platform.setTrust('own')
    await platform.setTrust('shared')
    expect([platform.trust(), platform.persistent()]).toEqual(['own', true])
  })

  test('R-DESK-5 two tabs that become own at once share one vault', async () => {
    const name = freshName()
    const tabs = await Promise.all([browserPlatform(window, name), browserPlatform(window, name)])
    await Promise.all(tabs.map((tab) => tab.setTrust('own')))
    await tabs[0]?.vault.write('profile', 'Mara')
    expect(await tabs[1]?.vault.read('profile')).toEqual({ ok: true, value: 'Mara' })
  })

  test('R-DESK-4 a browser that keeps nothing is treated as shared and says so', async () => {
    const broken = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError')
    })
    const platform = await browserPlatform(window, freshName())
    await platform.setTrust('own')
    broken.mockRestore()
    expect([platform.trust(), platform.persistent(), platform.problems()]).toEqual([
      'shared',
      false,
      ['no-storage'],
    ])
  })
})

describe('invitations', () => {
  test('R-DESK-6 the invitation has left the address before anything is drawn, and is given once', async () => {
    window.location.hash = '#u=secret'
    const platform = await browserPlatform(window, freshName())
    expect(window.location.href).not.toContain('secret')
    expect(platform.takeInvitation()).toBe('#u=secret')
    expect(platform.takeInvitation()).toBeNull()
  })

  test('R-DESK-6 an invitation opened in a running tab goes to whoever listens', async () => {
    const platform = await browserPlatform(window, freshName())
    const received: string[] = []
    const stop = platform.onInvitation((text) => received.push(text))
    window.location.hash = '#u=later'
    dispatch('hashchange')
    expect([received, window.location.hash]).toEqual([['#u=later'], ''])
    stop()
    window.location.hash = '#u=third'
    dispatch('hashchange')
    expect([received, platform.takeInvitation()]).toEqual([['#u=later'], '#u=third'])
  })

  test('R-DESK-6 another fragment stays where it is', async () => {
    window.location.hash = '#elsewhere'
    const platform = await browserPlatform(window, freshName())
    expect([window.location.hash, platform.takeInvitation()]).toEqual(['#elsewhere', null])
  })
})

describe('preferences', () => {
  test('R-DESK-7 are kept, told to listeners, and Dutch by default', () => {
    const preferences = browserPreferences(window)
    expect(preferences.read()).toEqual({ language: 'nl', theme: 'system', contentProtection: false })
    const told = vi.fn()
    preferences.subscribe(told)
    preferences.write({ theme: 'dark' })
    expect(told).toHaveBeenCalledOnce()
    expect(browserPreferences(window).read()).toMatchObject({ language: 'nl', theme: 'dark' })
  })

  test.each(['{', '7', '{"language":"xx","theme":"dark"}', 'null'])('R-DESK-7 survive %s', (stored) => {
    window.localStorage.setItem('beraad.preferences', stored)
    expect(browserPreferences(window).read().language).toBe('nl')
  })
})

test('R-DESK-8 closing asks only while something is unsafe', async () => {
  const platform = await browserPlatform(window, freshName())
  let unsafe = true
  const stop = platform.warnBeforeClose(() => unsafe)
  const asked = (): boolean => dispatch('beforeunload').defaultPrevented
  expect(asked()).toBe(true)
  unsafe = false
  expect(asked()).toBe(false)
  unsafe = true
  stop()
  expect(asked()).toBe(false)
})

test('R-DESK-9 the relay of a page is its own origin, and a relay serves the web edition at its root', () => {
  expect(ownRelay({ protocol: 'https:', host: 'relay.example' })).toBe('wss://relay.example')
  expect(ownRelay({ protocol: 'http:', host: '127.0.0.1:4310' })).toBe('ws://127.0.0.1:4310')
  expect(webEditionOf('wss://relay.example')).toBe('https://relay.example/')
  expect(webEditionOf('ws://127.0.0.1:4310')).toBe('http://127.0.0.1:4310/')
  expect(webEditionOf('ws://localhost:4310/k7mq2xpdab')).toBe('http://localhost:4310/')
  expect([webEditionOf('ws://192.168.1.5:4310'), webEditionOf('ws://relay.test')]).toEqual([null, null])
  expect([webEditionOf('https://relay.example'), webEditionOf('nonsense')]).toEqual([null, null])
})
