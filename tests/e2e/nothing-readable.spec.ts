import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { chromium, expect, type Page } from '@playwright/test'
import { findIn, findInFolder } from './canary.ts'
import { firstUse, invite, join, nextStep, startSession, storedOnRelay } from './member.ts'
import { joinWithoutScreen } from './node-member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

/** A word that no program, font or dictionary contains, made anew for every field. */
const canaries: string[] = []
const canary = (): string => {
  const word = `kwibusvogel${canaries.length}zz${Math.random().toString(36).slice(2, 10)}`
  canaries.push(word)
  return word
}

/** Presses every "add" button and types a canary in every empty text field of the step on the screen. */
const fillStep = async (page: Page): Promise<void> => {
  const main = page.getByRole('main')
  for (const add of await main.getByRole('button', { name: /toevoegen$/ }).all()) {
    if (await add.isVisible()) await add.click()
  }
  const boxes = main.getByRole('textbox')
  await expect(boxes.or(main.getByRole('radio')).first()).toBeVisible()
  for (const box of await boxes.all()) {
    if (!(await box.isEditable())) continue
    const editable = (await box.getAttribute('contenteditable')) === 'true'
    if (editable) {
      await box.click()
      await page.keyboard.type(canary())
    } else await box.fill(canary())
  }
  for (const box of await main.getByRole('combobox').all()) {
    const typed = await box.evaluate((element) => element.tagName === 'INPUT')
    if (typed && (await box.isEditable())) await box.fill(canary())
  }
  await page.keyboard.press('Escape')
}

test('R-LIVE-1 what members write is readable nowhere but in their memory', async ({ browser }) => {
  test.setTimeout(240_000)
  const relay = await startRelayProcess()
  const profile = await mkdtemp(joinPath(tmpdir(), 'beraad-profile-'))
  const frames: Buffer[] = []
  const launchOptions = {
    executablePath: process.env.BERAAD_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
  }
  try {
    const writer = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      viewport: { width: 1440, height: 900 },
      locale: 'nl-NL',
    })
    const page = writer.pages()[0] ?? (await writer.newPage())
    page.on('websocket', (socket) => {
      const keep = ({ payload }: { payload: string | Buffer }) => frames.push(Buffer.from(payload))
      socket.on('framesent', keep)
      socket.on('framereceived', keep)
    })
    await firstUse(page, relay.url, { name: canary(), organisation: canary() })
    await startSession(page, { title: canary(), purpose: canary() })

    // Somebody else is there and sees what the group may see.
    const reader = await browser.newContext()
    const other = await reader.newPage()
    await join(other, await invite(page), { name: 'Joris Veen', organisation: 'De Kade' })
    const device = await joinWithoutScreen(await invite(page))

    const steps = await page.getByRole('navigation', { name: 'Stappen' }).getByRole('button').count()
    const sealed: string[] = []
    for (let step = 0; step < steps; step += 1) {
      if (step > 0) await nextStep(page)
      const before = canaries.length
      const joinIn = page.getByLabel('Ik weeg zelf ook mee')
      const isRound = (await joinIn.count()) > 0
      if (isRound) await joinIn.check({ force: true })
      await fillStep(page)
      if (isRound) {
        sealed.push(...canaries.slice(before))
        await page.getByRole('button', { name: 'Verzegelen', exact: true }).click()
        await expect(other.getByText(/heeft geschreven/)).toBeVisible()
        // Before the reveal the draft is with no other member: not on the screen, in no document, in no presence.
        const screen = await other.evaluate(() => document.documentElement.outerHTML)
        await device.seesEnvelope('weighing')
        const held = [{ where: 'the screen', bytes: Buffer.from(screen) }, ...device.held()]
        expect(held.flatMap(({ where, bytes }) => findIn(where, bytes, sealed))).toEqual([])
        // The same look does find what the group shares.
        const shared = canaries.slice(4, before)
        expect(
          device.held().flatMap(({ where, bytes }) => findIn(where, bytes, shared)).length,
        ).toBeGreaterThan(10)
      }
    }
    expect(canaries.length).toBeGreaterThan(25)
    expect(sealed.length).toBeGreaterThan(2)
    await storedOnRelay(page)
    await device.close()
    await page.goto('about:blank')
    await writer.close()

    expect(frames.length).toBeGreaterThan(50)
    const found = [
      ...frames.flatMap((frame, index) => findIn(`frame ${index}`, frame, canaries)),
      ...(await findInFolder(relay.data, canaries)),
      ...findIn('the relay’s log', Buffer.from(relay.log()), canaries),
      ...(await findInFolder(profile, canaries)),
    ]
    expect(found).toEqual([])

    // A negative control: the same search does find a word that lies there in the open.
    expect(findIn('control', Buffer.from(`x${canaries[0]}y`, 'utf16le'), canaries)).toHaveLength(1)
    expect(
      findIn('control', Buffer.from(Buffer.from(`xy${canaries[1]}z`).toString('base64')), canaries),
    ).toHaveLength(1)
  } finally {
    await relay.end()
    await rm(profile, { recursive: true, force: true })
  }
})
