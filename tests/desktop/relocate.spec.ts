import { expect, type Page } from '@playwright/test'
import { field, firstUse, invite, storedOnRelay, typeIn } from '../e2e/member.ts'
import { startRelayProcess } from '../e2e/relay.ts'
import { test } from './test.ts'

const noor = { name: 'Noor de Vries', organisation: 'Gemeente Voorbeeld' }
const sami = { name: 'Sami Haddad', organisation: 'Wijkteam Noord' }

const relayShown = (page: Page): Promise<string | null> =>
  page
    .getByRole('dialog')
    .getByText(/^Nu op /)
    .textContent()

test('R-RELOCATE-5 a session that began on a laptop goes on on a relay of the organisation while a guest types', async ({
  launchDesktop,
}) => {
  const relay = await startRelayProcess()
  try {
    // Both apps know the organisation's relay; the session begins on Noor's computer all the same.
    const args = [`--relay=ws://127.0.0.1:${relay.port}`]
    const host = await launchDesktop({ args })
    await firstUse(host.page, host.page.url(), noor)
    await host.page.getByRole('button', { name: 'Nieuw beraad' }).click()
    await host.page.getByRole('textbox', { name: 'Titel' }).fill('Huisbezoek')
    await host.page.getByRole('textbox', { name: 'Doel van het gesprek' }).fill('Samen wegen')
    await host.page
      .getByRole('radiogroup', { name: 'Waar staat het beraad?' })
      .getByRole('radio', { name: /^Op deze computer/ })
      .check({ force: true })
    await host.page.getByRole('button', { name: 'Beraad starten' }).click()
    await expect(host.page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()

    const guest = await launchDesktop({ args: [...args, await invite(host.page)] })
    await guest.main.answerDialog('message-box', 'Verbinden')
    await guest.page.getByRole('textbox', { name: 'Je naam' }).fill(sami.name)
    await guest.page.getByRole('textbox', { name: 'Organisatie' }).fill(sami.organisation)
    await guest.page.getByRole('button', { name: 'Deelnemen', exact: true }).click()
    await expect(guest.page.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
    await typeIn(host.page, /.*/, 'Noor ziet een overvolle gang. ')
    await expect(field(guest.page, /.*/).first()).toContainText('overvolle gang')

    const typing = typeIn(guest.page, /.*/, 'Sami typt door terwijl het beraad verhuist. ')
    await host.page.getByRole('button', { name: 'Naar een andere relay' }).click()
    expect(await relayShown(host.page)).toMatch(/:\d+\/[a-z\d]{10}$/)
    const dialog = host.page.getByRole('dialog', { name: 'Naar een andere relay' })
    await expect(dialog.getByRole('textbox', { name: 'Adres van de nieuwe relay' })).toHaveValue(
      `ws://127.0.0.1:${relay.port}`,
    )
    await dialog.getByRole('button', { name: 'Verder op deze relay' }).click()
    await expect(dialog).toBeHidden({ timeout: 30_000 })
    await typing
    await typeIn(host.page, /.*/, 'Noor schrijft daar verder. ')
    for (const { page } of [host, guest])
      for (const said of ['overvolle gang', 'typt door terwijl het beraad verhuist', 'schrijft daar verder'])
        await expect(field(page, /.*/).first()).toContainText(said, { timeout: 30_000 })
    await storedOnRelay(guest.page)
    await host.page.getByRole('button', { name: 'Naar een andere relay' }).click()
    expect(await relayShown(host.page)).toBe(`Nu op ws://127.0.0.1:${relay.port}`)
    await host.page.keyboard.press('Escape')
  } finally {
    await relay.end()
  }
})
