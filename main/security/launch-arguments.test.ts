import { describe, expect, test } from 'vitest'
import { unwantedSwitches } from './launch-arguments.ts'

const given = (parameters: readonly string[], platform: NodeJS.Platform = 'linux') =>
  unwantedSwitches(['/opt/Beraad/beraad', ...parameters], platform)

describe('switches at the start', () => {
  test.each([
    ['--remote-debugging-port=9222', 'remote-debugging-port'],
    ['--remote-debugging-pipe', 'remote-debugging-pipe'],
    ['--remote-allow-origins=*', 'remote-allow-origins'],
    ['--inspect', 'inspect'],
    ['--inspect-brk=0', 'inspect-brk'],
    ['--js-flags=--expose-gc', 'js-flags'],
    ['--load-extension=/tmp/x', 'load-extension'],
    ['--no-sandbox', 'no-sandbox'],
    ['--disable-gpu-sandbox', 'disable-gpu-sandbox'],
    ['--disable-web-security', 'disable-web-security'],
    ['--disable-features=IsolateOrigins', 'disable-features'],
    ['--renderer-cmd-prefix=gdb', 'renderer-cmd-prefix'],
    ['--gpu-launcher=/bin/sh', 'gpu-launcher'],
    ['--utility-cmd-prefix=/bin/sh', 'utility-cmd-prefix'],
    ['--proxy-server=evil.example:80', 'proxy-server'],
    ['--host-resolver-rules=MAP * 127.0.0.1', 'host-resolver-rules'],
    ['--ignore-certificate-errors', 'ignore-certificate-errors'],
    ['--ssl-key-log-file=/tmp/keys', 'ssl-key-log-file'],
    ['--log-net-log=/tmp/net', 'log-net-log'],
    ['--require=/tmp/x.js', 'require'],
    ['-r', 'r'],
    ['-remote-debugging-port=1', 'remote-debugging-port'],
    ['  --inspect', 'inspect'],
    ['\t--inspect', 'inspect'],
    ['--Inspect', 'Inspect'],
    ['--relay-x', 'relay-x'],
    ['---relay=ws://x', '-relay'],
    ['--=x', ''],
  ])('R-SEC-21 %s is refused', (text, name) => {
    expect(given([text])).toEqual([name])
    expect(given(['--relay=wss://relay.example', text, 'beraad://join#u=abc'])).toEqual([name])
  })

  test('R-SEC-21 a link that breaks out of its quotes brings no switch with it', () => {
    const link = 'beraad://join#u=abc'
    expect(given(['--relay=wss://relay.example', link])).toEqual([])
    expect(given([link, '--relay=wss://evil.example', '--user-data-dir=\\\\evil\\x'])).toEqual([
      'relay',
      'user-data-dir',
    ])
    expect(given(['BERAAD://join', '--lang=nl'])).toEqual(['lang'])
  })

  test('R-SEC-21 Windows reads a slash as a dash', () => {
    expect(given(['/remote-debugging-port=9222'], 'win32')).toEqual(['remote-debugging-port'])
    expect(given(['/home/mara/copy.beraad'], 'linux')).toEqual([])
  })

  test.each([
    [[]],
    [['beraad://join#u=abc']],
    [['--relay=wss://relay.example', '--force-device-scale-factor=2', '--lang=nl']],
    [['-psn_0_12345']],
    [['--', '--inspect']],
    [['C:\\Users\\Mara\\copy.beraad', '-']],
  ])('R-SEC-21 %j is fine', (parameters) => expect(given(parameters)).toEqual([]))
})
