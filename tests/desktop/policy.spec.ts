import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join as pathOf } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { field, firstUse, invite, newPage, startSession, storedOnRelay, typeIn } from '../e2e/member.ts'
import { startRelayProcess } from '../e2e/relay.ts'
import { test } from './test.ts'

const noor = { name: 'Noor de Vries', organisation: 'Gemeente Voorbeeld' }
const organisation = 'Gemeente Voorbeeld'
const setBy = `Ingesteld door je organisatie (${organisation})`

/** Writes a policy where a test says that it is, and answers the environment that says so. */
const policyAt = async (folder: string, settings: object): Promise<Readonly<Record<string, string>>> => {
  await mkdir(folder, { recursive: true })
  const file = pathOf(folder, 'policy.json')
  await writeFile(file, JSON.stringify({ version: 1, ...settings }, null, 2))
  return { BERAAD_POLICY: file }
}

/** Calls the shell past the interface, as a page that somebody took over would. */
const ask = (page: Page, verb: string, input: unknown): Promise<unknown> =>
  page.evaluate(
    ([name, message]) => {
      const bridge = Reflect.get(window, 'beraad')
      return bridge[String(name)](message)
    },
    [verb, input],
  )

test('R-POLICY-8 a locked relay, language and form of export show as set, and are refused over the raw bridge', async ({
  launchDesktop,
}) => {
  const relay = 'wss://relay.gemeente-voorbeeld.example'
  const environment = await policyAt(test.info().outputPath('policy'), {
    organisationName: organisation,
    relay,
    onlyTheseRelays: true,
    language: 'nl',
    exportFormats: ['pdf'],
    backups: false,
  })
  const { page } = await launchDesktop({ environment })
  await firstUse(page, page.url(), noor)
  await page.getByRole('link', { name: 'Instellingen' }).first().click()
  const languages = page.getByRole('radiogroup', { name: 'Taal' })
  await expect(languages.getByRole('radio', { name: 'English' })).toBeDisabled()
  await expect(languages).toHaveAccessibleDescription(setBy)
  await expect(page.getByRole('radiogroup', { name: 'Kleuren' }).getByRole('radio').first()).toBeEnabled()
  await expect(page.getByRole('region', { name: 'Beleid van je organisatie' })).toContainText(relay)

  const locked = { ok: false, code: 'locked' }
  expect(await ask(page, 'changePreferences', { language: 'en' })).toEqual(locked)
  expect(await ask(page, 'admitRelay', 'wss://elders.example')).toEqual(locked)
  const file = { name: 'verslag.docx', mime: 'text/plain', content: 'x' }
  expect(await ask(page, 'saveFile', { ...file, as: 'docx' })).toEqual(locked)
  expect(await ask(page, 'saveFile', { ...file, as: 'pdf' })).toEqual(locked)
  expect(await ask(page, 'saveFile', { ...file, name: 'a.beraad', as: 'backup' })).toEqual(locked)
  expect(await ask(page, 'changePreferences', { theme: 'dark' })).toMatchObject({ ok: true })
})

test('R-POLICY-7 a policy that is not right opens nothing, and says what is wrong in both languages', async ({
  launchDesktop,
}) => {
  const environment = await policyAt(test.info().outputPath('policy'), { langauge: 'nl', theme: 'blue' })
  const failure = await launchDesktop({ environment }).then(
    () => '',
    (error) => String(error),
  )
  expect(failure).toContain('ended with 78 before it had a window')
  for (const said of [
    'Beraad start niet',
    'Beraad does not start',
    'regel 3, "langauge": deze instelling bestaat niet. Bedoel je "language"?',
    'line 4, "theme": expected: "system", "light" or "dark".',
  ])
    expect(failure).toContain(said)
})

test('R-RECOVER-4 a guest sees the recovery key before taking part, and a lost laptop is made good on another', async ({
  launchDesktop,
  browser,
}) => {
  const relay = await startRelayProcess()
  const folder = test.info().outputPath('recovery')
  const passphrase = 'vier losse woorden samen'
  const problems: string[] = []
  try {
    const args = [`--relay=ws://127.0.0.1:${relay.port}`]
    const administrator = await launchDesktop({ args })
    const { page } = administrator
    await firstUse(page, page.url(), { name: 'Ans Beheer', organisation })
    await page.getByRole('link', { name: 'Instellingen' }).first().click()
    await page.getByRole('link', { name: 'Naar herstel' }).click()
    const making = page.getByRole('region', { name: 'Een herstelsleutel maken' })
    await making.getByRole('textbox', { name: 'Wachtzin' }).fill(passphrase)
    await mkdir(folder, { recursive: true })
    const keyFile = pathOf(folder, 'gemeente.beraad-herstelsleutel')
    await administrator.main.answerDialog('save', keyFile)
    await making.getByRole('button', { name: 'Sleutel maken en bewaren' }).click()
    const line = making.getByText(/^beraad-herstel-1\./)
    await expect(line).toBeVisible({ timeout: 30_000 })
    const recoveryKey = await line.innerText()

    const kept = pathOf(folder, 'kept')
    const environment = await policyAt(folder, {
      organisationName: organisation,
      recoveryKey,
      recoveryFolder: kept,
    })
    const laptop = await launchDesktop({ args, environment })
    await firstUse(laptop.page, laptop.page.url(), noor)
    await startSession(laptop.page, { title: 'Huisbezoek', purpose: 'Samen wegen' })
    await typeIn(laptop.page, /.*/, 'Wat niet verloren mag gaan')
    await storedOnRelay(laptop.page)
    await expect(laptop.page.getByText(`Herstelsleutel van ${organisation}`, { exact: true })).toBeVisible()
    const link = await invite(laptop.page)

    const guest = await newPage(await browser.newContext(), problems)
    await guest.goto(link)
    await guest.getByRole('textbox', { name: 'Je naam' }).fill('Sami Haddad')
    await guest.getByRole('textbox', { name: 'Organisatie' }).fill('Wijkteam Noord')
    const devices = guest.getByRole('radiogroup', { name: 'Dit apparaat' })
    await devices.getByRole('radio', { name: 'Gedeeld' }).check({ force: true })
    await guest.getByRole('button', { name: 'Deelnemen', exact: true }).click()
    const told = guest.getByRole('alertdialog', { name: /herstelsleutel/ })
    await expect(told).toContainText(organisation)
    await told.getByRole('button', { name: 'Meedoen', exact: true }).click()
    await expect(told).toBeHidden()
    await laptop.kill()

    const [access = ''] = await readdir(kept)
    expect((await readFile(pathOf(kept, access))).includes('Huisbezoek')).toBe(false)
    const recovering = page.getByRole('region', { name: 'Beraden herstellen' })
    await recovering.locator('input[type=file]').first().setInputFiles(keyFile)
    await recovering.getByLabel('Wachtzin van de sleutel').fill(passphrase)
    await recovering.getByRole('button', { name: 'Sleutel openen' }).click()
    await expect(recovering.getByText('De sleutel is open.')).toBeVisible({ timeout: 30_000 })
    await recovering.locator('input[type=file]').nth(1).setInputFiles(pathOf(kept, access))
    await recovering.getByRole('link', { name: 'Open het beraad' }).click()
    await expect(field(page, /.*/).first()).toContainText('Wat niet verloren mag gaan')
    await expect(page.getByRole('button', { name: 'Uitnodigen' }).first()).toBeVisible()
    await guest.getByRole('heading', { name: 'Wat er gebeurde' }).click()
    await expect(guest.getByText(`Hersteld met de herstelsleutel van ${organisation}`)).toBeVisible()
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})
