import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startArguments, usualDataFolder } from './arguments.mjs'
import { hashOfSources } from './build.mjs'
import { hasScreen, installedRuntime } from './electron-runtime.mjs'
import { checkPort, startRelay } from './embedded-relay.mjs'
import { isInstalled } from './install.mjs'
import { isRecentEnough, node24 } from './node24.mjs'

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'beraad-launch-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const put = async (path: string, content: string): Promise<void> => {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), content)
}

describe('installing', () => {
  const locked = { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'x' } }
  const rare = { 'node_modules/b': { version: '2.0.0', integrity: 'y', optional: true } }

  test('R-START-1 nothing is installed again when everything is as the lockfile says', () => {
    expect(isInstalled({ ...locked, ...rare }, { 'node_modules/a': locked['node_modules/a'] })).toBe(true)
  })

  test.each([
    ['nothing', null],
    ['a package less', {}],
    ['another version', { 'node_modules/a': { version: '1.0.1', integrity: 'x' } }],
    ['another content', { 'node_modules/a': { version: '1.0.0', integrity: 'z' } }],
    [
      'a package more',
      { 'node_modules/a': locked['node_modules/a'], 'node_modules/c': { version: '1.0.0' } },
    ],
  ])('R-START-1 %s is mended', (_name, installed) => {
    expect(isInstalled({ ...locked, ...rare }, installed)).toBe(false)
  })
})

describe('the Node that runs Beraad', () => {
  test.each([
    ['v20.19.0', false],
    ['v22.17.1', false],
    ['v22.18.0', true],
    ['v24.1.0', true],
  ])('R-START-2 %s is recent enough: %s', (version, expected) => {
    expect(isRecentEnough(version)).toBe(expected)
  })

  test("R-START-2 without the package the system's own Node serves when it is recent", async () => {
    expect(await node24(root)).toBe(process.execPath)
  })
})

describe('building', () => {
  test('R-START-3 a changed, new or removed source is seen; tests and documents are not sources', async () => {
    const seen = new Set<string>()
    const note = async (): Promise<boolean> => {
      const hash = await hashOfSources(root)
      const isNew = !seen.has(hash)
      seen.add(hash)
      return isNew
    }
    await note()
    await put('shared/a.ts', 'one')
    expect(await note()).toBe(true)
    await put('shared/a.ts', 'two')
    expect(await note()).toBe(true)
    await put('renderer/deep/b.css', '')
    expect(await note()).toBe(true)
    await put('shared/a.test.ts', '')
    await put('tests/e2e/a.ts', '')
    expect(await note()).toBe(false)
    // The app brings a relay of its own.
    await put('server/relay.ts', '')
    expect(await note()).toBe(true)
    await rm(join(root, 'renderer'), { recursive: true })
    await put('renderer/deep/c.css', '')
    expect(await note()).toBe(true)
  })
})

describe('what is typed', () => {
  test('R-START-4 the scriptable form', () => {
    expect(startArguments(['--browser', '--no-open', '--port', '4399', '--data', 'here'])).toEqual({
      browser: true,
      open: false,
      port: 4399,
      data: 'here',
    })
    expect(startArguments([])).toMatchObject({ browser: false, open: true, port: 4310 })
  })

  test.each([[['--prot', '1']], [['--port', 'x']], [['--port', '70000']], [['extra']], [['--port', '-1']]])(
    'R-START-4 %j is refused in one sentence',
    (typed) => {
      expect(() => startArguments(typed)).toThrow(/--port|--prot|extra/)
    },
  )

  test('R-START-4 rooms are kept in the data folder of the person', () => {
    expect(usualDataFolder('linux', {}, '/home/mara')).toBe('/home/mara/.local/share/beraad/relay')
    expect(usualDataFolder('linux', { XDG_DATA_HOME: '/data' }, '/home/mara')).toBe('/data/beraad/relay')
    expect(usualDataFolder('darwin', {}, '/Users/mara')).toBe(
      '/Users/mara/Library/Application Support/Beraad/relay',
    )
    expect(usualDataFolder('win32', { LOCALAPPDATA: 'L' }, 'H')).toBe(join('L', 'Beraad', 'relay'))
  })
})

describe('the Electron runtime', () => {
  test('R-START-5 is used where it is: in the packages or in an indicated folder', async () => {
    expect(await installedRuntime(root, {})).toBeNull()
    await put('node_modules/electron/path.txt', 'electron')
    expect(await installedRuntime(root, {})).toBeNull()
    await put('node_modules/electron/dist/electron', '')
    expect(await installedRuntime(root, {})).toBe(join(root, 'node_modules/electron/dist/electron'))
    await put('elsewhere/electron', '')
    const elsewhere = join(root, 'elsewhere')
    expect(await installedRuntime(root, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere })).toBe(
      join(elsewhere, 'electron'),
    )
    expect(await installedRuntime(root, { ELECTRON_OVERRIDE_DIST_PATH: join(root, 'nowhere') })).toBeNull()
  })

  test('R-START-5 a window needs a screen', () => {
    expect([hasScreen('linux', {}), hasScreen('linux', { DISPLAY: ':0' }), hasScreen('darwin', {})]).toEqual([
      false,
      true,
      true,
    ])
  })
})

describe('the embedded relay', () => {
  const putRelay = async (script: string): Promise<void> => {
    await put('server/relay.ts', script)
    await mkdir(join(root, 'main', 'launch'), { recursive: true })
    for (const name of ['end-with-parent.mjs', 'embedded-relay.mjs', 'processes.mjs'])
      await cp(join(import.meta.dirname, name), join(root, 'main', 'launch', name))
  }
  const options = () => ({ root, node: process.execPath, port: 0, data: join(root, 'data') })

  test('R-START-6 a taken port is said in a sentence before anything starts', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const address = other.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    await expect(checkPort(address.port)).rejects.toThrow(`Port ${address.port} is in use`)
    await new Promise((resolve) => other.close(resolve))
    await expect(checkPort(address.port)).resolves.toBeUndefined()
  })

  test('R-START-6 the address comes from the ready line, and the relay ends when asked', async () => {
    await putRelay(
      `console.log('a log line'); console.log('Beraad is ready: http://127.0.0.1:7/'); setInterval(() => {}, 1000)`,
    )
    const { child, address } = await startRelay(options())
    expect(address).toBe('http://127.0.0.1:7/')
    const ended = new Promise((resolve) => child.on('exit', (_code, signal) => resolve(signal)))
    child.kill('SIGTERM')
    expect(await ended).toBe('SIGTERM')
  })

  test('R-START-6 a relay that cannot start is reported', async () => {
    await putRelay('process.exit(3)')
    await expect(startRelay(options())).rejects.toThrow('exit code 3')
  })

  test('R-START-7 no relay lives on when its launcher is killed', async () => {
    await putRelay(
      `process.on('SIGTERM', () => process.exit(0)); console.log('Beraad is ready: http://127.0.0.1:' + process.pid); setInterval(() => {}, 1000)`,
    )
    await put(
      'launcher.mjs',
      `import { startRelay } from './main/launch/embedded-relay.mjs'
       const { address } = await startRelay(${JSON.stringify(options())})
       console.log(address)`,
    )
    const launcher = spawn(process.execPath, [join(root, 'launcher.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [line] = await new Promise<string[]>((resolve) =>
      createInterface({ input: launcher.stdout }).once('line', (text) => resolve([text])),
    )
    const relay = Number(line?.split(':').at(-1))
    expect(() => process.kill(relay, 0)).not.toThrow()
    launcher.kill('SIGKILL')
    const isAlive = (): boolean => {
      try {
        return process.kill(relay, 0)
      } catch {
        return false
      }
    }
    await expect.poll(isAlive, { timeout: 10_000, interval: 20 }).toBe(false)
  })
})
