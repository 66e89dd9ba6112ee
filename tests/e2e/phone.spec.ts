import { expect, type Page } from '@playwright/test'
import { tooSmall, tooWide } from './fits.ts'
import { field, firstUse, invite, join, newPage, nextStep, startSession, typeIn } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true, deviceScaleFactor: 3 }

test('R-PHONE-1 R-PHONE-2 R-PHONE-3 a guest on a phone joins, follows, weighs, seals and sees the reveal', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  const found: string[] = []
  const fits = async (page: Page, where: string): Promise<void> => {
    for (const finding of [...(await tooWide(page)), ...(await tooSmall(page))])
      found.push(`${where}: ${finding}`)
  }
  try {
    const lead = await newPage(await browser.newContext(), problems)
    const guest = await newPage(await browser.newContext(phone), problems)
    await firstUse(lead, relay.url, samira)
    await startSession(lead, { title: 'Taaleis of tempo', purpose: 'Samen bepalen wat goed is' })
    const link = await invite(lead)

    await guest.goto(link)
    await expect(guest.getByRole('radiogroup', { name: 'Dit apparaat' })).toBeVisible()
    await fits(guest, 'joining')
    await join(guest, link, joris)
    await fits(guest, 'step 1')

    // What the group is doing is in sight without searching: the step, and how to take part.
    await expect(guest.getByRole('button', { name: /^Opening/ })).toBeInViewport()
    await guest.getByRole('button', { name: 'Aanwezigen en hulp' }).tap()
    await expect(guest.getByRole('region', { name: 'Aanwezig' })).toContainText('Samira El A.')
    await fits(guest, 'people and help')
    await guest.getByRole('button', { name: 'Aanwezigen en hulp' }).tap()
    await guest.getByRole('button', { name: 'Woord vragen' }).tap()
    await expect(lead.getByText('Wie wil er iets zeggen')).toBeVisible()
    await guest.getByRole('button', { name: 'Hand omlaag' }).tap()

    await nextStep(lead)
    await expect(guest.getByRole('button', { name: /^De casus/ })).toHaveAttribute('aria-current', 'step')
    await expect(guest.getByRole('button', { name: /^De casus/ })).toBeInViewport()
    await typeIn(guest, 'Het verhaal van de casus', 'Mevrouw draait nachtdiensten.')
    await expect(field(lead, 'Het verhaal van de casus')).toContainText('nachtdiensten')
    await fits(guest, 'step 2')

    // Looking at another step alone, and back to the group.
    await guest.getByRole('button', { name: /^Vorige stap/ }).tap()
    await expect(guest.getByRole('main').getByRole('heading', { level: 1 })).toHaveText(
      'Wat moet dit gesprek je opleveren?',
    )
    await fits(guest, 'looking elsewhere')
    await guest.getByRole('button', { name: 'Terug naar de groep' }).tap()
    await expect(field(guest, 'Het verhaal van de casus')).toBeVisible()

    await nextStep(lead)
    await field(guest, 'A: wat doe je dan?').fill('We houden vast aan de taaleis.')
    await field(lead, 'B: wat doe je dan?').fill('We stellen de taaleis een half jaar uit.')
    await fits(guest, 'step 3')
    await nextStep(lead)
    await guest.getByRole('button', { name: 'Vraag toevoegen' }).tap()
    await field(guest, 'Vraag').fill('Was er een avondgroep?')
    await fits(guest, 'step 4')
    await nextStep(lead)
    await guest.getByRole('button', { name: 'Perspectief toevoegen' }).tap()
    await field(guest, 'Perspectief').fill('Jobcoach')
    await fits(guest, 'step 5')
    await nextStep(lead)
    await guest.getByRole('button', { name: 'Alternatief toevoegen' }).tap()
    await field(guest, 'Alternatief').fill('Taalles op de werkvloer')
    await fits(guest, 'step 6')

    await nextStep(lead)
    await guest.getByRole('radiogroup', { name: 'Ik kies' }).getByText('B', { exact: true }).first().tap()
    await expect(
      guest.getByRole('radiogroup', { name: 'Ik kies' }).getByRole('radio', { name: 'B', exact: true }),
    ).toBeChecked()
    await field(guest, 'Het goede om te doen').fill('Rust levert hier meer op dan druk.')
    await fits(guest, 'round, writing')
    await guest.getByRole('button', { name: 'Verzegelen' }).tap()
    await expect(guest.getByRole('button', { name: 'Aanpassen' })).toBeVisible()
    await fits(guest, 'round, sealed')
    await expect(lead.getByText('Joris Veen heeft geschreven')).toBeVisible()
    await lead.getByRole('button', { name: 'Onthullen' }).click()
    await lead.getByRole('dialog').getByRole('button', { name: 'Onthullen' }).click()
    await expect(guest.getByRole('main')).toContainText('Rust levert hier meer op dan druk.')
    await fits(guest, 'round, revealed')
    await lead.getByRole('button', { name: 'Iedereen heeft gesproken' }).click()
    await expect(guest.getByRole('img', { name: /^Verdeling/ })).toBeVisible()
    await fits(guest, 'round, everyone has spoken')

    await nextStep(lead)
    await fits(guest, 'step 8')
    await nextStep(lead)
    await guest.getByRole('button', { name: 'Afspraak toevoegen' }).tap()
    await field(guest, 'Actie').fill('Mevrouw bellen over de avondgroep bij de taalschool')
    await fits(guest, 'step 9')
    await nextStep(lead)
    await guest
      .getByRole('radiogroup', { name: /gehoord/ })
      .getByText(/^5/)
      .tap()
    await fits(guest, 'step 10')
    await guest.getByRole('button', { name: 'Verslag' }).tap()
    await expect(guest.getByRole('main')).toContainText('Rust levert hier meer op dan druk.')
    await fits(guest, 'report')
    await guest.getByRole('button', { name: 'Exporteren' }).tap()
    await expect(guest.getByRole('dialog').getByRole('radio').first()).toBeVisible()
    await fits(guest, 'export dialog')
    expect(found).toEqual([])
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})

test('R-PHONE-2 R-PHONE-3 the pages outside the room fit a phone', async ({ browser }) => {
  const relay = await startRelayProcess()
  const problems: string[] = []
  const found: string[] = []
  try {
    const page = await newPage(await browser.newContext(phone), problems)
    const fits = async (where: string): Promise<void> => {
      for (const finding of [...(await tooWide(page)), ...(await tooSmall(page))])
        found.push(`${where}: ${finding}`)
    }
    await page.goto(relay.url)
    await expect(page.getByRole('textbox', { name: 'Je naam' })).toBeVisible()
    await fits('first use')
    await firstUse(page, relay.url, samira)
    await fits('empty overview')
    await page.getByRole('button', { name: 'Nieuw beraad' }).tap()
    await expect(page.getByRole('button', { name: 'Beraad starten' })).toBeVisible()
    await fits('new session')
    await page.getByRole('link', { name: 'Is een beraad hier nodig?' }).tap()
    await expect(page.getByRole('heading', { level: 1, name: 'Wegwijzer' })).toBeVisible()
    for (const question of await page.getByRole('radiogroup').all())
      await question.getByRole('radio', { name: 'Ja' }).tap()
    await page.getByRole('radio', { name: 'Een keuze tussen twee dingen' }).tap()
    await expect(page.getByRole('link', { name: 'Kies Dilemmamethode' })).toBeVisible()
    await fits('which form fits')
    await page.goBack()
    await page.goBack()
    await page.getByRole('link', { name: 'Instellingen' }).tap()
    await expect(page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible()
    await fits('settings')
    await page.goBack()
    await page.getByRole('button', { name: 'Voorbeeld openen' }).tap()
    const steps = page.getByRole('navigation', { name: 'Stappen' }).getByRole('button')
    await expect(steps).toHaveCount(10)
    for (let at = 0; at < 10; at += 1) {
      await steps.nth(at).tap()
      await expect(steps.nth(at)).toHaveAttribute('aria-current', 'step')
      await expect(page.getByText('De notitie wordt geopend.')).toHaveCount(0)
      await fits(`example, step ${at + 1}`)
    }
    await page.getByRole('button', { name: 'Terug naar het overzicht' }).tap()
    await expect(page.getByRole('searchbox')).toBeVisible()
    await fits('filled overview')
    // A page that is wider than the phone, or has a button of 10 px, would be found.
    await page.evaluate(() => {
      const wide = document.body.appendChild(document.createElement('button'))
      wide.style.cssText = 'width: 900px; height: 10px; display: block; padding: 0'
    })
    expect((await tooWide(page)).length).toBeGreaterThan(0)
    expect((await tooSmall(page)).length).toBeGreaterThan(0)
    expect(found).toEqual([])
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})
