import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { relayMessage } from '../../shared/room/relay-protocol.ts'
import { checkScreen } from './axe.ts'
import { shiftClock } from './clock.ts'
import { checkNarrow } from './fits.ts'
import { firstUse, invite, join, newPage, storedOnRelay, typeIn } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }
const mirjam = { name: 'Mirjam Kok', organisation: 'Duinrand' }
const title = 'Taaleis of tempo'

/** Starts a session that may be kept until tomorrow, by a clock that runs three days behind: by the relay's that day is over. */
const startDueSession = async (context: BrowserContext, page: Page, url: string): Promise<string> => {
  await shiftClock(context, -3 * 24 * 60)
  await firstUse(page, url, samira)
  await page.getByRole('button', { name: 'Nieuw beraad' }).click()
  await page.getByRole('textbox', { name: 'Titel' }).fill(title)
  await page.getByRole('textbox', { name: 'Doel van het gesprek' }).fill('Samen bepalen wat goed is')
  const until = await page.evaluate(() => {
    const day = new Date(Date.now() + 86_400_000)
    const pad = (value: number): string => String(value).padStart(2, '0')
    return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`
  })
  await page.getByLabel('Bewaren tot').fill(until)
  await page.getByRole('button', { name: 'Beraad starten' }).click()
  await expect(page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
  return new URL(page.url()).hash
}

/** From the overview: what is asked is read, ticked and typed, by keyboard alone. */
const destroyFromOverview = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: `Vernietigen: ${title}` }).press('Enter')
  const dialog = page.getByRole('alertdialog', { name: 'Dit beraad vernietigen?' })
  await expect(dialog.getByRole('heading', { name: 'Wat verdwijnt' })).toBeVisible({ timeout: 20_000 })
  const confirm = dialog.getByRole('button', { name: 'Beraad vernietigen' })
  for (const box of await dialog.getByRole('checkbox').all()) {
    await expect(confirm).toBeDisabled()
    await box.press('Space')
  }
  await expect(confirm).toBeDisabled()
  await dialog.getByRole('textbox', { name: /^Typ “vernietigen”/ }).fill('vernietigen')
  await confirm.press('Enter')
}

/** How many sealed entries this browser still keeps, and how many records. */
const entriesKept = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let kept = 0
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      if (database.objectStoreNames.contains('entries'))
        kept += await new Promise<number>((resolve, reject) => {
          const counting = database.transaction('entries').objectStore('entries').count()
          counting.onsuccess = () => resolve(counting.result)
          counting.onerror = () => reject(counting.error)
        })
      database.close()
    }
    return kept
  })

/** Which of these pieces lie in a file below a folder. */
const foundIn = async (folder: string, pieces: readonly Buffer[]): Promise<readonly Buffer[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const contents = await Promise.all(
    files.map((entry) => readFile(joinPath(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0))),
  )
  return pieces.filter((piece) => contents.some((content) => content.includes(piece)))
}

test('R-RETENTION-7 R-RETENTION-8 R-RETENTION-9 R-RETENTION-10 a session whose day has come is destroyed everywhere, and the receipt says who was reached', async ({
  browser,
}, testInfo) => {
  test.setTimeout(240_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  const findings: string[] = []
  try {
    const contexts = await Promise.all([0, 1, 2, 3].map(() => browser.newContext()))
    const [leadContext, jorisContext, mirjamContext, guestContext] = contexts
    if (!leadContext || !jorisContext || !mirjamContext || !guestContext) throw new Error('four are needed')
    const lead = await newPage(leadContext, problems)
    const jorisPage = await newPage(jorisContext, problems)
    const mirjamPage = await newPage(mirjamContext, problems)
    // Out of the middle of what is sent, where nothing stands but what was sealed.
    const sent: Buffer[] = []
    jorisPage.on('websocket', (socket) =>
      socket.on('framesent', ({ payload }) => {
        const frame = Buffer.from(payload)
        const middle = Math.floor(frame.length / 2)
        if (frame.length > 120) sent.push(frame.subarray(middle, middle + 24))
      }),
    )
    const hash = await startDueSession(leadContext, lead, relay.url)
    const link = await invite(lead)
    await join(jorisPage, link, joris, 'Alleen van mij')
    await join(mirjamPage, link, mirjam, 'Alleen van mij')
    await typeIn(jorisPage, /.*/, 'Wat hier staat, moet weg.')
    for (const page of [lead, jorisPage, mirjamPage]) await storedOnRelay(page)
    // Mirjam is away: nothing of hers is connected any more.
    await mirjamPage.goto('about:blank')
    expect(await entriesKept(jorisPage)).toBeGreaterThan(0)
    const onRelay = await foundIn(relay.data, sent)
    expect(onRelay.length).toBeGreaterThan(0)

    await lead.goto(`${relay.url}#/`)
    const due = lead.getByRole('region', { name: 'Bewaartermijn' })
    await expect(due.getByText('Bewaartermijn 2 dagen voorbij: exporteren of vernietigen')).toBeVisible()
    await expect(due.getByRole('link', { name: `Exporteren: ${title}` })).toHaveAttribute(
      'href',
      `${hash}/verslag`,
    )
    await checkScreen(lead, 'the overview', findings)
    await checkNarrow(lead, 'the overview', findings)
    await lead.getByRole('button', { name: `Vernietigen: ${title}` }).click()
    const asking = lead.getByRole('alertdialog', { name: 'Dit beraad vernietigen?' })
    await expect(asking.getByRole('heading', { name: 'Wat blijft' })).toBeVisible({ timeout: 20_000 })
    await expect(asking).toContainText('Op de 2 andere apparaten')
    await checkScreen(lead, 'the question', findings)
    await checkNarrow(lead, 'the question', findings)
    await asking.getByRole('button', { name: 'Annuleren' }).click()
    await expect(due.getByRole('button', { name: `Vernietigen: ${title}` })).toBeFocused()
    await destroyFromOverview(lead)

    const receipt = lead.getByRole('dialog', { name: 'Bewijs van vernietiging' })
    await expect(receipt).toBeVisible({ timeout: 30_000 })
    await expect(receipt.getByRole('row', { name: /De Kade/ })).toContainText('verbonden')
    await expect(receipt.getByRole('row', { name: /De Kade/ })).not.toContainText('niet verbonden')
    await expect(receipt.getByRole('row', { name: /Duinrand/ })).toContainText(
      'niet verbonden, moet nog volgen',
    )
    await expect(receipt).not.toContainText(title)
    for (const name of [joris.name, mirjam.name]) await expect(receipt).not.toContainText(name)
    await receipt.getByRole('checkbox', { name: /^Zet titel/ }).check({ force: true })
    await expect(receipt).toContainText(title)
    await checkScreen(lead, 'the receipt', findings)
    await checkNarrow(lead, 'the receipt', findings)
    const saving = lead.waitForEvent('download')
    await receipt.getByRole('button', { name: 'Bewijs opslaan' }).click()
    const file = testInfo.outputPath('bewijs.beraad-bewijs.json')
    expect((await saving).suggestedFilename()).toMatch(/\.beraad-bewijs\.json$/)
    await (await saving).saveAs(file)
    await receipt.getByRole('button', { name: 'Sluiten' }).last().click()
    await expect(lead.getByText(title)).toHaveCount(0)
    expect(await entriesKept(lead)).toBe(0)

    // The relay keeps a notice and nothing of what was there.
    expect(await foundIn(relay.data, onRelay)).toEqual([])

    // Who is connected is told at once, and once more on the overview.
    await expect(jorisPage.getByRole('heading', { name: 'Dit beraad is vernietigd' })).toBeVisible()
    await expect(jorisPage.getByText(`door ${samira.name}, ${samira.organisation}`)).toBeVisible()
    expect(await entriesKept(jorisPage)).toBe(0)
    await jorisPage.getByRole('button', { name: 'Naar het overzicht' }).click()
    await expect(
      jorisPage.getByText(new RegExp(`“${title}” is op .* vernietigd door ${samira.name}`)),
    ).toBeVisible()
    await jorisPage.getByRole('button', { name: /^Gelezen/ }).click()
    await jorisPage.reload()
    await expect(jorisPage.getByRole('button', { name: 'Nieuw beraad' })).toBeVisible()
    await expect(jorisPage.getByText('Vernietigd door een ander')).toHaveCount(0)

    // Who was away learns it at the next start, without opening anything.
    await mirjamPage.goto(relay.url)
    await expect(mirjamPage.getByText(new RegExp(`“${title}” is op .* vernietigd`))).toBeVisible({
      timeout: 30_000,
    })
    expect(await entriesKept(mirjamPage)).toBe(0)
    await mirjamPage.goto(`${relay.url}${hash}`)
    await expect(mirjamPage.getByRole('heading', { name: 'Dit beraad is vernietigd' })).toBeVisible()

    // The old link leads nowhere, and says so.
    const guest = await newPage(guestContext, problems)
    await guest.goto(link)
    await guest.getByRole('textbox', { name: 'Je naam' }).fill('Noor Bakker')
    await guest.getByRole('textbox', { name: 'Organisatie' }).fill('Duinrand')
    await guest.getByRole('radio', { name: 'Gedeeld' }).check({ force: true })
    await guest.getByRole('button', { name: 'Deelnemen', exact: true }).click()
    await expect(guest.getByRole('heading', { name: 'Dit beraad is vernietigd' })).toBeVisible()

    // The receipt counts on any device, and one changed figure shows.
    await jorisPage.goto(`${relay.url}#/bewijzen`)
    await expect(jorisPage.getByText('Vernietigd door wie het leidde')).toBeVisible()
    await checkScreen(jorisPage, 'the receipts', findings)
    await checkNarrow(jorisPage, 'the receipts', findings)
    const picker = jorisPage.locator('input[type=file]')
    await picker.setInputFiles(file)
    const checked = jorisPage.getByRole('dialog', { name: 'Bewijs van vernietiging' })
    await expect(checked.getByRole('alert')).toContainText('De handtekening klopt.')
    await expect(checked.getByRole('alert')).toContainText('Een ander apparaat heeft het ondertekend')
    await expect(checked).toContainText(title)
    await jorisPage.keyboard.press('Escape')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"unsent":0', '"unsent":1'))
    await picker.setInputFiles(file)
    await expect(checked.getByRole('alert')).toContainText('Ga niet af op dit bewijs')
    expect(findings).toEqual([])
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})

test('R-RETENTION-11 what the relay did not answer waits, is said to wait, and is done when it is back', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const relay = await startRelayProcess()
  try {
    const context = await browser.newContext()
    const lead = await newPage(context, [])
    const hash = await startDueSession(context, lead, relay.url)
    const roomId = decodeURIComponent(hash.split('/')[2] ?? '')
    await storedOnRelay(lead)

    // The relay goes down once the session's own room is gone, before the next room is asked for.
    let isGone = false
    await lead.goto('about:blank')
    await lead.routeWebSocket(/\/rooms\//, async (socket) => {
      const isOther = !decodeURIComponent(socket.url()).includes(roomId)
      if (isGone && isOther) {
        isGone = false
        await relay.kill()
        await socket.close()
        return
      }
      const server = socket.connectToServer()
      socket.onMessage((message) => {
        if (!isOther && typeof message !== 'string') isGone ||= message[0] === relayMessage.destroy
        server.send(message)
      })
    })
    await lead.goto(`${relay.url}${hash}`)
    await storedOnRelay(lead)
    await lead.goto(`${relay.url}#/`)
    await expect(lead.getByText('Bewaartermijn 2 dagen voorbij: exporteren of vernietigen')).toBeVisible()
    await destroyFromOverview(lead)
    const receipt = lead.getByRole('dialog', { name: 'Bewijs van vernietiging' })
    await expect(receipt).toBeVisible({ timeout: 60_000 })
    await expect(receipt.getByRole('row', { name: /Het beraad zelf/ })).toContainText('vernietigd')
    await expect(receipt.getByRole('row', { name: /De wachtkamer/ })).toContainText(
      'moet nog worden gesloten',
    )
    await receipt.getByRole('button', { name: 'Sluiten' }).last().click()

    await lead.getByRole('link', { name: 'Instellingen' }).click()
    await lead.getByRole('link', { name: 'Bewijzen van vernietiging' }).click()
    await expect(lead.getByText('Nog één ruimte op de relay te sluiten')).toBeVisible()
    await relay.start()
    await expect(lead.getByText('Nog één ruimte op de relay te sluiten')).toHaveCount(0, { timeout: 60_000 })
    await lead.getByRole('button', { name: /^Bekijken/ }).click()
    await expect(receipt.getByRole('row', { name: /De wachtkamer/ })).toContainText('vernietigd')
  } finally {
    await relay.end()
  }
})
