import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { checkScreen } from '../e2e/axe.ts'
import { field, firstUse, startSession, storedOnRelay, typeIn } from '../e2e/member.ts'
import { startRelayProcess } from '../e2e/relay.ts'
import { test } from './test.ts'

const noor = { name: 'Noor de Vries', organisation: 'Gemeente Voorbeeld' }
const passphrase = 'drie fietsen naast een molen'

const unlock = async (page: Page, typed: string): Promise<void> => {
  await page.getByRole('textbox', { name: 'Wachtzin', exact: true }).fill(typed)
  await page.getByRole('button', { name: 'Ontgrendelen' }).click()
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** Asks the shell for the key, as only a page that was taken over would a second time. */
const keyIn = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const answer = await Reflect.get(window, 'beraad').masterKey()
    return answer.ok ? answer.value.key : answer.code
  })

/** Values of the page's own globals that are the key. */
const globalsWith = (page: Page, key: string): Promise<readonly string[]> =>
  page.evaluate(
    (secret) =>
      Object.getOwnPropertyNames(window).filter((name) => {
        const value: unknown = Reflect.getOwnPropertyDescriptor(window, name)?.value
        return typeof value === 'string' && value.includes(secret)
      }),
    key,
  )

/** Files below a folder that hold one of these texts or bytes. */
const filesWith = async (
  folder: string,
  secrets: readonly (string | Buffer)[],
): Promise<readonly string[]> => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const found = files
    .filter((file) => file.isFile())
    .map(async ({ parentPath, name }) => {
      const bytes = await readFile(join(parentPath, name)).catch(() => Buffer.alloc(0))
      return secrets.some((secret) => bytes.includes(secret)) ? [name] : []
    })
  return (await Promise.all(found)).flat()
}

test.beforeEach(({ target }, info) => {
  info.skip(target === 'Electron', 'Only the stand-in has a keychain that a spec can take away.')
})

test('R-KEY-5 without a keychain a passphrase opens the device again after a restart, and nothing else does', async ({
  launchDesktop,
}) => {
  const relay = await startRelayProcess()
  const userData = await mkdtemp(join(tmpdir(), 'beraad-keyring-'))
  const faults: string[] = []
  try {
    const options = {
      userData,
      args: [`--relay=ws://127.0.0.1:${relay.port}`],
      keychain: { backend: 'basic_text' },
    } as const
    const first = await launchDesktop(options)
    await expect(heading(first.page, 'Kies een wachtzin voor dit apparaat')).toBeVisible()
    await checkScreen(first.page, 'choosing a passphrase', faults)
    await first.page.getByRole('textbox', { name: 'Wachtzin voor dit apparaat' }).fill(passphrase)
    await first.page.getByRole('checkbox', { name: 'Ik heb de wachtzin' }).check({ force: true })
    await first.page.getByRole('button', { name: 'Bewaar met deze wachtzin' }).click()
    await expect(first.page.getByRole('textbox', { name: 'Je naam' })).toBeVisible()
    await first.page.getByRole('textbox', { name: 'Je naam' }).fill(noor.name)
    await first.page.getByRole('textbox', { name: 'Organisatie' }).fill(noor.organisation)
    await first.page.getByRole('button', { name: 'Verder' }).click()
    await startSession(first.page, { title: 'Huisbezoek', purpose: 'Samen wegen' })
    await storedOnRelay(first.page)
    const key = await keyIn(first.page)
    expect(key).toMatch(/^[\w-]{43}$/)
    expect(await globalsWith(first.page, key)).toEqual([])
    expect(await first.close()).toBe(0)
    expect(first.log()).not.toContain(key)
    const secrets = [key, Buffer.from(key, 'base64url'), passphrase]
    expect(await filesWith(userData, secrets)).toEqual([])

    const second = await launchDesktop(options)
    const { page } = second
    await expect(heading(page, 'Ontgrendel Beraad')).toBeVisible()
    await checkScreen(page, 'unlocking', faults)
    expect(await keyIn(page)).toBe('passphrase-locked')
    await unlock(page, 'vier zwaluwen boven het kanaal')
    await expect(page.getByText('Deze wachtzin past niet')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Wachtzin', exact: true })).toBeFocused()
    await unlock(page, passphrase)
    await expect(page.getByRole('link', { name: 'Huisbezoek' }).first()).toBeVisible()

    await page.evaluate(() => {
      window.location.hash = '#/instellingen'
    })
    await page.getByRole('button', { name: 'Vergrendelen' }).click()
    await expect(heading(page, 'Ontgrendel Beraad')).toBeVisible()

    // A keychain that comes later is offered, and needs no passphrase from then on.
    await second.main.only('changeKeychain', { backend: 'gnome_libsecret' })
    await page.reload()
    await page
      .getByRole('checkbox', { name: 'Bewaar de sleutel voortaan in de sleutelbos' })
      .check({ force: true })
    await unlock(page, passphrase)
    await expect(heading(page, 'Instellingen')).toBeVisible()
    await expect(page.getByText('ligt in de sleutelbos van je computer')).toBeVisible()
    await page.reload()
    await expect(heading(page, 'Instellingen')).toBeVisible()
    expect(await keyIn(page)).toBe(key)
    expect(faults).toEqual([])
  } finally {
    await relay.end()
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})

test('R-KEY-8 a lost keychain is explained, nothing is overwritten, and a backup file brings the session back', async ({
  launchDesktop,
}) => {
  const relay = await startRelayProcess()
  const userData = await mkdtemp(join(tmpdir(), 'beraad-keyring-'))
  const faults: string[] = []
  try {
    const args = [`--relay=ws://127.0.0.1:${relay.port}`]
    const backup = join(userData, 'huisbezoek.beraad-kopie')
    const first = await launchDesktop({ userData, args })
    await firstUse(first.page, first.page.url(), noor)
    await startSession(first.page, { title: 'Huisbezoek', purpose: 'Samen wegen' })
    await typeIn(first.page, /.*/, 'Wat er aan de hand is')
    await storedOnRelay(first.page)
    await first.page.evaluate(() => {
      window.location.hash += '/reservekopie'
    })
    await first.page.getByRole('textbox', { name: 'Wachtzin voor dit bestand' }).fill(passphrase)
    await first.page.getByRole('checkbox', { name: 'Ik heb de wachtzin' }).check({ force: true })
    await first.main.answerDialog('save', backup)
    await first.page.getByRole('button', { name: 'Kopie opslaan' }).click()
    await expect(first.page.getByText('De kopie is opgeslagen')).toBeVisible({ timeout: 30_000 })
    const key = await keyIn(first.page)
    expect(await first.close()).toBe(0)
    const sealed = await readFile(join(userData, 'vault.key'))

    const second = await launchDesktop({
      userData,
      args,
      keychain: { key: randomBytes(32).toString('base64'), backend: 'kwallet6' },
    })
    const { page } = second
    await expect(heading(page, 'De sleutel van dit apparaat gaat niet meer open')).toBeVisible()
    await expect(page.getByText('“GNOME Keyring”')).toBeVisible()
    await checkScreen(page, 'a lost key', faults)
    await page.getByRole('button', { name: 'Opnieuw proberen' }).click()
    await expect(page.getByText('Het lukt nog niet')).toBeVisible()
    expect(await readFile(join(userData, 'vault.key'))).toEqual(sealed)
    await page.getByRole('button', { name: 'Opnieuw beginnen op dit apparaat' }).click()
    const dialog = page.getByRole('alertdialog', { name: 'Opnieuw beginnen op dit apparaat?' })
    await checkScreen(page, 'starting again', faults)
    await dialog.getByRole('checkbox', { name: 'Ik heb een kopie' }).check({ force: true })
    await dialog.getByRole('button', { name: 'Opnieuw beginnen' }).click()

    await page.getByRole('textbox', { name: 'Je naam' }).fill('Iemand')
    await page.getByRole('textbox', { name: 'Organisatie' }).fill('Nieuw')
    await page.getByRole('button', { name: 'Verder' }).click()
    await expect(heading(page, 'Kopie terugzetten')).toBeVisible()
    await page.locator('input[type=file]').setInputFiles(backup)
    await page.getByLabel('Wachtzin van dit bestand').fill(passphrase)
    await page.getByRole('button', { name: 'Openen' }).click()
    await page.getByRole('button', { name: 'Zet terug' }).click({ timeout: 30_000 })
    await expect(field(page, /.*/).first()).toContainText('Wat er aan de hand is')
    await storedOnRelay(page)
    expect(await keyIn(page)).not.toBe(key)

    const aside = (await readdir(userData)).filter((name) => name.startsWith('vault.'))
    expect(aside.sort()).toEqual(['vault.key', expect.stringMatching(/^vault\.lost-\d+\.key$/)])
    expect(await readFile(join(userData, aside.find((name) => name !== 'vault.key') ?? ''))).toEqual(sealed)
    expect(faults).toEqual([])
  } finally {
    await relay.end()
    await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
})
