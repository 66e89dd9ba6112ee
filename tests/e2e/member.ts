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

/** Asks for an invitation of a kind for a role and returns the link. */
const inviteBy = async (
  page: Page,
  way: 'Met wachtkamer' | 'Directe link',
  role: string | undefined,
): Promise<string> => {
  await page.getByRole('button', { name: 'Uitnodigen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Uitnodigen' })
  await dialog
    .getByRole('radiogroup', { name: 'Soort uitnodiging' })
    .getByRole('radio', { name: way })
    .check({ force: true })
  // Another kind of link takes the place of the one that was there.
  const warning = way === 'Directe link' ? 'Deze link is de sleutel' : 'Deze link opent alleen de wachtkamer'
  await expect(dialog.getByText(warning)).toBeVisible()
  if (role !== undefined) await choose(page, dialog, 'Rol', role)
  const field = dialog.getByRole('textbox', { name: 'Uitnodigingslink' })
  await expect(field).toHaveValue(/#/)
  const link = await field.inputValue()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  return link
}

/** Asks for a direct link, which lets whoever holds it in at once. */
export const invite = (page: Page, role?: string): Promise<string> => inviteBy(page, 'Directe link', role)

/** Asks for a link that opens the waiting room only. */
export const inviteToLobby = (page: Page, role?: string): Promise<string> =>
  inviteBy(page, 'Met wachtkamer', role)

/** Opens a link to the waiting room, says who this is, and waits there. */
export const knock = async (
  page: Page,
  link: string,
  person: Person,
  device: 'Gedeeld' | 'Alleen van mij' = 'Gedeeld',
): Promise<void> => {
  await present(page, link, person, device)
  await expect(page.getByRole('heading', { level: 1, name: 'Wachtkamer' })).toBeVisible()
}

/** Whoever leads lets somebody in from the waiting room. */
export const admit = async (page: Page, person: Person): Promise<void> => {
  const region = page.getByRole('region', { name: 'Wachtkamer' })
  const waiting = region.getByRole('listitem').filter({ hasText: person.name })
  await waiting.getByRole('button', { name: 'Toelaten' }).click()
  const dialog = page.getByRole('dialog', { name: `${person.name} toelaten?` })
  await dialog.getByRole('button', { name: 'Toelaten' }).click()
  await expect(dialog).toBeHidden()
}

/** Chooses an option of a select, native or not. */
export const choose = async (page: Page, within: Locator, name: string, option: string): Promise<void> => {
  const native = within.getByRole('combobox', { name })
  if ((await native.count()) > 0 && (await native.evaluate((element) => element.tagName)) === 'SELECT') {
    await native.selectOption({ label: option })
    return
  }
  await within.getByRole('button', { name: new RegExp(name) }).click()
  await page.getByRole('option', { name: option }).click()
}

/** Opens a link in a browser, fills in who this is and whose device it is, and presses on. */
const present = async (
  page: Page,
  link: string,
  person: Person,
  device: 'Gedeeld' | 'Alleen van mij',
): Promise<void> => {
  await page.goto(link)
  await page.getByRole('textbox', { name: 'Je naam' }).fill(person.name)
  await page.getByRole('textbox', { name: 'Organisatie' }).fill(person.organisation)
  // Whose device it is was answered when this person came before.
  const devices = page.getByRole('radiogroup', { name: 'Dit apparaat' })
  if ((await devices.count()) > 0) await devices.getByRole('radio', { name: device }).check({ force: true })
  await page.getByRole('button', { name: 'Deelnemen', exact: true }).click()
}

/** Opens a direct link in a browser and joins. */
export const join = async (
  page: Page,
  link: string,
  person: Person,
  device: 'Gedeeld' | 'Alleen van mij' = 'Gedeeld',
): Promise<void> => {
  await present(page, link, person, device)
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
