import { expect, type Page } from '@playwright/test'
import { checkScreen } from './axe.ts'
import { checkNarrow } from './fits.ts'
import { typistOn } from './keyboard.ts'
import { field, firstUse, invite, join, newPage, storedOnRelay, typeIn } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const textbox = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const rail = (page: Page) => page.getByRole('navigation', { name: 'Onderdelen van de methode' })

/** Starts a session with the method that was just made, by its whole name. */
const startWith = async (page: Page, method: string): Promise<void> => {
  await page.getByRole('link', { name: 'Nieuw beraad met deze methode' }).click()
  await textbox(page, 'Titel').fill('Taaleis of tempo')
  await textbox(page, 'Doel van het gesprek').fill('Samen bepalen wat goed is')
  await expect(
    page.getByRole('radiogroup', { name: 'Methode' }).getByRole('radio', { name: method, exact: true }),
  ).toBeChecked()
  await button(page, 'Beraad starten').click()
  await expect(page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
}

test('R-PAGE-50 R-PAGE-51 R-PAGE-52 a facilitator makes a method of their own, and the group works with it', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  const found: string[] = []
  try {
    const lead = await newPage(await browser.newContext(), problems)
    const guest = await newPage(await browser.newContext(), problems)
    await firstUse(lead, relay.url, samira)
    await lead.goto(`${relay.url}#/methoden/dilemma/aanpassen`)
    await expect(lead.getByRole('heading', { level: 1 })).toHaveText('Eigen versie van Dilemmamethode')
    await checkScreen(lead, 'the editor: about the method', found)
    await checkNarrow(lead, 'the editor: about the method', found)
    await textbox(lead, 'Titel').fill('Wijkteam weegt')

    // A step gets another name and another place.
    await rail(lead)
      .getByRole('button', { name: /Alternatieven/ })
      .click()
    await textbox(lead, 'Titel van de stap').fill('Derde wegen')
    await button(lead, 'Omhoog: Derde wegen').click()
    await expect(rail(lead).getByRole('listitem').filter({ hasText: 'Derde wegen' })).toHaveText(/^5/)
    await expect(button(lead, 'Omhoog: Derde wegen')).toBeFocused()

    // A field is added, with a column of choices.
    await button(lead, 'Veld toevoegen').click()
    const dialog = lead.getByRole('dialog', { name: 'Veld toevoegen' })
    await checkScreen(lead, 'the editor: kinds of field', found)
    await checkNarrow(lead, 'the editor: kinds of field', found)
    await dialog.getByRole('radio', { name: 'Notitie', exact: true }).check({ force: true })
    await dialog.getByRole('button', { name: 'Veld toevoegen' }).click()
    await expect(textbox(lead, 'Titel van het veld')).toBeFocused()
    await textbox(lead, 'Titel van het veld').fill('Wat hebben we nog niet geprobeerd?')
    await button(lead, 'Alternatieven').click()
    await lead.getByRole('combobox', { name: 'Wat vul je hier in?' }).last().selectOption({ label: 'Tekst' })
    await checkScreen(lead, 'the editor: a step', found)
    await checkNarrow(lead, 'the editor: a step', found)
    await button(lead, 'Methode opslaan').click()
    await expect(lead.getByText('Opgeslagen als versie 1')).toBeVisible()
    await expect(lead).toHaveURL(/#\/methoden\/eigen-[a-z0-9]{8}\/aanpassen$/)

    // A second version, the versions and the preview.
    await textbox(lead, 'Minuten').fill('9')
    await button(lead, 'Methode opslaan').click()
    await expect(lead.getByText('Opgeslagen als versie 2')).toBeVisible()
    await button(lead, 'Voorbeeld bekijken').click()
    await expect(lead.getByRole('heading', { level: 2, name: 'Welke derde weg is er nog?' })).toBeVisible()
    await checkScreen(lead, 'the editor: preview', found)
    await checkNarrow(lead, 'the editor: preview', found)
    await button(lead, 'Verder bewerken').click()
    await rail(lead).getByRole('button', { name: 'Versies' }).click()
    await expect(button(lead, 'Deze versie terugzetten: versie 1')).toBeVisible()
    await checkScreen(lead, 'the editor: versions', found)

    // Leaving with work that is not saved is asked first.
    await rail(lead).getByRole('button', { name: 'Over de methode' }).click()
    await textbox(lead, 'Naar wie').fill('naar het wijkteam')
    await lead.getByRole('link', { name: 'Overzicht' }).click()
    await expect(lead.getByRole('alertdialog', { name: 'Weggaan zonder op te slaan?' })).toBeVisible()
    await button(lead, 'Blijven').click()
    await button(lead, 'Methode opslaan').click()
    await expect(lead.getByText('Opgeslagen als versie 3')).toBeVisible()

    // The group sees the new step and field, and works in it.
    await startWith(lead, 'Wijkteam weegt')
    const link = await invite(lead)
    await join(guest, link, joris)
    const steps = guest.getByRole('navigation', { name: 'Stappen' })
    await expect(steps.getByRole('listitem').nth(4)).toContainText('Derde wegen')
    await steps.getByRole('button', { name: /^Derde wegen/ }).click()
    await typeIn(guest, 'Wat hebben we nog niet geprobeerd?', 'Les op het werk.')
    await lead
      .getByRole('navigation', { name: 'Stappen' })
      .getByRole('button', { name: /^Derde wegen/ })
      .click()
    await expect(field(lead, 'Wat hebben we nog niet geprobeerd?')).toContainText('Les op het werk.')
    await storedOnRelay(guest)
    expect(found).toEqual([])
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})

test('R-PAGE-58 a method is copied, changed and used with nothing but a keyboard', async ({ browser }) => {
  test.setTimeout(300_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  const unseen: string[] = []
  try {
    const page = await newPage(await browser.newContext(), problems)
    const typist = typistOn(page, unseen)
    await page.goto(`${relay.url}#/methoden/dilemma/aanpassen`)
    await typist.write(textbox(page, 'Je naam'), samira.name)
    await typist.write(textbox(page, 'Organisatie'), samira.organisation)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Eigen versie van Dilemmamethode')

    // Opening a step brings the keyboard to its heading; what is typed is the step's name at once.
    await typist.press(rail(page).getByRole('button', { name: /Alternatieven/ }))
    await expect(page.getByRole('heading', { level: 2, name: 'Alternatieven' })).toBeFocused()
    await typist.write(textbox(page, 'Titel van de stap'), ' en derde wegen')
    const name = 'Alternatieven en derde wegen'
    await expect(rail(page).getByRole('button', { name: new RegExp(name) })).toBeVisible()

    // Moving keeps the keyboard at the step, also at the end of its phase.
    await page.keyboard.press('Shift+Tab')
    await typist.press(button(page, `Omhoog: ${name}`))
    await expect(button(page, `Omhoog: ${name}`)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(rail(page).getByRole('listitem').filter({ hasText: name })).toHaveText(/^4/)

    // A prompt moves and the keyboard with it.
    const prompt = 'En als er geen regels waren?'
    await typist.press(button(page, `Omlaag: ${prompt}`))
    await expect(button(page, `Omhoog: ${prompt}`)).toBeFocused()

    // A new field; closing the question opens it with the keyboard at its title.
    await typist.press(button(page, 'Veld toevoegen'))
    const dialog = page.getByRole('dialog', { name: 'Veld toevoegen' })
    await typist.choose(dialog.getByRole('radiogroup', { name: 'Welk soort veld?' }), 'Afvinklijst')
    await typist.press(dialog.getByRole('button', { name: 'Veld toevoegen' }))
    await expect(textbox(page, 'Titel van het veld')).toBeFocused()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Geprobeerd')
    await typist.write(textbox(page, 'Punt 1'), ' dat telt')

    // Undone and done again, and saved.
    await typist.press(button(page, 'Ongedaan maken'))
    await expect(textbox(page, 'Punt 1')).toHaveValue('Eerste punt')
    await typist.press(button(page, 'Opnieuw'))
    await expect(textbox(page, 'Punt 1')).toHaveValue('Eerste punt dat telt')
    await typist.press(button(page, 'Methode opslaan'))
    await expect(page.getByText('Opgeslagen als versie 1')).toBeVisible()
    await expect(button(page, 'Methode opslaan')).toBeFocused()

    await typist.press(page.getByRole('link', { name: 'Nieuw beraad met deze methode' }))
    await typist.write(textbox(page, 'Titel'), 'Taaleis of tempo')
    await typist.write(textbox(page, 'Doel van het gesprek'), 'Samen bepalen wat goed is')
    await typist.press(button(page, 'Beraad starten'))
    const step = page
      .getByRole('navigation', { name: 'Stappen' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
    await typist.press(step)
    await expect(page.getByRole('checkbox', { name: 'Eerste punt dat telt' })).toBeVisible()
    expect(unseen).toEqual([])
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})
