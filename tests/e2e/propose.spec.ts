import { type Browser, expect, type Page } from '@playwright/test'
import { checkScreen } from './axe.ts'
import { firstUse, invite, join, newPage, type Person, startSession } from './member.ts'
import { type RelayProcess, startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }
const mirjam = { name: 'Mirjam Kok', organisation: 'Duinrand' }
const noor = { name: 'Noor Vos', organisation: 'Regio' }
const title = 'Eten van familie dat niet gemeld werd'

test.describe.configure({ mode: 'serial' })
test.use({ actionTimeout: 15_000 })

let relay: RelayProcess
const problems: string[] = []

test.beforeAll(async () => {
  relay = await startRelayProcess()
})
test.afterAll(async () => {
  await relay.end()
})

const memberOn = async (browser: Browser, link: string, person: Person): Promise<Page> => {
  const page = await newPage(await browser.newContext(), problems)
  await join(page, link, person)
  return page
}

/** Goes to a place of the program without loading it anew. */
const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    window.location.hash = to
  }, hash)

const state = (page: Page) => page.getByRole('region', { name: 'Hoe het ervoor staat' })
const write = (page: Page, name: string, words: string): Promise<void> =>
  page.getByRole('textbox', { name, exact: true }).fill(words)
const addTo = async (page: Page, part: string, item: string): Promise<void> => {
  await write(page, `Nieuw bij ${part}`, item)
  await page.getByRole('button', { name: `Toevoegen aan ${part}`, exact: true }).click()
}

test('R-LIBRARY-60 to 66 R-LIBRARY-70 R-LIBRARY-71 a record is proposed, agreed to, offered and approved, and found again', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const lead = await newPage(await browser.newContext(), problems)
  await firstUse(lead, relay.url, samira)
  await startSession(lead, { title: 'Gezin M.', purpose: 'Samen bepalen wat goed is om te doen' })
  const link = await invite(lead)
  const [first, second] = [await memberOn(browser, link, joris), await memberOn(browser, link, mirjam)]
  const room = new URL(lead.url()).hash

  await test.step('R-LIBRARY-64 nothing is asked before what the check found is decided', async () => {
    await lead.getByRole('button', { name: 'Verslag', exact: true }).click()
    await lead.getByRole('link', { name: 'Voorstellen voor de moresprudentie' }).click()
    await lead.getByRole('button', { name: 'Voorstel maken' }).click()
    await write(lead, 'Titel', title)
    await write(lead, 'De morele vraag', 'Mogen wij afzien van terugvordering van de bijstand?')
    await write(
      lead,
      'De casus in het kort',
      'Mevrouw Fatima El Amrani (BSN 123456782) kreeg boodschappen van familie en meldde dat niet.',
    )
    await addTo(lead, 'Thema’s', 'bijstand en inkomen')
    await addTo(lead, 'Waarden die botsen', 'rechtsgelijkheid')
    await addTo(lead, 'Waarden die botsen', 'bestaanszekerheid')
    await write(lead, 'Wat er is besloten en waarom', 'Er wordt niet teruggevorderd.')
    await write(lead, 'Het sterkste tegenargument', 'Wie het wel meldt, krijgt minder.')
    const ask = lead.getByRole('button', { name: 'Vraag instemming' })
    await expect(lead.getByText('Er staat nog niet waar dit niet voor geldt.')).toBeVisible()
    await write(lead, 'Waar dit niet voor geldt', 'Geldt niet bij opzet.')
    await expect(lead.getByText('Neem eerst een besluit over wat de controle vond.')).toBeVisible()
    await expect(ask).toBeDisabled()
    await lead.getByRole('button', { name: 'Rest weglaten' }).click()
    await expect(lead.getByText('Verwerk eerst de besluiten in de tekst.')).toBeVisible()
    await expect(ask).toBeDisabled()
    const found: string[] = []
    await checkScreen(lead, 'writing a proposal', found)
    expect(found).toEqual([])
    await lead.getByRole('button', { name: 'Verwerk de besluiten in de tekst' }).click()
    await expect(lead.getByRole('textbox', { name: 'De casus in het kort' })).not.toHaveValue(
      /123456782|Amrani/,
    )
    await expect(ask).toBeEnabled()
    await ask.click()
    await expect(state(lead)).toContainText('Instemming gevraagd')
  })

  await test.step('R-LIBRARY-61 those present are asked in their room, and answer', async () => {
    for (const page of [first, second]) {
      await page.getByRole('link', { name: 'Lees de tekst en antwoord' }).click()
      await expect(page.getByRole('article', { name: title })).toContainText('Geldt niet bij opzet.')
      await page.getByRole('button', { name: 'Ik stem in' }).click()
      await expect(page.getByText('Je stemt in met deze tekst.')).toBeVisible()
    }
    const found: string[] = []
    await checkScreen(first, 'answering a proposal', found)
    expect(found).toEqual([])
    await expect(state(lead)).toContainText('Iedereen stemt in')
  })

  await test.step('R-LIBRARY-62 an edit takes the answers away, and says so before', async () => {
    await lead.getByRole('button', { name: 'Tekst wijzigen' }).click()
    const dialog = lead.getByRole('alertdialog', { name: 'Tekst wijzigen?' })
    await expect(dialog).toContainText('vervallen de instemmingen')
    await dialog.getByRole('button', { name: 'Wijzigen', exact: true }).click()
    await write(lead, 'Waar dit niet voor geldt', 'Geldt niet bij opzet of bij vermogen.')
    await expect(state(lead)).toContainText('Concept')
    await lead.getByRole('button', { name: /instemming$/ }).click()
    for (const page of [first, second]) {
      await expect(page.getByRole('article', { name: title })).toContainText('of bij vermogen')
      await page.getByRole('button', { name: 'Ik stem in' }).click()
    }
    await expect(state(lead)).toContainText('Iedereen stemt in')
  })

  const reviewer = await newPage(await browser.newContext(), problems)
  await test.step('R-LIBRARY-63 it goes to a library, and a reviewer on another device approves it', async () => {
    const place = new URL(lead.url()).hash
    await lead.getByRole('link', { name: 'Naar de bibliotheek' }).click()
    await lead.getByRole('textbox', { name: 'Naam van de bibliotheek' }).fill('Regio Noord')
    await lead.getByRole('button', { name: 'Bibliotheek beginnen' }).click()
    await lead.getByRole('button', { name: 'Anderen uitnodigen' }).click()
    const field = lead.getByRole('textbox', { name: 'Uitnodigingslink' })
    await expect(field).toHaveValue(/#/)
    const toLibrary = await field.inputValue()
    await lead.keyboard.press('Escape')
    await reviewer.goto(toLibrary)
    await reviewer.getByRole('textbox', { name: 'Je naam' }).fill(noor.name)
    await reviewer.getByRole('textbox', { name: 'Organisatie' }).fill(noor.organisation)
    const devices = reviewer.getByRole('radiogroup', { name: 'Dit apparaat' })
    if ((await devices.count()) > 0)
      await devices.getByRole('radio', { name: 'Gedeeld' }).check({ force: true })
    await reviewer.getByRole('button', { name: 'Deelnemen', exact: true }).click()
    await lead.getByRole('button', { name: 'Beoordelaars', exact: true }).click()
    await lead.getByRole('checkbox', { name: /Noor Vos/ }).check({ force: true })
    await lead.keyboard.press('Escape')
    await goTo(lead, place)
    await lead.getByRole('button', { name: 'Aanbieden aan de bibliotheek' }).click()
    await expect(state(lead)).toContainText('Aangeboden')
    await goTo(reviewer, '#/moresprudentie')
    await reviewer.getByRole('link', { name: title }).first().click()
    await reviewer.getByRole('button', { name: 'Goedkeuren' }).click()
    await reviewer.getByRole('dialog').getByRole('button', { name: 'Goedkeuren' }).click()
    await expect(state(lead)).toContainText('Goedgekeurd door Noor Vos')
  })

  await test.step('R-LIBRARY-70 R-LIBRARY-71 what resembles it shows in preparation and on the overview, with why', async () => {
    await goTo(lead, '#/nieuw')
    await write(lead, 'Titel', 'Bijstand en boodschappen van familie')
    await write(lead, 'Doel van het gesprek', 'Bepalen of de bijstand wordt teruggevorderd')
    const similar = lead.getByRole('list', { name: 'Beraden die hierop lijken' })
    await expect(similar.getByRole('link', { name: title })).toBeVisible()
    await expect(similar).toContainText('Zelfde thema: bijstand en inkomen')
    await expect(similar).toContainText(/Zelfde woorden: .*boodschappen/)
    await lead.getByRole('button', { name: 'Beraad starten' }).click()
    await expect(lead.getByRole('complementary').getByRole('link', { name: title })).toBeVisible()
    await goTo(lead, '#/')
    const overview = lead.getByRole('region', { name: 'Lijkt op eerdere beraden' })
    await expect(overview.getByRole('link', { name: title })).toBeVisible()
    await expect(overview).toContainText('Geen precedent')
    const found: string[] = []
    await checkScreen(lead, 'similar cases on the overview', found)
    expect(found).toEqual([])
  })

  await test.step('R-LIBRARY-65 an objection afterwards takes the record out of the library', async () => {
    await first.getByRole('button', { name: 'Ik heb bezwaar' }).click()
    await expect(first.getByText('Je hebt bezwaar gemaakt.')).toBeVisible()
    await goTo(lead, room)
    await expect(lead.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
    await expect(reviewer.getByText('Deze beschrijving is ingetrokken')).toBeVisible()
    await goTo(lead, '#/')
    await expect(lead.getByRole('heading', { level: 2, name: 'Nu en binnenkort' })).toBeVisible()
    await expect(lead.getByRole('region', { name: 'Lijkt op eerdere beraden' })).toBeHidden()
  })
  expect(problems).toEqual([])
})
