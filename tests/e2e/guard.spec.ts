import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { chromium, expect, type Page } from '@playwright/test'
import { checkScreen } from './axe.ts'
import { findIn, findInFolder } from './canary.ts'
import {
  field,
  firstUse,
  invite,
  join,
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
const note = 'Het verhaal van de casus'
const realName = 'Kwibusina Kanarie'
const alias = 'mevrouw K.'
/** Somebody who is listed and never written about. */
const listedOnly = 'Vinkelien Putter'
const bsn = '123456782'

const hint = (page: Page) => page.getByRole('group', { name: 'Controle terwijl je typt' })

test('R-PRIVACY-29 R-PRIVACY-30 R-PRIVACY-31 R-PRIVACY-32 what is typed is read along in a worker, replaced in place, and asked about before it leaves', async ({
  browser,
}, info) => {
  test.setTimeout(150_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  const faults: string[] = []
  const frames: Buffer[] = []
  const profile = await mkdtemp(joinPath(tmpdir(), 'beraad-profile-'))
  const device = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.BERAAD_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
    locale: 'nl-NL',
  })
  try {
    const lead = await newPage(device, problems)
    lead.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => frames.push(Buffer.from(payload))),
    )
    const other = await newPage(await browser.newContext(), problems)
    await firstUse(lead, relay.url, samira)
    await startSession(lead, { title: 'Gezin met zorgen', purpose: 'Oefenen' })
    await join(other, await invite(lead), joris)
    await nextStep(lead)

    // Real names stand in a list of this device alone.
    await lead.getByRole('button', { name: 'Namen invullen' }).click()
    const dialog = lead.getByRole('dialog', { name: 'Namen in dit beraad' })
    await dialog.getByRole('button', { name: 'Naam toevoegen' }).click()
    await dialog.getByRole('textbox', { name: 'Echte naam' }).first().fill(realName)
    await dialog.getByRole('textbox', { name: 'Hoe jullie deze persoon noemen' }).first().fill(alias)
    await dialog.getByRole('textbox', { name: 'Echte naam' }).nth(1).fill(listedOnly)
    await dialog.getByRole('textbox', { name: 'Hoe jullie deze persoon noemen' }).nth(1).fill('mevrouw P.')
    await checkScreen(lead, 'the list of names', faults)
    await dialog.getByRole('button', { name: 'Opslaan' }).click()
    await expect(lead.getByText('2 namen op dit apparaat')).toBeVisible()

    await typeIn(lead, note, `Wij spraken ${realName} over BSN ${bsn} en verder`)
    await expect(hint(lead)).toContainText(`“${realName}” staat op je namenlijst.`)
    expect(lead.workers().some((worker) => worker.url().includes('privacy'))).toBe(true)
    await hint(lead)
      .getByRole('button', { name: `Vervangen door “${alias}”` })
      .click()
    await expect(hint(lead)).toContainText(`“${bsn}”`)
    await checkScreen(lead, 'a hint while typing', faults)
    await hint(lead).getByRole('button', { name: 'Weglaten' }).click()
    await expect(field(lead, note)).toContainText(`Wij spraken ${alias} over BSN [weggelaten] en verder`)
    // Whoever types goes on where they were.
    await expect(field(lead, note)).toBeFocused()
    await lead.keyboard.type(' niets.')
    const told = `Wij spraken ${alias} over BSN [weggelaten] en verder niets.`
    await expect(field(lead, note)).toHaveText(told)
    await expect(field(other, note)).toHaveText(told)
    await expect(other.getByRole('main')).not.toContainText(bsn)
    await expect(hint(other)).not.toContainText('namenlijst')

    // In a line as well; what may stay is not asked about again.
    await nextStep(lead)
    const line = field(lead, /.*/).first()
    await line.fill(`Bel 06 12 34 56 78 over de huur`)
    await expect(hint(lead)).toContainText('Telefoonnummer')
    await hint(lead).getByRole('button', { name: 'Laten staan' }).click()
    await expect(hint(lead).getByRole('button')).toHaveCount(0)
    await line.press('End')
    await lead.keyboard.type(`. IBAN NL91ABNA0417164300`)
    await expect(hint(lead)).toContainText('Rekeningnummer')
    await hint(lead).getByRole('button', { name: 'Weglaten' }).click()
    await expect(line).toHaveValue('Bel 06 12 34 56 78 over de huur. IBAN [weggelaten]')
    await storedOnRelay(lead)

    // Before anything leaves it is asked about again.
    await lead.getByRole('button', { name: 'Verslag' }).click()
    await lead.getByRole('button', { name: 'Exporteren' }).first().click()
    const exporting = lead.getByRole('dialog')
    await exporting.getByRole('radio', { name: /^Webpagina/ }).check({ force: true })
    await exporting.getByRole('button', { name: 'Opslaan' }).click()
    await expect(exporting.getByRole('alert')).toBeVisible()
    await exporting.getByRole('radio', { name: 'Weglaten' }).first().check({ force: true })
    await checkScreen(lead, 'findings before an export', faults)
    const saving = lead.waitForEvent('download')
    await exporting.getByRole('button', { name: 'Opslaan' }).click()
    const file = info.outputPath('verslag.html')
    await (await saving).saveAs(file)
    const html = await readFile(file, 'utf8')
    expect(html).toContain('over de huur')
    expect(html).not.toContain('06 12 34 56 78')

    await lead.goto('about:blank')
    await device.close()
    const written = [realName, listedOnly, alias, bsn]
    expect(frames.length).toBeGreaterThan(10)
    expect(findIn('the frames', Buffer.concat(frames), written)).toEqual([])
    expect(await findInFolder(relay.data, written)).toEqual([])
    expect(await findInFolder(profile, written)).toEqual([])
    expect(faults).toEqual([])
    expect(problems).toEqual([])
  } finally {
    await device.close()
    await relay.end()
    await rm(profile, { recursive: true, force: true })
  }
})
