import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { plainCounts } from '../../shared/insight/counts.fixture.ts'
import type { SessionCounts } from '../../shared/insight/counts.ts'
import { contribute } from '../../shared/insight/region.ts'
import { checkScreen } from './axe.ts'
import { findIn, findInFolder } from './canary.ts'
import { checkNarrow } from './fits.ts'
import { firstUse, newPage, startSession, storedOnRelay } from './member.ts'
import { joinWithoutScreen } from './node-member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const mara = { name: 'Mara Vink', organisation: 'Werkplein' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }
const region = 'Kwibusregio'
const title = 'Kwibuszaak zonder woorden'

const counted = (at: number, change: Partial<SessionCounts>): readonly [string, SessionCounts] => [
  String(at).padStart(43, '0'),
  { ...plainCounts, period: '2026-Q2', ...change },
]

/** Ten sessions of a quarter that is over: five about debts with a rule in the way, five about housing without. */
const many = Array.from({ length: 10 }, (_, at) =>
  counted(at, at < 5 ? { themes: ['debt'], blockers: ['rule'] } : { themes: ['housing'] }),
)

/** Closes the session that is open, as whoever leads does on its last step. */
const finish = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Stappen' }).getByRole('button').last().click()
  await page.getByRole('button', { name: 'Beraad afronden' }).click()
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: /rond/i })
    .last()
    .click()
  await expect(page.getByText(/^Dit beraad is afgerond/)).toBeVisible()
}

test('R-INSIGHT-19 R-INSIGHT-20 R-INSIGHT-21 organisations count together: nothing under five, no words, and a table for the council', async ({
  browser,
}, info) => {
  test.setTimeout(150_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  const faults: string[] = []
  try {
    const lead = await newPage(await browser.newContext({ locale: 'nl-NL' }), problems)
    const frames: Buffer[] = []
    lead.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => frames.push(Buffer.from(payload))),
    )
    await firstUse(lead, relay.url, mara)
    await startSession(lead, { title, purpose: 'Schulden' })
    await finish(lead)
    await storedOnRelay(lead)
    await lead.goto(`${relay.url}#/inzicht`)
    await expect(lead.getByText('Op dit apparaat is 1 gesprek geteld.')).toBeVisible()
    await lead.getByRole('textbox', { name: 'Naam van de regio' }).fill(region)
    await lead.getByRole('button', { name: 'Regio beginnen' }).click()
    await lead.getByRole('button', { name: `Laten meetellen: ${title}` }).click()
    const dialog = lead.getByRole('dialog')
    // What goes is shown before it goes: codes and numbers.
    await expect(dialog.getByRole('table').first()).toContainText('Dilemmamethode')
    await expect(dialog.getByRole('table').first()).not.toContainText('Kwibus')
    await checkScreen(lead, 'letting a session count', faults)
    await dialog.getByRole('button', { name: 'Laten meetellen' }).click()
    await expect(lead.getByRole('button', { name: `Terugnemen: ${title}` })).toBeVisible()
    await lead.getByRole('button', { name: 'Anderen uitnodigen' }).click()
    const field = lead.getByRole('textbox', { name: 'Uitnodigingslink' })
    await expect(field).toHaveValue(/#/)
    const link = await field.inputValue()
    await lead.keyboard.press('Escape')

    const other = await newPage(await browser.newContext({ locale: 'nl-NL' }), problems)
    await other.goto(link)
    await other.getByRole('textbox', { name: 'Je naam' }).fill(joris.name)
    await other.getByRole('textbox', { name: 'Organisatie' }).fill(joris.organisation)
    await other.getByRole('button', { name: 'Deelnemen', exact: true }).click()
    await other.getByRole('radio', { name: region }).check({ force: true })
    await expect(other.getByText('In de regio telt 1 gesprek mee.')).toBeVisible()
    await expect(other.getByRole('figure')).toHaveCount(0)

    const device = await joinWithoutScreen(link)
    await device.writeCase((shared) => {
      for (const [id, counts] of many) contribute(shared, id, counts)
    })
    await expect(other.getByRole('figure', { name: 'Thema’s' })).toBeVisible()
    await other.getByRole('figure', { name: 'Thema’s' }).getByText('Als tabel').click()
    await expect(other.getByRole('table', { name: 'Thema’s' })).toContainText('schulden')
    await checkScreen(other, 'insight of a region', faults)
    await checkNarrow(other, 'insight of a region', faults)

    await other.getByRole('button', { name: 'Opslaan voor management of raad' }).click()
    await other.getByRole('radio', { name: /^Getallen als tabel/ }).check({ force: true })
    const saving = other.waitForEvent('download')
    await other.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click()
    const file = info.outputPath('inzicht.csv')
    await (await saving).saveAs(file)
    const csv = await readFile(file, 'utf8')
    expect(csv.startsWith('\ufeffonderdeel;code;')).toBe(true)
    // The quarter that still goes on, and the one session in it, are not in the file.
    expect(csv).toContain(';cases;Afgesloten gesprekken;2026-Q2;2026-Q2;10;')
    expect(csv).not.toContain('2026-Q4')

    await lead.getByRole('button', { name: `Terugnemen: ${title}` }).click()
    await expect(lead.getByRole('button', { name: `Laten meetellen: ${title}` })).toBeVisible()
    const secrets = [region, title, mara.name]
    expect(await findInFolder(relay.data, secrets)).toEqual([])
    expect(findIn('the frames', Buffer.concat(frames), secrets)).toEqual([])
    await device.close()
    expect(faults).toEqual([])
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})
