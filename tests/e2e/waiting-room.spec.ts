import { expect, type Page } from '@playwright/test'
import {
  admit,
  field,
  firstUse,
  inviteToLobby,
  knock,
  newPage,
  nextStep,
  startSession,
  storedOnRelay,
  typeIn,
} from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }
const mirjam = { name: 'Mirjam Kok', organisation: 'Duinrand' }

const inRoom = (page: Page) => expect(page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()

/** The fingerprint that a page shows, as people would read it aloud. */
const fingerprintOn = async (page: Page, name: string): Promise<string> =>
  (await page.getByText(name, { exact: true }).locator('xpath=following-sibling::*[1]').innerText()).trim()

test('R-LOBBY-1 R-LOBBY-2 R-LOBBY-3 whoever knocks sees nothing until the facilitator compares and admits', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  try {
    const [lead, jorisPage, mirjamPage] = await Promise.all(
      [0, 1, 2].map(async () => newPage(await browser.newContext(), problems)),
    )
    if (!lead || !jorisPage || !mirjamPage) throw new Error('three pages are needed')
    await firstUse(lead, relay.url, samira)
    await startSession(lead, { title: 'Gezin M.', purpose: 'Eén plan voor het gezin' })
    await nextStep(lead)
    await typeIn(lead, /verhaal|casus/i, 'De huur loopt achter.')

    const link = await inviteToLobby(lead)
    await knock(jorisPage, link, joris)
    await knock(mirjamPage, link, mirjam)
    const region = lead.getByRole('region', { name: 'Wachtkamer' })
    await expect(region.getByRole('listitem')).toHaveCount(2)
    for (const [page, person] of [
      [jorisPage, joris],
      [mirjamPage, mirjam],
    ] as const) {
      const waiting = region.getByRole('listitem').filter({ hasText: person.name })
      await expect(waiting).toContainText(person.organisation)
      await expect(waiting).toContainText(await fingerprintOn(page, 'De vingerafdruk van jouw apparaat'))
      await expect(page.getByRole('navigation', { name: 'Stappen' })).toHaveCount(0)
    }
    // Whoever waits does not learn who else does.
    await expect(jorisPage.locator('body')).not.toContainText('Mirjam')

    await admit(lead, joris)
    await inRoom(jorisPage)
    await jorisPage.getByRole('button', { name: /^De casus/ }).click()
    await expect(field(jorisPage, /verhaal|casus/i).first()).toContainText('De huur loopt achter.')
    await expect(region.getByRole('listitem')).toHaveCount(1)

    // Who was let in at the door counts as confirmed; who is turned away is told so.
    await expect(lead.getByRole('region', { name: 'Aanwezig' })).not.toContainText('niet bevestigd')
    await region.getByRole('button', { name: 'Weigeren' }).click()
    await expect(mirjamPage.getByRole('status').first()).toContainText('niet toegelaten')
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})

test('R-LIVE-11 R-LIVE-12 a member who is taken out gets nothing more, and whoever was away finds the way with all they wrote', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  try {
    const contexts = await Promise.all([0, 1, 2].map(() => browser.newContext()))
    const [lead, jorisPage, mirjamPage] = await Promise.all(contexts.map((one) => newPage(one, problems)))
    const mirjamContext = contexts[2]
    if (!lead || !jorisPage || !mirjamPage || !mirjamContext) throw new Error('three pages are needed')
    await firstUse(lead, relay.url, samira)
    await startSession(lead, { title: 'Gezin M.', purpose: 'Eén plan voor het gezin' })
    const link = await inviteToLobby(lead)
    for (const [page, person] of [
      [jorisPage, joris],
      [mirjamPage, mirjam],
    ] as const) {
      await knock(page, link, person, 'Alleen van mij')
      await admit(lead, person)
      await inRoom(page)
    }
    await nextStep(lead)
    const note = /verhaal|casus/i
    await typeIn(lead, note, 'Eerste zin.')
    for (const page of [jorisPage, mirjamPage])
      await expect(field(page, note).first()).toContainText('Eerste zin.')

    // Mirjam is away while the session moves, and goes on writing.
    await mirjamContext.setOffline(true)
    await typeIn(mirjamPage, note, ' Onderweg geschreven.')

    await lead.getByRole('button', { name: `Uit het beraad halen: ${joris.name}` }).click()
    await lead
      .getByRole('alertdialog')
      .or(lead.getByRole('dialog'))
      .getByRole('button', { name: /Uit het beraad halen/ })
      .click()
    await expect(jorisPage.getByRole('main')).toContainText(/niet meer/, { timeout: 30_000 })
    await inRoom(lead)
    await typeIn(lead, note, ' Dit leest Joris niet.')
    await storedOnRelay(lead)

    await mirjamContext.setOffline(false)
    await expect(field(lead, note).first()).toContainText('Onderweg geschreven.', { timeout: 60_000 })
    await expect(field(mirjamPage, note).first()).toContainText('Dit leest Joris niet.')
    await expect(field(mirjamPage, note).first()).toContainText('Onderweg geschreven.')

    // Neither the screen nor a fresh start of the removed device shows anything of it.
    await jorisPage.reload()
    await expect(jorisPage.locator('body')).not.toContainText('Dit leest Joris niet.')
    await storedOnRelay(mirjamPage)
    expect(problems.filter((text) => !/WebSocket|ERR_INTERNET_DISCONNECTED/.test(text))).toEqual([])
  } finally {
    await relay.end()
  }
})
