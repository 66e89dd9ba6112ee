import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { field, firstUse, invite, join, newPage, nextStep, startSession, typeIn } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }
const nadia = { name: 'Nadia A.', organisation: 'Inwoner' }

interface Table {
  readonly lead: Page
  readonly joris: Page
  readonly link: string
  readonly problems: string[]
  readonly newcomer: () => Promise<Page>
  readonly end: () => Promise<void>
}

/** A facilitator and a participant at the second step, where the case is told in a rich note. */
const atTheCase = async (browser: Browser): Promise<Table> => {
  const relay = await startRelayProcess()
  const problems: string[] = []
  const newcomer = async () => newPage(await browser.newContext(), problems)
  const [lead, participant] = [await newcomer(), await newcomer()]
  await firstUse(lead, relay.url, samira)
  await startSession(lead, { title: 'Taaleis of tempo', purpose: 'Samen bepalen wat goed is' })
  await join(participant, await invite(lead), joris)
  await nextStep(lead)
  await expect(theCase(participant)).toBeVisible()
  return { lead, joris: participant, link: await invite(lead), problems, newcomer, end: () => relay.end() }
}

const theCase = (page: Page): Locator => field(page, /verhaal/i)
const toolbarOf = (page: Page): Locator => page.getByRole('toolbar', { name: /verhaal/i })

/** Puts text with markup on the clipboard of a paste in the note that has the focus. */
const pasteHtml = (page: Page, html: string): Promise<void> =>
  page.evaluate((markup) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', markup)
    clipboardData.setData('text/plain', 'plain')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, html)

test('R-NOTE-1 R-NOTE-2 a note stays whole when somebody comes late, looks elsewhere and returns', async ({
  browser,
}) => {
  const table = await atTheCase(browser)
  try {
    await typeIn(table.lead, /verhaal/i, 'Mevrouw draait nachtdiensten.')
    await expect(theCase(table.joris)).toHaveText('Mevrouw draait nachtdiensten.')

    const late = await table.newcomer()
    await join(late, table.link, nadia)
    await expect(theCase(late)).toHaveText('Mevrouw draait nachtdiensten.')

    for (const turn of ['een', 'twee']) {
      await nextStep(table.lead)
      await expect(theCase(table.joris)).toHaveCount(0)
      await table.lead.getByRole('button', { name: /^Vorige stap/ }).click()
      await typeIn(table.joris, /verhaal/i, ` En ${turn}.`)
      for (const page of [table.lead, table.joris, late])
        await expect(theCase(page)).toContainText(`En ${turn}.`)
    }

    // Typing before what others wrote, after they wrote it: the caret is where the eye sees it.
    await theCase(table.joris).click()
    await table.joris.keyboard.press('Control+Home')
    await table.joris.keyboard.type('Let op: ')
    for (const page of [table.lead, table.joris, late])
      await expect(theCase(page)).toHaveText('Let op: Mevrouw draait nachtdiensten. En een. En twee.')

    expect(table.problems).toEqual([])
  } finally {
    await table.end()
  }
})

test('R-NOTE-3 R-NOTE-4 a note is formatted by keyboard, undone by its own writer, and shows who is where', async ({
  browser,
}) => {
  const table = await atTheCase(browser)
  try {
    await theCase(table.lead).click()
    await expect(toolbarOf(table.lead).getByRole('button', { name: 'Ongedaan maken' })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await table.lead.keyboard.type('Feiten')
    await table.lead.keyboard.press('Control+Shift+Digit9')
    await expect(theCase(table.joris).getByRole('heading', { level: 3 })).toHaveText('Feiten')
    await table.lead.keyboard.press('Enter')
    await table.lead.keyboard.press('Control+Shift+Digit8')
    await table.lead.keyboard.type('nachtdienst')
    await table.lead.keyboard.press('Enter')
    await table.lead.keyboard.type('taaleis')
    await expect(theCase(table.joris).getByRole('listitem')).toHaveText(['nachtdienst', 'taaleis'])
    await expect(table.joris.getByText('Samira El A.', { exact: true }).first()).toBeVisible()

    await table.lead.keyboard.press('Alt+F10')
    const bold = toolbarOf(table.lead).getByRole('button', { name: 'Vet' })
    await expect(bold).toBeFocused()
    await table.lead.keyboard.press('Enter')
    await expect(theCase(table.lead)).toBeFocused()
    await expect(bold).toHaveAttribute('aria-pressed', 'true')
    await table.lead.keyboard.type(' telt')
    await expect(theCase(table.joris).locator('strong')).toHaveText(' telt')

    await theCase(table.joris).click()
    await table.joris.keyboard.press('Control+End')
    await table.joris.keyboard.type(' zwaar')
    await expect(theCase(table.lead)).toContainText('telt zwaar')
    await table.joris.keyboard.press('Control+z')
    await expect(theCase(table.lead)).not.toContainText('zwaar')
    await expect(theCase(table.lead)).toContainText('telt')
    expect(table.problems).toEqual([])
  } finally {
    await table.end()
  }
})

test('R-NOTE-6 a paste brings words and structure, never looks, pictures or links', async ({ browser }) => {
  const table = await atTheCase(browser)
  try {
    await theCase(table.lead).click()
    await pasteHtml(
      table.lead,
      '<h1>Groot</h1><p>gewoon <b>vet</b> <a href="https://example.org">verwijzing</a> <code>code</code></p>' +
        '<img src="picture.png" alt="foto"><ol><li>een</li><li>twee</li></ol>',
    )
    const there = theCase(table.joris)
    await expect(there.getByRole('heading', { level: 3 })).toHaveText('Groot')
    await expect(there.getByRole('listitem')).toHaveText(['een', 'twee'])
    await expect(there.locator('strong')).toHaveText('vet')
    await expect(there).toContainText('verwijzing')
    for (const here of [there, theCase(table.lead)])
      await expect(here.locator('img, a, code, h1, [style]')).toHaveCount(0)
    expect(table.problems).toEqual([])
  } finally {
    await table.end()
  }
})

test('R-NOTE-8 without its editor a note can be read, and opened again later', async ({ browser }) => {
  const relay = await startRelayProcess()
  try {
    const page = await newPage(await browser.newContext({ serviceWorkers: 'block' }), [])
    await page.route(/note-editor.*\.js/, (route) => route.abort())
    await firstUse(page, relay.url, samira)
    await page.getByRole('button', { name: 'Voorbeeld openen' }).first().click()
    await page
      .getByRole('navigation', { name: 'Stappen' })
      .getByRole('button', { name: /^De casus/ })
      .click()
    await expect(page.getByRole('alert').first()).toContainText('kon niet worden geopend')
    await expect(page.getByRole('main')).toContainText('nachten')
    await page.unroute(/note-editor.*\.js/)
    await page.getByRole('button', { name: 'Opnieuw proberen' }).first().click()
    await expect(theCase(page)).toContainText('nachten')
  } finally {
    await relay.end()
  }
})
