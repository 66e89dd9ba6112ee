import { startRelayProcess } from '../e2e/relay.ts'
import { firstPaintOf, joinByLink, lastMoment, launchBrowser, markMoments, newDevice } from './browser.ts'
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
    const device = await newDevice(browser)
    await markMoments(device, [heading])
    const page = await joinByLink(device, await session.link(), 'Lid')
    await lastMoment(page, [heading])
    const paints: number[] = []
    const headings: number[] = []
    for (let at = 0; at < reloads; at++) {
      await page.reload()
      headings.push(await lastMoment(page, [heading]))
      paints.push(await firstPaintOf(page))
    }
    const how = `median of ${reloads} reloads of the room in Chromium on an own device, the relay warm; since the navigation`
    return [
      {
        name: 'First paint of the room',
        value: median(paints),
        unit: 'ms',
        how: `${how}: first contentful paint`,
      },
      {
        name: 'Step of the room visible',
        value: median(headings),
        unit: 'ms',
        how: `${how}, until the step's heading is on the page`,
      },
    ]
  } finally {
    await browser.close()
    await relay.end()
  }
}
