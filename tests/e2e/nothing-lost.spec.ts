import { expect, type Locator } from '@playwright/test'
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
const mirjam = { name: 'Mirjam Kok', organisation: 'Duinrand' }

/** The words that one person types, each marked, so that a missing one is seen. */
const words = (who: string, from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, index) => `${who}${from + index}`)

/** Every word is in the field; what is missing is named. */
const expectAll = (box: Locator, all: readonly string[]): Promise<void> =>
  expect(async () => {
    const text = await box.innerText()
    expect(all.filter((word) => !new RegExp(`\\b${word}\\b`).test(text))).toEqual([])
  }).toPass({ timeout: 15_000 })

test('R-LIVE-2 three type at once through a lost network, a closed tab and a killed relay, and every word is there', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  const note = 'Het verhaal van de casus'
  try {
    const contexts = await Promise.all([0, 1, 2].map(() => browser.newContext()))
    const [leadContext, jorisContext, mirjamContext] = contexts
    if (!leadContext || !jorisContext || !mirjamContext) throw new Error('three devices are needed')
    const leadPage = await newPage(leadContext, problems)
    let jorisPage = await newPage(jorisContext, problems)
    const mirjamPage = await newPage(mirjamContext, problems)
    await firstUse(leadPage, relay.url, samira)
    await startSession(leadPage, { title: 'Niets verloren', purpose: 'Oefenen' })
    await join(jorisPage, await invite(leadPage), joris, 'Alleen van mij')
    await join(mirjamPage, await invite(leadPage), mirjam)
    await nextStep(leadPage)
    await expect(field(jorisPage, note)).toBeVisible()
    await expect(field(mirjamPage, note)).toBeVisible()
    await storedOnRelay(jorisPage)

    // Everyone begins a line of their own, in turn, and goes on at its end.
    for (const [page, who] of [
      [leadPage, 'samira'],
      [jorisPage, 'joris'],
      [mirjamPage, 'mirjam'],
    ] as const) {
      await typeIn(page, note, `${who}:`)
      await page.keyboard.press('Enter')
      for (const other of [leadPage, jorisPage, mirjamPage])
        await expect(field(other, note)).toContainText(`${who}:`)
    }
    const type = async (page: typeof leadPage, who: string, from: number, to: number) => {
      const box = await field(page, note).getByText(`${who}:`).boundingBox()
      if (box === null) throw new Error(`${who} has no line`)
      await page.mouse.click(box.x + 4, box.y + box.height - 6)
      await page.keyboard.press('End')
      // Lines move while others type: wherever the words land, they stand by themselves.
      await page.keyboard.type(` ${words(who, from, to).join(' ')} `)
    }
    await Promise.all([
      type(leadPage, 'samira', 0, 10),
      type(jorisPage, 'joris', 0, 10),
      type(mirjamPage, 'mirjam', 0, 10),
    ])

    // Joris loses the network, goes on, and closes the tab before it is back.
    await jorisContext.setOffline(true)
    await expect(jorisPage.getByRole('status', { name: 'Opslag' })).toContainText(
      'Op dit apparaat opgeslagen',
    )
    await type(jorisPage, 'joris', 10, 20)
    await type(mirjamPage, 'mirjam', 10, 20)
    await expect(jorisPage.getByRole('status', { name: 'Opslag' })).toContainText(
      'Op dit apparaat opgeslagen',
    )
    const room = jorisPage.url()
    await jorisPage.close()

    // Meanwhile the relay is killed in the middle of typing, and comes back.
    const typing = type(leadPage, 'samira', 10, 20)
    await relay.kill()
    await typing
    await expect(leadPage.getByRole('status', { name: 'Opslag' })).not.toContainText('Op de relay opgeslagen')
    await relay.start()
    await storedOnRelay(leadPage)
    await storedOnRelay(mirjamPage)

    // Joris opens the page again without a network, finds his words, goes on, and then reconnects.
    jorisPage = await newPage(jorisContext, problems)
    await jorisPage.goto(room)
    await expect(field(jorisPage, note)).toContainText('joris19')
    await type(jorisPage, 'joris', 20, 25)
    await jorisContext.setOffline(false)
    await storedOnRelay(jorisPage)

    const all = [...words('samira', 0, 20), ...words('joris', 0, 25), ...words('mirjam', 0, 20)]
    for (const page of [leadPage, jorisPage, mirjamPage]) await expectAll(field(page, note), all)
    await leadPage.reload()
    await expect(leadPage.getByRole('button', { name: /^De casus/ })).toHaveAttribute('aria-current', 'step')
    await expectAll(field(leadPage, note), all)
    await expect(leadPage.getByRole('button', { name: /^Volgende stap/ })).toBeEnabled()
  } finally {
    await relay.end()
  }
})
