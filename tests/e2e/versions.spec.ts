import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { checkScreen } from './axe.ts'
import { checkNarrow } from './fits.ts'
import { firstUse, newPage } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const person = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const canaries = ['Kanarie', '06-12345678', '111222333']

/** Everything that stands in a saved file; of a DOCX each of its parts. */
const textOf = async (path: string): Promise<string> => {
  const bytes = await readFile(path)
  return path.endsWith('.docx')
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
        .replace(/<[^>]*>/gu, '')
    : bytes.toString('utf8')
}

const openVersion = async (page: Page, tail: string, heading: string): Promise<void> => {
  await page.evaluate((end) => {
    window.location.hash = `#/beraad/${window.location.hash.split('/')[2] ?? ''}/${end}`
  }, tail)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}

const save = async (page: Page, format: RegExp, path: string): Promise<void> => {
  await page.getByRole('button', { name: 'Opslaan', exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: format }).check({ force: true })
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Opslaan', exact: true }).click()
  await (await saving).saveAs(path)
  await expect(dialog).toBeHidden()
}

test('R-REPORT-121 R-REPORT-122 R-DEIDENTIFY-10 a letter survives a reload, and a copy that was checked names nobody', async ({
  browser,
}, info) => {
  test.setTimeout(120_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  const faults: string[] = []
  try {
    const page = await newPage(await browser.newContext(), problems)
    await firstUse(page, relay.url, person)
    await page.getByRole('button', { name: 'Voorbeeld casusoverleg openen' }).click()
    await expect(page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()

    // Somebody wrote what must not leave.
    await page.getByRole('navigation', { name: 'Stappen' }).getByRole('button').nth(1).click()
    const note = page.getByRole('main').locator('[contenteditable=true]').first()
    await expect(note).toBeVisible()
    await note.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' De heer Kees Kanarie, 06-12345678, BSN 111222333.')
    await expect(note).toContainText('BSN 111222333')

    await openVersion(page, 'voor-de-inwoner', 'Voor de inwoner')
    const letter = page.getByRole('region', { name: 'Zo leest de inwoner het' })
    await expect(page.getByText('Nog leeg: Waar we over praatten, Wat er is besloten.')).toBeVisible()
    await page.getByRole('textbox', { name: 'Waar we over praatten' }).fill('We praatten over je huis.')
    await page
      .getByRole('textbox', { name: 'Wat er is besloten' })
      .fill('Je blijft in je huis. De heer Kees Kanarie (06-12345678, BSN 111222333) regelt een traject.')
    await expect(page.getByText('Moeilijk woord: “traject”. Misschien: plan.')).toBeVisible()
    await expect(letter).toContainText('Je blijft in je huis.')
    await checkScreen(page, 'letter', faults)
    await checkNarrow(page, 'letter', faults)
    await page.goto(`${relay.url}#/`)
    await page.goBack()
    await expect(letter).toContainText('We praatten over je huis.')
    await page.reload()
    await expect(letter).toContainText('We praatten over je huis.')
    await page.getByRole('textbox', { name: 'Wat er is besloten' }).fill('Je blijft in je huis.')
    await save(page, /Word/, info.outputPath('brief.docx'))
    const said = await textOf(info.outputPath('brief.docx'))
    expect(said).toContain('Wat we hebben besproken')
    expect(said).toContain('Je blijft in je huis.')
    for (const canary of canaries) expect(said).not.toContain(canary)

    await openVersion(page, 'zonder-herkenning', 'Zonder herkenbare gegevens')
    const copy = page.getByRole('region', { name: 'Zo ziet de kopie eruit' })
    await expect(copy).toContainText('Onherkenbaar gemaakte versie')
    await expect(copy).not.toContainText('Duinrand')
    await expect(page.getByRole('button', { name: 'Opslaan', exact: true })).toBeDisabled()
    await expect(copy).not.toContainText('vier trajecten, één regisseur')
    await checkScreen(page, 'copy', faults)
    await checkNarrow(page, 'copy', faults)
    await expect(copy).not.toContainText('Mirjam Kok')
    await page.getByRole('button', { name: 'Rest weglaten' }).click()
    await expect(page.getByText('Over alles is beslist.')).toBeVisible()
    for (const canary of canaries) await expect(copy).not.toContainText(canary)
    const list = page.getByRole('region', { name: 'Nakijken' })
    for (const point of await list.getByRole('checkbox').all()) await point.check({ force: true })
    for (const [format, extension] of [
      [/Word/, 'docx'],
      [/Webpagina/, 'html'],
    ] as const) {
      const path = info.outputPath(`kopie.${extension}`)
      await save(page, format, path)
      const text = await textOf(path)
      for (const name of [
        ...canaries,
        'Mirjam Kok',
        'Tom Bakker',
        'Hanneke',
        'Duinrand',
        'De Wending',
        'Werkplein Noord',
      ])
        expect(text, `${name} in ${extension}`).not.toContain(name)
    }
    expect(faults).toEqual([])
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})
