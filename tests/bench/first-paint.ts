import { startRelayProcess } from '../e2e/relay.ts'
import { joinByLink, lastMoment, launchBrowser, markMoments, newDevice } from './browser.ts'
import { prepareSession } from './members.ts'
import { median, type Row } from './row.ts'

const reloads = 9
const heading = { name: 'heading', selector: 'main h1', text: 'Wat is er gebeurd' }

/** How soon a room that is opened again can be seen. */
export const firstPaint = async (): Promise<readonly Row[]> => {
  const relay = await startRelayProcess()
  const browser = await launchBrowser()
  try {
    const session = await prepareSession(relay.url, 'case')
    const rows: Row[] = []
    for (const kind of ['Gedeeld', 'Alleen van mij'] as const) {
      const device = await newDevice(browser)
      await markMoments(device, [heading])
      const page = await joinByLink(device, await session.link(), 'Lid', kind)
      await lastMoment(page, [heading])
      const paints: number[] = []
      const headings: number[] = []
      for (let at = 0; at < reloads; at++) {
        await page.reload()
        headings.push(await lastMoment(page, [heading]))
        const paint = await page.waitForFunction(
          () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
        )
        paints.push((await paint.jsonValue()) ?? Number.NaN)
      }
      const where = kind === 'Gedeeld' ? 'a shared device' : 'an own device'
      const how = `median of ${reloads} reloads of the room in Chromium on ${where}, the relay warm`
      rows.push(
        {
          name: `First paint of the room, ${where}`,
          value: median(paints),
          unit: 'ms',
          how: `${how}; first contentful paint since the navigation`,
        },
        {
          name: `Step of the room visible, ${where}`,
          value: median(headings),
          unit: 'ms',
          how: `${how}; until the step's heading is on the page`,
        },
      )
      await device.close()
    }
    return rows
  } finally {
    await browser.close()
    await relay.end()
  }
}
