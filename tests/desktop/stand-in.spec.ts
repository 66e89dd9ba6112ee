import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { test } from './test.ts'

const script = join(import.meta.dirname, 'trial', 'main.ts')

interface Trial {
  invoke(channel: string, ...values: readonly unknown[]): Promise<unknown>
  add(one: unknown, other: unknown): unknown
  keep(listener: (value: unknown) => unknown): () => number
  tell(value: unknown): unknown
  refuse(): never
  readonly kinds: { readonly date: Date; readonly bytes: Uint8Array; readonly list: readonly unknown[] }
  seesThePage(): string
}
declare const trial: Trial

const events = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => trial.invoke('events') as Promise<readonly string[]>)

test.beforeEach(({ target }) => {
  test.skip(target === 'Electron', 'A trial of the stand-in itself.')
})

test('R-STAND-4 the preload script has a world of its own, and values pass the bridge as Electron lets them', async ({
  launchDesktop,
}) => {
  const { page, main } = await launchDesktop({ script })
  expect(page.url()).toBe('http://trial.app.localhost/')
  expect(
    await page.evaluate(async () => {
      Object.assign(globalThis, { ofThePage: true })
      const heard: unknown[] = []
      const stop = trial.keep((value) => heard.push(value))
      trial.tell({ nested: [1n, undefined, Number.NaN] })
      const cycle: Record<string, unknown> = { name: 'cycle' }
      cycle.self = cycle
      const echoed = (await trial.invoke(
        'echo',
        cycle,
        new Map([[1, new Set(['a'])]]),
        new Uint8Array([9]),
      )) as [{ self: { self: { name: string } } }, Map<number, Set<string>>, Uint8Array]
      const refusal = async (act: () => unknown): Promise<string> => {
        try {
          await act()
          return 'nothing'
        } catch (error) {
          return String(error)
        }
      }
      Reflect.set(Object.prototype, 'polluted', 'yes')
      const plain = (await trial.invoke('echo', {})) as [object]
      Reflect.deleteProperty(Object.prototype, 'polluted')
      return {
        sees: [
          trial.seesThePage(),
          typeof Reflect.get(globalThis, 'require'),
          typeof Reflect.get(globalThis, 'process'),
        ],
        sum: trial.add(1, 2),
        heard: heard.length,
        first: String((heard[0] as { nested: unknown[] }).nested[0]),
        left: [stop(), stop()],
        kinds: [trial.kinds.date instanceof Date, trial.kinds.bytes instanceof Uint8Array, trial.kinds.list],
        isFrozen: Object.isFrozen(trial) && Object.isFrozen(trial.kinds),
        cycle: echoed[0].self.self.name,
        map: [...(echoed[1].get(1) ?? [])],
        bytes: echoed[2][0],
        own: Object.keys(plain[0]),
        refusals: [
          await refusal(() => trial.refuse()),
          await refusal(() => trial.invoke('fail')),
          await refusal(() => trial.invoke('nothing')),
          await refusal(() => trial.invoke('echo', document.body)),
          await refusal(() => trial.invoke('echo', () => 1)),
        ],
      }
    }),
  ).toEqual({
    sees: ['undefined', 'undefined', 'undefined'],
    sum: 3,
    heard: 1,
    first: '1',
    left: [1, 0],
    kinds: [true, true, [1, { two: 2 }]],
    isFrozen: true,
    cycle: 'cycle',
    map: ['a'],
    bytes: 9,
    own: [],
    refusals: [
      expect.stringContaining('out of range'),
      expect.stringContaining("Error invoking remote method 'fail': TypeError: as told"),
      expect.stringContaining("No handler registered for 'nothing'"),
      expect.stringContaining('could not be cloned'),
      expect.stringContaining('could not be cloned'),
    ],
  })
  const [window] = await main.only('windows')
  const who = (frame: string | null) => main.only('invokeAs', window?.id ?? 0, frame, 'who', [])
  expect(await main.only('frames', window?.id ?? 0)).toEqual(['app://trial/', 'app://trial/frame.html'])
  expect((await who('app://trial/frame.html')).value).toEqual({
    url: 'app://trial/frame.html',
    isMain: false,
  })
  expect((await who('app://trial/')).value).toEqual({ url: 'app://trial/', isMain: true })
  expect((await who(null)).value).toBeNull()
  expect(await page.frames()[1]?.evaluate(() => 'trial' in globalThis)).toBe(false)
})

test('R-STAND-5 main is asked before anything else is shown, opened, allowed or left', async ({
  launchDesktop,
}) => {
  const { page, main, waitForWindows } = await launchDesktop({ script })
  await page.getByRole('link', { name: 'away' }).click()
  await expect.poll(() => events(page)).toContain('will-navigate https://elsewhere.invalid/')
  await page.evaluate(() => window.open('https://elsewhere.invalid/'))
  await page.evaluate(() => window.open('https://apart.invalid/', '_blank', 'noopener'))
  await expect.poll(() => events(page)).toContain('opens https://apart.invalid/')
  expect(await events(page)).toContain('opens https://elsewhere.invalid/')
  await page.evaluate(() => window.open('/second.html'))
  const [, second] = await waitForWindows(2)
  await expect(second?.getByRole('heading', { name: 'Second' }) ?? page.locator('never')).toBeVisible()
  expect(
    await page.evaluate(async () =>
      Promise.all(
        (['notifications', 'geolocation', 'camera'] as PermissionName[]).map(
          async (name) => (await navigator.permissions.query({ name })).state,
        ),
      ),
    ),
  ).toEqual(['granted', 'denied', 'denied'])
  expect(await page.evaluate(() => fetch('https://elsewhere.invalid/').then(String, () => 'blocked'))).toBe(
    'blocked',
  )

  await page.evaluate(() => {
    location.href = '/redirect'
  })
  await expect.poll(() => events(page)).toContain('will-redirect app://trial/second.html')
  await expect(page.getByRole('heading', { name: 'Trial' })).toBeVisible()

  await page.evaluate(() => trial.invoke('theme', 'dark'))
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  await page.evaluate(() => trial.invoke('outside', 'https://example.invalid/'))
  expect(await main.openedOutside()).toEqual(['https://example.invalid/'])
  await main.chooseInMenu('File', 'Note')
  await main.only('power', 'resume')
  expect(await events(page)).toEqual(expect.arrayContaining(['chosen', 'resume', 'ready to show']))

  await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault()))
  await page.getByRole('heading', { name: 'Trial' }).click()
  const [first] = await main.only('windows')
  await main.only('closeWindow', first?.id ?? 0)
  await expect.poll(() => events(page)).toContain('leave 1')
  expect(await main.only('windows')).toHaveLength(2)
  await main.answerDialog('message-box', 'Leave')
  await main.only('closeWindow', first?.id ?? 0)
  await waitForWindows(1)
})

test('R-STAND-6 processes are real: a renderer, a utility, a second start and main itself can be killed', async ({
  launchDesktop,
}) => {
  const desktop = await launchDesktop({ script })
  const { main } = desktop
  await expect.poll(() => events(desktop.page)).toContain('utility {"got":[1,2],"given":"given"}')
  await desktop.page.evaluate(() => trial.invoke('stop utility'))
  await expect.poll(() => events(desktop.page)).toContainEqual(expect.stringMatching(/^utility ended/))
  expect(await desktop.startAgain('beraad://join#u=x')).toBe(3)
  await expect.poll(() => events(desktop.page)).toContain('second instance beraad://join#u=x')
  await desktop.rendererKill()
  const page = await desktop.reconnect()
  await expect.poll(() => events(page)).toContain('renderer killed')
  await expect(page.getByRole('heading', { name: 'Trial' })).toBeVisible()
  const { chromium } = await main.only('processes')
  await desktop.kill()
  await expect
    .poll(() => {
      try {
        return process.kill(chromium ?? 0, 0)
      } catch {
        return false
      }
    })
    .toBe(false)
})
