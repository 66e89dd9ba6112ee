import { expect, type Locator, type Page } from '@playwright/test'
import { checkScreen } from './axe.ts'
import { findIn } from './canary.ts'
import { checkNarrow, tooSmall, tooWide } from './fits.ts'
import { firstUse, invite, join, newPage, startSession, storedOnRelay } from './member.ts'
import { joinWithoutScreen } from './node-member.ts'
import { type RelayProcess, startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }
const nadia = { name: 'Nadia A.', organisation: 'thuis' }

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }

const strip = (page: Page): Locator => page.getByRole('region', { name: 'Nu in het gesprek' })
const present = (page: Page): Locator => page.getByRole('region', { name: 'Aanwezig' })
const person = (page: Page, name: string): Locator =>
  present(page).getByRole('listitem').filter({ hasText: name }).last()
const openHelp = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Hulp bij het gesprek' }).click()

interface Table {
  readonly relay: RelayProcess
  readonly lead: Page
  readonly jorisPage: Page
  readonly nadiaPage: Page
  readonly problems: string[]
}

/** Samira leads; Joris sits at the table and the resident, Nadia, has a phone. */
const sitDown = async (browser: import('@playwright/test').Browser): Promise<Table> => {
  const relay = await startRelayProcess()
  const problems: string[] = []
  const lead = await newPage(await browser.newContext(), problems)
  const jorisPage = await newPage(await browser.newContext(), problems)
  const nadiaPage = await newPage(await browser.newContext(phone), problems)
  await firstUse(lead, relay.url, samira)
  await startSession(lead, { title: 'Aan het woord', purpose: 'Oefenen' })
  await join(jorisPage, await invite(lead), joris, 'Alleen van mij')
  await join(nadiaPage, await invite(lead, 'Inwoner, naaste of vertegenwoordiger'), nadia)
  await expect(person(lead, nadia.name)).toBeVisible()
  await expect(person(lead, joris.name)).toBeVisible()
  return { relay, lead, jorisPage, nadiaPage, problems }
}

test('R-INTERFACE-41 R-INTERFACE-42 R-INTERFACE-54 a talking round goes along everybody, with a pass and a skip', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const { relay, lead, jorisPage, nadiaPage, problems } = await sitDown(browser)
  const found: string[] = []
  try {
    const everyone = [lead, jorisPage, nadiaPage]
    await openHelp(lead)
    await checkScreen(lead, 'help with the conversation', found)
    await lead.getByRole('button', { name: 'Ronde langs iedereen' }).click()
    const dialog = lead.getByRole('dialog', { name: 'Ronde langs iedereen' })
    await expect(dialog.getByRole('listitem')).toHaveText([/^Nadia A\./, /^Samira El A\./, /^Joris Veen/])
    await checkScreen(lead, 'beginning a round', found, { within: ['[role=dialog]'] })
    await dialog.getByRole('button', { name: 'Omhoog: Joris Veen' }).click()
    await dialog.getByRole('combobox', { name: 'Tijd per beurt' }).selectOption({ label: '3 minuten' })
    await dialog.getByRole('button', { name: 'Ronde starten' }).click()

    for (const page of [lead, jorisPage]) await expect(strip(page)).toContainText('Nadia A. is aan de beurt')
    await expect(strip(nadiaPage)).toContainText('Jij bent aan de beurt')
    await expect(strip(nadiaPage)).toBeInViewport()
    for (const page of everyone) await expect(strip(page).getByRole('timer')).toHaveText(/^0[23]:\d\d$/)
    // Nobody but who leads can end somebody's turn.
    await expect(strip(jorisPage).getByRole('button')).toHaveCount(0)
    for (const finding of [...(await tooWide(nadiaPage)), ...(await tooSmall(nadiaPage))])
      found.push(`my turn on a phone: ${finding}`)
    await checkScreen(nadiaPage, 'my turn on a phone', found)
    await checkScreen(lead, 'a round, for who leads', found)
    await checkNarrow(lead, 'a round, for who leads', found)

    // The resident passes and comes up again; Joris speaks, Samira is passed over by herself.
    await strip(nadiaPage).getByRole('button', { name: 'Pas', exact: true }).tap()
    for (const page of [lead, nadiaPage])
      await expect(strip(page)).toContainText('Joris Veen is aan de beurt')
    await expect(strip(lead).getByRole('listitem').first()).toContainText('paste, komt nog een keer')
    await lead.getByRole('button', { name: 'Volgende', exact: true }).click()
    await expect(strip(lead)).toContainText('Jij bent aan de beurt')
    await expect(strip(jorisPage)).toContainText('Daarna: Nadia A.')
    await lead.getByRole('button', { name: 'Volgende', exact: true }).click()
    await expect(strip(nadiaPage)).toContainText('Jij bent aan de beurt')
    await lead.getByRole('button', { name: 'Sla over' }).click()
    for (const page of everyone) await expect(strip(page)).toContainText('Iedereen is aan de beurt geweest')
    await expect(strip(jorisPage).getByRole('listitem')).toHaveText([
      'Nadia A. heeft gepast',
      'Joris Veen is geweest',
      'Samira El A. is geweest',
    ])
    await lead.getByRole('button', { name: 'Ronde afsluiten' }).click()
    for (const page of everyone) await expect(strip(page)).toHaveCount(0)
    expect(found).toEqual([])
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})

test('R-INTERFACE-43 R-INTERFACE-44 R-INTERFACE-45 the floor goes along who asked, and whoever has it can say when they are done', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const { relay, lead, jorisPage, nadiaPage, problems } = await sitDown(browser)
  try {
    await jorisPage.getByRole('button', { name: 'Woord vragen' }).click()
    await expect(present(lead).getByText('Wie wil er iets zeggen')).toBeVisible()
    await nadiaPage.getByRole('button', { name: 'Woord vragen' }).tap()
    await expect(person(lead, nadia.name)).toContainText('2e in de rij')
    await present(lead).getByRole('button', { name: 'Geef het woord aan Joris Veen' }).click()
    await expect(strip(jorisPage)).toContainText('Jij bent aan het woord')
    await expect(strip(nadiaPage)).toContainText('Aan het woord: Joris Veen')
    // His own device lowered his hand; hers stays up.
    await expect(jorisPage.getByRole('button', { name: 'Woord vragen' })).toBeVisible()
    await expect(person(lead, nadia.name)).toContainText('1e in de rij')
    await strip(jorisPage).getByRole('button', { name: 'Klaar' }).click()
    for (const page of [lead, jorisPage, nadiaPage]) await expect(strip(page)).toHaveCount(0)

    await present(lead).getByRole('button', { name: 'Geef het woord aan Nadia A.' }).click()
    await expect(strip(nadiaPage)).toContainText('Jij bent aan het woord')
    await strip(lead).getByRole('button', { name: 'Woord terugnemen' }).click()
    await expect(strip(nadiaPage)).toHaveCount(0)

    await present(jorisPage).getByRole('button', { name: 'Ik ben aan het woord' }).click()
    await expect(strip(nadiaPage)).toContainText('Aan het woord: Joris Veen')
    await openHelp(lead)
    const row = lead.getByRole('table', { name: 'Hoe lang ieder aan het woord was' })
    await expect(row.getByRole('button', { name: 'Joris Veen' })).toHaveAttribute('aria-pressed', 'true')
    await row.getByRole('button', { name: 'Nadia A.' }).click()
    for (const page of [lead, jorisPage]) await expect(strip(page)).toContainText('Aan het woord: Nadia A.')
    await row.getByRole('button', { name: 'Nadia A.' }).click()
    for (const page of [lead, jorisPage, nadiaPage]) await expect(strip(page)).toHaveCount(0)
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})

test('R-INTERFACE-48 R-INTERFACE-49 R-INTERFACE-50 R-INTERFACE-51 a signal reaches those who lead and nobody else', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const { relay, lead, jorisPage, nadiaPage, problems } = await sitDown(browser)
  const found: string[] = []
  try {
    await openHelp(lead)
    await lead.getByRole('combobox', { name: 'Wie let op' }).selectOption({ label: joris.name })
    await lead.getByRole('button', { name: 'Vragen', exact: true }).click()
    const watching = jorisPage.getByRole('region', { name: 'Jij let op hoe het met iedereen gaat' })
    await expect(watching).toContainText('Alleen op het apparaat van Samira El A. is het te lezen.')
    await nadiaPage.getByRole('button', { name: 'Aanwezigen en hulp' }).tap()
    await expect(person(nadiaPage, joris.name)).toContainText('let op hoe het met iedereen gaat')
    for (const page of [lead, jorisPage]) await storedOnRelay(page)
    const device = await joinWithoutScreen(await invite(lead))

    await watching.getByRole('button', { name: 'Er is spanning' }).click()
    await expect(watching.getByRole('status')).toContainText('Of het al gezien is, weet dit apparaat niet.')
    const signals = lead.getByRole('region', { name: 'Signalen' })
    await expect(signals).toContainText('Signaal van Joris Veen')
    await expect(signals).toContainText('Er is spanning.')
    await checkScreen(lead, 'a signal, for who leads', found)
    await checkScreen(jorisPage, 'a signal, for who gave it', found)
    // Another member's device is told that there is a signal, and holds nothing from which to read which one.
    const told = () => device.held().find(({ where }) => where === 'presence')?.bytes ?? Buffer.alloc(0)
    await expect.poll(() => /"signal":"[\w-]{100,}"/.test(told().toString())).toBe(true)
    for (const { where, bytes } of device.held())
      expect(findIn(where, bytes, ['tension', 'spanning'])).toEqual([])
    await device.close()
    await expect(nadiaPage.locator('body')).not.toContainText('spanning')
    await expect(nadiaPage.locator('body')).not.toContainText('Signaal van')
    await signals.getByRole('button', { name: 'Gezien' }).click()
    await expect(signals).toHaveCount(0)

    // Whoever leads along from now on gets the next one too.
    await lead.getByRole('button', { name: 'Gespreksleiding overdragen of delen' }).click()
    const dialog = lead.getByRole('dialog', { name: 'Gespreksleiding overdragen of delen' })
    await dialog.getByRole('radio', { name: 'Samen leiden' }).check({ force: true })
    await dialog.getByRole('combobox', { name: 'Samen leiden met' }).selectOption({ index: 1 })
    await checkScreen(lead, 'leading together', found, { within: ['[role=dialog]'] })
    await dialog.getByRole('button', { name: 'Aanbieden' }).click()
    const question = nadiaPage.getByRole('alertdialog', { name: /mee wilt leiden$/ })
    await question.getByRole('button', { name: 'Meeleiden' }).tap()
    for (const page of [lead, jorisPage])
      await expect(person(page, nadia.name)).toContainText('Medegespreksleider')
    await expect(person(lead, samira.name)).toContainText('leidt het gesprek')
    await expect(nadiaPage.getByRole('button', { name: 'Uitnodigen' })).toHaveCount(0)
    await expect(watching).toContainText('Nadia A.')
    await storedOnRelay(nadiaPage)
    await watching.getByRole('button', { name: 'Even pauze' }).click()
    for (const page of [lead, nadiaPage])
      await expect(page.getByRole('region', { name: 'Signalen' })).toContainText('Graag even pauze.')
    expect(found).toEqual([])
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})
