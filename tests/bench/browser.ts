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

const joining = 'joining'

/** Opens an invitation in a browser, on a device of the person's own, joins, and waits for the room. */
export const joinByLink = async (device: BrowserContext, link: string, name: string): Promise<Page> => {
  const page = await device.newPage()
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Je naam' }).fill(name)
  await page.getByRole('textbox', { name: 'Organisatie' }).fill('Beraad')
  await page
    .getByRole('radiogroup', { name: 'Dit apparaat' })
    .getByRole('radio', { name: 'Alleen van mij' })
    .check({ force: true })
  await page.evaluate((mark) => performance.mark(mark).name, joining)
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
    watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  }, moments)

/** Waits for the moments and answers the last of them, in ms since the navigation. */
export const lastMoment = (page: Page, moments: readonly Moment[]): Promise<number> =>
  timeOf(
    page,
    moments.map(({ name }) => name),
  )

/** When somebody pressed the button to join, in ms since the navigation. */
export const joinedAt = (page: Page): Promise<number> => timeOf(page, [joining])

/** When the page was first painted with something on it, in ms since the navigation. */
export const firstPaintOf = (page: Page): Promise<number> => timeOf(page, ['first-contentful-paint'])

/** The last of these entries of the performance timeline, once they are all there. */
const timeOf = (page: Page, names: readonly string[]): Promise<number> =>
  page.evaluate(
    ([wanted, longest]) =>
      new Promise<number>((resolve, reject) => {
        const look = () => {
          const found = wanted.flatMap((name) => performance.getEntriesByName(name).slice(0, 1))
          if (found.length === wanted.length) resolve(Math.max(...found.map(({ startTime }) => startTime)))
          else if (performance.now() > longest) reject(new Error(`${wanted.join(', ')} did not come`))
          else setTimeout(look, 50)
        }
        look()
      }),
    [names, patience] as const,
  )
