import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import type { SessionSummary } from '../../renderer/live/sessions.ts'
import { startRelayProcess } from '../e2e/relay.ts'
import { launchBrowser, newDevice } from './browser.ts'
import { median, percentile, type Row } from './row.ts'

const sessionCount = 200
const agreementsPerSession = 10
const openings = 15
const day = 86_400_000

const me = { name: 'Samira El Amrani', organisation: 'Werkplein Noord' }
const organisations = [me.organisation, 'De Kade', 'Duinrand', 'Wijkteam Oost', 'Politie']
const statuses = ['open', 'open', 'open', 'escalated', 'done', 'not-done', 'overtaken'] as const

const isoDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

/** Sessions as a region has them after a year: agreements late, soon, later, without a day, finished and carried on. */
const summariesAt = (now: number): readonly SessionSummary[] =>
  Array.from({ length: sessionCount }, (_, at) => ({
    roomId: `room-${at}`,
    sessionId: `session-${at}`,
    title: `Gezin ${at}: vier trajecten, één regisseur`,
    purpose: 'Eén beeld, een besluit met mandaat en afspraken die blijven staan',
    kind: 'conference' as const,
    methodTitle: { nl: 'Integraal casusoverleg', en: 'Integrated case conference' },
    stepTitle: null,
    stepNumber: 9,
    stepCount: 9,
    people: organisations.map((organisation) => ({ name: `Iemand van ${organisation}`, organisation })),
    myRole: 'facilitator' as const,
    plannedAt: null,
    closedAt: now - at * day,
    lastOpenedAt: now - at * day,
    retainUntil: isoDay(now + 365 * day),
    demo: false,
    agreements: Array.from({ length: agreementsPerSession }, (_empty, number) => {
      const nth = at * agreementsPerSession + number
      const status = statuses[nth % statuses.length] ?? 'open'
      return {
        id: `agreement-${nth}`,
        fieldId: 'agreements',
        addedBy: 'device',
        action: `Afspraak ${nth}: urgentieverklaring aanvragen, met onderbouwing`,
        person: nth % 7 === 0 ? me.name : 'Joris Veen',
        organisation: organisations[nth % organisations.length] ?? me.organisation,
        condition: 'Als de corporatie meewerkt',
        due: nth % 11 === 0 ? '' : isoDay(now + ((nth % 60) - 20) * day),
        sign: 'De verklaring ligt er',
        evaluation: '',
        scope: nth % 40 === 0 ? ('chain' as const) : ('case' as const),
        start: '',
        carriedFrom: '',
        status,
        reason: '',
        history: [{ at: now - day, by: 'device', status, reason: 'Besproken in het overleg' }],
      }
    }),
  }))

/** The program's own storage code as one script, to be run in a page. */
const seedScript = async (): Promise<string> => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'board-seed.ts'), formats: ['iife'], name: 'board' },
    },
  })
  const [output] = Array.isArray(result) ? result : []
  const [script] = output?.output ?? []
  if (script === undefined) throw new Error('the script that fills the vault was not built')
  return script.code
}

const row = 'main tr[data-row]'

/** Presses "Afspraken" and answers the ms until the board's first rows have been painted. */
const openBoard = (page: Page): Promise<number> =>
  page.evaluate(
    (rowSelector) =>
      new Promise<number>((resolve, reject) => {
        const link = document.querySelector<HTMLElement>('nav a[href="#/afspraken"]')
        if (link === null) return reject(new Error('the menu has no "Afspraken"'))
        const painted = (): void =>
          // A task queued in the frame's callback runs after that frame was drawn.
          void requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)))
        const watch = new MutationObserver(() => {
          if (document.querySelector(rowSelector) === null) return
          watch.disconnect()
          painted()
        })
        watch.observe(document.body, { subtree: true, childList: true })
        const pressed = performance.now()
        link.click()
      }),
    row,
  )

/** How soon the board of agreements opens on a device with many sessions. */
export const board = async (): Promise<readonly Row[]> => {
  const relay = await startRelayProcess()
  const browser = await launchBrowser()
  try {
    const device = await newDevice(browser)
    const page = await device.newPage()
    await page.goto(relay.url)
    await page.getByRole('textbox', { name: 'Je naam' }).fill(me.name)
    await page.getByRole('textbox', { name: 'Organisatie' }).fill(me.organisation)
    await page.getByRole('button', { name: 'Verder' }).click()
    await page.getByRole('navigation', { name: 'Hoofdmenu' }).waitFor()
    const summaries = summariesAt(Date.now())
    await page.evaluate(`${await seedScript()}; board.seed(${JSON.stringify(summaries)})`)

    const fromMenu: number[] = []
    const again: number[] = []
    const reloads: number[] = []
    for (let at = 0; at < openings; at++) {
      await page.goto(`${relay.url}#/`)
      await page.reload()
      await page.getByRole('heading', { name: 'Afgesloten' }).waitFor()
      await page.waitForLoadState('networkidle')
      fromMenu.push(await openBoard(page))
      const shown = await page.getByRole('radio', { name: 'Alle' }).count()
      if (shown !== 1) throw new Error('the board has no views')
      await page.getByRole('link', { name: 'Overzicht' }).click()
      await page.getByRole('heading', { name: 'Afgesloten' }).waitFor()
      again.push(await openBoard(page))
      await page.reload()
      await page.locator(row).first().waitFor()
      reloads.push(await page.evaluate(() => performance.now()))
    }
    const how = `Chromium on an own device with ${sessionCount} sessions and ${sessionCount * agreementsPerSession} agreements in its vault; from the press on "Afspraken" until the first rows are painted`
    return [
      {
        name: 'Opening the board of agreements',
        value: median(fromMenu),
        unit: 'ms',
        aim: 300,
        how: `${how}; median of ${openings}, each the first time since the page was loaded`,
      },
      {
        name: 'Opening the board of agreements, p95',
        value: percentile(fromMenu, 0.95),
        unit: 'ms',
        how: `${how}; each the first time since the page was loaded`,
      },
      {
        name: 'Opening the board of agreements again',
        value: median(again),
        unit: 'ms',
        aim: 300,
        how: `${how}; median of ${openings}, after going back to the overview`,
      },
      {
        name: 'Reload on the board of agreements',
        value: median(reloads),
        unit: 'ms',
        how: `the same device; since the navigation, until the first row is there; every summary is opened from the vault`,
      },
    ]
  } finally {
    await browser.close()
    await relay.end()
  }
}
