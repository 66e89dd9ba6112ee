import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerAppRequest, appFile } from './app-files.ts'
import { contentPolicy } from './content-policy.ts'
import { externalAddress } from './external-links.ts'
import { isOwnAddress, isOwnFrame } from './origin.ts'
import { relayAddress, relayInArguments } from './relay-address.ts'

describe('own pages', () => {
  test.each(['app://beraad/', 'app://beraad/index.html', 'app://beraad/#/nieuw'])(
    'R-SHELL-1 %s is the app',
    (address) => expect(isOwnAddress(address)).toBe(true),
  )

  test.each([
    'https://beraad/',
    'app://beraad.example/',
    'app://other/',
    'app://user@beraad/',
    'app:beraad/',
    'file:///index.html',
    'about:blank',
    'data:text/html,x',
    'javascript:1',
    'nonsense',
    '',
  ])('R-SHELL-1 %s is not the app', (address) => expect(isOwnAddress(address)).toBe(false))

  test('R-SHELL-2 only the main frame of an own page is heard', () => {
    const url = 'app://beraad/'
    expect(isOwnFrame({ url, parent: null, detached: false })).toBe(true)
    expect(isOwnFrame({ url, parent: {}, detached: false })).toBe(false)
    expect(isOwnFrame({ url, parent: null, detached: true })).toBe(false)
    expect(isOwnFrame({ url: 'https://elsewhere.example/', parent: null, detached: false })).toBe(false)
    expect(isOwnFrame(null)).toBe(false)
    const gone = {
      get url(): string {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed')
      },
      parent: null,
      detached: false,
    }
    expect(isOwnFrame(gone)).toBe(false)
  })
})

describe('files of the interface', () => {
  test('R-SHELL-3 an address means a file of the bundle', () => {
    expect(appFile('app://beraad/')).toEqual({ path: ['index.html'], mime: 'text/html; charset=utf-8' })
    expect(appFile('app://beraad/assets/room-Ab_1.js')?.path).toEqual(['assets', 'room-Ab_1.js'])
    expect(appFile('app://beraad/index.html?x=1#/nieuw')?.path).toEqual(['index.html'])
  })

  test.each([
    'app://beraad/../../etc/passwd.txt',
    'app://beraad/%2e%2e/%2e%2e/secret.txt',
    'app://beraad/..%2f..%2fsecret.txt',
    'app://beraad/..%5c..%5csecret.txt',
    'app://beraad/assets%00.js',
    'app://beraad//etc/passwd.txt',
    'app://beraad/C:/secret.txt',
    'app://beraad/.env',
    'app://beraad/assets/',
    'app://beraad/index.html.',
    'app://beraad/%252e%252e/secret.txt',
    'app://beraad/..;/secret.txt',
    'app://beraad/\\\\server\\share\\secret.txt',
    'app://beraad/%5c%5cserver%5cshare%5csecret.txt',
    'app://beraad/c%3a/secret.txt',
    'app://beraad/file.txt::$DATA',
    'app://beraad/NUL',
    'app://beraad/assets/con.txt',
    'app://beraad/COM1.js',
    'app://beraad/INDEX.HTML',
    'app://beraad/index.html%20',
    'app://beraad/index.html%00.js',
    'app://beraad/room.constructor',
    'app://beraad/room.__proto__',
    'app://beraad/room.toString',
    'app://beraad/%e2%80%ae.js',
    'app://beraad/%ff.js',
    'app://other/index.html',
    'file:///etc/passwd.txt',
  ])('R-SHELL-3 %s leads to no file outside the bundle', (address) => {
    const path = appFile(address)?.path ?? []
    expect(path.every((part) => /^[\w-][\w.-]*$/.test(part))).toBe(true)
    expect(path.join('/')).not.toMatch(/^\/|\.\.|:|(^|\/)(con|nul|com1)\b/i)
  })

  test('R-SEC-5 what a browser resolves below the root stays a name below the bundle', () => {
    expect(appFile('app://beraad/../../../secret.txt')?.path).toEqual(['secret.txt'])
    expect(appFile('app://beraad/a/%2e%2e/secret.txt')?.path).toEqual(['secret.txt'])
    for (const address of ['a/%252e%252e/secret.txt', 'a//secret.txt', 'room.constructor', 'room.__proto__'])
      expect(appFile(`app://beraad/${address}`)).toBeNull()
  })

  test('R-SHELL-3 whatever is asked, only plain names below the bundle are read', async () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('..', '.', '%2e%2e', '%2f', '%5c', '\\', '%00', 'a.js', 'CON', 'a.js%20', '~', '%252e'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 6 }), async (parts) => {
        const read: (readonly string[])[] = []
        await answerAppRequest(
          { method: 'GET', url: `app://beraad/${parts.join('/')}` },
          {
            readFile: async (path) => {
              read.push(path)
              return new Uint8Array()
            },
            contentPolicy: () => '',
          },
        )
        for (const name of read.flat()) expect(name).toMatch(/^[A-Za-z0-9_-][A-Za-z0-9_.-]*$/)
      }),
    )
  })

  test('R-SHELL-4 every answer carries the policy of that moment; only reading is possible', async () => {
    let policy = 'first'
    const context = {
      readFile: (path: readonly string[]) =>
        path[0] === 'index.html' ? Promise.resolve(Uint8Array.of(1)) : Promise.reject(new Error('none')),
      contentPolicy: () => policy,
    }
    const ask = (method: string, url: string) => answerAppRequest({ method, url }, context)
    const page = await ask('GET', 'app://beraad/')
    expect([page.status, page.headers.get('Content-Security-Policy')]).toEqual([200, 'first'])
    policy = 'second'
    const missing = await ask('GET', 'app://beraad/missing.js')
    expect([missing.status, missing.headers.get('Content-Security-Policy')]).toEqual([404, 'second'])
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
      const refused = await ask(method, 'app://beraad/')
      expect([refused.status, refused.headers.get('Content-Security-Policy')]).toEqual([405, 'second'])
    }
  })
})

describe('policy and links', () => {
  test('R-SHELL-5 the window connects to the configured relays only, and runs nothing but its own files', () => {
    const policy = contentPolicy(['wss://relay.example', 'ws://127.0.0.1:4310', 'wss://relay.example'])
    expect(policy).toContain("connect-src 'self' wss://relay.example ws://127.0.0.1:4310;")
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';")
    expect(policy).not.toMatch(/'unsafe|\*|https?:/)
  })

  test.each([
    ['wss://relay.example/rooms/x?pass=y', 'wss://relay.example'],
    ['ws://127.0.0.1:4310', 'ws://127.0.0.1:4310'],
    ['https://relay.example', null],
    ['wss://user:secret@relay.example', null],
    ["wss://relay.example; script-src 'unsafe-inline'", null],
    ['wss://*', null],
    ['wss://a;script-src', null],
    ['wss://[::1]:4310/', 'wss://[::1]:4310'],
    ['', null],
  ])('R-SHELL-5 %s is the relay %s', (text, expected) => {
    expect(relayAddress(text)).toBe(expected)
  })

  test('R-SHELL-5 no text can add a rule to the policy', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => {
        const relay = relayAddress(`wss://${text}`)
        if (relay !== null) expect(relay).not.toMatch(/[\s;,'"*]/)
      }),
    )
  })

  test('R-SEC-6 a relay that is none adds nothing to the policy, wherever it came from', () => {
    const plain = contentPolicy(['wss://relay.example'])
    for (const hostile of [
      "wss://a.example; script-src 'unsafe-inline'",
      "wss://a.example 'unsafe-eval'",
      'wss://*',
      'https://evil.example',
      'wss:',
      'wss://relay.example/path',
      'wss://a.example, default-src *',
      'wss://a.example\r\nX-Other: 1',
      '*',
      '',
    ])
      expect(contentPolicy(['wss://relay.example', hostile])).toBe(plain)
  })

  test('R-SHELL-5 the launcher may name the relay', () => {
    expect(relayInArguments(['electron', '.', '--relay=ws://127.0.0.1:4320'])).toBe('ws://127.0.0.1:4320')
    expect(relayInArguments(['electron', '--relay=file:///x'])).toBeNull()
    expect(relayInArguments(['electron'])).toBeNull()
  })

  test.each([
    ['https://relay.example/help', 'https://relay.example/help'],
    ['http://relay.example/', null],
    ['https://elsewhere.example/', null],
    ['https://relay.example.evil.example/', null],
    ['https://relay.example@evil.example/', null],
    ['https://user@relay.example/', null],
    ['file:///etc/passwd', null],
    ['smb://relay.example/share', null],
    ['javascript:alert(1)', null],
    ['', null],
    ['HTTPS://RELAY.EXAMPLE/help', 'https://relay.example/help'],
    ['ms-msdt:/id PCWDiagnostic', null],
    ['search-ms:query=x', null],
    ['ftp://relay.example/', null],
    ['data:text/html,x', null],
    ['vscode://file/etc', null],
    ['//relay.example/', null],
    ['https://relay.example:8443/', null],
    ['https://relay.example./', null],
    ['https://rel\u0430y.example/', null],
    ['https://relay\u3002example/', 'https://relay.example/'],
    ['https://relay.example\\@evil.example/', null],
    ['https:\\relay.example/', null],
    ['https://rel\nay.example/', null],
    ['https://relay.example/\u202egnp.exe', null],
    ['https://relay.example/ --flag', null],
    [' https://relay.example/', null],
    ['https://relay.example/\0', null],
    [`https://relay.example/#${'x'.repeat(20_000)}`, null],
  ])('R-SHELL-6 %s opens outside as %s', (address, expected) => {
    expect(externalAddress(address, ['wss://relay.example', 'ws://127.0.0.1:4310'])).toBe(expected)
  })
})
