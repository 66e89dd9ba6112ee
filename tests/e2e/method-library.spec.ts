import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import type { Method } from '../../shared/method/method.ts'
import { methods } from '../../shared/method/registry.ts'
import { checkScreen } from './axe.ts'
import { checkNarrow } from './fits.ts'
import { typistOn } from './keyboard.ts'
import { firstUse, newPage } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }

interface MethodFile {
  readonly format: string
  readonly version: number
  readonly method: Method
}

const library = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Methoden' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Methoden' })).toBeVisible()
}

/** Picks a file in the import dialog as a person does: by the button, in the dialog of the system. */
const pick = async (page: Page, button: string, name: string, content: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('dialog').getByRole('button', { name: button }).click()
  await (await chooser).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
}

const saved = async (page: Page): Promise<{ readonly name: string; readonly text: string }> => {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Exporteren' }).click()
  const file = await download
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

test('R-PAGE-60 R-PAGE-61 R-PAGE-62 R-METHOD-65 a newcomer reads the library, takes a method along, brings it in changed, and begins with it', async ({
  browser,
}) => {
  const relay = await startRelayProcess()
  const problems: string[] = []
  try {
    const page = await newPage(await browser.newContext(), problems)
    await firstUse(page, relay.url, samira)
    await library(page)
    const main = page.getByRole('main')

    // Finding: by time, by kind, by a word; and back to all.
    const cards = main.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3 }) })
    await expect(cards).toHaveCount(methods.length)
    await page.getByRole('combobox', { name: 'Tijd' }).selectOption({ label: 'Tot en met 60 minuten' })
    await expect(cards).toHaveCount(methods.filter(({ minutes }) => minutes <= 60).length)
    await page.getByRole('combobox', { name: 'Soort gesprek' }).selectOption({ label: 'Casusoverleg' })
    await expect(cards).toHaveCount(
      methods.filter(({ minutes, kind }) => minutes <= 60 && kind === 'conference').length,
    )
    await page.getByRole('searchbox', { name: 'Zoeken in methoden' }).fill('onvindbaar')
    await expect(main.getByRole('status')).toHaveText('Geen methoden gevonden')
    await page.getByRole('button', { name: 'Alle methoden tonen' }).click()
    await page.getByRole('searchbox', { name: 'Zoeken in methoden' }).fill('dilemma amsterdam')
    await expect(cards).toHaveCount(1)
    await cards.getByRole('link', { name: 'Dilemmamethode' }).click()

    // The whole method can be read, and taken along.
    await expect(page.getByRole('heading', { level: 1, name: 'Dilemmamethode' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 4, name: /^Stap 10: / })).toBeVisible()
    await expect(main.getByRole('img', { name: /^Tijd per stap: / })).toBeVisible()
    const { name, text } = await saved(page)
    expect(name).toBe('dilemmamethode.beraad-methode.json')
    const file = JSON.parse(text) as MethodFile
    expect(file).toMatchObject({ format: 'beraad-method', version: 1, method: { id: 'dilemma' } })

    // Changed by hand, it comes in as a copy.
    const [step] = file.method.steps
    if (step === undefined) throw new Error('a method without steps')
    file.method.title.nl = 'Kustmethode'
    step.heading.nl = 'Waarvoor zijn we hier aan zee?'
    const changed = JSON.stringify(file, null, 2)
    await library(page)
    await page.getByRole('button', { name: 'Methode inlezen' }).click()
    const dialog = page.getByRole('dialog', { name: 'Methode inlezen' })

    const hostile = changed
      .replace('"nl": "Kustmethode"', '"nl": "<img src=x onerror=alert(1)>"')
      .replace('"version": 1,\n    "kind"', '"version": 1,\n    "__proto__": {},\n    "kind"')
    const lineOf = (part: string): number => hostile.split('\n').findIndex((line) => line.includes(part)) + 1
    await pick(page, 'Bestand kiezen', 'vreemd.json', hostile)
    const refusal = dialog.getByRole('alert')
    await expect(refusal).toContainText('Deze methode is niet ingelezen')
    await expect(refusal).toContainText(`Regel ${lineOf('onerror')}, titel, Nederlands`)
    await expect(refusal).toContainText(`Regel ${lineOf('__proto__')}`)
    await expect(refusal).not.toContainText('onerror')
    await expect(dialog.getByRole('button', { name: /inlezen$/ })).toHaveCount(0)

    await pick(page, 'Ander bestand kiezen', 'kust.beraad-methode.json', changed)
    await expect(dialog.getByRole('alert')).toContainText('Klaar om in te lezen: Kustmethode')
    await dialog.getByRole('button', { name: 'Als kopie inlezen' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Kustmethode' })).toBeVisible()
    await expect(main).toContainText('Gemaakt van Dilemmamethode, versie 1')
    await expect(main).toContainText('Waarvoor zijn we hier aan zee?')

    // Its own file can come in again, as the next version.
    const again = await saved(page)
    await library(page)
    await expect(page.getByRole('region', { name: 'Eigen methoden' })).toContainText('Kustmethode')
    await page.getByRole('button', { name: 'Methode inlezen' }).click()
    await pick(page, 'Bestand kiezen', again.name, again.text)
    await expect(dialog.getByRole('radio', { name: 'Als nieuwe versie' })).toBeChecked()
    await dialog.getByRole('button', { name: 'Inlezen', exact: true }).click()
    await expect(main).toContainText('Versie 2')

    // A session begins with it.
    await page.getByRole('button', { name: 'Beraad met deze methode' }).click()
    const choice = page.getByRole('radiogroup', { name: 'Methode' })
    await expect(choice.getByRole('radio', { name: /^Kustmethode/ })).toBeChecked()
    await expect(choice.getByRole('radio', { name: /^Dilemmamethode/ })).toHaveCount(1)
    await expect(choice.getByRole('radio')).toHaveCount(methods.length + 1)
    await page.getByRole('textbox', { name: 'Titel' }).fill('Aan zee')
    // Reading about another method does not lose what was filled in.
    await choice.getByRole('link', { name: 'Lees de methode Dilemmamethode' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Dilemmamethode' })).toBeVisible()
    await page.goBack()
    await expect(page.getByRole('textbox', { name: 'Titel' })).toHaveValue('Aan zee')
    await page.getByRole('textbox', { name: 'Doel van het gesprek' }).fill('Samen kijken')
    await page.getByRole('button', { name: 'Beraad starten' }).click()
    await expect(page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Waarvoor zijn we hier aan zee?')

    // Taken off the device, the session keeps its own.
    await page.goto(`${relay.url}#/methoden`)
    await page.getByRole('link', { name: 'Kustmethode' }).click()
    await page.getByRole('button', { name: 'Verwijderen' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Verwijderen' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Methoden' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Eigen methoden' })).toContainText(
      'Nog geen eigen methoden',
    )
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})

test('R-PAGE-63 an organisation makes a survey of a pasted text and begins with it', async ({ browser }) => {
  const relay = await startRelayProcess()
  const problems: string[] = []
  try {
    const page = await newPage(await browser.newContext(), problems)
    await firstUse(page, relay.url, samira)
    await library(page)
    await page.getByRole('button', { name: 'Vragenlijst maken' }).click()
    await expect(page.getByRole('main')).toContainText('Het is geen anonieme vragenlijst')
    await page.getByRole('main').getByRole('button', { name: 'Vragenlijst maken' }).click()
    await expect(page.getByRole('textbox', { name: 'Titel' })).toBeFocused()
    await page.getByRole('button', { name: 'Tekst plakken of inlezen' }).click()
    await page
      .getByRole('textbox', { name: 'De hele tekst' })
      .fill(
        'Titel: Hoe gaat ons beraad\nInleiding: Even kijken hoe het gaat.\nLaagste antwoord: nooit\nHoogste antwoord: altijd\nVragen:\n1. Ik durf te twijfelen.\n2. We nemen de tijd.',
      )
    await page.getByRole('button', { name: 'Overnemen' }).click()
    await expect(page.getByRole('textbox', { name: 'Titel' })).toHaveValue('Hoe gaat ons beraad')
    await expect(page.getByText('2 vragen', { exact: true })).toBeVisible()
    await page.getByRole('main').getByRole('button', { name: 'Vragenlijst maken' }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: 'Vragenlijst: Hoe gaat ons beraad' }),
    ).toBeVisible()
    await page.getByRole('button', { name: 'Beraad met deze methode' }).click()
    await page.getByRole('textbox', { name: 'Titel' }).fill('Vragenlijst najaar')
    await page.getByRole('textbox', { name: 'Doel van het gesprek' }).fill('Weten hoe het gaat')
    await page.getByRole('button', { name: 'Beraad starten' }).click()
    const question = page.getByRole('radiogroup', { name: 'Ik durf te twijfelen.' })
    await question.getByRole('radio', { name: '5, altijd' }).check()
    await expect(page.getByRole('main')).toContainText('Het gemiddelde verschijnt vanaf drie antwoorden.')
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})

test('R-PAGE-64 library, method, survey and new session: axe finds nothing, all of it fits, and a keyboard is enough', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const relay = await startRelayProcess()
  const found: string[] = []
  try {
    const page = await newPage(await browser.newContext(), found)
    const look = async (where: string): Promise<void> => {
      await checkScreen(page, where, found)
      await checkNarrow(page, where, found)
    }
    await firstUse(page, relay.url, samira)
    const typist = typistOn(page, found)
    const menu = page.getByRole('navigation', { name: 'Hoofdmenu' })
    await typist.press(menu.getByRole('link', { name: 'Methoden' }))
    await expect(page.getByRole('heading', { level: 1, name: 'Methoden' })).toBeVisible()
    await look('library')

    await typist.write(page.getByRole('searchbox', { name: 'Zoeken in methoden' }), 'integraal')
    await typist.select(page.getByRole('combobox', { name: 'Tijd' }), 'Tot en met 90 minuten')
    await typist.press(page.getByRole('link', { name: 'Integraal casusoverleg' }))
    await expect(page.getByRole('heading', { level: 1, name: 'Integraal casusoverleg' })).toBeVisible()
    await look('method')

    await page.goBack()
    await typist.press(page.getByRole('button', { name: 'Methode inlezen' }))
    await pick(page, 'Bestand kiezen', 'leeg.json', '{"format": "beraad-method"}')
    await expect(page.getByRole('dialog').getByRole('alert')).toBeVisible()
    await look('refused file')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Methode inlezen' })).toBeFocused()

    await typist.press(page.getByRole('button', { name: 'Vragenlijst maken' }))
    await typist.press(page.getByRole('main').getByRole('button', { name: 'Vragenlijst maken' }))
    await expect(page.getByRole('textbox', { name: 'Titel' })).toBeFocused()
    await look('survey')
    await typist.press(page.getByRole('button', { name: 'Tekst plakken of inlezen' }))
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('pasting a survey')
    await page.keyboard.press('Escape')

    await page.goto(`${relay.url}#/nieuw`)
    const choice = page.getByRole('radiogroup', { name: 'Methode' })
    await expect(choice.getByRole('radio').first()).toBeChecked()
    await look('new session')
    await typist.choose(choice, 'Integraal casusoverleg')
    expect(found).toEqual([])
  } finally {
    await relay.end()
  }
})
