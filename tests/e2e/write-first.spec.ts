import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import { firstUse, invite, join, newPage, startSession } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const people = {
  samira: { name: 'Samira El A.', organisation: 'Werkplein Noord' },
  joris: { name: 'Joris Veen', organisation: 'De Kade' },
  nadia: { name: 'Nadia Aksoy', organisation: 'Duinrand' },
}
const words = {
  samira: 'Een half jaar uitstel met een vaste coach',
  joris: 'Taalles op de werkvloer onder werktijd',
  nadia: 'Eerst vragen wat zij zelf wil leren',
}
const who = Object.values(people).flatMap(({ name, organisation }) => [
  name,
  organisation,
  name.split(' ')[0] ?? name,
])

/** The field in the work area, which its title names. */
const alternatives = (page: Page): Locator =>
  page.getByRole('main').getByRole('region', { name: 'Alternatieven', exact: true })
const cards = (page: Page): Locator =>
  alternatives(page).getByRole('list', { name: 'Bijdragen zonder naam' }).locator('> li')

const seal = async (page: Page, text: string): Promise<void> => {
  await alternatives(page).getByRole('textbox', { name: 'Alternatief' }).fill(text)
  await alternatives(page).getByRole('button', { name: 'Verzegelen', exact: true }).click()
  await expect(alternatives(page).getByText('Verzegeld', { exact: true })).toBeVisible()
}

/** A card without what its writer said and without what counts it: what is left may tell nobody apart. */
const skeletons = async (page: Page): Promise<readonly string[]> => {
  const html = await cards(page).evaluateAll((found) => found.map((card) => card.outerHTML))
  return html.map((card) =>
    Object.values(words)
      .reduce((rest, text) => rest.replaceAll(text, '…'), card)
      .replaceAll(/(aria-controls|id)="[^"]*"/g, '')
      .replaceAll(/\d/g, '#'),
  )
}

const exportAs = async (page: Page, format: string): Promise<string> => {
  await page.getByRole('button', { name: 'Exporteren' }).click()
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('radiogroup', { name: 'Formaat' })
    .getByRole('radio', { name: format })
    .check({ force: true })
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Opslaan' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  await expect(dialog).toBeHidden()
  return text
}

test('R-ROUND-47 R-ROUND-48 R-ROUND-49 R-ROUND-50 R-ROUND-52 a list is written without names first, and nothing says whose is whose', async ({
  browser,
}) => {
  test.setTimeout(90_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  const page = async (viewport = { width: 1280, height: 900 }) =>
    newPage(await browser.newContext({ viewport }), problems)
  try {
    const samira = await page()
    await firstUse(samira, relay.url, people.samira)
    await startSession(samira, { title: 'Taaleis of tempo', purpose: 'Samen bepalen wat goed is' })
    const link = await invite(samira)
    const joris = await page()
    const nadia = await page({ width: 360, height: 740 })
    await join(joris, link, people.joris)
    await join(nadia, link, people.nadia)
    const screens = [samira, joris, nadia]
    await samira
      .getByRole('navigation', { name: 'Stappen' })
      .getByRole('button', { name: /^Alternatieven/ })
      .click()

    // Whoever leads chooses before anybody wrote; the others read what it means.
    const choice = alternatives(samira).getByRole('combobox', { name: 'Hoe schrijven we dit?' })
    await expect(choice).toHaveValue('together')
    await choice.selectOption({ label: 'Eerst ieder voor zich, zonder naam' })
    for (const screen of screens) {
      const field = alternatives(screen)
      await expect(field).toContainText('leest niemand wat jij schreef')
      await expect(field).toContainText('Iedereen ziet wel dát je hebt geschreven')
      await expect(field).toContainText('met eigen gereedschap uit elkaar haalt')
    }
    await expect(alternatives(joris).getByRole('combobox', { name: 'Hoe schrijven we dit?' })).toHaveCount(0)
    await nadia.getByRole('button', { name: 'Meer hierover' }).click()
    await expect(nadia.getByRole('dialog', { name: 'Schrijven zonder naam' })).toContainText(
      'een belofte van Beraad, geen slot',
    )
    await nadia.keyboard.press('Escape')

    await seal(joris, words.joris)
    await seal(nadia, words.nadia)
    await expect(choice).toHaveCount(0)
    await expect(
      alternatives(samira).getByText('Eerst ieder voor zich, zonder naam', { exact: true }),
    ).toBeVisible()
    await expect(alternatives(samira)).toContainText('Joris Veen heeft geschreven')
    await expect(samira.locator('body')).not.toContainText(words.joris)
    await alternatives(samira)
      .getByRole('checkbox', { name: 'Ik schrijf zelf ook mee' })
      .check({ force: true })
    await seal(samira, words.samira)

    await alternatives(samira).getByRole('button', { name: 'Onthullen' }).click()
    await samira
      .getByRole('dialog', { name: 'Nu onthullen?' })
      .getByRole('button', { name: 'Onthullen' })
      .click()
    for (const screen of screens) {
      await expect(alternatives(screen).getByRole('heading', { name: '3 bijdragen onthuld' })).toBeVisible()
      await expect(cards(screen)).toHaveCount(3)
    }
    for (const left of [3, 2, 1]) {
      const turn = `Nu aan de beurt: bijdrage ${4 - left} van 3`
      await expect(alternatives(nadia).getByText(turn, { exact: true })).toBeVisible()
      await alternatives(samira)
        .getByRole('button', { name: left === 1 ? 'Alle bijdragen zijn besproken' : 'Volgende bijdrage' })
        .click()
    }

    // The same cards in the same order for everybody, and nothing on them but a number and what was written.
    const order = await cards(samira).allInnerTexts()
    for (const screen of screens) {
      await expect(alternatives(screen).getByText('Alle bijdragen zijn aan de beurt geweest.')).toBeVisible()
      expect(await cards(screen).allInnerTexts()).toEqual(order)
      const [first = '', ...others] = await skeletons(screen)
      expect(first).toContain('Bijdrage # van #')
      expect(first).not.toContain('style=')
      for (const other of others) expect(other).toBe(first)
      const html = await alternatives(screen).evaluate((field) => field.outerHTML)
      for (const text of Object.values(words)) expect(html).toContain(text)
      for (const name of who) expect(html).not.toContain(name)
      expect(await screen.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(
        true,
      )
    }

    // Only who leads is offered it; however often they press, every row is there once, and the list is live as ever.
    const cells = (screen: Page) => alternatives(screen).getByRole('textbox', { name: 'Alternatief' })
    await expect(alternatives(joris).getByRole('button', { name: 'Alles in de lijst zetten' })).toHaveCount(0)
    await alternatives(samira).getByRole('button', { name: 'Alles in de lijst zetten' }).click()
    await expect(alternatives(samira).getByText('Alles staat in de lijst.')).toBeVisible()
    await alternatives(samira).getByRole('button', { name: 'Alles in de lijst zetten' }).click()
    for (const screen of screens) await expect(cells(screen)).toHaveCount(3)
    await alternatives(joris).getByRole('button', { name: 'Alternatief toevoegen' }).click()
    await cells(joris).last().fill('Samen bedacht')
    await expect(cells(samira).last()).toHaveValue('Samen bedacht')

    await samira.getByRole('button', { name: 'Verslag' }).click()
    const formats = {
      html: 'Webpagina (HTML)',
      markdown: 'Tekst met opmaak (Markdown)',
      json: 'Gegevens (JSON)',
    }
    const html = await exportAs(samira, formats.html)
    const markdown = await exportAs(samira, formats.markdown)
    const json = JSON.parse(await exportAs(samira, formats.json))
    const from = { html: html.indexOf('Bijdrage 1 van 3'), markdown: markdown.indexOf('Bijdrage 1 van 3') }
    const until = { html: html.indexOf('Daarna samen'), markdown: markdown.indexOf('Daarna samen') }
    const field = json.fields.find(({ id }: { id: string }) => id === 'alternatives')
    const parts = [
      html.slice(from.html, until.html),
      markdown.slice(from.markdown, until.markdown),
      JSON.stringify(field),
    ]
    for (const part of parts) {
      for (const text of Object.values(words)) expect(part).toContain(text)
      for (const name of who) expect(part).not.toContain(name)
    }
    // Who was there stands in the report; whose is whose does not.
    expect(html).toContain('Joris Veen')
    expect(field.value.first).toMatchObject({ naming: 'hidden', revealed: true })
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})
