import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { field, firstUse, invite, join, newPage, startSession, storedOnRelay } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const words = {
  joris: 'Rust levert hier meer op dan druk.',
  mirjam: 'De wet geeft geen ruimte.',
  nadia: 'Vraag haar eerst wat zij wil leren.',
}

const choose = (page: Page | Locator, choice: string): Promise<void> =>
  page.getByRole('radiogroup').getByRole('radio', { name: choice, exact: true }).check({ force: true })

const weigh = async (page: Page, choice: string, text: string): Promise<void> => {
  await choose(page, choice)
  await field(page, 'Het goede om te doen').fill(text)
}

const seal = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Verzegelen', exact: true }).click()
  await expect(page.getByRole('main').getByText('Verzegeld', { exact: true })).toBeVisible()
}

/** A facilitator and three participants, one of them on a phone, at the step where everyone weighs alone. */
const atTheRound = async (browser: Browser) => {
  const relay = await startRelayProcess()
  const problems: string[] = []
  const page = async (viewport = { width: 1280, height: 900 }) =>
    newPage(await browser.newContext({ viewport }), problems)
  const lead = await page()
  await firstUse(lead, relay.url, { name: 'Samira El A.', organisation: 'Werkplein Noord' })
  await startSession(lead, { title: 'Taaleis of tempo', purpose: 'Samen bepalen wat goed is' })
  const link = await invite(lead)
  const [joris, mirjam, nadia] = [await page(), await page(), await page({ width: 360, height: 740 })]
  await join(joris, link, { name: 'Joris Veen', organisation: 'De Kade' })
  await join(mirjam, link, { name: 'Mirjam Kok', organisation: 'Duinrand' })
  await join(nadia, link, { name: 'Nadia A.', organisation: 'Inwoner' })
  await lead
    .getByRole('navigation', { name: 'Stappen' })
    .getByRole('button', { name: /^Eigen afweging/ })
    .click()
  for (const member of [joris, mirjam, nadia])
    await expect(member.getByRole('button', { name: 'Verzegelen', exact: true })).toBeVisible()
  return { lead, joris, mirjam, nadia, problems, end: () => relay.end() }
}

test('R-ROUND-23 R-ROUND-25 R-ROUND-26 R-ROUND-29 before the reveal others see that somebody wrote, and nothing else', async ({
  browser,
}) => {
  const { lead, joris, mirjam, nadia, problems, end } = await atTheRound(browser)
  try {
    await expect(lead.getByRole('button', { name: 'Verzegelen', exact: true })).toHaveCount(0)
    await lead.getByRole('checkbox', { name: 'Ik weeg zelf ook mee' }).check({ force: true })
    await expect(lead.getByRole('button', { name: 'Verzegelen', exact: true })).toBeVisible()
    await lead.getByRole('checkbox', { name: 'Ik weeg zelf ook mee' }).uncheck({ force: true })

    await joris.getByRole('button', { name: 'Verzegelen', exact: true }).click()
    await expect(joris.getByRole('alert')).toContainText('Er staat nog niets')
    await weigh(joris, 'B', 'Een eerste gedachte.')
    await seal(joris)
    await joris.getByRole('button', { name: 'Aanpassen' }).click()
    await field(joris, 'Het goede om te doen').fill(words.joris)
    await expect(joris.getByText('Je hebt iets veranderd na het verzegelen.')).toBeVisible()
    await joris.getByRole('button', { name: 'Opnieuw verzegelen' }).click()
    await weigh(nadia, 'anders', words.nadia)
    await seal(nadia)
    await weigh(mirjam, 'A', words.mirjam)

    await expect(lead.getByText('2 van 3 hebben verzegeld')).toBeVisible()
    for (const page of [lead, mirjam]) {
      await expect(page.getByText('Joris Veen heeft geschreven')).toBeVisible()
      await expect(page.getByText('Nadia A. heeft geschreven')).toBeVisible()
      for (const text of [words.joris, words.nadia, 'Een eerste gedachte.'])
        await expect(page.locator('body')).not.toContainText(text)
    }
    await expect(lead.locator('body')).not.toContainText(words.mirjam)
    await expect(joris.getByText('Mirjam Kok heeft geschreven')).toHaveCount(0)

    await lead.getByRole('button', { name: 'Onthullen' }).click()
    const asking = lead.getByRole('dialog', { name: 'Nu onthullen?' })
    await expect(asking).toContainText('kan niet ongedaan worden gemaakt')
    await expect(asking.getByRole('listitem')).toHaveText(['Mirjam Kok'])
    await asking.getByRole('button', { name: 'Onthullen' }).click()
    for (const page of [lead, joris, mirjam, nadia]) {
      await expect(page.getByRole('heading', { name: '2 afwegingen onthuld' })).toBeVisible()
      await expect(page.getByRole('main')).toContainText(words.joris)
      await expect(page.getByRole('main')).not.toContainText('Een eerste gedachte.')
    }
    await expect(lead.locator('body')).not.toContainText(words.mirjam)
    expect(problems).toEqual([])
  } finally {
    await end()
  }
})

test('R-ROUND-24 R-ROUND-27 R-ROUND-28 R-REPORT-33 who was late, on paper or away has a place, and holds no report for ever', async ({
  browser,
}) => {
  const { lead, joris, mirjam, nadia, problems, end } = await atTheRound(browser)
  try {
    await weigh(joris, 'B', words.joris)
    await seal(joris)
    await storedOnRelay(joris)
    await weigh(nadia, 'anders', words.nadia)
    await seal(nadia)
    await weigh(mirjam, 'A', words.mirjam)
    await expect(lead.getByText('2 van 3 hebben verzegeld')).toBeVisible()
    await joris.context().close()
    await lead.getByRole('button', { name: 'Onthullen' }).click()
    await lead.getByRole('dialog').getByRole('button', { name: 'Onthullen' }).click()

    await expect(nadia.getByRole('heading', { name: '1 afweging onthuld, 1 nog verzegeld' })).toBeVisible()
    await expect(nadia.getByText('De afweging verschijnt zodra Joris Veen weer verbonden is.')).toBeVisible()
    await expect(nadia.getByText('Aan het woord: Nadia A. · 1 van 1')).toBeVisible()

    // Late and on paper: asked for, and marked.
    await expect(mirjam.getByText('Je had geschreven maar niet verzegeld. Alsnog toevoegen?')).toBeVisible()
    await mirjam.getByRole('button', { name: 'Alsnog toevoegen' }).click()
    await expect(lead.getByText('na onthulling', { exact: true })).toBeVisible()
    await lead.getByRole('button', { name: 'Bijdrage op papier toevoegen' }).click()
    const paper = lead.getByRole('dialog', { name: 'Bijdrage op papier toevoegen' })
    await paper.getByRole('button', { name: 'Toevoegen' }).click()
    await expect(paper).toContainText('Vul in van wie deze bijdrage is.')
    await paper.getByRole('textbox', { name: 'Naam' }).fill('Tom Bakker')
    await choose(paper, 'A')
    await paper.getByRole('button', { name: 'Toevoegen' }).click()
    await expect(nadia.getByText('op papier', { exact: true })).toBeVisible()

    // No report while something is sealed; it says where, and what to do.
    await lead.getByRole('button', { name: 'Verslag' }).click()
    await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Er is nog geen verslag')
    await expect(lead.getByRole('main')).toContainText('Eigen afweging')
    await expect(lead.getByRole('button', { name: 'Exporteren' })).toBeDisabled()
    await lead.getByRole('main').getByRole('button', { name: 'Terug naar het beraad' }).click()

    await lead.getByRole('button', { name: /^Sluiten als niet geopend/ }).click()
    await lead.getByRole('dialog').getByRole('button', { name: 'Sluiten als niet geopend' }).click()
    await expect(nadia.getByRole('heading', { name: '3 afwegingen onthuld, 1 niet geopend' })).toBeVisible()

    for (const place of ['1 van 3', '2 van 3', '3 van 3']) {
      await expect(nadia.getByText(new RegExp(`^Aan het woord: .* · ${place}$`))).toBeVisible()
      await expect(nadia.getByRole('img', { name: /^Verdeling/ })).toHaveCount(0)
      await lead.getByRole('button', { name: /^(Volgende spreker|Iedereen heeft gesproken)$/ }).click()
    }
    await expect(nadia.getByRole('img', { name: 'Verdeling: A: 2, B: 0, anders: 1' })).toBeVisible()
    expect(await nadia.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)

    await lead.getByRole('button', { name: 'Verslag' }).click()
    await expect(lead.getByRole('article')).toContainText(words.mirjam)
    await expect(lead.getByRole('article')).not.toContainText(words.joris)
    await expect(lead.getByRole('button', { name: 'Exporteren' })).toBeEnabled()
    expect(problems).toEqual([])
  } finally {
    await end()
  }
})
