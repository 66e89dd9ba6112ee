import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeElectron } from '../../desktop/stand-in/compose.ts'
import { frameTree } from '../../desktop/stand-in/frames.ts'
import { downloadItem } from '../../desktop/stand-in/session.ts'
import { type Offered, offered } from '../../desktop/stand-in/strict.ts'
import { offeredToPreload } from '../../desktop/stand-in/worlds.ts'
import { type Described, electronNames } from './electron-names.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const described = electronNames(
  await readFile(join(root, 'node_modules', 'electron', 'electron.d.ts'), 'utf8'),
)

/** What is offered that Electron does not describe. */
const invented = (
  offers: ReadonlyMap<string, Offered>,
  known: ReadonlyMap<string, Described>,
): readonly string[] =>
  [...offers].flatMap(([name, { members, events }]) => [
    ...[...members].filter((one) => !known.get(name)?.members.has(one)).map((one) => `${name}.${one}`),
    ...[...events].filter((one) => !known.get(name)?.events.has(one)).map((one) => `${name} '${one}'`),
  ])

/** Makes one of everything, so that all of it is known by name; Chromium is not started for it. */
const makeAll = (userData: string) => {
  const made = makeElectron(
    {
      userData,
      chromium: 'none',
      language: 'nl',
      version: '0.0.0',
      appPath: root,
      isPackaged: false,
      displays: [],
    },
    () => undefined,
  )
  const { BrowserWindow, Menu, utilityProcess } = made.electron
  const window = Reflect.construct(BrowserWindow, [{ show: false }])
  Menu.buildFromTemplate([{ label: 'one', submenu: [{ label: 'two' }] }])
  const child = utilityProcess.fork(join(root, 'tests', 'desktop', 'trial', 'utility.mjs'), [], {
    stdio: 'ignore',
  })
  child.on('spawn', () => child.kill())
  downloadItem('app://beraad/', 'file', () => undefined)
  frameTree('main', { id: undefined, send: () => undefined, on: () => undefined } as never, () => undefined)
  return { ...made, window }
}

let folder = ''
let standIn: ReturnType<typeof makeAll>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beraad-names-'))
  standIn = makeAll(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

const filesUnder = async (path: string): Promise<readonly string[]> =>
  (await readdir(join(root, path), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mjs|cjs)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))

describe('the stand-in for electron', () => {
  test('R-STAND-2 everything it offers is in the description of the installed Electron', () => {
    expect(described.get('App')?.events).toContain('second-instance')
    expect(described.get('BrowserWindow')?.members).toContain('setContentProtection')
    expect(invented(offered(), described)).toEqual([])
    expect(
      invented(
        new Map(
          [
            ...Object.entries(offeredToPreload),
            ...Object.entries(standIn.statics).map(([name, parts]) => [name, Object.keys(parts)] as const),
            ['Electron', Object.keys(standIn.electron)] as const,
          ].map(([name, members]) => [
            name,
            { members: new Set<string>(members), events: new Set<string>() },
          ]),
        ),
        described,
      ),
    ).toEqual([])
  })

  test('R-STAND-2 an invented name would be found', () => {
    const offers = new Map([
      ['App', { members: new Set(['quit', 'conjure']), events: new Set(['ready', 'conjured']) }],
      ['Conjurer', { members: new Set(['appear']), events: new Set<string>() }],
    ])
    expect(invented(offers, described)).toEqual(['App.conjure', "App 'conjured'", 'Conjurer.appear'])
  })

  test('R-STAND-2 what it lacks is refused by name', () => {
    const { app, dialog } = standIn.electron
    expect(() => Reflect.get(app, 'setBadgeCount')).toThrow('App.setBadgeCount')
    expect(() => Reflect.get(dialog, 'showCertificateTrustDialog')).toThrow(
      'Dialog.showCertificateTrustDialog',
    )
    expect(() => app.on('gpu-process-crashed', () => undefined)).toThrow("'gpu-process-crashed' of App")
    expect(() => standIn.window.webContents.on('paint', () => undefined)).toThrow("'paint' of WebContents")
  })

  test('R-STAND-3 only what stands under tests/ knows of it', async () => {
    const outside = (await Promise.all(['main', 'renderer', 'server', 'shared'].map(filesUnder))).flat()
    expect(outside.length).toBeGreaterThan(500)
    for (const file of [...outside, 'vite.config.ts', 'electron.vite.config.ts', 'electron-builder.yml'])
      expect(await readFile(join(root, file), 'utf8'), file).not.toMatch(/tests\/desktop|stand-in\//)
  })
})
