import { expect, type Page } from '@playwright/test'
import { shiftClock } from './clock.ts'
import { firstUse, invite, join, newPage, nextStep, startSession, storedOnRelay } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }
const mirjam = { name: 'Mirjam Kok', organisation: 'Duinrand' }

const present = (page: Page) => page.getByRole('region', { name: 'Aanwezig' })

const person = (page: Page, name: string) => present(page).getByRole('listitem').filter({ hasText: name })

const groupStep = async (pages: readonly Page[], step: string): Promise<void> => {
  for (const page of pages)
    await expect(page.getByRole('button', { name: new RegExp(`^${step}`) })).toHaveAttribute(
      'aria-current',
      'step',
    )
}

/** Offers the lead to somebody from the list of people who are here. */
const offerLead = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'Gespreksleiding overdragen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Gespreksleiding overdragen' })
  const select = dialog.getByRole('combobox', { name: 'Overdragen aan' })
  await select.selectOption({ label: name })
  await dialog.getByRole('button', { name: 'Aanbieden' }).click()
  await expect(dialog).toBeHidden()
}

test('R-LEAD-1 R-LEAD-2 R-LEAD-3 R-LEAD-4 the lead changes hands when the other says yes, outlives a reload, and is nobody else’s', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  try {
    const [leadPage, jorisPage, mirjamPage] = await Promise.all(
      [0, 1, 2].map(async () => newPage(await browser.newContext(), problems)),
    )
    if (!leadPage || !jorisPage || !mirjamPage) throw new Error('three pages are needed')
    const everyone = [leadPage, jorisPage, mirjamPage]
    await firstUse(leadPage, relay.url, samira)
    await startSession(leadPage, { title: 'Overdragen', purpose: 'Oefenen' })
    await join(jorisPage, await invite(leadPage), joris, 'Alleen van mij')
    await join(mirjamPage, await invite(leadPage), mirjam)
    for (const page of everyone) {
      await expect(person(page, 'Samira El A.')).toContainText('leidt het gesprek')
      await expect(person(page, 'Joris Veen')).not.toContainText('leidt het gesprek')
    }

    // Who does not own the session invites nobody and hands nothing over; moving goes for their own screen only.
    for (const page of [jorisPage, mirjamPage]) {
      await expect(page.getByRole('button', { name: 'Uitnodigen' })).toHaveCount(0)
      await expect(page.getByRole('button', { name: 'Gespreksleiding overdragen' })).toHaveCount(0)
      await expect(page.getByRole('checkbox', { name: 'De groep gaat mee' })).toHaveCount(0)
    }
    await nextStep(mirjamPage)
    await groupStep(everyone, 'Opening')
    await expect(person(leadPage, 'Mirjam Kok')).toContainText('kijkt bij De casus')
    await mirjamPage.getByRole('button', { name: 'Terug naar de groep' }).click()

    // Declining leaves everything as it was, and the same person can be asked again.
    await offerLead(leadPage, 'Joris Veen · De Kade')
    const question = jorisPage.getByRole('alertdialog', { name: /^Samira El A\. vraagt/ })
    await question.getByRole('button', { name: 'Nu niet' }).click()
    await expect(question).toBeHidden()
    await expect(mirjamPage.getByRole('alertdialog')).toHaveCount(0)
    for (const page of everyone) await expect(person(page, 'Samira El A.')).toContainText('leidt het gesprek')
    await expect(jorisPage.getByRole('button', { name: 'Uitnodigen' })).toHaveCount(0)

    await offerLead(leadPage, 'Joris Veen · De Kade')
    await question.getByRole('button', { name: 'Overnemen' }).click()
    for (const page of everyone) {
      await expect(person(page, 'Joris Veen')).toContainText('leidt het gesprek')
      await expect(person(page, 'Samira El A.')).not.toContainText('leidt het gesprek')
    }
    await nextStep(jorisPage)
    await groupStep(everyone, 'De casus')

    // Both come back on their own device, and it is still so.
    await storedOnRelay(jorisPage)
    await storedOnRelay(leadPage)
    await Promise.all([jorisPage.reload(), leadPage.reload()])
    for (const page of everyone) await expect(person(page, 'Joris Veen')).toContainText('leidt het gesprek')
    await expect(jorisPage.getByRole('checkbox', { name: 'De groep gaat mee' })).toBeChecked()
    await nextStep(jorisPage)
    await groupStep(everyone, 'Dilemma en vraag')
    // The new lead invites; whom they invite gets in.
    const guest = await newPage(await browser.newContext(), problems)
    await join(guest, await invite(jorisPage), { name: 'Noor Bakker', organisation: 'Duinrand' })
    await groupStep([guest], 'Dilemma en vraag')
    await expect(person(leadPage, 'Noor Bakker')).toBeVisible()

    // Who led before keeps the right to step in; a third member still moves only their own screen.
    await expect(leadPage.getByRole('button', { name: 'Gespreksleiding overdragen' })).toHaveCount(0)
    await mirjamPage.getByRole('button', { name: /^Volgende stap/ }).click()
    await expect(mirjamPage.getByRole('button', { name: 'Terug naar de groep' })).toBeVisible()
    await groupStep(everyone, 'Dilemma en vraag')
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})

test('R-LEAD-5 raised hands stand in the order in which they went up, on every screen', async ({
  browser,
}) => {
  const relay = await startRelayProcess()
  const problems: string[] = []
  try {
    const contexts = await Promise.all([0, 1, 2].map(() => browser.newContext()))
    const [leadContext, jorisContext, mirjamContext] = contexts
    if (!leadContext || !jorisContext || !mirjamContext) throw new Error('three devices are needed')
    // By her own clock Mirjam raised her hand long before Joris did.
    await shiftClock(mirjamContext, -8)
    const leadPage = await newPage(leadContext, problems)
    const jorisPage = await newPage(jorisContext, problems)
    const mirjamPage = await newPage(mirjamContext, problems)
    await firstUse(leadPage, relay.url, samira)
    await startSession(leadPage, { title: 'Het woord', purpose: 'Oefenen' })
    await join(jorisPage, await invite(leadPage), joris)
    await join(mirjamPage, await invite(leadPage), mirjam)
    await expect(person(leadPage, 'Mirjam Kok')).toBeVisible()
    await storedOnRelay(mirjamPage)

    const queue = present(leadPage).getByRole('list').first().getByRole('listitem')
    await jorisPage.getByRole('button', { name: 'Woord vragen' }).click()
    await expect(queue).toHaveText(['Joris Veen'])
    await mirjamPage.getByRole('button', { name: 'Woord vragen' }).click()
    await expect(queue).toHaveText(['Joris Veen', 'Mirjam Kok'])
    await leadPage.getByRole('button', { name: 'Woord vragen' }).click()
    await expect(queue).toHaveText(['Joris Veen', 'Mirjam Kok', 'Samira El A.'])
    for (const page of [leadPage, jorisPage, mirjamPage]) {
      await expect(person(page, 'Joris Veen').last()).toContainText('1e in de rij')
      await expect(person(page, 'Mirjam Kok').last()).toContainText('2e in de rij')
      await expect(person(page, 'Samira El A.').last()).toContainText('3e in de rij')
    }
    await jorisPage.getByRole('button', { name: 'Hand omlaag' }).click()
    await expect(queue).toHaveText(['Mirjam Kok', 'Samira El A.'])
    await jorisPage.getByRole('button', { name: 'Woord vragen' }).click()
    await expect(queue).toHaveText(['Mirjam Kok', 'Samira El A.', 'Joris Veen'])
  } finally {
    await relay.end()
  }
})

/** What the timer shows, in seconds left. */
const secondsLeft = async (page: Page): Promise<number> => {
  const text = await page.getByRole('timer', { name: 'Tijd voor deze stap' }).innerText()
  const [, minutes, seconds] = /(\d+):(\d\d)/.exec(text) ?? []
  return Number(minutes) * 60 + Number(seconds)
}

test('R-LEAD-6 the timer shows the same second on screens whose clocks are minutes apart', async ({
  browser,
}) => {
  const relay = await startRelayProcess()
  const problems: string[] = []
  try {
    const leadContext = await browser.newContext()
    const jorisContext = await browser.newContext()
    await shiftClock(leadContext, 4)
    await shiftClock(jorisContext, -9)
    const leadPage = await newPage(leadContext, problems)
    const jorisPage = await newPage(jorisContext, problems)
    await firstUse(leadPage, relay.url, samira)
    await startSession(leadPage, { title: 'De klok', purpose: 'Oefenen' })
    await join(jorisPage, await invite(leadPage), joris)
    const apart = (await leadPage.evaluate(() => Date.now())) - (await jorisPage.evaluate(() => Date.now()))
    expect(apart).toBeGreaterThan(12 * 60_000)
    await storedOnRelay(jorisPage)

    await leadPage.getByRole('button', { name: 'Tijd starten' }).click()
    await expect(jorisPage.getByRole('timer')).not.toContainText('06:00')
    for (const left of [357, 354, 351]) {
      await expect.poll(() => secondsLeft(leadPage)).toBeLessThanOrEqual(left)
      const [mine, theirs] = await Promise.all([secondsLeft(leadPage), secondsLeft(jorisPage)])
      // The two are read one after the other, so a second may pass in between.
      expect(Math.abs(mine - theirs)).toBeLessThanOrEqual(1)
    }
    // Standing still they show the same to the second.
    await leadPage.getByRole('button', { name: 'Tijd stilzetten' }).click()
    await expect(jorisPage.getByRole('timer')).toContainText('staat stil')
    await expect(leadPage.getByRole('timer')).toContainText('staat stil')
    expect(await secondsLeft(jorisPage)).toBe(await secondsLeft(leadPage))

    // Somebody who comes later, with a right clock, sees the same.
    const lateContext = await browser.newContext()
    const latePage = await newPage(lateContext, problems)
    await leadPage.getByRole('button', { name: 'Tijd starten' }).click()
    await join(latePage, await invite(leadPage), mirjam)
    await storedOnRelay(latePage)
    const [mine, theirs] = await Promise.all([secondsLeft(leadPage), secondsLeft(latePage)])
    expect(Math.abs(mine - theirs)).toBeLessThanOrEqual(1)
  } finally {
    await relay.end()
  }
})
