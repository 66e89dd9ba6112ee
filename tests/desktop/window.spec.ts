import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as pathOf } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { field, firstUse, invite, join, newPage, startSession, typeIn } from '../e2e/member.ts'
import { startRelayProcess } from '../e2e/relay.ts'
import type { Desktop } from './target.ts'
import { test } from './test.ts'

const noor = { name: 'Noor de Vries', organisation: 'Gemeente Voorbeeld' }
const sami = { name: 'Sami Haddad', organisation: 'Wijkteam Noord' }

/** Opens the filled example, which needs no relay. */
const openExample = async (desktop: Desktop): Promise<Page> => {
  const { page } = desktop
  await firstUse(page, page.url(), noor)
  await page.getByRole('button', { name: 'Voorbeeld openen', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
  return page
}

test('R-WINDOW-2 R-WINDOW-4 R-WINDOW-7 closing right after typing asks nothing and takes leave; the next start leads back, and takes a link', async ({
  launchDesktop,
  browser,
}) => {
  const relay = await startRelayProcess()
  const userData = await mkdtemp(pathOf(tmpdir(), 'beraad-window-'))
  const problems: string[] = []
  try {
    const args = [`--relay=ws://127.0.0.1:${relay.port}`]
    const first = await launchDesktop({ userData, args })
    await firstUse(first.page, first.page.url(), noor)
    await startSession(first.page, { title: 'Huisbezoek', purpose: 'Samen wegen' })
    const guest = await newPage(await browser.newContext(), problems)
    await join(guest, await invite(first.page), sami)
    const here = guest.getByRole('banner').getByRole('img', { name: noor.name })
    await expect(here).toBeVisible()
    await typeIn(first.page, /.*/, 'net voor het sluiten')
    expect(await first.close()).toBe(0)
    await expect(field(guest, /.*/).first()).toContainText('net voor het sluiten')
    await expect(here).toHaveCount(0)

    const second = await launchDesktop({ userData, args })
    expect(await second.main.askedDialogs()).toEqual([])
    await second.page.getByRole('link', { name: 'Verder met ‘Huisbezoek’' }).click()
    await expect(field(second.page, /.*/).first()).toContainText('net voor het sluiten')
    await second.startAgain('beraad://join/#u=geen-echte-uitnodiging')
    await expect(second.page.getByRole('heading', { name: 'Deelnemen' })).toBeVisible()
    expect(problems).toEqual([])
  } finally {
    await relay.end()
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})

test('R-WINDOW-6 R-WINDOW-9 a page that falls over comes back where it was; the menu is in the chosen language and does what it says', async ({
  launchDesktop,
  target,
}) => {
  test.skip(target === 'Electron', 'Playwright cannot find a page again that crashed in Electron.')
  const desktop = await launchDesktop()
  const page = await openExample(desktop)
  const steps = page.getByRole('navigation', { name: 'Stappen' })
  await page.getByRole('checkbox', { name: 'De groep gaat mee' }).uncheck()
  await steps.getByRole('button').nth(2).click()
  const heading = await page.getByRole('main').getByRole('heading').first().innerText()
  // Kept a moment after the screen stands still.
  await page.waitForTimeout(800)

  await desktop.rendererKill()
  const again = await desktop.reconnect()
  await expect(again.getByText('Je bent terug waar je was.')).toBeVisible()
  await expect(again.getByRole('main').getByRole('heading').first()).toHaveText(heading)

  await again.evaluate(() => {
    document.documentElement.dataset.age = 'old'
  })
  await desktop.main.answerDialog('message-box', 'Opnieuw laden')
  const [window] = await desktop.main.only('windows')
  await desktop.main.only('tellContents', window?.id ?? 0, 'unresponsive')
  const age = async () =>
    (await desktop.reconnect()).evaluate(() => document.documentElement.dataset.age ?? 'new')
  await expect.poll(age).toBe('new')
  const third = desktop.page
  await expect(third.getByText('Je bent terug waar je was.')).toBeVisible()

  expect((await desktop.main.menu()).map(({ label }) => label)).toContain('&Bestand')
  await desktop.main.chooseInMenu('Ga naar', 'Overzicht')
  await expect(third.getByRole('button', { name: 'Nieuw beraad' })).toBeVisible()
  await desktop.main.chooseInMenu('Bestand', 'Instellingen')
  await third.getByRole('radio', { name: 'English' }).check({ force: true })
  await expect.poll(async () => (await desktop.main.menu()).map(({ label }) => label)).toContain('&File')
  const invites = async () =>
    (await desktop.main.menu()).flatMap(({ items }) => items).find(({ label }) => label === 'Invite')
      ?.isEnabled
  expect(await invites()).toBe(false)
})

test('R-WINDOW-1 R-WINDOW-3 R-WINDOW-5 the screen for the room takes the second display; only the window beside it is hidden from others', async ({
  launchDesktop,
  target,
}) => {
  test.skip(target === 'Electron', 'Only the stand-in has displays that a spec can plug in.')
  const [laptop, beamer] = [
    { x: 0, y: 0, width: 1440, height: 900 },
    { x: 1440, y: 0, width: 1920, height: 1080 },
  ]
  const userData = await mkdtemp(pathOf(tmpdir(), 'beraad-window-'))
  const desktop = await launchDesktop({ userData, displays: [laptop, beamer] })
  const page = await openExample(desktop)
  const windows = () => desktop.main.only('windows')
  await page.getByRole('button', { name: 'Scherm in de zaal' }).click()
  const screen = (await desktop.waitForWindows(2))[1]
  if (screen === undefined) throw new Error('no window for the room')
  await expect(screen.getByRole('main').getByRole('heading').first()).toBeVisible()
  expect(await windows()).toHaveLength(2)
  expect((await windows()).at(-1)).toMatchObject({ isFullScreen: true, bounds: beamer })

  await desktop.main.chooseInMenu('Bestand', 'Instellingen')
  await page.getByRole('checkbox', { name: 'Venster afschermen bij schermdelen' }).check()
  await expect.poll(async () => (await windows()).map((one) => one.isContentProtected)).toEqual([true, false])

  await desktop.main.only('setDisplays', [laptop])
  await expect.poll(async () => (await windows()).at(-1)?.isFullScreen).toBe(false)
  const bounds = (await windows()).at(-1)?.bounds
  expect(bounds !== undefined && bounds.x >= 0 && bounds.x + bounds.width <= laptop.width).toBe(true)
  await desktop.main.only('setDisplays', [laptop, beamer])
  await expect.poll(async () => (await windows()).at(-1)?.isFullScreen).toBe(true)

  const main = (await windows())[0]
  await desktop.main.only('moveWindow', main?.id ?? 0, { x: 100, y: 100, width: 900, height: 700 })
  await desktop.main.only('closeWindow', main?.id ?? 0)
  expect(await desktop.ended).toBe(0)
  const later = await launchDesktop({ userData, displays: [laptop] })
  expect(await later.main.only('windows')).toMatchObject([
    { bounds: { x: 100, y: 100, width: 900, height: 700 }, isContentProtected: true },
  ])
  expect(await later.close()).toBe(0)
  await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
})
