import type { Locator, Page } from '@playwright/test'
import { startRelayProcess } from '../e2e/relay.ts'
import { joinByLink, launchBrowser, newDevice } from './browser.ts'
import { prepareSession } from './members.ts'
import { percentile, type Row } from './row.ts'

const members = 6
const warmUp = 10
const measured = 100
/** How fast a person types, in ms from key to key. */
const rhythm = 150

interface Seen {
  /** ms since 1970 by the machine's clock. */
  readonly at: number
  readonly length: number
}

/** The moments at which a key went down in a page, in ms since 1970. */
const watchKeys = (page: Page) =>
  page.evaluateHandle(() => {
    const pressed: number[] = []
    const note = (event: KeyboardEvent) => pressed.push(performance.timeOrigin + event.timeStamp)
    document.addEventListener('keydown', note, { capture: true })
    return pressed
  })

/** How long the text of a field was, at every change of what is on the screen. */
const watchText = (field: Locator) =>
  field.evaluateHandle((element) => {
    const seen: { at: number; length: number }[] = []
    const isTextarea = element instanceof HTMLTextAreaElement
    const note = () => {
      const text = isTextarea ? element.value : (element.textContent ?? '')
      seen.push({ at: performance.timeOrigin + performance.now(), length: text.length })
    }
    // A textarea's value is no node; the box around it, which grows with it, changes in the same commit.
    const place = isTextarea ? (element.parentElement ?? element) : element
    new MutationObserver(note).observe(place, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: isTextarea,
    })
    return seen
  })

/** Types in the first page and answers, per key and other page, the ms from the key to the change on the screen. */
const pressKeys = async (pages: readonly Page[], name: string): Promise<readonly number[]> => {
  const fields = pages.map((page) => page.getByRole('main').getByRole('textbox', { name }))
  const [writer, ...readers] = fields
  const page = pages[0]
  if (writer === undefined || page === undefined) throw new Error('somebody has to write')
  await Promise.all(fields.map((field) => field.waitFor()))
  await writer.click()
  const pressed = await watchKeys(page)
  const seen = await Promise.all(readers.map(watchText))
  const total = warmUp + measured
  const text = Array.from({ length: total }, (_, at) => 'een vraag aan ons '[at % 18] ?? 'x').join('')
  await page.keyboard.type(text, { delay: rhythm })
  for (const list of seen)
    await list.evaluate((changes, length) => {
      const isThere = () => (changes.at(-1)?.length ?? 0) >= length
      return new Promise<void>((resolve) => {
        const look = () => (isThere() ? resolve() : requestAnimationFrame(look))
        look()
      })
    }, total)
  const times: readonly number[] = await pressed.jsonValue()
  const changes: readonly (readonly Seen[])[] = await Promise.all(seen.map((each) => each.jsonValue()))
  return changes.flatMap((list) =>
    times
      .slice(warmUp, total)
      .map(
        (time, at) =>
          (list.find(({ length }) => length > warmUp + at)?.at ?? Number.POSITIVE_INFINITY) - time,
      ),
  )
}

const fields = [
  { stepId: 'dilemma', field: 'De morele vraag', what: 'a live line' },
  { stepId: 'case', field: 'Het verhaal van de casus', what: 'a rich note' },
]

/** From a key press to the screens of the others. */
export const keyPress = async (): Promise<readonly Row[]> => {
  const relay = await startRelayProcess()
  const browser = await launchBrowser()
  try {
    const rows: Row[] = []
    for (const { stepId, field, what } of fields) {
      const session = await prepareSession(relay.url, stepId)
      const pages: Page[] = []
      for (let at = 0; at < members; at++)
        pages.push(await joinByLink(await newDevice(browser), await session.link(), `Lid ${at + 1}`))
      const samples = await pressKeys(pages, field)
      const how = `${members} members, each in a Chromium page of their own; one types a key every ${rhythm} ms; from the keydown event in that page to the change of the page in each of the ${members - 1} others (${samples.length} samples), by the clock of the one machine, through the relay in a process of its own; a screen of 60 Hz adds up to 17 ms`
      rows.push(
        { name: `Key press in ${what}, p50`, value: percentile(samples, 0.5), unit: 'ms', how },
        { name: `Key press in ${what}, p95`, value: percentile(samples, 0.95), unit: 'ms', aim: 100, how },
      )
      await Promise.all(pages.map((page) => page.context().close()))
    }
    return rows
  } finally {
    await browser.close()
    await relay.end()
  }
}
