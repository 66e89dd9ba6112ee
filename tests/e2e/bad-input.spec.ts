import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { type Browser, expect, type Page } from '@playwright/test'
import { startRelay } from '../../server/start-relay.ts'
import { field, firstUse, invite, join, nextStep, startSession, storedOnRelay } from './member.ts'
import { writeForeignSession } from './node-member.ts'
import { type RelayProcess, startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }
const session = { title: 'Taaleis of tempo', purpose: 'Samen bepalen wat goed is' }

/** The storage state with the reason and advice beside it. */
const storage = (page: Page) => page.getByRole('status', { name: 'Opslag' }).locator('..')

interface Started {
  readonly relay: RelayProcess
  readonly lead: Page
  readonly link: string
}

/** A session on a relay of its own, with its facilitator in the room and a link to it; all ended after `use`. */
const withSession = async (browser: Browser, use: (started: Started) => Promise<void>): Promise<void> => {
  const relay = await startRelayProcess()
  try {
    const lead = await (await browser.newContext()).newPage()
    await firstUse(lead, relay.url, samira)
    await startSession(lead, session)
    await use({ relay, lead, link: await invite(lead) })
  } finally {
    await relay.end()
  }
}

test('R-LIVE-4 a truncated, changed or foreign invitation says what happened and what to do, in both languages', async ({
  browser,
}) => {
  await withSession(browser, async ({ relay, link }) => {
    const changed = link.slice(0, -30) + (link.at(-30) === 'A' ? 'B' : 'A') + link.slice(-29)
    const guest = await (await browser.newContext()).newPage()
    for (const [address, sentence] of [
      [link.slice(0, -40), 'De link is niet compleet'],
      [changed, 'De uitnodiging is beschadigd'],
      [`${relay.url}#u=${'abcd'.repeat(40)}`, 'Dit is geen uitnodiging voor Beraad'],
    ] as const) {
      await guest.goto('about:blank')
      await guest.goto(address)
      await expect(guest.getByRole('main')).toContainText(sentence)
    }
    const english = await (await browser.newContext()).newPage()
    await english.addInitScript(() =>
      localStorage.setItem('beraad.preferences', '{"language":"en","theme":"system"}'),
    )
    await english.goto(link.slice(0, -40))
    await expect(english.getByRole('main')).toContainText('The link is not complete')
  })
})

test('R-LIVE-6 a device whose clock is far off gets in and works, and the timer follows the relay', async ({
  browser,
}) => {
  await withSession(browser, async ({ link }) => {
    for (const minutes of [-47, 42]) {
      const guest = await (await browser.newContext()).newPage()
      await guest.addInitScript((shift) => {
        const now = Date.now.bind(Date)
        Date.now = () => now() + shift
      }, minutes * 60_000)
      await join(guest, link, joris)
      await storedOnRelay(guest)
      await guest.close()
    }
  })
})

test('R-LIVE-4 a relay that is down: a guest is told, and comes in by themself when it is back', async ({
  browser,
}) => {
  await withSession(browser, async ({ relay, lead, link }) => {
    await storedOnRelay(lead)
    const guest = await (await browser.newContext()).newPage()
    await guest.goto(link)
    await guest.getByRole('textbox', { name: 'Je naam' }).fill(joris.name)
    await guest.getByRole('textbox', { name: 'Organisatie' }).fill(joris.organisation)
    await relay.kill()
    await guest.getByRole('button', { name: 'Deelnemen', exact: true }).click()
    await expect(guest.locator('body')).toContainText('De relay is niet bereikbaar')
    await expect(storage(lead)).toContainText('geen verbinding')
    await relay.start()
    await expect(guest.getByRole('navigation', { name: 'Stappen' })).toBeVisible({ timeout: 30_000 })
    await storedOnRelay(lead)
  })
})

test('R-LIVE-4 the screen to come cannot be fetched: the guest is told, and it opens by itself, with its colours, when it can', async ({
  browser,
}) => {
  await withSession(browser, async ({ link }) => {
    const guest = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
    const isOfTheRoom = /\/room-page-[^/]*\.(js|css)$/
    let asked = 0
    await guest.route(isOfTheRoom, (route) => {
      asked += 1
      return route.abort()
    })
    await guest.goto(link)
    await guest.getByRole('textbox', { name: 'Je naam' }).fill(joris.name)
    await guest.getByRole('textbox', { name: 'Organisatie' }).fill(joris.organisation)
    await guest.getByRole('button', { name: 'Deelnemen', exact: true }).click()
    await expect(guest.getByRole('heading', { name: 'Nog geen verbinding' })).toBeVisible()
    await expect(guest.getByRole('status')).toContainText('De relay is niet bereikbaar')
    expect(asked).toBeGreaterThan(0)
    await guest.unroute(isOfTheRoom)
    const steps = guest.getByRole('navigation', { name: 'Stappen' })
    await expect(steps).toBeVisible()
    const sheets = await guest.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(
        (link) => link.sheet !== null,
      ),
    )
    expect(sheets).not.toContain(false)
  })
})

test('R-LIVE-4 a full room and a room without a place for more: what is typed stays here, and the screen says so', async ({
  browser,
}) => {
  const data = await mkdtemp(joinPath(tmpdir(), 'beraad-full-'))
  const relay = await startRelay({
    port: 0,
    data,
    web: process.env.BERAAD_WEB ?? joinPath(import.meta.dirname, '..', '..', 'out', 'renderer'),
    limits: { roomBytes: 60_000 },
  })
  try {
    const lead = await (await browser.newContext()).newPage()
    await firstUse(lead, `http://127.0.0.1:${relay.port}/`, samira)
    await startSession(lead, session)
    const link = await invite(lead)
    const guest = await (await browser.newContext()).newPage()
    await join(guest, link, joris, 'Alleen van mij')
    await nextStep(lead)
    await nextStep(lead)
    const box = field(guest, 'De morele vraag')
    await expect(box).toBeVisible()
    await box.fill('Vol. '.repeat(30_000))
    await expect(storage(guest)).toContainText('de ruimte op de relay is vol', { timeout: 30_000 })
    await expect(box).toHaveValue(/^Vol\./)
  } finally {
    await relay.close()
    await rm(data, { recursive: true, force: true })
  }
})

test('R-LIVE-4 a damaged store is named, and the session comes back from the relay', async ({ browser }) => {
  await withSession(browser, async ({ lead }) => {
    await nextStep(lead)
    await nextStep(lead)
    await field(lead, 'De morele vraag').fill('Mogen wij dit?')
    await storedOnRelay(lead)
    const damaged = await lead.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('beraad')
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      const transaction = database.transaction('entries', 'readwrite')
      let changed = 0
      transaction.objectStore('entries').openCursor().onsuccess = (event) => {
        const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result
        if (cursor === null) return
        const row = structuredClone(cursor.value) as { entries: { bytes: Uint8Array }[] }
        for (const { bytes } of row.entries) bytes[40] = (bytes[40] ?? 0) ^ 1
        changed += row.entries.length
        cursor.update(row)
        cursor.continue()
      }
      await new Promise((resolve) => {
        transaction.oncomplete = resolve
      })
      database.close()
      return changed
    })
    expect(damaged).toBeGreaterThan(3)
    await lead.reload()
    await expect(lead.locator('body')).toContainText(
      'Wat dit apparaat van het beraad bewaarde, is beschadigd.',
    )
    await lead.getByRole('button', { name: 'Opnieuw ophalen' }).click()
    await expect(field(lead, 'De morele vraag')).toHaveValue('Mogen wij dit?')
  })
})

test('R-LIVE-4 a shared device forgets a session when its tab reloads, says so, and lets the guest in again', async ({
  browser,
}) => {
  await withSession(browser, async ({ link }) => {
    const guest = await (await browser.newContext()).newPage()
    await join(guest, link, joris)
    await storedOnRelay(guest)
    await guest.reload()
    await expect(guest.getByRole('main')).toContainText('Dit tabblad kent het beraad niet meer')
    await guest.getByRole('textbox', { name: 'Uitnodigingslink' }).fill(link)
    await guest.getByRole('textbox', { name: 'Uitnodigingslink' }).press('Enter')
    await expect(guest.getByRole('textbox', { name: 'Je naam' })).toBeVisible()
  })
})

test('R-LIVE-4 a session of a newer version is refused with a reason, not guessed at', async ({
  browser,
}) => {
  const relay = await startRelayProcess()
  try {
    const newer = await writeForeignSession(relay.port, (agenda) =>
      agenda.getMap('session').set('version', 99),
    )
    const guest = await (await browser.newContext()).newPage()
    await guest.goto(`${relay.url}#u=${newer}`)
    await guest.getByRole('textbox', { name: 'Je naam' }).fill(joris.name)
    await guest.getByRole('textbox', { name: 'Organisatie' }).fill(joris.organisation)
    await guest.getByRole('button', { name: 'Deelnemen', exact: true }).click()
    await expect(guest.locator('body')).toContainText('nieuwere versie van Beraad')

    const other = await writeForeignSession(relay.port, (agenda) => agenda.getMap('shopping').set('milk', 2))
    const stranger = await (await browser.newContext()).newPage()
    await stranger.goto(`${relay.url}#u=${other}`)
    await stranger.getByRole('textbox', { name: 'Je naam' }).fill(joris.name)
    await stranger.getByRole('textbox', { name: 'Organisatie' }).fill(joris.organisation)
    await stranger.getByRole('button', { name: 'Deelnemen', exact: true }).click()
    await expect(stranger.locator('body')).toContainText('iets anders dan een beraad')
  } finally {
    await relay.end()
  }
})
