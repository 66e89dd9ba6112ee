import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as pathOf } from 'node:path'
import { expect } from '@playwright/test'
import { field, firstUse, invite, join, newPage, startSession, storedOnRelay, typeIn } from '../e2e/member.ts'
import { startRelayProcess } from '../e2e/relay.ts'
import { desktopBuild } from './build-folder.ts'
import { startOf } from './start-of.ts'
import { test } from './test.ts'

const noor = { name: 'Noor de Vries', organisation: 'Gemeente Voorbeeld' }
const sami = { name: 'Sami Haddad', organisation: 'Wijkteam Noord' }

test('R-STAND-1 the built app opens on the overview, keeps its sessions over a restart, and a browser joins one', async ({
  launchDesktop,
  browser,
}) => {
  const relay = await startRelayProcess()
  const userData = await mkdtemp(pathOf(tmpdir(), 'beraad-desktop-'))
  const problems: string[] = []
  try {
    const args = [`--relay=ws://127.0.0.1:${relay.port}`]
    const first = await launchDesktop({ userData, args })
    await firstUse(first.page, first.page.url(), noor)
    await startSession(first.page, { title: 'Huisbezoek', purpose: 'Samen wegen' })
    await typeIn(first.page, /.*/, 'Wat er aan de hand is')
    await storedOnRelay(first.page)
    expect(await first.close()).toBe(0)
    expect(await first.main.askedDialogs().catch(() => [])).toEqual([])

    const second = await launchDesktop({ userData, args })
    await second.page.getByRole('link', { name: 'Huisbezoek' }).first().click()
    await expect(field(second.page, /.*/).first()).toContainText('Wat er aan de hand is')
    const link = await invite(second.page)
    const guest = await newPage(await browser.newContext(), problems)
    await join(guest, link, sami)
    await expect(field(guest, /.*/).first()).toContainText('Wat er aan de hand is')
    await typeIn(guest, /.*/, ', gezien door Sami')
    await expect(field(second.page, /.*/).first()).toContainText('gezien door Sami')
    expect(problems).toEqual([])
  } finally {
    await relay.end()
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})

test('R-START-8 nothing of the room, the note editor and the reports is loaded before it is needed', async ({
  launchDesktop,
}) => {
  const userData = test.info().outputPath('person')
  const first = await launchDesktop({ userData })
  await firstUse(first.page, first.page.url(), noor)
  await first.close()
  const { page } = await launchDesktop({ userData })
  await expect(page.getByRole('button', { name: 'Nieuw beraad' })).toBeVisible()
  const { files } = await startOf(page)
  const loaded = files.map((address) => new URL(address).pathname.replace(/^.*\//, ''))
  expect(loaded.some((file) => /^index-.*\.js$/.test(file))).toBe(true)
  const built = await readdir(pathOf(desktopBuild(), 'renderer', 'assets'))
  for (const part of ['room-page', 'note-editor', 'Lexical.prod', 'report-page', 'report-view', 'docx']) {
    const ofPart = (file: string): boolean => file.startsWith(`${part}-`) && file.endsWith('.js')
    expect(built.filter(ofPart), part).not.toEqual([])
    expect(loaded.filter(ofPart), part).toEqual([])
  }
})
