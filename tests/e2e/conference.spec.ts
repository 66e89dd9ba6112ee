import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import {
  admit,
  choose,
  field,
  firstUse,
  inviteToLobby,
  knock,
  newPage,
  nextStep,
  startSession,
  storedOnRelay,
  typeIn,
} from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

test.use({ actionTimeout: 15_000 })

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }
const mirjam = { name: 'Mirjam Kok', organisation: 'Duinrand' }
const hanna = { name: 'Hanna Wiersma', organisation: 'GGD' }
const director = { name: 'Tom Bakker', organisation: 'Werkplein Noord' }

const day = 24 * 60 * 60_000
const isoDay = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10)

/** From the next page that it opens, this context lives so many days later. */
const laterBy = async (context: BrowserContext, days: number): Promise<void> => {
  await context.addInitScript((shift) => {
    const Real = Date
    class Later extends Real {
      constructor(...parts: [] | [number]) {
        if (parts.length === 0) super(Real.now() + shift)
        else super(...parts)
      }
      static override now(): number {
        return Real.now() + shift
      }
    }
    window.Date = Later as DateConstructor
  }, days * day)
}

const main = (page: Page): Locator => page.getByRole('main')

const radio = (page: Page, group: string | RegExp, name: string): Promise<void> =>
  main(page)
    .getByRole('radiogroup', { name: group })
    .getByRole('radio', { name, exact: true })
    .check({ force: true })

/** Adds a fact, worry … to a life domain, which is opened when it is not. */
const addItem = async (page: Page, kind: string, domain: string, words: string): Promise<void> => {
  const toggle = main(page).getByRole('button', { name: domain, exact: true })
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click()
  await main(page)
    .getByRole('button', { name: new RegExp(`^${kind} toevoegen bij ${domain}$`) })
    .click()
  await field(page, `${kind} bij ${domain}`).last().fill(words)
}

test('R-LIVE-13 five people of four organisations hold a conference with a circle, an escalation and a follow-up', async ({
  browser,
}) => {
  test.setTimeout(420_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  try {
    const contexts = await Promise.all([0, 1, 2, 3, 4].map(() => browser.newContext()))
    const pages = await Promise.all(contexts.map((context) => newPage(context, problems)))
    const [lead, jorisPage, mirjamPage, hannaPage, directorPage] = pages
    const leadContext = contexts[0]
    if (!lead || !jorisPage || !mirjamPage || !hannaPage || !directorPage || !leadContext)
      throw new Error('five pages are needed')
    const members = [jorisPage, mirjamPage, hannaPage]

    // Samira's own device keeps everything; the others knock and are let in.
    await firstUse(lead, relay.url, samira)
    await startSession(lead, {
      title: 'Gezin M.: vier trajecten, één regisseur',
      purpose: 'Eén plan met het gezin, en één regisseur',
      method: 'Integraal casusoverleg',
    })
    const link = await inviteToLobby(lead)
    for (const [page, person] of [
      [jorisPage, joris],
      [mirjamPage, mirjam],
      [hannaPage, hanna],
    ] as const) {
      await knock(page, link, person)
      await admit(lead, person)
      await expect(page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
    }
    await expect(lead.getByRole('navigation', { name: 'Stappen' }).getByRole('button')).toHaveCount(8)

    // The resident's voice.
    await nextStep(lead)
    await typeIn(mirjamPage, 'Wat de inwoner zelf wil', 'Rust, en één iemand om te bellen.')
    await expect(field(lead, 'Wat de inwoner zelf wil')).toContainText('één iemand om te bellen')

    // One picture; health stands in a circle of Samira, Mirjam and Hanna.
    await nextStep(lead)
    await lead.getByRole('button', { name: 'Besloten kringen' }).click()
    const circles = lead.getByRole('dialog', { name: 'Besloten kringen' })
    await circles.getByRole('textbox', { name: 'Naam van de kring' }).fill('hulpverlening')
    for (const person of [mirjam, hanna])
      await circles.getByRole('checkbox', { name: new RegExp(person.name) }).check({ force: true })
    await circles.getByRole('button', { name: 'Kring maken' }).click()
    await expect(circles.getByText('Besloten kring hulpverlening · 3 deelnemers').first()).toBeVisible()
    await choose(lead, circles, 'In de kring zetten', 'Beeld per leefgebied: Gezondheid')
    await circles.getByRole('button', { name: 'In de kring zetten' }).last().click()
    await lead.keyboard.press('Escape')
    await addItem(hannaPage, 'Feit', 'Gezondheid', 'Is in behandeling.')
    await radio(hannaPage, 'Nu bij Gezondheid', 'moeilijk').catch(() => undefined)
    await expect(main(mirjamPage)).toContainText('Is in behandeling.')
    await expect(main(jorisPage)).toContainText('Besloten kring hulpverlening · 3 deelnemers')
    await expect(main(jorisPage)).not.toContainText('Is in behandeling.')

    await addItem(jorisPage, 'Zorg', 'Wonen', 'Ontruiming aangezegd.')
    await field(jorisPage, 'Bron')
      .or(main(jorisPage).getByRole('combobox', { name: 'Bron' }))
      .last()
      .fill('De Kade')
    await expect(main(lead)).toContainText('Ontruiming aangezegd.')
    const now = main(jorisPage).getByRole('radiogroup', { name: 'Nu bij Wonen' }).getByRole('radio')
    await now.first().check({ force: true })
    await expect(
      main(lead).getByRole('radiogroup', { name: 'Nu bij Wonen' }).getByRole('radio').first(),
    ).toBeChecked()

    // What is stuck.
    await nextStep(lead)
    await jorisPage.getByRole('button', { name: 'Knelpunt toevoegen' }).click()
    await field(jorisPage, 'Wat zit vast').fill('De urgentieregel sluit dit gezin uit.')
    await expect(field(lead, 'Wat zit vast')).toHaveValue('De urgentieregel sluit dit gezin uit.')

    // Moral check.
    await nextStep(lead)
    await field(mirjamPage, 'De morele vraag').fill('Mogen wij dit gezin voor laten gaan?')
    await expect(field(lead, 'De morele vraag')).toHaveValue('Mogen wij dit gezin voor laten gaan?')

    // Options: lawfulness and effectiveness by two people.
    await nextStep(lead)
    await mirjamPage.getByRole('button', { name: 'Optie toevoegen' }).click()
    await field(mirjamPage, 'Optie').fill('Urgentie buiten de regel om')
    await radio(jorisPage, /Rechtmatig/, 'Twijfel')
    await radio(jorisPage, /Doelmatig/, 'Ja').catch(() => undefined)
    await expect(main(jorisPage)).toContainText('wie beide oordelen geeft, controleert zichzelf')
    await radio(mirjamPage, /Doelmatig/, 'Ja')
    await expect(main(lead)).toContainText('Oordeel van Mirjam Kok')
    await field(lead, 'Besluit').fill('Wij vragen urgentie aan.')
    await main(lead).getByLabel('Wie heeft het mandaat').fill('Tom Bakker')
    await radio(lead, 'Zit die persoon aan tafel?', 'Nee, niet aan tafel')
    await lead.getByRole('button', { name: 'Verzoek klaarzetten' }).click()

    // Agreements, one of them for the chain, and the request to who has the mandate.
    await nextStep(lead)
    await jorisPage.getByRole('button', { name: 'Afspraak toevoegen' }).click()
    await field(jorisPage, 'Actie').fill('Ontruiming opschorten')
    await main(jorisPage).getByLabel('Persoon').fill(samira.name)
    await main(jorisPage).getByLabel('Organisatie').first().fill(samira.organisation)
    await main(jorisPage).getByLabel('Uiterste datum').first().fill(isoDay(7))
    await expect(field(lead, 'Actie')).toHaveValue('Ontruiming opschorten')
    await field(lead, 'Wat vragen jullie te beslissen').fill('Mag dit gezin urgentie krijgen?')
    await main(lead).getByLabel('Trede').selectOption({ index: 4 })
    await lead.getByRole('button', { name: 'Verzoek maken' }).click()
    const linkDialog = lead.getByRole('dialog', { name: 'Link voor wie het mandaat heeft' })
    const requestLink = linkDialog.getByRole('textbox', { name: 'Link naar het verzoek' })
    await expect(requestLink).toHaveValue(/#/, { timeout: 30_000 })

    // The holder of the mandate sees the request and nothing else, and signs.
    await directorPage.goto(await requestLink.inputValue())
    await directorPage.getByRole('textbox', { name: 'Je naam' }).fill(director.name)
    await directorPage.getByRole('textbox', { name: 'Organisatie' }).fill(director.organisation)
    await directorPage.getByRole('button', { name: /Deelnemen|Verzoek openen/ }).click()
    await expect(main(directorPage)).toContainText('Mag dit gezin urgentie krijgen?')
    await expect(directorPage.locator('body')).not.toContainText('Ontruiming')
    await expect(directorPage.locator('body')).not.toContainText('Joris')
    await radio(directorPage, 'Wat besluit je?', 'Toestaan')
    await field(directorPage, 'Besluit').fill('Urgentie voor zes maanden.')
    await field(directorPage, 'Motivering').fill('De regel treft hier wie hij moest beschermen.')
    await directorPage.getByRole('button', { name: 'Ondertekenen' }).click()
    await expect(main(directorPage)).toContainText('Getekend')
    await linkDialog.getByRole('button', { name: 'Sluiten' }).first().click()
    for (const page of [lead, jorisPage]) {
      await expect(main(page)).toContainText('Urgentie voor zes maanden.', { timeout: 30_000 })
      await expect(main(page)).toContainText('Handtekening klopt')
    }

    await field(lead, 'Casusregisseur').or(main(lead).getByLabel('Casusregisseur')).first().fill(mirjam.name)
    await nextStep(lead)
    for (const page of [lead, ...members]) await storedOnRelay(page)

    // The report: a circle's content is not in it unless chosen, and then only for its members.
    await lead.getByRole('button', { name: 'Verslag' }).click()
    await expect(main(lead)).toContainText('Urgentie voor zes maanden.')
    await expect(main(lead)).not.toContainText('Is in behandeling.')
    await lead.getByRole('button', { name: 'Terug' }).first().click()

    // Two weeks later: the board names what is late, and a follow-up begins with it.
    await laterBy(leadContext, 14)
    await lead.goto(relay.url)
    await lead.reload()
    await lead.getByRole('navigation', { name: 'Hoofdmenu' }).getByText('Afspraken').first().click()
    await expect(main(lead)).toContainText('Ontruiming opschorten')
    await expect(main(lead)).toContainText('7 dagen te laat')
    await lead.goto(`${relay.url}#/`)
    await lead
      .getByRole('button', { name: 'Ga verder' })
      .or(lead.getByRole('link', { name: /Gezin M/ }))
      .first()
      .click()
    await expect(lead.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
    await lead.getByRole('button', { name: /^Leren en vervolg/ }).click()
    await lead.getByRole('link', { name: 'Vervolgoverleg plannen' }).click()
    await expect(lead.getByRole('textbox', { name: 'Titel' })).toHaveValue(/^Vervolg: Gezin M/)
    await expect(main(lead)).toContainText('Ontruiming opschorten')
    await lead.getByRole('button', { name: 'Beraad starten' }).click()
    await expect(lead.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
    await expect(main(lead)).toContainText('Ontruiming opschorten')
    await radio(lead, 'Hoe staat het ervoor?', 'Niet gedaan')
    await main(lead).getByRole('textbox', { name: 'Waarom' }).fill('De wethouder was ziek.')
    await lead.getByRole('button', { name: 'Vastleggen' }).click()
    await expect(main(lead)).toContainText('1 niet gedaan')
    await storedOnRelay(lead)

    // Members of the first conference find the way to the follow-up in it.
    await expect(jorisPage.getByRole('button', { name: /^Deelnemen: Vervolg: Gezin M/ })).toBeVisible({
      timeout: 30_000,
    })
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})
