import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'

/** A busy machine may take its time; a measurement that takes longer than this was not made. */
const patience = 90_000

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.BERAAD_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** A device of somebody's own: storage and caches apart from everybody else's. */
export const newDevice = async (browser: Browser): Promise<BrowserContext> => {
  const device = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
  })
  device.setDefaultTimeout(patience)
  return device
}

/** Opens an invitation in a browser, joins, and waits for the room. */
export const joinByLink = async (
  device: BrowserContext,
  link: string,
  name: string,
  kind: 'Gedeeld' | 'Alleen van mij' = 'Gedeeld',
): Promise<Page> => {
  const page = await device.newPage()
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Je naam' }).fill(name)
  await page.getByRole('textbox', { name: 'Organisatie' }).fill('Beraad')
  await page
    .getByRole('radiogroup', { name: 'Dit apparaat' })
    .getByRole('radio', { name: kind })
    .check({ force: true })
  await page.getByRole('button', { name: 'Deelnemen', exact: true }).click()
  await page.getByRole('navigation', { name: 'Stappen' }).waitFor()
  return page
}

/** A moment in the life of a page: the first time an element of `selector` is on the screen and holds `text`. */
export interface Moment {
  readonly name: string
  readonly selector: string
  readonly text: string
}

/** Marks the moments in the pages that this device opens from now on, by the browser's own performance timeline. */
export const markMoments = (device: BrowserContext, moments: readonly Moment[]): Promise<unknown> =>
  device.addInitScript((wanted) => {
    let left = wanted
    const look = () => {
      left = left.filter(({ name, selector, text }) => {
        const isThere = [...document.querySelectorAll(selector)].some(
          (element) => element.textContent.includes(text) && element.getClientRects().length > 0,
        )
        if (isThere) performance.mark(name)
        return !isThere
      })
      if (left.length === 0) watch.disconnect()
    }
    const watch = new MutationObserver(look)
    watch.observe(document, { subtree: true, childList: true, characterData: true })
  }, moments)

/** Waits for the moments and answers the last of them, in ms since the navigation. */
export const lastMoment = async (page: Page, moments: readonly Moment[]): Promise<number> => {
  const names = moments.map(({ name }) => name)
  const times = await page.waitForFunction((marks) => {
    const found = marks.flatMap((mark) => performance.getEntriesByName(mark).slice(0, 1))
    return found.length === marks.length && found.map(({ startTime }) => startTime)
  }, names)
  return Math.max(...((await times.jsonValue()) || []))
}
