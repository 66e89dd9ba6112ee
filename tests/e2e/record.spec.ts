import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { checkScreen } from './axe.ts'
import { checkNarrow } from './fits.ts'
import { firstUse, invite, join, newPage, nextStep, startSession, storedOnRelay, typeIn } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }
const mirjam = { name: 'Mirjam Kok', organisation: 'Duinrand' }
const story = 'Mevrouw werkt drie nachten per week.'
const better = 'Mevrouw werkt twee nachten per week.'

const panel = (page: Page) => page.getByRole('region', { name: 'Vaststellen' })

const amendments = (page: Page) => page.getByRole('region', { name: 'Wijzigingen' })

const amendment = (page: Page, words: string) =>
  amendments(page).getByRole('listitem').filter({ hasText: words })

/** Proposes other words for the part that says `before`. */
const propose = async (page: Page, part: RegExp, words: string, reason: string): Promise<void> => {
  await page.getByRole('main').getByRole('button', { name: part }).click()
  const dialog = page.getByRole('dialog', { name: 'Wijziging voorstellen' })
  await dialog.getByRole('textbox', { name: 'Nieuwe woorden' }).fill(words)
  await dialog.getByRole('textbox', { name: 'Waarom' }).fill(reason)
  await dialog.getByRole('button', { name: 'Voorstellen' }).click()
  await expect(dialog).toBeHidden()
}

const answer = async (page: Page, words: string, verdict: string, reply: string): Promise<void> => {
  await amendment(page, words)
    .getByRole('button', { name: /^Beantwoorden/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Wijziging beantwoorden' })
  await dialog.getByRole('radio', { name: verdict, exact: true }).check({ force: true })
  await dialog.getByRole('textbox', { name: 'Toelichting' }).fill(reply)
  await dialog.getByRole('button', { name: 'Antwoorden' }).click()
  await expect(dialog).toBeHidden()
}

const sign = async (page: Page): Promise<void> => {
  await panel(page).getByRole('button', { name: 'Ondertekenen' }).click()
  const dialog = page.getByRole('alertdialog', { name: 'Verslag ondertekenen' })
  await dialog.getByRole('button', { name: 'Ondertekenen' }).click()
  await expect(dialog).toBeHidden()
}

const openFile = async (page: Page, text: string): Promise<void> => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'v.json', mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('R-RECORD-20 R-RECORD-22 R-RECORD-24 R-RECORD-27 three members amend, adopt and sign a record, and one changed character in its file shows', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  const found: string[] = []
  try {
    const contexts = await Promise.all([0, 1, 2].map(() => browser.newContext()))
    const [leadContext, jorisContext, mirjamContext] = contexts
    if (!leadContext || !jorisContext || !mirjamContext) throw new Error('three devices are needed')
    const leadPage = await newPage(leadContext, problems)
    const jorisPage = await newPage(jorisContext, problems)
    const mirjamPage = await newPage(mirjamContext, problems)
    const everyone = [leadPage, jorisPage, mirjamPage]
    await firstUse(leadPage, relay.url, samira)
    await startSession(leadPage, { title: 'Taaleis of tempo', purpose: 'Bepalen wat goed is' })
    await join(jorisPage, await invite(leadPage), joris, 'Alleen van mij')
    await join(mirjamPage, await invite(leadPage), mirjam)
    await nextStep(leadPage)
    await typeIn(leadPage, 'Het verhaal van de casus', story)
    await storedOnRelay(leadPage)

    // Draft: who leads lays it open, the others wait for that.
    for (const page of everyone) {
      await page.getByRole('button', { name: 'Verslag' }).click()
      await expect(page.getByRole('main')).toContainText(story)
    }
    await expect(panel(jorisPage).getByRole('button', { name: 'Verslag openleggen' })).toHaveCount(0)
    await panel(leadPage).getByRole('button', { name: 'Verslag openleggen' }).click()
    for (const page of everyone)
      await expect(panel(page).locator('[aria-current=step]')).toHaveText(/Ligt open voor wijzigingen/)

    // Joris proposes without a network, Mirjam with one.
    await jorisContext.setOffline(true)
    await propose(jorisPage, /^Wijziging voorstellen bij .*Mevrouw werkt drie/, better, 'Het zijn er twee.')
    await expect(amendment(jorisPage, better)).toContainText('Wacht op antwoord')
    await propose(mirjamPage, /^Wijziging voorstellen bij Titel/, 'Taaleis', 'Korter')
    await expect(amendment(leadPage, 'Korter')).toContainText('Mirjam Kok')
    await expect(amendment(leadPage, better)).toHaveCount(0)
    await jorisContext.setOffline(false)
    await expect(amendment(leadPage, better)).toContainText('Joris Veen', { timeout: 60_000 })
    await expect(panel(leadPage).getByRole('status')).toContainText('2 wachten op antwoord')

    // Nothing is adopted before everything is answered; Mirjam gets no button to answer with.
    await expect(amendments(mirjamPage).getByRole('button', { name: /^Beantwoorden/ })).toHaveCount(0)
    await panel(leadPage).getByRole('button', { name: 'Vaststellen' }).click()
    const adopting = leadPage.getByRole('alertdialog', { name: 'Verslag vaststellen' })
    await expect(adopting.getByRole('alert')).toContainText('2 wijzigingen wachten nog op antwoord.')
    await expect(adopting.getByRole('button', { name: 'Vaststellen' })).toBeDisabled()
    await adopting.getByRole('button', { name: 'Annuleren' }).click()
    await answer(leadPage, better, 'Overnemen', '')
    await answer(leadPage, 'Korter', 'Niet overnemen', 'De titel is bekend bij iedereen.')
    await checkScreen(leadPage, 'a record that lies open', found)
    await checkNarrow(leadPage, 'a record that lies open', found)
    await expect(amendment(mirjamPage, 'Korter')).toContainText('De titel is bekend bij iedereen.')

    await panel(leadPage).getByRole('button', { name: 'Vaststellen' }).click()
    await expect(adopting).toContainText('1 wijziging wordt doorgevoerd.')
    for (const { name, organisation } of [joris, mirjam])
      await expect(adopting.getByRole('checkbox', { name: `${name}, ${organisation}` })).toBeChecked()
    await adopting.getByRole('button', { name: 'Vaststellen' }).click()
    for (const page of everyone) {
      await expect(panel(page)).toContainText('Ondertekend door 1 van 3')
      await expect(page.getByRole('article')).toContainText(better)
      await expect(page.getByRole('article')).not.toContainText(story)
    }

    await sign(jorisPage)
    await expect(panel(leadPage)).toContainText('Ondertekend door 2 van 3')
    await sign(mirjamPage)
    for (const page of everyone) await expect(panel(page)).toContainText('Ondertekend door 3 van 3')
    await checkScreen(leadPage, 'an adopted record', found)
    await checkNarrow(leadPage, 'an adopted record', found)

    // The file, and what anybody finds in it.
    await panel(leadPage).getByRole('button', { name: 'Verslagbestand opslaan' }).click()
    const download = leadPage.waitForEvent('download')
    await leadPage.getByRole('dialog').getByRole('button', { name: 'Opslaan' }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^\d{4}-\d\d-\d\d-taaleis-of-tempo\.beraad-verslag\.json$/)
    const text = await readFile(await file.path(), 'utf8')

    const strangerPage = await newPage(await browser.newContext(), problems)
    await strangerPage.goto(`${relay.url}#/controleren`)
    await expect(strangerPage.getByRole('heading', { level: 1, name: 'Controleer verslag' })).toBeVisible()
    await openFile(strangerPage, text)
    await expect(
      strangerPage.getByRole('heading', { level: 2, name: 'Dit verslag is ongewijzigd' }),
    ).toBeFocused()
    const main = strangerPage.getByRole('main')
    await expect(main).toContainText('Ondertekend door 3 van 3 aanwezigen.')
    for (const { name } of [samira, joris, mirjam])
      await expect(
        main.getByRole('region', { name: 'Handtekeningen' }).getByRole('listitem').filter({ hasText: name }),
      ).toContainText('Klopt')
    await checkScreen(strangerPage, 'an unchanged file', found)
    await openFile(strangerPage, text.replace(better, better.replace('twee', 'twée')))
    await expect(
      strangerPage.getByRole('heading', { level: 2, name: 'Dit verslag is veranderd na het vaststellen' }),
    ).toBeFocused()
    await expect(main).toContainText('Het verhaal van de casus')
    await expect(main).toContainText('Mevrouw werkt twée nachten')
    await expect(main.getByRole('region', { name: 'Handtekeningen' })).not.toContainText('Klopt')
    await checkScreen(strangerPage, 'a changed file', found)
    await checkNarrow(strangerPage, 'a changed file', found)
    await openFile(strangerPage, text.replace('Joris Veen', 'Joris Been'))
    await expect(
      strangerPage.getByRole('heading', { level: 2, name: 'Niet alle handtekeningen kloppen' }),
    ).toBeFocused()
    await openFile(strangerPage, `\uFEFF${text}`)
    await expect(strangerPage.getByRole('alert')).toContainText('geen verslagbestand')

    expect(found).toEqual([])
    expect(problems.filter((problem) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(problem))).toEqual([])
  } finally {
    await relay.end()
  }
})
