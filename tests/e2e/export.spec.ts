import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { firstUse } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const absent = ['pdfinfo', 'pdftotext', 'xmllint'].filter(
  (program) => spawnSync(program, ['--version']).error !== undefined,
)
const samira = { name: 'Samira El Amrani', organisation: 'Werkplein Noord' }

/** Opens the report of an example. */
const openReport = async (page: Page, url: string, example: string): Promise<void> => {
  await firstUse(page, url, samira)
  await page.getByRole('button', { name: example }).first().click()
  await page.getByRole('button', { name: 'Verslag' }).click()
  await expect(page.getByRole('article')).toBeVisible()
}

const openDialog = async (page: Page, format: string) => {
  await page.getByRole('button', { name: 'Exporteren' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radiogroup', { name: 'Formaat' }).getByLabel(format).check({ force: true })
  return dialog
}

/** Saves one format, and answers the path of the file. */
const saved = async (page: Page, format: string): Promise<string> => {
  const dialog = await openDialog(page, format)
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Opslaan' }).click()
  const path = await (await download).path()
  await expect(dialog).toBeHidden()
  return path
}

const answered = (program: string, ...args: readonly string[]): string => {
  const run = spawnSync(program, args, { encoding: 'utf8' })
  expect(run.status, run.stderr).toBe(0)
  return run.stdout
}

test('R-REPORT-103 the example conference is saved in every format, and as PDF after the network went', async ({
  page,
}) => {
  test.skip(absent.length > 0, `no ${absent.join(', ')} here`)
  const relay = await startRelayProcess()
  try {
    const fetched = page.waitForResponse((response) => response.url().endsWith('.wasm'))
    await openReport(page, relay.url, 'Voorbeeld casusoverleg openen')
    await (await fetched).finished()
    const action = 'Urgentieverklaring aanvragen'

    const word = unzipSync(await readFile(await saved(page, 'Word-document (DOCX)')))
    expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toContain(action)
    expect(strFromU8(word['docProps/core.xml'] ?? new Uint8Array())).not.toContain(samira.name)
    for (const format of [
      'Webpagina (HTML)',
      'Tekst met opmaak',
      'Gegevens (JSON)',
      'Uitkomst voor',
      'tabel (CSV)',
    ])
      expect(await readFile(await saved(page, format), 'utf8'), format).toContain(action)
    const calendar = await readFile(await saved(page, 'agenda (ICS)'), 'utf8')
    expect(calendar).toContain('BEGIN:VEVENT')
    expect(calendar).not.toContain(action)

    const pdf = await saved(page, 'PDF-document')
    const info = answered('pdfinfo', pdf)
    expect(info).toMatch(/Tagged:\s+yes/u)
    expect(info).not.toMatch(/Author:/u)
    expect(answered('pdftotext', pdf, '-').replace(/\s+/gu, ' ')).toContain(action)

    await openDialog(page, 'Archiefkopie')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Opslaan' }).click()
    await expect(dialog.getByRole('alert')).toContainText('nog niet af')
    await dialog.getByRole('textbox', { name: 'Kenmerk', exact: true }).fill('Z-2026-0412')
    await dialog.getByRole('textbox', { name: 'Waar dat kenmerk geldt' }).fill('Zaaksysteem')
    const download = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Opslaan' }).click()
    const archive = unzipSync(await readFile(await (await download).path()))
    expect(Object.keys(archive).map((name) => name.replace(/^[^.]*/u, ''))).toEqual([
      '.pdf',
      '.mdto.xml',
      '.pdf.bestand.mdto.xml',
    ])
    for (const [name, bytes] of Object.entries(archive))
      if (name.endsWith('.xml'))
        expect(spawnSync('xmllint', ['--noout', '-'], { input: bytes }).status, name).toBe(0)
    await expect(dialog).toBeHidden()

    await relay.kill()
    expect(answered('pdftotext', await saved(page, 'PDF-document'), '-')).toContain('Casusregisseur')
  } finally {
    await relay.end()
  }
})

test('R-REPORT-104 a lower level offers what can say so little, and is looked at before it is saved', async ({
  page,
}) => {
  const relay = await startRelayProcess()
  try {
    await openReport(page, relay.url, 'Voorbeeld openen')
    const dialog = await openDialog(page, 'Gegevens (JSON)')
    await dialog.getByLabel('Dat het plaatsvond').check({ force: true })
    await expect(dialog.getByLabel('Gegevens (JSON)')).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Voorbeeld bekijken' }).click()
    const preview = dialog.getByRole('region', { name: 'Voorbeeld van het bestand' })
    await expect(preview).toBeFocused()
    await expect(preview).toContainText('Bericht dat er een gesprek was')
    await expect(preview).not.toContainText('aaleis')
    await dialog.getByRole('button', { name: 'Terug naar de keuzes' }).click()
    await expect(dialog.getByLabel('Dat het plaatsvond')).toBeChecked()
  } finally {
    await relay.end()
  }
})
