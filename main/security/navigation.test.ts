import { describe, expect, test } from 'vitest'
import { mayNavigate, mayRequest } from './navigation.ts'
import { isPermitted } from './permissions.ts'

describe('where a window may go', () => {
  test.each(['app://beraad/', 'app://beraad/index.html', 'app://beraad/#/beraad/abc/scherm'])(
    'R-SEC-8 %s is the start page',
    (url) => {
      expect(mayNavigate({ url, isMainFrame: true })).toBe(true)
      expect(mayNavigate({ url, isMainFrame: false })).toBe(false)
    },
  )

  test.each([
    'app://beraad/assets/room.js',
    'app://beraad/?u=secret',
    'app://beraad/index.html/..%2f',
    'app://beraad.example/',
    'app://user:word@beraad/',
    'APP://beraad:80/',
    'https://beraad/',
    'http://127.0.0.1:4310/',
    'file:///etc/passwd',
    'data:text/html,<script>1</script>',
    'blob:app://beraad/5e1f',
    'about:blank',
    'about:srcdoc',
    'javascript:alert(1)',
    'view-source:app://beraad/',
    'chrome://gpu',
    'devtools://devtools/bundled/inspector.html',
    'beraad://join#u=abc',
    'ms-msdt:/id',
    '//elsewhere.example',
    '',
  ])('R-SEC-8 %s is nowhere to go', (url) => {
    expect(mayNavigate({ url, isMainFrame: true })).toBe(false)
  })
})

describe('what may leave a window', () => {
  const relays = ['wss://relay.example', 'ws://127.0.0.1:4310']

  test.each([
    'wss://relay.example/rooms/abc?pass=x',
    'ws://127.0.0.1:4310/rooms/abc',
    'app://beraad/assets/room.js',
    'blob:app://beraad/5e1f',
    'data:image/png;base64,AA==',
  ])('R-SEC-13 %s goes through', (url) => expect(mayRequest(url, relays)).toBe(true))

  test.each([
    'https://relay.example/rooms/abc',
    'https://redirector.gvt1.com/edgedl/chrome/dict/nl.bdic',
    'http://127.0.0.1:4310/',
    'ws://relay.example/rooms/abc',
    'wss://relay.example:8443/',
    'wss://relay.example.evil.example/',
    'wss://relay.example@evil.example/',
    'ws://127.0.0.1:43100/',
    'file:///etc/passwd',
    'filesystem:app://beraad/temporary/x',
    'ftp://relay.example/x',
    'nonsense',
  ])('R-SEC-13 %s does not', (url) => expect(mayRequest(url, relays)).toBe(false))

  test('R-SEC-13 without a relay no socket leaves', () => {
    for (const url of ['wss://relay.example/', 'ws://127.0.0.1:4310/'])
      expect(mayRequest(url, [])).toBe(false)
  })
})

describe('permissions', () => {
  /** Everything that Electron knows to ask for. */
  const asked = [
    ...['ar', 'automatic-fullscreen', 'background-fetch', 'background-sync', 'captured-surface-control'],
    ...['clipboard-read', 'clipboard-sanitized-write', 'deprecated-sync-clipboard-read', 'display-capture'],
    ...['fileSystem', 'geolocation', 'geolocation-approximate', 'hand-tracking', 'hid', 'idle-detection'],
    ...[
      'keyboardLock',
      'local-fonts',
      'media',
      'mediaKeySystem',
      'midi',
      'midiSysex',
      'nfc',
      'notifications',
    ],
    ...['openExternal', 'payment-handler', 'periodic-background-sync', 'persistent-storage', 'pointerLock'],
    ...['screen-wake-lock', 'sensors', 'serial', 'smart-card', 'speaker-selection', 'storage-access'],
    ...['system-wake-lock', 'top-level-storage-access', 'usb', 'vr', 'web-app-installation', 'web-printing'],
    ...['window-management', 'unknown', 'constructor', '__proto__'],
  ]

  test.each(asked)('R-SEC-7 %s is refused', (permission) => {
    expect(isPermitted({ permission, isMainFrame: true, address: 'app://beraad/' })).toBe(false)
  })

  test.each(['fullscreen', 'loopback-network', 'local-network', 'local-network-access'])(
    'R-SEC-7 %s is for the main frame of an own page alone',
    (permission) => {
      const address = 'app://beraad/#/nieuw'
      expect(isPermitted({ permission, isMainFrame: true, address })).toBe(true)
      expect(isPermitted({ permission, isMainFrame: false, address })).toBe(false)
      expect(isPermitted({ permission, isMainFrame: true, address: 'https://relay.example/' })).toBe(false)
      expect(isPermitted({ permission, isMainFrame: true, address: undefined })).toBe(false)
      expect(isPermitted({ permission, isMainFrame: true, address: '' })).toBe(false)
    },
  )
})
