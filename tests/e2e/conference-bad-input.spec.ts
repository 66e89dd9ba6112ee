import { expect, type Page } from '@playwright/test'
import { shiftClock } from './clock.ts'
import {
  admit,
  field,
  firstUse,
  inviteToLobby,
  knock,
  newPage,
  startSession,
  storedOnRelay,
  typeIn,
} from './member.ts'
import { knockWithoutScreen } from './node-member.ts'
import { type RelayProcess, startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }
const mirjam = { name: 'Mirjam Kok', organisation: 'Duinrand' }
const session = {
  title: 'Gezin M.',
  purpose: 'Eén plan voor het gezin',
  method: 'Integraal casusoverleg',
}

const steps = (page: Page) => page.getByRole('navigation', { name: 'Stappen' })
const inRoom = (page: Page) => expect(steps(page)).toBeVisible()
const waitingRoom = (page: Page) => page.getByRole('region', { name: 'Wachtkamer' })
const waiting = (page: Page, name: string) =>
  waitingRoom(page).getByRole('listitem').filter({ hasText: name })
const present = (page: Page) => page.getByRole('region', { name: 'Aanwezig' })
const main = (page: Page) => page.getByRole('main')
const card = (page: Page, name: string) => main(page).getByRole('listitem', { name, exact: true })

/** Goes to a step by its name. */
const goTo = async (page: Page, step: string): Promise<void> => {
  await steps(page)
    .getByRole('button', { name: new RegExp(step) })
    .click()
  await expect(
    steps(page)
      .getByRole('button', { name: new RegExp(step) })
      .and(page.locator('[data-shown]')),
  ).toBeVisible()
}

test.describe.configure({ mode: 'serial' })
test.use({ actionTimeout: 15_000 })

let relay: RelayProcess
let lead: Page
let guest: Page
let link: string
const problems: string[] = []

test.beforeAll(async ({ browser }) => {
  test.setTimeout(120_000)
  relay = await startRelayProcess()
  lead = await newPage(await browser.newContext(), problems)
  guest = await newPage(await browser.newContext(), problems)
  await firstUse(lead, relay.url, samira)
  await startSession(lead, session)
  link = await inviteToLobby(lead)
})
test.afterEach(() => expect(problems.splice(0)).toEqual([]))
test.afterAll(async () => relay?.end())

test('R-LOBBY-2 R-INTERFACE-20 a device that knocks twice waits once, under the name it gave last', async () => {
  const device = await knockWithoutScreen(link, ['Ton de Wit', 'Tonnie de Wit'])
  await expect(waiting(lead, 'Tonnie de Wit')).toBeVisible()
  await expect(waitingRoom(lead).getByRole('listitem')).toHaveCount(1)
  await waiting(lead, 'Tonnie de Wit').getByRole('button', { name: 'Weigeren' }).click()
  await expect(waitingRoom(lead)).toHaveCount(0)
  await device.close()

  // In a browser, the link leads back to where this device waits already.
  await knock(guest, link, joris, 'Alleen van mij')
  await expect(waiting(lead, joris.name)).toBeVisible()
  await guest.goto('about:blank')
  await guest.goto(link)
  await expect(main(guest)).toContainText('Je wacht al op dit apparaat.')
  await guest.getByRole('button', { name: 'Naar de wachtkamer' }).click()
  await expect(guest.getByRole('status').first()).toContainText('Je wacht, Joris Veen')
  await expect(waitingRoom(lead).getByRole('listitem')).toHaveCount(1)
})

test('R-INTERFACE-20 a device that is in already: the facilitator sees so, and admitting it again changes nothing', async () => {
  await admit(lead, joris)
  await inRoom(guest)
  await expect(present(lead)).toContainText(joris.name)

  // The same device at the door again, with the old link.
  await guest.goto('about:blank')
  await guest.goto(link)
  await guest.getByRole('button', { name: 'Deelnemen', exact: true }).click()
  await expect(waiting(lead, joris.name)).toContainText('doet al mee')
  await admit(lead, joris)
  await inRoom(guest)
  await expect(present(lead).getByRole('listitem').filter({ hasText: joris.name })).toHaveCount(1)
  await expect(waitingRoom(lead)).toHaveCount(0)
})

test('R-INTERFACE-20 two who lead admit the same person at once: the second is told that it was done', async ({
  browser,
}) => {
  await lead.getByRole('button', { name: 'Gespreksleiding overdragen' }).click()
  await lead.getByRole('dialog').getByRole('button', { name: 'Aanbieden' }).click()
  await guest.getByRole('button', { name: 'Overnemen' }).click()
  const visitor = await newPage(await browser.newContext(), problems)
  await knock(visitor, link, mirjam)
  await waiting(lead, mirjam.name).getByRole('button', { name: 'Toelaten' }).click()
  const dialog = lead.getByRole('dialog', { name: 'Mirjam Kok toelaten?' })
  await expect(dialog).toBeVisible()
  await admit(guest, mirjam)
  await inRoom(visitor)
  await dialog.getByRole('button', { name: 'Toelaten' }).click()
  await expect(dialog.getByRole('alert')).toContainText(
    /Mirjam Kok (wacht niet meer|doet op dit apparaat al mee)/,
  )
  await dialog.getByRole('button', { name: 'Annuleren' }).click()
  await expect(dialog).toBeHidden()
  await expect(present(lead).getByRole('listitem').filter({ hasText: mirjam.name })).toHaveCount(1)
  await visitor.close()
})

test('R-CONF-3 one person judging both aspects of an option is refused, beside the control and with the reason', async () => {
  await goTo(guest, 'Opties en besluit')
  await guest.getByRole('button', { name: 'Optie toevoegen' }).click()
  const option = card(guest, 'Optie 1')
  await option.getByRole('textbox', { name: 'Optie', exact: true }).fill('De gemeente neemt de huur over')
  const legality = option.getByRole('radiogroup', { name: 'Rechtmatig: mag het?' })
  const effectiveness = option.getByRole('radiogroup', { name: 'Doelmatig: helpt het?' })
  await legality.getByRole('radio', { name: 'Twijfel' }).check({ force: true })
  await expect(option).toContainText('Jouw oordeel')
  await effectiveness.getByRole('radio', { name: 'Ja' }).click({ force: true })
  await expect(effectiveness).toContainText('wie beide oordelen geeft, controleert zichzelf')
  await expect(effectiveness).toHaveAttribute('aria-invalid', 'true')
  await expect(effectiveness.getByRole('radio', { checked: true })).toHaveCount(0)
  // Somebody else can.
  await goTo(lead, 'Opties en besluit')
  await card(lead, 'Optie 1')
    .getByRole('radiogroup', { name: 'Doelmatig: helpt het?' })
    .getByRole('radio', { name: 'Ja' })
    .check({ force: true })
  await expect(option).toContainText('Oordeel van Samira El A.')
})

test('R-SESSION-31 R-PAGE-21 an agreement without anybody or a day is a draft, and the closing check names it', async () => {
  await goTo(lead, 'Afspraken en regie')
  await lead.getByRole('button', { name: 'Afspraak toevoegen' }).click()
  const agreement = card(lead, 'Afspraak 1')
  await agreement.getByRole('textbox', { name: 'Actie' }).fill('De huur regelen')
  await expect(agreement).toContainText('Nog nodig: persoon, organisatie, uiterste datum')
  await goTo(lead, 'Leren en vervolg')
  await expect(main(lead)).toContainText('Bij de afspraak “De huur regelen” staat nog niemand die het doet.')
  await expect(main(lead)).toContainText('De afspraak “De huur regelen” heeft nog geen datum.')
  await lead.getByRole('button', { name: 'Verslag', exact: true }).click()
  const checks = lead.getByRole('complementary', { name: 'Klaar om te delen?' })
  await expect(checks).toContainText('De afspraak “De huur regelen” heeft nog geen datum.')
  await expect(lead.getByRole('article')).toContainText('De huur regelen')
  await lead.getByRole('button', { name: 'Terug naar het beraad' }).click()
  await lead.getByRole('button', { name: 'Terug naar het overzicht' }).click()
  await lead.getByRole('navigation').getByRole('link', { name: 'Afspraken', exact: true }).click()
  await lead.getByRole('radio', { name: /^Alle/ }).check({ force: true })
  await expect(main(lead).getByRole('row').filter({ hasText: 'De huur regelen' })).toContainText('concept')
  await main(lead).getByRole('link', { name: 'uit Gezin M.' }).click()
  await inRoom(lead)
})

test('R-CONF-5 R-CONF-8 a request without a question is not made; one whose link is opened and answered twice has one answer', async ({
  browser,
}) => {
  await goTo(lead, 'Afspraken en regie')
  await lead.getByRole('button', { name: 'Verzoek toevoegen' }).click()
  const request = card(lead, 'Verzoek 1')
  const make = request.getByRole('button', { name: 'Verzoek maken' })
  await expect(make).toBeDisabled()
  await request.getByRole('textbox', { name: 'Knelpunt' }).fill('Niemand mag de huur overnemen')
  await request.getByRole('combobox', { name: 'Trede' }).selectOption({ index: 2 })
  await expect(make).toBeDisabled()
  await expect(request.getByRole('status')).toHaveText('Vul eerst in: wat vragen jullie te beslissen.')
  await request.getByRole('textbox', { name: 'Wat vragen jullie te beslissen' }).fill('Mag het twee maanden?')
  await make.click()
  const shown = lead.getByRole('dialog', { name: 'Link voor wie het mandaat heeft' })
  const field = shown.getByRole('textbox', { name: 'Link naar het verzoek' })
  await expect(field).toHaveValue(/#u=/, { timeout: 30_000 })
  const requestLink = await field.inputValue()
  await shown.getByRole('button', { name: 'Sluiten' }).last().click()

  // Two people open the link; both begin to answer.
  const contexts = await Promise.all([browser.newContext(), browser.newContext()])
  const [first, second] = await Promise.all(contexts.map((one) => newPage(one, problems)))
  if (!first || !second) throw new Error('two devices are needed')
  const holders = [
    [first, { name: 'Hans Wit', organisation: 'Gemeente' }, 'Twee maanden.'],
    [second, { name: 'Els Roos', organisation: 'Gemeente' }, 'Drie maanden.'],
  ] as const
  for (const [page, person, decision] of holders) {
    await page.goto(requestLink)
    await page.getByRole('textbox', { name: 'Je naam' }).fill(person.name)
    await page.getByRole('textbox', { name: 'Organisatie' }).fill(person.organisation)
    await page
      .getByRole('radiogroup', { name: 'Dit apparaat' })
      .getByRole('radio', { name: 'Alleen van mij' })
      .check({ force: true })
    await page.getByRole('button', { name: 'Deelnemen', exact: true }).click()
    await expect(main(page)).toContainText('Mag het twee maanden?')
    await expect(page.locator('body')).not.toContainText('De gemeente neemt de huur over')
    await page
      .getByRole('radiogroup', { name: 'Wat besluit je?' })
      .getByRole('radio', { name: 'Toestaan', exact: true })
      .check({ force: true })
    await page.getByRole('textbox', { name: 'Besluit' }).fill(decision)
  }
  // Signing without a reason is refused beside the field.
  await first.getByRole('button', { name: 'Ondertekenen' }).click()
  await expect(first.getByRole('textbox', { name: 'Motivering' })).toBeFocused()
  await expect(main(first)).toContainText('Schrijf op waarom je zo besluit.')
  await first.getByRole('textbox', { name: 'Motivering' }).fill('Ontruiming kost meer.')
  await first.getByRole('button', { name: 'Ondertekenen' }).click()
  await expect(first.getByRole('heading', { name: 'Getekend', exact: true })).toBeFocused()
  await expect(main(first)).toContainText('Je kunt dit scherm sluiten.')

  // Whoever else had it open sees the answer instead of the form, and nobody can sign twice.
  await expect(second.getByRole('heading', { name: 'Dit verzoek is beantwoord' })).toBeVisible()
  await expect(main(second)).toContainText('Hans Wit')
  for (const page of [first, second])
    await expect(page.getByRole('button', { name: 'Ondertekenen' })).toHaveCount(0)
  // Opened again on the same device.
  await first.goto('about:blank')
  await first.goto(requestLink)
  await expect(main(first)).toContainText('Dit verzoek staat al op dit apparaat.')
  await first.getByRole('button', { name: 'Verzoek openen' }).click()
  await expect(first.getByRole('heading', { name: 'Getekend', exact: true })).toBeVisible()
  await expect(main(first)).toContainText('Twee maanden.')

  await expect(request).toContainText('Beantwoord')
  await expect(request).toContainText('Twee maanden.')
  await expect(request).toContainText('Handtekening klopt')
  await Promise.all(contexts.map((one) => one.close()))
})

test('R-INTERFACE-19 R-SESSION-31 a circle whose last member left says that nobody can open it, everywhere it is named', async () => {
  // Whoever leads now is alone in it.
  await guest.getByRole('button', { name: 'Besloten kringen' }).click()
  const dialog = guest.getByRole('dialog', { name: 'Besloten kringen' })
  await dialog.getByRole('button', { name: 'Kring maken' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Naam van de kring' })).toBeFocused()
  await expect(dialog).toContainText('Geef de kring een naam.')
  await dialog.getByRole('textbox', { name: 'Naam van de kring' }).fill('zorg')
  await dialog.getByRole('button', { name: 'Kring maken' }).click()
  await expect(dialog.getByRole('heading', { name: 'Besloten kring zorg · 1 deelnemer' })).toBeVisible()
  await dialog
    .getByRole('combobox', { name: 'In de kring zetten' })
    .selectOption({ label: 'Wat de inwoner zelf wil' })
  await dialog.getByRole('button', { name: 'In de kring zetten' }).click()
  await expect(dialog).toContainText('In de kring staat: Wat de inwoner zelf wil')
  // What holds words already is refused, with the reason.
  await dialog.getByRole('combobox', { name: 'In de kring zetten' }).selectOption({ label: 'Opties' })
  await dialog.getByRole('button', { name: 'In de kring zetten' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Hier staat al iets')

  await dialog.getByRole('button', { name: 'De kring verlaten' }).click()
  await expect(dialog.getByText('kan niemand nog openen wat erin staat')).toBeVisible()
  await dialog.getByRole('button', { name: 'Ja, uit de kring' }).click()
  await expect(dialog.getByRole('heading', { name: 'Besloten kring zorg · 0 deelnemers' })).toBeVisible()
  await expect(dialog).toContainText('Niemand is nog lid van deze kring.')
  await expect(dialog.getByRole('combobox', { name: /^In de kring/ })).toHaveCount(0)
  await guest.keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  for (const page of [guest, lead]) {
    await goTo(page, 'De inwoner aan het woord')
    await expect(main(page)).toContainText('Niemand is nog lid van deze kring.')
    await goTo(page, 'Leren en vervolg')
    await expect(main(page)).toContainText(
      'Van de besloten kring zorg is niemand meer lid. Wat erin staat, kan niemand openen.',
    )
  }
  await lead.getByRole('button', { name: 'Verslag', exact: true }).click()
  await expect(lead.getByRole('article')).toContainText('zorg')
  await lead.getByRole('button', { name: 'Terug naar het beraad' }).click()
})

test('R-LIVE-6 devices whose clocks are far off knock, are let in and work along; so does a facilitator’s', async ({
  browser,
}) => {
  const days = 24 * 60
  for (const [at, minutes] of [-47, 42, 3 * days, -400 * days].entries()) {
    const context = await browser.newContext()
    await shiftClock(context, minutes)
    const page = await newPage(context, problems)
    const person = { name: `Gast ${at + 1}`, organisation: 'Duinrand' }
    await knock(page, link, person)
    await expect(page.getByRole('status').first()).toContainText('Je wacht, Gast')
    await admit(lead, person)
    await inRoom(page)
    await goTo(page, 'Wat zit vast')
    await typeIn(page, 'De kern', `Van gast ${at + 1}. `)
    await storedOnRelay(page)
    await goTo(lead, 'Wat zit vast')
    await expect(field(lead, 'De kern')).toContainText(`Van gast ${at + 1}.`)
    await context.close()
  }
  const context = await browser.newContext()
  await shiftClock(context, 3 * days)
  const early = await newPage(context, problems)
  await firstUse(early, relay.url, samira)
  await startSession(early, session)
  await storedOnRelay(early)
  const visitor = await newPage(await browser.newContext(), problems)
  await knock(visitor, await inviteToLobby(early), mirjam)
  await admit(early, mirjam)
  await inRoom(visitor)
})
