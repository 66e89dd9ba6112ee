import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { field, firstUse, nextStep, startSession, storedOnRelay } from '../e2e/member.ts'
import { startRelayProcess } from '../e2e/relay.ts'
import type { Desktop } from './target.ts'
import { test } from './test.ts'

const title = 'Doorschrijven'
const note = 'Het verhaal van de casus'
const rounds = Number(process.env.BERAAD_KILL_ROUNDS ?? 4)

/** Numbers from 0 to 1, the same ones for the same seed. */
const draw = (from: number) => {
  let state = from
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Opens the session and puts the cursor at the end of the note. */
const openNote = async (page: Page): Promise<void> => {
  const box = field(page, note)
  const inOverview = page.getByRole('link', { name: title }).first()
  await expect(box.or(inOverview).first()).toBeVisible()
  if (!(await box.isVisible())) await inOverview.click()
  await expect(box).toBeVisible()
  await box.click()
  await page.keyboard.press('Control+End')
}

/** Words that were typed, and how many of them the screen called stored after they stood there. */
interface Typed {
  readonly words: readonly string[]
  readonly stored: number
}

/** Types words, numbered from `from`, until `isOver` or until the page is gone. */
const typeUntil = async (page: Page, from: number, isOver: () => boolean): Promise<Typed> => {
  const words: string[] = []
  let stored = 0
  while (!isOver()) {
    try {
      const word = `w${from + words.length}`
      words.push(word)
      await page.keyboard.type(`${word} `)
      const state = await page.evaluate(async () => {
        // What was typed is on the screen after two frames, and so is what is said about it.
        for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
        return document.querySelector('[aria-label=Opslag]')?.textContent ?? ''
      })
      if (/Op (dit apparaat|de relay) opgeslagen/.test(state)) stored = words.length
    } catch {
      break
    }
  }
  return { words, stored }
}

/** The words that are not in the note. */
const missing = async (page: Page, words: readonly string[]): Promise<readonly string[]> => {
  const there = new Set((await field(page, note).innerText()).split(/\s+/))
  return words.filter((word) => !there.has(word))
}

const kills: Readonly<Record<string, (desktop: Desktop) => Promise<void>>> = {
  main: (desktop) => desktop.kill(),
  renderer: (desktop) => desktop.rendererKill(),
}

test('R-SEC-19 what was typed and said to be stored survives that renderer and main are killed', async ({
  launchDesktop,
  target,
}) => {
  test.skip(target === 'Electron', 'Playwright gives up the pages of Electron when they crash.')
  test.setTimeout(60_000 + rounds * 30_000)
  const seed = Number(process.env.BERAAD_KILL_SEED ?? Math.floor(Math.random() * 2 ** 31))
  const random = draw(seed)
  const relay = await startRelayProcess()
  const userData = await mkdtemp(join(tmpdir(), 'beraad-kill-'))
  const args = [`--relay=ws://127.0.0.1:${relay.port}`]
  try {
    let desktop = await launchDesktop({ userData, args })
    await firstUse(desktop.page, desktop.page.url(), { name: 'Noor de Vries', organisation: 'Voorbeeld' })
    await startSession(desktop.page, { title, purpose: 'Samen wegen' })
    await nextStep(desktop.page)
    await storedOnRelay(desktop.page)
    const stored: string[] = []
    let next = 1
    for (let round = 0; round < rounds; round++) {
      const victim = round % 2 === 0 ? 'main' : 'renderer'
      // In every other pair of rounds there is no relay, and the device has to keep it all by itself.
      const isAlone = round % 4 >= 2
      await openNote(desktop.page)
      if (isAlone) await relay.kill()
      const delay = 200 + random() * 2500
      let isOver = false
      const typing = typeUntil(desktop.page, next, () => isOver)
      await new Promise((resolve) => setTimeout(resolve, delay))
      await kills[victim]?.(desktop)
      isOver = true
      const typed = await typing
      next += typed.words.length
      stored.push(...typed.words.slice(0, typed.stored))
      if (victim === 'main') desktop = await launchDesktop({ userData, args })
      else await desktop.reconnect()
      await openNote(desktop.page)
      const what = `round ${round}: ${victim}${isAlone ? ' without a relay' : ''} after ${Math.round(delay)} ms, ${typed.stored} of ${typed.words.length} stored (BERAAD_KILL_SEED=${seed})`
      await expect.poll(() => missing(desktop.page, stored), { message: what }).toEqual([])
      if (isAlone) await relay.start()
    }
    expect(stored.length).toBeGreaterThan(rounds)
  } finally {
    await relay.end()
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})
