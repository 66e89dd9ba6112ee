import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { bridgeName, channelOf, shellEvents, verbs } from '../../shared/desktop/names.ts'
import { callAtOnce, sendNonsense } from './page-nonsense.ts'
import type { Desktop } from './target.ts'
import { test } from './test.ts'

/** What the shell keeps and does: its files, its windows, its questions, what it opened and what it copied. */
const traces = async ({ userData, main, windows }: Desktop) => {
  const entries = await readdir(userData, { recursive: true, withFileTypes: true })
  const files: Record<string, string> = {}
  for (const entry of entries) {
    const name = join(entry.parentPath, entry.name).slice(userData.length + 1)
    // What Chromium writes of its own accord is looked through for what people typed, in another spec.
    if (!entry.isFile() || !/^[^/]+\.(json|key)$|^relay\//.test(name)) continue
    files[name] = createHash('sha256')
      .update(await readFile(join(userData, name)))
      .digest('hex')
  }
  return {
    files,
    windows: (await windows()).length,
    asked: await main.askedDialogs(),
    outside: await main.openedOutside(),
    clipboard: await main.readClipboard(),
  }
}

/** What the shell may say to a message that it does not take; the rest is that the message could not even be copied. */
const refusals = new Set(['bad-message', 'busy', 'not copied'])

test('R-SEC-14 R-SEC-15 whatever a page sends over the bridge is refused by name, and changes nothing', async ({
  launchDesktop,
}) => {
  const desktop = await launchDesktop({ args: ['--relay=wss://relay.example'] })
  const { page } = desktop
  await expect(page.getByRole('textbox', { name: 'Je naam' })).toBeVisible()
  expect(await page.evaluate((name) => Object.keys(Reflect.get(window, name)).sort(), bridgeName)).toEqual(
    [...verbs, ...shellEvents.map((event) => `on${event[0]?.toUpperCase()}${event.slice(1)}`)].sort(),
  )
  const before = await traces(desktop)

  const outcomes = await page.evaluate(sendNonsense, [bridgeName, verbs] as const)
  expect(outcomes.length).toBeGreaterThan(verbs.length * 30)
  expect(outcomes.filter(({ got }) => !refusals.has(got))).toEqual([])
  expect(new Set(outcomes.map(({ verb }) => verb))).toEqual(new Set(verbs))

  const counts = await page.evaluate(callAtOnce, [bridgeName, 'settings', 3000] as const)
  expect(Object.keys(counts).filter((code) => code !== 'ok' && code !== 'busy')).toEqual([])
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(3000)
  expect(await page.evaluate(callAtOnce, [bridgeName, 'settings', 1] as const)).toEqual({ ok: 1 })

  expect(await traces(desktop)).toEqual(before)
  expect(desktop.log()).not.toContain('failed unexpectedly')
})

test('R-SEC-16 messages from other frames, from a frame that has gone and to channels that are not there get nothing', async ({
  launchDesktop,
  target,
}) => {
  test.skip(target === 'Electron', 'Only the stand-in lets a frame without a bridge send messages.')
  const desktop = await launchDesktop({ args: ['--relay=wss://relay.example'] })
  const { page, main } = desktop
  await expect(page.getByRole('textbox', { name: 'Je naam' })).toBeVisible()
  await page.evaluate(() => void document.body.append(document.createElement('iframe')))
  const [listed] = await main.only('windows')
  if (listed === undefined) throw new Error('there is no window')
  await expect.poll(() => main.only('frames', listed.id)).toContain('about:blank')
  const before = await traces(desktop)

  const own = listed.url
  const refused = { isDone: true, value: { ok: false, code: 'foreign-sender' } }
  for (const verb of verbs)
    for (const frame of ['about:blank', null])
      expect(await main.only('invokeAs', listed.id, frame, channelOf(verb), [])).toEqual(refused)
  // The same message from the page itself is heard.
  expect(await main.only('invokeAs', listed.id, own, channelOf('settings'), [])).toMatchObject({
    value: { ok: true },
  })
  expect(await main.only('invokeAs', listed.id, own, channelOf('settings'), [undefined, 'more'])).toEqual({
    isDone: true,
    value: { ok: false, code: 'bad-message' },
  })
  for (const channel of ['beraad/evaluate', 'beraad', '', '__proto__', 'GUEST_VIEW_MANAGER_CALL'])
    expect(await main.only('invokeAs', listed.id, own, channel, [])).toMatchObject({ isDone: false })
  expect(await traces(desktop)).toEqual(before)
})
