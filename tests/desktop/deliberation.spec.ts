import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as pathOf } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { holdDeliberation, joris, mirjam, samira, taleis } from '../e2e/hold-deliberation.ts'
import { firstUse, invite, join, newPage, type Person, startSession } from '../e2e/member.ts'
import { startRelayProcess } from '../e2e/relay.ts'
import type { Desktop } from './target.ts'
import { test } from './test.ts'

/** What goes wrong in an app's page without anybody seeing it. */
const watch = ({ page }: Desktop, problems: string[]): void => {
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
}

/** An app saves where the person says. */
const savedBy =
  (desktop: Desktop, folder: string) =>
  async (press: () => Promise<void>): Promise<string> => {
    const path = pathOf(folder, `export-${Date.now()}`)
    await desktop.main.answerDialog('save', path)
    await press()
    await expect.poll(() => readFile(path, 'utf8').catch(() => '')).not.toBe('')
    return readFile(path, 'utf8')
  }

const joinBy = async (page: Page, { name, organisation }: Person): Promise<void> => {
  await page.getByRole('textbox', { name: 'Je naam' }).fill(name)
  await page.getByRole('textbox', { name: 'Organisatie' }).fill(organisation)
  await page.getByRole('button', { name: 'Deelnemen', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
}

/** A folder for what an app keeps and saves, gone afterwards. */
const withFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = await mkdtemp(pathOf(tmpdir(), 'beraad-desktop-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

test('R-LIVE-7 R-STAND-8 a whole deliberation, led in the app, with two in browsers', async ({
  launchDesktop,
  browser,
}) => {
  const relay = await startRelayProcess()
  const problems: string[] = []
  try {
    await withFolder(async (folder) => {
      const lead = await launchDesktop({ args: [`--relay=ws://127.0.0.1:${relay.port}`] })
      watch(lead, problems)
      await firstUse(lead.page, lead.page.url(), samira)
      await startSession(lead.page, taleis)
      const jorisPage = await newPage(await browser.newContext(), problems)
      const mirjamPage = await newPage(await browser.newContext(), problems)
      await join(jorisPage, await invite(lead.page), joris)
      await join(mirjamPage, await invite(lead.page), mirjam)
      await holdDeliberation({ leadPage: lead.page, jorisPage, mirjamPage, saved: savedBy(lead, folder) })
    })
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})

test('R-LIVE-7 R-HOST-6 a whole deliberation in three apps, with the relay of the one who leads as the only server', async ({
  launchDesktop,
}) => {
  const problems: string[] = []
  // No other relay anywhere: nothing answers there.
  const args = ['--relay=ws://127.0.0.1:9']
  await withFolder(async (folder) => {
    const lead = await launchDesktop({ args })
    await firstUse(lead.page, lead.page.url(), samira)
    await lead.page.getByRole('button', { name: 'Nieuw beraad' }).click()
    await lead.page.getByRole('textbox', { name: 'Titel' }).fill(taleis.title)
    await lead.page.getByRole('textbox', { name: 'Doel van het gesprek' }).fill(taleis.purpose)
    await lead.page
      .getByRole('radiogroup', { name: 'Waar staat het beraad?' })
      .getByRole('radio', { name: /^Op deze computer/ })
      .check({ force: true })
    await lead.page.getByRole('button', { name: 'Beraad starten' }).click()
    await expect(lead.page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
    watch(lead, problems)
    const guests = []
    for (const person of [joris, mirjam]) {
      const guest = await launchDesktop({ args: [...args, await invite(lead.page)] })
      await guest.main.answerDialog('message-box', 'Verbinden')
      await joinBy(guest.page, person)
      watch(guest, problems)
      guests.push(guest.page)
    }
    const [jorisPage, mirjamPage] = guests
    if (!jorisPage || !mirjamPage) throw new Error('two guests are needed')
    await holdDeliberation({ leadPage: lead.page, jorisPage, mirjamPage, saved: savedBy(lead, folder) })
  })
  expect(problems).toEqual([])
})
