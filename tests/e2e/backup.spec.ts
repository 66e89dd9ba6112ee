import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { checkScreen } from './axe.ts'
import { field, firstUse, newPage, nextStep, startSession, storedOnRelay, typeIn } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const note = 'Het verhaal van de casus'
const canary = 'KANARIE-reservekopie'

test('R-BACKUP-34 a device is lost with a word that was never sent, and a copy brings everything back', async ({
  browser,
}, info) => {
  test.setTimeout(180_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  const faults: string[] = []
  try {
    const lost = await browser.newContext()
    const page = await newPage(lost, problems)
    await firstUse(page, relay.url, samira)
    await startSession(page, { title: 'Een kopie waard', purpose: 'Oefenen' })
    await nextStep(page)
    await typeIn(page, note, `${canary} verstuurd`)
    await storedOnRelay(page)
    await lost.setOffline(true)
    await typeIn(page, note, ' en nooit verstuurd')
    await expect(page.getByRole('status', { name: 'Opslag' })).toContainText('Op dit apparaat opgeslagen')

    const hash = await page.evaluate(() => window.location.hash)
    await page.evaluate((room) => {
      window.location.hash = `${room}/reservekopie`
    }, hash)
    await expect(page.getByRole('heading', { level: 1, name: 'Kopie maken' })).toBeVisible()
    await page.getByRole('button', { name: 'Kopie opslaan' }).click()
    await expect(page.getByText('Gebruik een wachtzin van minstens twaalf tekens')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Wachtzin voor dit bestand' })).toBeFocused()
    await page.getByRole('button', { name: 'Stel een wachtzin voor' }).click()
    const passphrase = await page.getByRole('textbox', { name: 'Wachtzin voor dit bestand' }).inputValue()
    await expect(page.getByText('Sterkte: Sterk')).toBeVisible()
    await page
      .getByRole('checkbox', { name: 'Ik heb de wachtzin opgeschreven of bewaard' })
      .check({ force: true })
    await checkScreen(page, 'making a copy', faults)
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Kopie opslaan' }).click()
    const file = info.outputPath('sessie.beraad-kopie')
    await (await saving).saveAs(file)
    expect((await saving).suggestedFilename()).not.toMatch(/kopie-waard/)
    const bytes = await readFile(file)
    for (const word of [canary, 'Een kopie waard', samira.name]) expect(bytes.includes(word)).toBe(false)
    await lost.close()

    const found = await newPage(await browser.newContext(), problems)
    await firstUse(found, relay.url, { name: 'Iemand', organisation: 'Nieuw' })
    await found.evaluate(() => {
      window.location.hash = '#/terugzetten'
    })
    const picking = found.waitForEvent('filechooser')
    await found.getByRole('button', { name: 'Kies een bestand' }).click()
    await (await picking).setFiles(file)
    await found.getByLabel('Wachtzin van dit bestand').fill('een andere wachtzin')
    await found.getByRole('button', { name: 'Openen' }).click()
    await expect(found.getByText('Deze wachtzin past niet op dit bestand')).toBeVisible({ timeout: 30_000 })
    await found.getByLabel('Wachtzin van dit bestand').fill(passphrase)
    await found.getByRole('button', { name: 'Openen' }).click()
    await expect(found.getByRole('heading', { name: 'Dit zit in het bestand' })).toBeFocused({
      timeout: 30_000,
    })
    await expect(found.getByText('Een kopie waard')).toBeVisible()
    await expect(found.getByText('neemt de plaats in van het apparaat')).toBeVisible()
    await checkScreen(found, 'restoring a copy', faults)
    await found.getByRole('button', { name: 'Zet terug' }).click()
    await expect(found.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
    await expect(field(found, note)).toContainText(`${canary} verstuurd en nooit verstuurd`)
    await storedOnRelay(found)
    expect(faults).toEqual([])
  } finally {
    await relay.end()
  }
})
