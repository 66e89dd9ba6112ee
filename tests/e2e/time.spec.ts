import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import { checkScreen } from './axe.ts'
import { letPass } from './clock.ts'
import { checkNarrow } from './fits.ts'
import { field, firstUse, invite, join, newPage, startSession, storedOnRelay } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }

const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true })
const step = (page: Page, name: RegExp): Locator =>
  page.getByRole('navigation', { name: 'Stappen' }).getByRole('button', { name })

/** Where a part of the screen stands: the rest of the screen is looked at where it is tested. */
const partOf = async (part: Locator): Promise<string> => {
  const title = await part.getAttribute('aria-labelledby')
  return title === null
    ? `[aria-label="${await part.getAttribute('aria-label')}"]`
    : `[aria-labelledby="${title}"]`
}

/** What a format of the report says. */
const exported = async (page: Page, format: string): Promise<string> => {
  await page.getByRole('button', { name: 'Exporteren' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: format }).check({ force: true })
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Opslaan' }).click()
  return readFile(await (await download).path(), 'utf8')
}

test('R-INTERFACE-71 R-INTERFACE-74 R-INTERFACE-76 R-INTERFACE-77 silence, shorter steps, the parking lot and a notepad, with two members', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  const found: string[] = []
  const lead = await newPage(await browser.newContext(), problems)
  const guest = await newPage(await browser.newContext(), problems)
  const both = [lead, guest]
  try {
    await firstUse(lead, relay.url, samira)
    await startSession(lead, { title: 'Op tijd', purpose: 'Oefenen' })
    await join(guest, await invite(lead), joris)

    // Each has a notepad, which says where it stands.
    const secrets = { lead: 'Zus straks rustig aankijken', guest: 'Niet over geld beginnen' }
    for (const [page, words] of [
      [lead, secrets.lead],
      [guest, secrets.guest],
    ] as const) {
      await page.getByText('Eigen kladblok').first().click()
      await page.getByRole('textbox', { name: 'Eigen kladblok' }).fill(words)
    }
    await expect(guest.getByText('is weg als dit tabblad sluit')).toBeVisible()

    // Fourteen minutes at a step of six: whoever leads is told, and later steps can be shorter.
    await lead.getByText('Hulp bij het gesprek').click()
    await lead.getByRole('button', { name: 'Tijd starten' }).click()
    for (const page of both) await letPass(page, 14)
    const offer = lead.getByRole('button', { name: 'Latere stappen korter maken' })
    await expect(lead.getByText('Jullie lopen 8 minuten uit.').first()).toBeVisible()
    await expect(guest.locator('body')).not.toContainText('Jullie lopen')
    await offer.first().click()
    const plan = lead.getByRole('dialog', { name: 'Latere stappen korter maken' })
    await expect(plan).toContainText('Samen 8 minuten korter.')
    await plan.getByRole('textbox', { name: 'Dialoog' }).fill('4')
    await plan.getByRole('button', { name: 'Overnemen' }).click()
    for (const page of both)
      await expect(step(page, /^Dialoog/)).toHaveAccessibleName(/4 minuten, volgens de methode 10$/)
    await expect(offer).toHaveCount(0)

    // Silence on both screens, under which the writing goes on.
    await lead.getByRole('group', { name: 'Stilte' }).getByRole('button', { name: '3 minuten' }).click()
    for (const page of both) {
      await expect(region(page, 'Stilte')).toContainText('Schrijf of denk; niemand praat.')
      await expect(region(page, 'Stilte').getByRole('timer')).toHaveText(/^0[23]:\d\d$/)
    }
    await expect(region(guest, 'Stilte').getByRole('button')).toHaveCount(0)
    await field(guest, 'Doel en verwachtingen').fill('In stilte geschreven')
    await expect(field(lead, 'Doel en verwachtingen')).toContainText('In stilte geschreven')
    await checkScreen(lead, 'the time plan, a silence and a notepad, for who leads', found, {
      within: [
        await partOf(region(lead, 'Stilte')),
        await partOf(region(lead, 'Hulp bij het gesprek')),
        await partOf(lead.getByRole('navigation', { name: 'Stappen' })),
        'details[open]:has(textarea)',
      ],
    })
    await checkNarrow(guest, 'a silence', found)
    await region(lead, 'Stilte').getByRole('button', { name: 'Stilte beëindigen' }).click()
    for (const page of both) await expect(region(page, 'Stilte')).toHaveCount(0)

    // Closing asks what becomes of what was parked, and gives the buttons for it.
    for (const text of ['Reiskosten', 'Beleid over taallessen']) {
      await guest.getByRole('textbox', { name: 'Zet op de parkeerplaats' }).fill(text)
      await guest.keyboard.press('Enter')
      await expect(lead.getByText(text).first()).toBeVisible()
    }
    await step(lead, /^Conclusie/).click()
    await lead.getByRole('button', { name: 'Beraad afronden' }).click()
    const closing = lead.getByRole('alertdialog')
    await closing.getByRole('button', { name: /afronden$/i }).click()
    await expect(closing.getByRole('alert')).toContainText('Van 2 geparkeerde punten is nog niet gezegd')
    await checkScreen(lead, 'closing with parked items', found, { within: ['[role=alertdialog]'] })
    await closing
      .getByRole('group', { name: 'Reiskosten' })
      .getByRole('button', { name: 'Afgehandeld' })
      .click()
    await closing.getByRole('button', { name: 'Alles meenemen' }).click()
    await closing.getByRole('button', { name: /afronden$/i }).click()
    await expect(closing).toHaveCount(0)
    await expect(guest.getByRole('main')).toContainText('Dit beraad is afgerond')
    await expect(region(guest, 'Parkeerplaats').getByRole('listitem')).toHaveText([
      /^Reiskosten.*Afgehandeld$/,
      /^Beleid over taallessen.*Gaat mee naar een vervolg$/,
    ])

    // The report knows both lists and no notepad; neither does the other's screen.
    await storedOnRelay(lead)
    await expect(lead.locator('body')).not.toContainText(secrets.guest)
    expect(await lead.getByRole('textbox', { name: 'Eigen kladblok' }).inputValue()).toBe(secrets.lead)
    expect(await guest.getByRole('textbox', { name: 'Eigen kladblok' }).inputValue()).toBe(secrets.guest)
    await expect(guest.locator('body')).not.toContainText(secrets.lead)
    await lead.getByRole('button', { name: 'Verslag' }).click()
    await expect(lead.getByRole('main')).toContainText('Reiskosten (afgehandeld)')
    await expect(lead.getByRole('heading', { name: 'Meegenomen naar een vervolg' })).toBeVisible()
    await expect(lead.locator('body')).not.toContainText(secrets.lead)
    const text = await exported(lead, 'JSON')
    expect(text).toContain('Beleid over taallessen')
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret)
    expect(found).toEqual([])
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})
