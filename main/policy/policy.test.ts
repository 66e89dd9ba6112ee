import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isAdministrators, loadPolicy, type RunCommand } from './load-policy.ts'
import { policyPlaces } from './places.ts'
import { refusalWords } from './refusal-words.ts'
import { readConsole } from './registry.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beraad-policy-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const written = async (text: string | Uint8Array, name = 'policy.json'): Promise<string> => {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}
const at = (file: string, more = {}) => ({ file, hasRegistry: false, hasOwners: false, ...more })
const none = { environment: {} }

describe('R-POLICY-4 where a policy is looked for', () => {
  const machine = (platform: string, isPackaged = true) => ({
    platform,
    isPackaged,
    environment: { ProgramData: 'D:\\Data', BERAAD_POLICY: '/tmp/other.json' },
  })

  test('one place for each system, and the registry of Windows', () => {
    expect(policyPlaces(machine('linux'))).toEqual(at('/etc/beraad/policy.json', { hasOwners: true }))
    expect(policyPlaces(machine('darwin')).file).toBe('/Library/Application Support/Beraad/policy.json')
    expect(policyPlaces(machine('win32'))).toEqual(at('D:\\Data\\Beraad\\policy.json', { hasRegistry: true }))
  })

  test('an installed Beraad does not look where a variable says', () => {
    expect(policyPlaces(machine('linux', true)).file).toBe('/etc/beraad/policy.json')
    expect(policyPlaces(machine('linux', false)).file).toBe('/tmp/other.json')
  })
})

describe('R-POLICY-5 a policy is read from where only the administrator writes', () => {
  test('no file is no policy; a file that cannot be read is refused', async () => {
    expect(await loadPolicy(at(join(folder, 'absent', 'policy.json')), none)).toEqual({
      ok: true,
      value: { values: {}, unlocked: [], sources: [] },
    })
    const file = await written('{"version":1,"theme":"dark"}')
    expect(await loadPolicy(at(file), none)).toMatchObject({ ok: true, value: { sources: [file] } })
    expect(await loadPolicy(at(folder), none)).toMatchObject({ problems: [{ code: 'unreadable' }] })
    const odd = await written(Uint8Array.of(0xff, 0xfe, 0x7b), 'odd.json')
    expect(await loadPolicy(at(odd), none)).toMatchObject({ problems: [{ code: 'unreadable' }] })
    const long = await written(`{"version":1,"revision":"${'x'.repeat(300_000)}"}`, 'long.json')
    expect(await loadPolicy(at(long), none)).toMatchObject({ problems: [{ code: 'too-large' }] })
  })

  test('what another owner or a group may change is no policy', async () => {
    expect(isAdministrators({ uid: 0, mode: 0o100644 })).toBe(true)
    for (const wrong of [
      { uid: 501, mode: 0o100644 },
      { uid: 0, mode: 0o100664 },
      { uid: 0, mode: 0o100646 },
    ])
      expect(isAdministrators(wrong)).toBe(false)
    const open = join(folder, 'open')
    await mkdir(open)
    const file = await written('{"version":1}', 'open/policy.json')
    await chmod(open, 0o777)
    expect(await loadPolicy(at(file, { hasOwners: true }), none)).toMatchObject({
      problems: [{ code: 'not-trusted' }],
    })
  })
})

const output = [
  '',
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Beraad',
  '    organisationName    REG_SZ    Gemeente S\u0000dwest-Frysl\u0001n',
  '    Relays    REG_MULTI_SZ    wss://een.example\\0wss://twee.example',
  '    OnlyTheseRelays    REG_DWORD    0x1',
  '    retentionDays    REG_DWORD    0xb4',
  '    exportFormats    REG_SZ    pdf; docx',
  '    PolicyJson    REG_SZ    {"version":1,"theme":"dark","retentionDays":30}',
  '',
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Beraad\\Recommended',
  '    language    REG_SZ    en',
  '    theme    REG_SZ    light',
  '',
].join('\r\n')
const console850 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => ({ '\u0000': 0xa3, '\u0001': 0x83 })[letter] ?? letter.charCodeAt(0))
const windows = (run: RunCommand) => ({ environment: { SystemRoot: 'C:\\Windows' }, run })
const onWindows = (file: string) => at(file, { hasRegistry: true })

describe('R-POLICY-6 the registry of Windows', () => {
  test('is asked by its own full path, and wins from the file for each setting', async () => {
    const file = await written('{"version":1,"retentionDays":10,"backups":false}', 'windows.json')
    const asked: string[] = []
    const read = await loadPolicy(
      onWindows(file),
      windows(async (command, parameters) => {
        asked.push([command, ...parameters].join(' '))
        return console850(output)
      }),
    )
    expect(asked).toEqual([
      'C:\\Windows\\System32\\reg.exe query HKLM\\SOFTWARE\\Policies\\Beraad /s /reg:64',
    ])
    expect(read).toMatchObject({
      ok: true,
      value: {
        values: {
          organisationName: 'Gemeente Súdwest-Fryslân',
          relays: ['wss://een.example', 'wss://twee.example'],
          onlyTheseRelays: true,
          retentionDays: 180,
          exportFormats: ['pdf', 'docx'],
          backups: false,
          language: 'en',
        },
        unlocked: ['language', 'theme'],
      },
    })
  })

  test('what is not right there is told by its key and name', async () => {
    const wrong = output.replace('0xb4', '0x0').replace('Relays    REG_MULTI_SZ', 'Relais    REG_MULTI_SZ')
    const read = await loadPolicy(
      onWindows(join(folder, 'none')),
      windows(async () => console850(wrong)),
    )
    expect(read).toMatchObject({
      ok: false,
      problems: [
        { code: 'unknown-setting', setting: 'Relais', meant: 'relays', source: /Policies.Beraad$/ },
        { code: 'value', setting: 'retentionDays' },
      ].map(({ source: _, ...problem }) => problem),
    })
    expect(readConsole(Uint8Array.of(0x41, 0xf4))).toBe('A\ufffd')
  })

  test('without a key there is no policy; a key that cannot be read is refused', async () => {
    const answers = (beside: string | null) =>
      loadPolicy(
        onWindows(join(folder, 'none')),
        windows(async (_, [, key]) =>
          key?.endsWith('Policies') === true && beside !== null ? console850(beside) : null,
        ),
      )
    const policies = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\'
    expect(await answers(`${policies}Microsoft\r\n`)).toMatchObject({ ok: true, value: { sources: [] } })
    expect(await answers(null)).toMatchObject({ ok: true })
    expect(await answers(`${policies}Beraad\r\n`)).toMatchObject({ problems: [{ code: 'unreadable' }] })
    const failing = windows(() => Promise.reject(new Error('no such program')))
    expect(await loadPolicy(onWindows(join(folder, 'none')), failing)).toMatchObject({
      problems: [{ code: 'unreadable' }],
    })
  })
})

describe('R-POLICY-7 a refused policy is explained in both languages', () => {
  test('by file, line, setting and what was expected, and never by what stood there', async () => {
    const file = await written('{\n"version": 1,\n"relay": "geheim-adres",\n"langauge": "nl"}', 'wrong.json')
    const read = await loadPolicy(at(file), none)
    const { title, detail } = refusalWords(read.ok ? [] : read.problems)
    expect(title).toContain('Beraad start niet')
    expect(detail).toContain(
      `${file}, regel 3, "relay": verwacht: een adres als "wss://relay.gemeente.example"`,
    )
    expect(detail).toContain(`${file}, line 4, "langauge": there is no such setting. Do you mean "language"?`)
    expect(detail).toContain('Give this message to your administrator')
    expect(detail).not.toContain('geheim-adres')
  })

  test('many at once are counted', () => {
    const problem = { code: 'twice', source: 'x', line: 1, setting: 'relay', meant: '' } as const
    expect(refusalWords(Array.from({ length: 9 }, () => problem)).detail).toContain('En nog 3.')
  })
})
