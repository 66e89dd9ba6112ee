import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { invitationDesk, invitationIn, invitationInArguments } from './deep-links.ts'
import { plainFileName, saveFile } from './files.ts'
import { openSettings, type SettingsFile, type SettingsStore } from './settings.ts'
import { settingsFileAt } from './settings-file.ts'

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
    ['BERAAD://JOIN/#u=Abc', '#u=Abc'],
    ['beraad://join/?#u=abc', '#u=abc'],
    ['beraad://join#u=abc/', '#u=abc'],
    ['beraad://join%23u%3Dabc', '#u=abc'],
    ['beraad://join/#u%3Dabc-_1', '#u=abc-_1'],
    ['beraad://join#u=abc%26x', null],
    ['beraad://join#u=abc&x=1', null],
    ['beraad://join#u=abc --relay=ws://evil', null],
    ['beraad://join#u=%', null],
    ['beraad://join/../x#u=abc', null],
    ['beraad://user@join#u=abc', null],
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
        return '/aside.json'
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
    expect(settings.preferences()).toMatchObject({ language: 'nl', theme: 'dark' })
    expect(settings.change({ language: 'en' })).toMatchObject({ language: 'en', theme: 'dark' })
    settings.admitRelay('wss://relay.example')
    settings.admitRelay('wss://relay.example')
    expect(settings.relays()).toEqual(['wss://relay.example'])
    expect(JSON.parse(kept() ?? '')).toMatchObject({ language: 'en', theme: 'dark', later: 1 })
    expect([settings.wasReset, settings.isKept()]).toEqual([null, true])
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
    expect(settings.wasReset).toBe('/aside.json')
    expect(aside()).toBe(text)
    expect(settings.preferences()).toEqual({ language: 'nl', theme: 'system', contentProtection: false })
  })

  test('R-SHELL-11 without a file everything is as usual', () => {
    const { settings, aside } = settingsOver(null)
    expect([settings.wasReset, aside(), settings.relays()]).toEqual([null, null, []])
  })

  test('R-SHELL-11 a disk that takes nothing stops nobody: changes last as long as the program', () => {
    const full = (): never => {
      throw new Error('ENOSPC')
    }
    const file: SettingsFile = { read: () => '{"theme":', setAside: full }
    for (const openStore of [full, () => ({ get: () => ({ theme: 'dark' }), set: full })]) {
      const settings = openSettings(file, openStore)
      expect(settings.wasReset).toBe('')
      settings.admitRelay('wss://relay.example')
      expect(settings.change({ language: 'en' }).language).toBe('en')
      expect([settings.relays(), settings.isKept()]).toEqual([['wss://relay.example'], false])
    }
    const unreadable = openSettings({ read: full, setAside: full }, full)
    expect(unreadable.preferences()).toEqual({ language: 'nl', theme: 'system', contentProtection: false })
  })

  test('R-SHELL-11 what a full disk refused is written with the next change that it takes', () => {
    let isFull = true
    let kept: object = { theme: 'dark' }
    const settings = openSettings({ read: () => '{"theme":"dark"}', setAside: () => '' }, () => ({
      get: () => kept,
      set: (values) => {
        if (isFull) throw new Error('ENOSPC')
        kept = { ...kept, ...values }
      },
    }))
    settings.change({ language: 'en' })
    isFull = false
    settings.admitRelay('wss://relay.example')
    expect(kept).toEqual({ theme: 'dark', language: 'en', relays: ['wss://relay.example'] })
    expect(settings.isKept()).toBe(true)
  })

  test('R-SHELL-11 two damaged files in a row are both kept', async () => {
    const path = join(folder, 'settings.json')
    for (const damage of ['{"first":', '{"second":']) {
      await writeFile(path, damage)
      settingsFileAt(path, 1).setAside()
    }
    const names = (await readdir(folder)).sort()
    expect(names).toEqual(['settings.damaged-1-2.json', 'settings.damaged-1.json'])
    expect(await readFile(join(folder, 'settings.damaged-1.json'), 'utf8')).toBe('{"first":')
  })
})
