import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { field, firstUse, invite, storedOnRelay, typeIn } from '../e2e/member.ts'
import type { Desktop } from './target.ts'
import { test } from './test.ts'

const noor = { name: 'Noor de Vries', organisation: 'Gemeente Voorbeeld' }
const sami = { name: 'Sami Haddad', organisation: 'Wijkteam Noord' }

/** The process that has the rooms of this data folder open: the relay's. */
const relayProcessOf = async ({ userData }: Desktop): Promise<number> => {
  const processes = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  for (const name of processes) {
    const open = await readdir(`/proc/${name}/fd`).catch(() => [])
    for (const file of open) {
      const path = await readlink(`/proc/${name}/fd/${file}`).catch(() => '')
      if (path.startsWith(join(userData, 'relay'))) return Number(name)
    }
  }
  throw new Error('no process has the rooms open')
}

const startHere = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: 'Nieuw beraad' }).click()
  await page.getByRole('textbox', { name: 'Titel' }).fill(title)
  await page.getByRole('textbox', { name: 'Doel van het gesprek' }).fill('Samen wegen')
  await page
    .getByRole('radiogroup', { name: 'Waar staat het beraad?' })
    .getByRole('radio', { name: /^Op deze computer/ })
    .check({ force: true })
  await page.getByRole('button', { name: 'Beraad starten' }).click()
  await expect(page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
}

const joinBy = async (page: Page): Promise<void> => {
  await page.getByRole('textbox', { name: 'Je naam' }).fill(sami.name)
  await page.getByRole('textbox', { name: 'Organisatie' }).fill(sami.organisation)
  await page.getByRole('button', { name: 'Deelnemen', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
}

const reopen = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('link', { name: title }).first().click()
  await expect(page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
}

test('R-HOST-6 R-HOST-7 R-HOST-10 two apps confer over the relay of one; it is killed while they write, both start again, and all is there', async ({
  launchDesktop,
}) => {
  test.skip(process.platform !== 'linux', 'Finds the relay’s process as Linux shows it.')
  const folders = await Promise.all([1, 2].map(() => mkdtemp(join(tmpdir(), 'beraad-desktop-'))))
  const [hostData = '', guestData = ''] = folders
  // No other relay anywhere: nothing answers there.
  const args = ['--relay=ws://127.0.0.1:9']
  try {
    const host = await launchDesktop({ userData: hostData, args })
    await firstUse(host.page, host.page.url(), noor)
    await startHere(host.page, 'Huisbezoek')
    await storedOnRelay(host.page)
    const link = await invite(host.page)
    expect(link).toMatch(/^beraad:\/\/join#u=/)

    const guest = await launchDesktop({ userData: guestData, args })
    await guest.main.answerDialog('message-box', 'Verbinden')
    expect(await guest.startAgain(link)).toBe(0)
    await joinBy(guest.page)
    await typeIn(host.page, /.*/, 'Noor ziet een overvolle gang. ')
    await expect(field(guest.page, /.*/).first()).toContainText('overvolle gang')

    process.kill(await relayProcessOf(host), 'SIGKILL')
    await typeIn(guest.page, /.*/, 'Sami vraagt wie er meekijkt. ')
    await typeIn(host.page, /.*/, 'Noor belt morgen. ')
    for (const { page } of [host, guest]) {
      await expect(field(page, /.*/).first()).toContainText('wie er meekijkt', { timeout: 30_000 })
      await expect(field(page, /.*/).first()).toContainText('belt morgen', { timeout: 30_000 })
      await storedOnRelay(page)
    }

    // The other is still connected, so the app asks before it takes the relay away.
    await host.main.answerDialog('message-box', 'Toch sluiten')
    expect(await host.close()).toBe(0)
    expect(await guest.close()).toBe(0)
    const [hostAgain, guestAgain] = await Promise.all([
      launchDesktop({ userData: hostData, args }),
      launchDesktop({ userData: guestData, args }),
    ])
    for (const { page } of [hostAgain, guestAgain]) {
      await reopen(page, 'Huisbezoek')
      for (const said of ['overvolle gang', 'wie er meekijkt', 'belt morgen'])
        await expect(field(page, /.*/).first()).toContainText(said)
    }
    await typeIn(guestAgain.page, /.*/, 'Sami is er weer.')
    await expect(field(hostAgain.page, /.*/).first()).toContainText('Sami is er weer.')
  } finally {
    for (const folder of folders)
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})
