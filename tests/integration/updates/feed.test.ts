import { createHash, randomBytes } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { AppUpdater } from 'electron-updater'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { updateProblemOf, updaterSource } from '../../../main/updates/updater-source.ts'

const load = createRequire(createRequire(import.meta.url).resolve('electron-updater'))
const { AppImageUpdater } = load('electron-updater') as typeof import('electron-updater')

/** The parts of electron-updater's own way to the network that stay as they are: hashing, writing, following redirects. */
interface Executor {
  doDownload(requested: object, work: object, redirects: number): void
}
interface DownloadOptions {
  readonly cancellationToken: {
    createPromise(
      work: (resolve: (path: string) => void, reject: (error: Error) => void, onCancel: unknown) => void,
    ): Promise<string>
  }
}
const { HttpExecutor, configureRequestUrl } = load('builder-util-runtime') as {
  readonly HttpExecutor: new () => Executor
  readonly configureRequestUrl: (url: URL, options: object) => void
}

/** Node's way to the network where Electron's is not. */
const nodeExecutor = () => {
  const executor: Executor = new HttpExecutor()
  return Object.assign(executor, {
    createRequest: (options: object, answered: (response: IncomingMessage) => void) =>
      request(options, answered),
    download: (url: URL, destination: string, options: DownloadOptions) =>
      options.cancellationToken.createPromise((resolve, reject, onCancel) => {
        const requested = {}
        configureRequestUrl(url, requested)
        const callback = (error?: Error | null): void =>
          error instanceof Error ? reject(error) : resolve(destination)
        executor.doDownload(requested, { destination, options, onCancel, callback, responseHandler: null }, 0)
      }),
  })
}

const installer = randomBytes(300_000)

let folder: string
let server: Server
let address: string
let offered: Record<string, Buffer | string>
let asked: { readonly url: string; readonly headers: IncomingHttpHeaders }[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beraad-feed-'))
  asked = []
  offered = {}
  server = createServer((incoming, answer) => {
    const url = incoming.url ?? ''
    asked.push({ url, headers: incoming.headers })
    const content = offered[url.split('?')[0] ?? '']
    answer.writeHead(content === undefined ? 404 : 200).end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port')
  address = `http://127.0.0.1:${bound.port}/`
})
afterEach(async () => {
  await new Promise((resolve) => server.close(resolve))
  await rm(folder, { recursive: true, force: true })
})

const list = (version: string, content = installer): string => {
  const sha512 = createHash('sha512').update(content).digest('base64')
  return `version: ${version}\nfiles:\n  - url: Beraad.AppImage\n    sha512: ${sha512}\n    size: ${content.length}\npath: Beraad.AppImage\nsha512: ${sha512}\nreleaseDate: '2026-11-22T10:00:00.000Z'\n`
}

/** electron-updater itself, as an AppImage has it. */
const realUpdater = async (): Promise<AppUpdater> => {
  const configuration = join(folder, 'app-update.yml')
  await writeFile(
    configuration,
    'provider: generic\nurl: https://updates.invalid/\nupdaterCacheDirName: beraad-updater\n',
  )
  await mkdir(join(folder, 'cache'), { recursive: true })
  process.env.APPIMAGE = join(folder, 'Beraad.AppImage')
  const updater = new AppImageUpdater(null, {
    version: '1.0.0',
    name: 'beraad',
    isPackaged: true,
    appUpdateConfigPath: configuration,
    userDataPath: folder,
    baseCachePath: join(folder, 'cache'),
    whenReady: async () => undefined,
    quit: () => undefined,
    relaunch: () => undefined,
    onQuit: () => undefined,
  })
  Reflect.set(updater, 'httpExecutor', nodeExecutor())
  return updater
}

const sourceOn = async (channel: 'stable' | 'beta' = 'stable') =>
  updaterSource(await realUpdater(), { feed: address, channel, installsOnQuit: false })

describe('a feed on a plain file server', () => {
  test('R-UPDATE-7 a newer version is found and fetched whole; the same and an older one are not offered', async () => {
    for (const [version, expected] of [
      ['1.0.0', null],
      ['0.9.0', null],
      ['1.2.0', '1.2.0'],
    ] as const) {
      offered = { '/latest-linux.yml': list(version), '/Beraad.AppImage': installer }
      expect(await (await sourceOn()).check()).toBe(expected)
    }
    expect(asked.some(({ url }) => url.startsWith('/Beraad.AppImage'))).toBe(false)

    const updater = await realUpdater()
    const source = updaterSource(updater, { feed: address, channel: 'stable', installsOnQuit: false })
    await source.check()
    const fetched = new Promise<string>((resolve) =>
      updater.once('update-downloaded', ({ downloadedFile }) => resolve(downloadedFile)),
    )
    await source.download(() => undefined)
    expect((await readFile(await fetched)).equals(installer)).toBe(true)
  })

  test('R-UPDATE-7 each channel has its own list', async () => {
    offered = { '/latest-linux.yml': list('1.1.0'), '/beta-linux.yml': list('1.2.0-beta.1') }
    expect(await (await sourceOn('stable')).check()).toBe('1.1.0')
    expect(await (await sourceOn('beta')).check()).toBe('1.2.0-beta.1')
  })

  test('R-UPDATE-8 an installer that is not what the list says is not taken', async () => {
    offered = { '/latest-linux.yml': list('1.2.0'), '/Beraad.AppImage': randomBytes(300_000) }
    const source = await sourceOn()
    await source.check()
    const failure = await source.download(() => undefined).catch((error: unknown) => error)
    expect(updateProblemOf(failure)).toBe('not-trusted')
  })

  test('R-UPDATE-4 a place without a list, or that does not answer, is said to be out of reach', async () => {
    const source = await sourceOn()
    const absent = await source.check().catch((error: unknown) => error)
    expect(updateProblemOf(absent)).toBe('unreachable')
    expect(updateProblemOf(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))).toBe('unreachable')
    expect(updateProblemOf(new Error('net::ERR_NAME_NOT_RESOLVED'))).toBe('unreachable')
    expect(updateProblemOf(new Error('disk full'))).toBe('failed')
  })

  test('R-UPDATE-9 looking tells the place nothing about the computer or the person', async () => {
    offered = { '/latest-linux.yml': list('1.0.0') }
    await (await sourceOn()).check()
    await (await sourceOn()).check()
    const ids = asked.map(({ headers }) => headers['x-user-staging-id'])
    expect(ids).toEqual(['none', 'none'])
    expect(
      asked.every(({ headers }) => headers.cookie === undefined && headers.authorization === undefined),
    ).toBe(true)
  })

  test('R-UPDATE-3 nothing is fetched or installed by electron-updater itself', async () => {
    const updater = await realUpdater()
    expect(updater).toBeInstanceOf(EventEmitter)
    updaterSource(updater, { feed: address, channel: 'beta', installsOnQuit: false })
    expect([updater.autoDownload, updater.autoInstallOnAppQuit, updater.allowDowngrade]).toEqual([
      false,
      false,
      false,
    ])
    expect([updater.disableWebInstaller, updater.channel]).toEqual([true, 'beta'])
  })
})
