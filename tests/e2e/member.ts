import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test'

/** What a person does with the program, by the accessible names that outsiders rely on. */

export interface Person {
  readonly name: string
  readonly organisation: string
}

/** Opens the overview as a newcomer and fills in who this is. */
export const firstUse = async (page: Page, url: string, person: Person): Promise<void> => {
  await page.goto(url)
  await page.getByRole('textbox', { name: 'Je naam' }).fill(person.name)
  await page.getByRole('textbox', { name: 'Organisatie' }).fill(person.organisation)
  await page.getByRole('button', { name: 'Verder' }).click()
  await expect(page.getByRole('button', { name: 'Nieuw beraad' })).toBeVisible()
}

/** Starts a session from the overview and waits for its first step. */
export const startSession = async (
  page: Page,
  session: { readonly title: string; readonly purpose: string; readonly method?: string },
): Promise<void> => {
  await page.getByRole('button', { name: 'Nieuw beraad' }).click()
  await page.getByRole('textbox', { name: 'Titel' }).fill(session.title)
  await page.getByRole('textbox', { name: 'Doel van het gesprek' }).fill(session.purpose)
  await page
    .getByRole('radiogroup', { name: 'Methode' })
    .getByRole('radio', { name: new RegExp(`^${session.method ?? 'Dilemmamethode'}`) })
    .check({ force: true })
  await page.getByRole('button', { name: 'Beraad starten' }).click()
  await expect(page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
}

/** Asks for an invitation for a role and returns the link. */
export const invite = async (page: Page, role?: string): Promise<string> => {
  await page.getByRole('button', { name: 'Uitnodigen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Uitnodigen' })
  if (role !== undefined) await choose(page, dialog, 'Rol', role)
  const field = dialog.getByRole('textbox', { name: 'Uitnodigingslink' })
  await expect(field).toHaveValue(/#/)
  const link = await field.inputValue()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return link
}

/** Chooses an option of a select, native or not. */
const choose = async (page: Page, within: Locator, name: string, option: string): Promise<void> => {
  const native = within.getByRole('combobox', { name })
  if ((await native.count()) > 0 && (await native.evaluate((element) => element.tagName)) === 'SELECT') {
    await native.selectOption({ label: option })
    return
  }
  await within.getByRole('button', { name: new RegExp(name) }).click()
  await page.getByRole('option', { name: option }).click()
}

/** Opens an invitation in a browser and joins. */
export const join = async (
  page: Page,
  link: string,
  person: Person,
  device: 'Gedeeld' | 'Alleen van mij' = 'Gedeeld',
): Promise<void> => {
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Je naam' }).fill(person.name)
  await page.getByRole('textbox', { name: 'Organisatie' }).fill(person.organisation)
  await page
    .getByRole('radiogroup', { name: 'Dit apparaat' })
    .getByRole('radio', { name: device })
    .check({ force: true })
  await page.getByRole('button', { name: 'Deelnemen', exact: true }).click()
  await expect(page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
}

/** The textbox of a rich note or a cell, in the work area. */
export const field = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('main').getByRole('textbox', { name })

/** Types at the end of a note like a person does. */
export const typeIn = async (page: Page, name: string | RegExp, text: string): Promise<void> => {
  const target = field(page, name).first()
  await target.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
}

/** The group moves to the next step; whoever leads presses. */
export const nextStep = async (page: Page): Promise<void> => {
  const heading = page.getByRole('main').getByRole('heading', { level: 1 })
  const before = await heading.textContent()
  await page.getByRole('button', { name: /^Volgende stap/ }).click()
  await expect(heading).not.toHaveText(before ?? '')
}

/** Waits until what this member wrote is on the relay's disk. */
export const storedOnRelay = (page: Page): Promise<void> =>
  expect(page.getByRole('status', { name: 'Opslag' })).toContainText('Op de relay opgeslagen', {
    timeout: 30_000,
  })

/** A member on a device of their own: cookies, storage and caches apart from everybody else's. */
export const newPage = async (context: BrowserContext, problems: string[]): Promise<Page> => {
  const page = await context.newPage()
  page.on('pageerror', (error) => problems.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  return page
}
