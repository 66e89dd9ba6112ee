import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { field, firstUse, nextStep, startSession, storedOnRelay } from '../e2e/member.ts'
import { startRelayProcess } from '../e2e/relay.ts'
import type { Desktop } from './target.ts'
import { test } from './test.ts'

const noor = { name: 'Noor de Vries', organisation: 'Gemeente Voorbeeld' }
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
  // A word that was cut off must not become one with the next.
  await page.keyboard.type(' ')
}

/** Words that were typed, and how many of them the screen called stored after they stood there. */
interface Typed {
  readonly words: readonly string[]
  readonly stored: number
}

/** Types words, numbered from `from`, until `isOver` or until the page is gone. `tell` hears of the first that is stored. */
const typeUntil = async (
  page: Page,
  from: number,
  { isOver, tell }: { readonly isOver: () => boolean; readonly tell: () => void },
): Promise<Typed> => {
  const words: string[] = []
  let stored = 0
  while (!isOver()) {
    try {
      const word = `w${from + words.length}`
      words.push(word)
      await page.keyboard.type(`${word} `)
      const state = await page.evaluate(async (typed) => {
        const isThere = (): boolean =>
          [...document.querySelectorAll('[role=textbox]')].some((box) => box.textContent.includes(typed))
        // A press before the note took the cursor went nowhere, and nobody can call it stored.
        for (let frame = 0; frame < 60 && !isThere(); frame++)
          await new Promise((resolve) => requestAnimationFrame(resolve))
        if (!isThere()) return ''
        // What is said about a word stands there a moment after the word itself, later on a busy machine.
        await new Promise((resolve) => setTimeout(resolve, 150))
        for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve))
        return document.querySelector('[aria-label=Opslag]')?.textContent ?? ''
      }, word)
      if (!/Op (dit apparaat|de relay) opgeslagen/.test(state)) continue
      stored = words.length
      tell()
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

type Victim = 'main' | 'renderer' | 'relay on this computer'

/** Kills a part of the app, and answers the app as it is after it was started again. */
const kill = async (
  desktop: Desktop,
  victim: Victim,
  startAgain: () => Promise<Desktop>,
): Promise<Desktop> => {
  if (victim === 'main') {
    await desktop.kill()
    return startAgain()
  }
  if (victim === 'renderer') {
    await desktop.rendererKill()
    await desktop.reconnect()
    return desktop
  }
  const { utilities } = await desktop.main.only('processes')
  expect(utilities).not.toEqual([])
  for (const number of utilities) process.kill(number, 'SIGKILL')
  return desktop
}

/**
 * Somebody types while something is killed, `rounds` times, at a random moment after the first word was stored. Every word that
 * the screen called stored is there when the app is.
 */
const typeAndKill = async (
  first: Desktop,
  startAgain: () => Promise<Desktop>,
  victims: readonly Victim[],
  aroundRound: {
    readonly before: (round: number) => Promise<void>
    readonly after: (round: number) => Promise<void>
  },
): Promise<void> => {
  const seed = Number(process.env.BERAAD_KILL_SEED ?? Math.floor(Math.random() * 2 ** 31))
  const random = draw(seed)
  const stored: string[] = []
  let desktop = first
  let next = 1
  for (let round = 0; round < rounds; round++) {
    const victim = victims[round % victims.length] ?? 'main'
    await openNote(desktop.page)
    await aroundRound.before(round)
    let isOver = false
    let typing: Promise<Typed> = Promise.resolve({ words: [], stored: 0 })
    await new Promise<void>((tell) => {
      typing = typeUntil(desktop.page, next, { isOver: () => isOver, tell })
    })
    const delay = random() * 1500
    await new Promise((resolve) => setTimeout(resolve, delay))
    const wounded = kill(desktop, victim, startAgain)
    isOver = victim !== 'relay on this computer'
    const again = await wounded
    isOver = true
    const typed = await typing
    desktop = again
    next += typed.words.length
    stored.push(...typed.words.slice(0, typed.stored))
    await openNote(desktop.page)
    const what = `round ${round}, ${victim} after ${Math.round(delay)} ms, BERAAD_KILL_SEED=${seed}`
    await expect.poll(() => missing(desktop.page, stored), { message: what }).toEqual([])
    await aroundRound.after(round)
  }
  expect(stored.length).toBeGreaterThanOrEqual(rounds)
}

const onStandInOnly = 'Playwright gives up the pages of Electron when they crash.'

test('R-SEC-19 what was typed and said to be stored survives that renderer and main are killed, with and without a relay', async ({
  launchDesktop,
  target,
}) => {
  test.skip(target === 'Electron', onStandInOnly)
  test.setTimeout(60_000 + rounds * 30_000)
  const relay = await startRelayProcess()
  const userData = await mkdtemp(join(tmpdir(), 'beraad-kill-'))
  const start = () => launchDesktop({ userData, args: [`--relay=ws://127.0.0.1:${relay.port}`] })
  try {
    const desktop = await start()
    await firstUse(desktop.page, desktop.page.url(), noor)
    await startSession(desktop.page, { title, purpose: 'Samen wegen' })
    await nextStep(desktop.page)
    await storedOnRelay(desktop.page)
    // In every other pair of rounds there is no relay, and the device has to keep it all by itself.
    const isAlone = (round: number): boolean => round % 4 >= 2
    await typeAndKill(desktop, start, ['main', 'renderer'], {
      before: async (round) => {
        if (isAlone(round)) await relay.kill()
      },
      after: async (round) => {
        if (isAlone(round)) await relay.start()
      },
    })
  } finally {
    await relay.end()
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})

test('R-SEC-19 what was typed and said to be stored survives that the relay on this computer and main are killed', async ({
  launchDesktop,
  target,
}) => {
  test.skip(target === 'Electron', onStandInOnly)
  test.setTimeout(60_000 + rounds * 30_000)
  const userData = await mkdtemp(join(tmpdir(), 'beraad-kill-'))
  // No other relay anywhere: nothing answers there.
  const start = () => launchDesktop({ userData, args: ['--relay=ws://127.0.0.1:9'] })
  try {
    const desktop = await start()
    const { page } = desktop
    await firstUse(page, page.url(), noor)
    await page.getByRole('button', { name: 'Nieuw beraad' }).click()
    await page.getByRole('textbox', { name: 'Titel' }).fill(title)
    await page.getByRole('textbox', { name: 'Doel van het gesprek' }).fill('Samen wegen')
    await page
      .getByRole('radiogroup', { name: 'Waar staat het beraad?' })
      .getByRole('radio', { name: /^Op deze computer/ })
      .check({ force: true })
    await page.getByRole('button', { name: 'Beraad starten' }).click()
    await expect(page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
    await nextStep(page)
    await storedOnRelay(page)
    await typeAndKill(desktop, start, ['relay on this computer', 'main'], {
      before: async () => undefined,
      after: async () => undefined,
    })
  } finally {
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})
