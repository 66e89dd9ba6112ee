import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { invitationDesk, invitationIn, invitationInArguments } from './deep-links.ts'
import { keyFileAt, plainFileName, saveFile } from './files.ts'
import { openSettings, type SettingsFile, type SettingsStore } from './settings.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beraad-device-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('files', () => {
  test('R-SHELL-9 a file is written whole, for the person alone, over an older one', async () => {
    const path = join(folder, 'verslag.html')
    await writeFile(path, 'old and longer')
    expect(await saveFile({ name: 'verslag.html', content: 'new' }, async () => path)).toEqual({
      ok: true,
      value: null,
    })
    expect(await readFile(path, 'utf8')).toBe('new')
    expect((await stat(path)).mode & 0o077).toBe(0)
    expect(await readdir(folder)).toEqual(['verslag.html'])
  })

  test('R-SHELL-9 a file that cannot be written is reported and leaves nothing behind', async () => {
    await mkdir(join(folder, 'taken'))
    const content = Uint8Array.of(1)
    expect(await saveFile({ name: 'x', content }, async () => join(folder, 'taken'))).toMatchObject({
      ok: false,
      code: 'failed',
    })
    expect(await saveFile({ name: 'x', content }, async () => join(folder, 'no', 'x'))).toMatchObject({
      ok: false,
      code: 'failed',
      detail: 'ENOENT',
    })
    expect(await saveFile({ name: 'x', content }, async () => null)).toEqual({ ok: false, code: 'cancelled' })
    expect(await readdir(folder)).toEqual(['taken'])
  })

  test('R-SHELL-9 the proposed name is a name on every system', async () => {
    expect(plainFileName('Verslag: wat/nu? 1.html')).toBe('Verslag wat nu 1.html')
    expect(plainFileName('../../.bashrc')).toBe('bashrc')
    expect(plainFileName('..')).toBe('beraad')
    fc.assert(
      fc.property(fc.string(), (name) => {
        expect(plainFileName(name)).toMatch(/^[^\s.\p{Cc}<>:"/\\|?*]([^\p{Cc}<>:"/\\|?*]*[^\s.])?$/u)
      }),
    )
  })

  test('R-KEY-1 the key file is absent, then there', async () => {
    const file = keyFileAt(join(folder, 'vault.key'))
    expect(await file.read()).toBeNull()
    await file.write(Uint8Array.of(1, 2, 3))
    expect([...((await file.read()) ?? [])]).toEqual([1, 2, 3])
  })
})

describe('deep links', () => {
  test.each([
    ['beraad://join#u=abc-_1', '#u=abc-_1'],
    ['beraad://join/#u=abc', '#u=abc'],
    ['beraad://join', null],
    ['beraad://join#x=abc', null],
    ['beraad://other#u=abc', null],
    ['beraad://join.evil#u=abc', null],
    ['https://join#u=abc', null],
    ['beraad://join#u=<script>', null],
    [`beraad://join#u=${'a'.repeat(20_000)}`, null],
  ])('R-SHELL-10 %s', (link, expected) => {
    expect(invitationIn(link)).toBe(expected)
  })

  test('R-SHELL-10 the last invitation among the arguments counts', () => {
    expect(invitationInArguments(['beraad', '--flag', 'beraad://join#u=a', 'beraad://join#u=b'])).toBe('#u=b')
    expect(invitationInArguments(['beraad', 'file.txt'])).toBeNull()
  })

  test('R-SHELL-10 an invitation waits until it is taken, once, and a running page hears of it', () => {
    let told = 0
    const desk = invitationDesk(() => told++)
    desk.put(null)
    expect([told, desk.take()]).toEqual([0, null])
    desk.put('#u=a')
    desk.put('#u=b')
    expect([told, desk.take(), desk.take()]).toEqual([2, '#u=b', null])
  })
})

describe('settings', () => {
  const settingsOver = (text: string | null) => {
    let kept = text
    let aside: string | null = null
    const file: SettingsFile = {
      read: () => kept,
      setAside: () => {
        aside = kept
        kept = null
      },
    }
    const store: SettingsStore = {
      get: () => JSON.parse(kept ?? '{}'),
      set: (values) => {
        kept = JSON.stringify({ ...JSON.parse(kept ?? '{}'), ...values })
      },
    }
    return { settings: openSettings(file, () => store), kept: () => kept, aside: () => aside }
  }

  test('R-SHELL-11 settings are kept, and what a newer version added stays', () => {
    const { settings, kept } = settingsOver('{"theme":"dark","later":1}')
    expect(settings.preferences()).toEqual({ language: 'nl', theme: 'dark' })
    expect(settings.change({ language: 'en' })).toEqual({ language: 'en', theme: 'dark' })
    settings.admitRelay('wss://relay.example')
    settings.admitRelay('wss://relay.example')
    expect(settings.relays()).toEqual(['wss://relay.example'])
    expect(JSON.parse(kept() ?? '')).toMatchObject({ language: 'en', theme: 'dark', later: 1 })
    expect(settings.wasReset).toBe(false)
  })

  test.each([
    '{"theme":',
    'null',
    '[]',
    '{"theme":"pink"}',
    '{"relays":["https://x.example"]}',
    '"text"',
    '',
  ])('R-SHELL-11 the damaged file %s is set aside and reported', (text) => {
    const { settings, aside } = settingsOver(text)
    expect(settings.wasReset).toBe(true)
    expect(aside()).toBe(text)
    expect(settings.preferences()).toEqual({ language: 'nl', theme: 'system' })
  })

  test('R-SHELL-11 without a file everything is as usual', () => {
    const { settings, aside } = settingsOver(null)
    expect([settings.wasReset, aside(), settings.relays()]).toEqual([false, null, []])
  })
})
