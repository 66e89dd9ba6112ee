import { expect, type Page } from '@playwright/test'
import { checkScreen, looksOnAWalk, seesEnglish } from './axe.ts'
import { field, firstUse, invite, join, newPage, nextStep, startSession, typeIn } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }

/** Where a screen is, in the words of one language. */
const words = {
  nl: {
    start: 'Nieuw beraad',
    isItNeeded: 'Is een beraad hier nodig?',
    whichForm: 'Wegwijzer',
    yes: 'Ja',
    no: 'Nee',
    colleague: 'Collegiaal overleg',
    openExample: 'Voorbeeld openen',
    steps: 'Stappen',
    report: 'Verslag',
    export: 'Exporteren',
    cancel: 'Annuleren',
    joinWith: 'Deelnemen met uitnodiging',
    read: 'Uitnodiging lezen',
    link: 'Uitnodigingslink',
    settings: 'Instellingen',
    begin: 'Beraad starten',
    back: /^Terug/,
    dismiss: 'Negeren',
    noteOpens: 'De notitie wordt geopend.',
  },
  en: {
    start: 'New deliberation',
    isItNeeded: 'Is a deliberation needed here?',
    whichForm: 'Which form fits',
    yes: 'Yes',
    no: 'No',
    colleague: 'A talk with a colleague',
    openExample: 'Open the example',
    steps: 'Steps',
    report: 'Report',
    export: 'Export',
    cancel: 'Cancel',
    joinWith: 'Join with an invitation',
    read: 'Read the invitation',
    link: 'Invitation link',
    settings: 'Settings',
    begin: 'Start the deliberation',
    back: /^Back/,
    dismiss: 'Dismiss',
    noteOpens: 'The note is being opened.',
  },
} as const
type Language = keyof typeof words

type Check = (where: string) => Promise<void>

const menu = (page: Page, name: string) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true })

/** The screens before a session: overview without and with sessions, new session, joining, settings. */
const walkThePages = async (page: Page, language: Language, check: Check): Promise<void> => {
  const word = words[language]
  await page.getByRole('button', { name: word.start }).click()
  await expect(page.getByRole('button', { name: word.begin })).toBeVisible()
  await check('new session')
  await page.getByRole('button', { name: word.begin }).click()
  await expect(page.getByRole('textbox').first()).toHaveAttribute('aria-invalid', 'true')
  await check('new session with what is missing')
  await page.getByRole('link', { name: word.isItNeeded }).click()
  await expect(page.getByRole('heading', { level: 1, name: word.whichForm })).toBeVisible()
  await check('which form fits, before it is asked')
  for (const question of await page.getByRole('radiogroup').all())
    await question.getByRole('radio', { name: word.no, exact: true }).check()
  await expect(page.getByRole('main').getByRole('status')).toContainText(word.colleague)
  await check('which form fits: a colleague')
  for (const question of await page.getByRole('radiogroup').all())
    await question.getByRole('radio', { name: word.yes, exact: true }).check()
  await page.getByRole('radiogroup').last().getByRole('radio').first().check()
  await check('which form fits: a deliberation')
  await page.goBack()
  await page.goBack()
  await page.getByRole('button', { name: word.joinWith }).click()
  await page.getByRole('textbox', { name: word.link }).fill('https://example.org/')
  await page.getByRole('button', { name: word.read }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await check('refused invitation')
  await page.goBack()
  await menu(page, word.settings).click()
  await expect(page.getByRole('heading', { level: 1, name: word.settings })).toBeVisible()
  await check('settings')
  await page.goBack()
}

/** The example: each step, the report, the export dialog, and the overview that is filled now. */
const walkTheExample = async (page: Page, language: Language, check: Check): Promise<void> => {
  const word = words[language]
  await page.getByRole('button', { name: word.openExample }).click()
  const steps = page.getByRole('navigation', { name: word.steps }).getByRole('button')
  await expect(steps).toHaveCount(10)
  for (let at = 0; at < 10; at += 1) {
    await steps.nth(at).click()
    await expect(steps.nth(at)).toHaveAttribute('aria-current', 'step')
    // Notes bring their editor when they are first opened.
    await expect(page.getByText(word.noteOpens)).toHaveCount(0)
    await check(`example, step ${at + 1}`)
  }
  await page.getByRole('button', { name: word.report }).click()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  await check('report')
  await page.getByRole('button', { name: word.export }).click()
  const exporting = page.getByRole('dialog')
  await expect(exporting.getByRole('radio').first()).toBeVisible()
  // What a primitive adds by itself, for screen readers alone, speaks the chosen language too.
  await expect(page.getByRole('button', { name: word.dismiss, exact: true }).first()).toBeAttached()
  await check('export dialog')
  await exporting.getByRole('button', { name: word.cancel }).click()
  await page.getByRole('button', { name: word.back }).click()
  await page.getByRole('button', { name: word.back }).click()
  await expect(page.getByRole('button', { name: word.start })).toBeVisible()
  await expect(page.getByRole('searchbox')).toBeVisible()
  await check('filled overview')
  await menu(page, word.settings).click()
  await check('settings with a session')
}

test('R-A11Y-1 R-A11Y-2 axe finds nothing on any page or step, in light and in dark', async ({ browser }) => {
  test.setTimeout(600_000)
  const relay = await startRelayProcess()
  const found: string[] = []
  try {
    const page = await newPage(await browser.newContext(), found)
    const looks = looksOnAWalk()
    const check: Check = (where) => checkScreen(page, where, found, { looks: looks() })
    await page.goto(relay.url)
    await expect(page.getByRole('textbox').first()).toBeVisible()
    await check('first use')
    await firstUse(page, relay.url, samira)
    await check('empty overview')
    await walkThePages(page, 'nl', check)
    await walkTheExample(page, 'nl', check)
    expect(found).toEqual([])
  } finally {
    await relay.end()
  }
})

test('R-A11Y-1 R-A11Y-3 switched to English, every page and step says so and axe finds nothing', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const relay = await startRelayProcess()
  const found: string[] = []
  try {
    const page = await newPage(await browser.newContext(), found)
    await firstUse(page, relay.url, samira)
    await menu(page, 'Instellingen').click()
    await page.getByRole('radio', { name: 'English' }).check()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
    await page.goBack()
    const check: Check = async (where) => {
      await expect(page.locator('html'), where).toHaveAttribute('lang', 'en')
      if (seesEnglish) await checkScreen(page, `English, ${where}`, found, { looks: ['light'] })
    }
    await walkThePages(page, 'en', check)
    await walkTheExample(page, 'en', check)
    expect(found).toEqual([])
  } finally {
    await relay.end()
  }
})

test('R-A11Y-1 axe finds nothing where members meet: invitation, joining, and a round from first letter to last speaker', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const relay = await startRelayProcess()
  const found: string[] = []
  try {
    const lead = await newPage(await browser.newContext(), found)
    const guest = await newPage(await browser.newContext(), found)
    const looks = looksOnAWalk()
    const check = (page: Page, where: string) => checkScreen(page, where, found, { looks: looks() })
    await firstUse(lead, relay.url, samira)
    await startSession(lead, { title: 'Taaleis of tempo', purpose: 'Samen bepalen wat goed is' })
    await check(lead, 'fresh session')
    const link = await invite(lead)
    await lead.getByRole('button', { name: 'Uitnodigen' }).click()
    await expect(lead.getByRole('img', { name: /QR/ })).toBeVisible()
    await check(lead, 'invite dialog')
    await lead.keyboard.press('Escape')

    await guest.goto(link)
    await expect(guest.getByRole('radiogroup', { name: 'Dit apparaat' })).toBeVisible()
    await check(guest, 'joining')
    await join(guest, link, joris)
    await guest.getByRole('button', { name: 'Woord vragen' }).click()
    await expect(lead.getByText('Wie wil er iets zeggen')).toBeVisible()
    await lead.getByRole('button', { name: 'Tijd starten' }).click()
    await check(lead, 'somebody asks for the floor while the time runs')
    await lead.getByRole('button', { name: 'Joris Veen bevestigen' }).click()
    await check(lead, 'confirming a member')
    await lead.getByRole('alertdialog').getByRole('button', { name: 'Bevestigen' }).click()
    await lead.getByRole('button', { name: 'Gespreksleiding overdragen' }).click()
    await check(lead, 'handing over')
    await lead.getByRole('dialog').getByRole('button', { name: 'Aanbieden' }).click()
    await expect(guest.getByRole('alertdialog')).toBeVisible()
    await check(guest, 'being asked to lead')
    await guest.getByRole('button', { name: 'Nu niet' }).click()

    for (const step of [2, 3, 4, 5]) {
      await nextStep(lead)
      await check(lead, `fresh step ${step}`)
      if (step === 2) {
        await typeIn(guest, 'Het verhaal van de casus', 'Mevrouw draait nachtdiensten.')
        await expect(field(lead, 'Het verhaal van de casus')).toContainText('nachtdiensten')
        await check(lead, 'somebody writes in a note')
      }
    }
    await guest.getByRole('button', { name: 'Perspectief toevoegen' }).click()
    await field(guest, 'Perspectief').fill('Jobcoach')
    await guest.getByRole('main').getByRole('combobox', { name: 'Waarde' }).press('ArrowDown')
    await expect(guest.getByRole('option').first()).toBeVisible()
    // While a list of suggestions is open, the rest of the page is kept from screen readers, and Tab closes it.
    await checkScreen(guest, 'choosing a value', found, {
      within: ['[role=listbox]', '[aria-expanded=true]'],
    })
    await guest.keyboard.press('Escape')
    await guest.getByRole('button', { name: /^Verwijderen/ }).click()
    await check(guest, 'asking before a row goes')
    await guest.getByRole('alertdialog').getByRole('button', { name: 'Laten staan' }).click()

    await nextStep(lead)
    await nextStep(lead)
    await expect(guest.getByRole('button', { name: 'Verzegelen' })).toBeVisible()
    await check(guest, 'round, nothing written')
    await guest
      .getByRole('radiogroup', { name: 'Ik kies' })
      .getByRole('radio', { name: 'B', exact: true })
      .check({ force: true })
    await field(guest, 'Het goede om te doen').fill('Rust levert hier meer op dan druk.')
    await check(guest, 'round, writing')
    await guest.getByRole('button', { name: 'Verzegelen' }).click()
    await expect(guest.getByRole('button', { name: 'Aanpassen' })).toBeVisible()
    await check(guest, 'round, sealed')
    await expect(lead.getByText('Joris Veen heeft geschreven')).toBeVisible()
    await check(lead, 'round, others have written')
    await lead.getByRole('button', { name: 'Onthullen' }).click()
    await check(lead, 'asking before the reveal')
    await lead.getByRole('dialog').getByRole('button', { name: 'Onthullen' }).click()
    await expect(lead.getByRole('main')).toContainText('Rust levert hier meer op dan druk.')
    await check(lead, 'round, revealed')
    await lead.getByRole('button', { name: 'Bijdrage op papier toevoegen' }).click()
    await check(lead, 'a contribution on paper')
    await lead.keyboard.press('Escape')
    await lead.getByRole('button', { name: 'Iedereen heeft gesproken' }).click()
    await expect(lead.getByRole('main')).toContainText('Dit is geen stemming')
    await check(lead, 'round, everyone has spoken')
    await nextStep(lead)
    await nextStep(lead)
    await lead.getByRole('button', { name: 'Afspraak toevoegen' }).click()
    await check(lead, 'closing with an agreement')
    expect(found).toEqual([])

    // A picture without words and grey on grey would be found.
    await lead.evaluate(() => {
      document.querySelector('main')?.append(document.createElement('img'))
      const faint = document.createElement('p')
      faint.style.cssText = 'color: #999; background: #aaa'
      faint.textContent = 'Niet te lezen'
      document.querySelector('main')?.append(faint)
    })
    await checkScreen(lead, 'control', found)
    const ofRule = (rule: string) => found.filter((finding) => finding.includes(`: ${rule} at`))
    expect(ofRule('image-alt')).toHaveLength(1)
    expect(ofRule('color-contrast')).toHaveLength(2)
  } finally {
    await relay.end()
  }
})

test('R-A11Y-6 a room that cannot be shown says why and what to do, and opens by itself once it can', async ({
  browser,
}) => {
  const relay = await startRelayProcess()
  const found: string[] = []
  try {
    const lead = await newPage(await browser.newContext(), found)
    await firstUse(lead, relay.url, samira)
    await lead.goto(`${relay.url}#/beraad/onbekend`)
    await expect(lead.getByRole('heading', { level: 1, name: 'Dit beraad gaat niet open' })).toBeVisible()
    await expect(lead.getByRole('main')).toContainText('Open de uitnodiging opnieuw, of vraag om een nieuwe.')
    await checkScreen(lead, 'unknown session', found)
    await lead.evaluate(() => localStorage.setItem('beraad.preferences', '{"language":"en"}'))
    await lead.reload()
    await expect(lead.getByRole('main')).toContainText('Open the invitation again, or ask for a new one.')
    await lead.evaluate(() => localStorage.removeItem('beraad.preferences'))
    await lead.reload()
    await lead.getByRole('button', { name: 'Naar het overzicht' }).click()
    await startSession(lead, { title: 'Nog niet bereikbaar', purpose: 'Oefenen' })
    const link = await invite(lead)
    expect(found).toEqual([])

    // The guest has the page and the invitation; then the relay is gone.
    const guest = await (await browser.newContext()).newPage()
    await guest.goto(link)
    await guest.getByRole('textbox', { name: 'Je naam' }).fill(joris.name)
    await guest.getByRole('textbox', { name: 'Organisatie' }).fill(joris.organisation)
    await relay.kill()
    await guest.getByRole('button', { name: 'Deelnemen', exact: true }).click()
    await expect(guest.getByRole('heading', { level: 1, name: 'Nog geen verbinding' })).toBeVisible()
    await expect(guest.getByRole('main')).toContainText('Het opent vanzelf zodra er verbinding is.')
    await checkScreen(guest, 'no connection', found)
    expect(found.filter((finding) => finding.startsWith('no connection'))).toEqual([])
    // While it opens, no other screen comes by, not even for a moment.
    await guest.evaluate(() => {
      const seen = new Set<string>()
      new MutationObserver(() => {
        for (const heading of document.querySelectorAll('h1')) seen.add(heading.textContent ?? '')
        document.body.dataset.seen = [...seen].join('; ')
      }).observe(document.body, { childList: true, subtree: true })
    })
    await relay.start()
    await expect(guest.getByRole('button', { name: /^Opening/ })).toHaveAttribute('aria-current', 'step', {
      timeout: 60_000,
    })
    const seen = await guest.locator('body').getAttribute('data-seen')
    expect(seen).toContain('Wat moet dit gesprek je opleveren?')
    expect(seen).not.toContain('gaat niet open')
  } finally {
    await relay.end()
  }
})
