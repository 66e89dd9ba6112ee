import { EventEmitter } from 'node:events'
import type { App, Session } from 'electron'
import { expect, test, vi } from 'vitest'
import { confineRequests, guardApp } from './electron-guards.ts'

/** An Electron object that emits what the test says and keeps the handlers that are set on it. */
const made = () => {
  const handlers: Record<string, (...given: readonly unknown[]) => unknown> = {}
  const values: Record<string, unknown> = {}
  const emitter = new EventEmitter()
  const object = new Proxy(emitter, {
    get: (target, name) => {
      if (Reflect.has(target, name)) return Reflect.get(target, name, target)
      return (given: unknown) => {
        if (typeof given === 'function')
          handlers[String(name)] = (...asked) => Reflect.apply(given, null, asked)
        else values[String(name)] = given
      }
    },
  }) as unknown
  return { emitter, handlers, values, object }
}

/** Whether something prevented an event. */
const isPrevented = (
  emitter: EventEmitter,
  name: string,
  details: object = {},
  ...more: unknown[]
): boolean => {
  const preventDefault = vi.fn()
  emitter.emit(name, { ...details, preventDefault }, ...more)
  return preventDefault.mock.calls.length > 0
}

const guarded = () => {
  const app = made()
  guardApp(app.object as App)
  return app
}

test('R-SEC-8 every page that comes into being stays where it is, whoever made it', () => {
  const { emitter: app } = guarded()
  const { emitter, handlers, object } = made()
  app.emit('web-contents-created', {}, object)
  const outside = { url: 'https://elsewhere.example/', isMainFrame: true }
  const own = { url: 'app://beraad/#/nieuw', isMainFrame: true }
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
    expect(isPrevented(emitter, event, outside)).toBe(true)
    expect(isPrevented(emitter, event, own)).toBe(false)
    expect(isPrevented(emitter, event, { ...own, isMainFrame: false })).toBe(true)
  }
  expect(isPrevented(emitter, 'will-attach-webview')).toBe(true)
  expect(handlers.setWindowOpenHandler?.({ url: 'app://beraad/' })).toEqual({ action: 'deny' })
  const chosen = vi.fn()
  expect(isPrevented(emitter, 'select-bluetooth-device', {}, [{ deviceId: 'x' }], chosen)).toBe(true)
  expect(chosen).toHaveBeenCalledWith('')
})

test('R-SEC-7 every session that comes into being refuses permissions, devices, screens and downloads', () => {
  const { emitter: app } = guarded()
  const { emitter, handlers, object } = made()
  app.emit('session-created', object)
  const own = { isMainFrame: true, requestingUrl: 'app://beraad/' }
  const answer = vi.fn()
  handlers.setPermissionRequestHandler?.(null, 'media', answer, own)
  handlers.setPermissionRequestHandler?.(null, 'fullscreen', answer, own)
  handlers.setPermissionRequestHandler?.(null, 'fullscreen', answer, { ...own, isMainFrame: false })
  expect(answer.mock.calls).toEqual([[false], [true], [false]])
  expect(handlers.setPermissionCheckHandler?.(null, 'clipboard-read', 'app://beraad', own)).toBe(false)
  expect(handlers.setPermissionCheckHandler?.(null, 'fullscreen', 'app://beraad', own)).toBe(true)
  expect(handlers.setDevicePermissionHandler?.({ deviceType: 'usb', origin: 'app://beraad' })).toBe(false)
  const streams = vi.fn()
  handlers.setDisplayMediaRequestHandler?.({}, streams)
  expect(streams).toHaveBeenCalledWith(null)
  const paired = vi.fn()
  handlers.setBluetoothPairingHandler?.({}, paired)
  expect(paired).toHaveBeenCalledWith({ confirmed: false })
  expect(isPrevented(emitter, 'will-download')).toBe(true)
})

test('R-SEC-12 a certificate of the person is not sent, and nothing may call a false one true', () => {
  const { emitter: app } = guarded()
  const answer = vi.fn()
  expect(isPrevented(app, 'select-client-certificate', {}, null, 'https://x.example', [{}], answer)).toBe(
    true,
  )
  expect(answer.mock.calls).toEqual([[]])
  for (const event of ['certificate-error', 'login']) expect(app.listenerCount(event)).toBe(0)
  const { emitter, handlers, object } = made()
  app.emit('web-contents-created', {}, object)
  app.emit('session-created', object)
  for (const event of ['certificate-error', 'login']) expect(emitter.listenerCount(event)).toBe(0)
  expect(handlers).not.toHaveProperty('setCertificateVerifyProc')
})

test('R-SEC-13 no dictionary is fetched, and no browser is connected to directly', () => {
  const { emitter: app } = guarded()
  const session = made()
  app.emit('session-created', session.object)
  const contents = made()
  app.emit('web-contents-created', {}, contents.object)
  expect(session.values).toEqual({ setSpellCheckerEnabled: false })
  expect(contents.values).toEqual({ setWebRTCIPHandlingPolicy: 'disable_non_proxied_udp' })
})

test('R-SEC-13 nothing leaves a session but sockets to the relays of that moment', () => {
  let relays = ['wss://relay.example']
  let ask: (details: { url: string }, answer: (verdict: object) => void) => void = () => undefined
  confineRequests(
    {
      webRequest: {
        onBeforeRequest: (listener: typeof ask) => {
          ask = listener
        },
      },
    } as unknown as Session,
    () => relays,
  )
  const isCancelled = (url: string): boolean => {
    const answer = vi.fn()
    ask({ url }, answer)
    return answer.mock.lastCall?.[0].cancel
  }
  expect(isCancelled('wss://relay.example/rooms/x')).toBe(false)
  expect(isCancelled('wss://new.example/rooms/x')).toBe(true)
  expect(isCancelled('https://relay.example/')).toBe(true)
  relays = [...relays, 'wss://new.example']
  expect(isCancelled('wss://new.example/rooms/x')).toBe(false)
})
