import { expect, type Page } from '@playwright/test'
import { checkScreen } from './axe.ts'
import { checkNarrow } from './fits.ts'
import { field, firstUse, invite, join, newPage, nextStep, startSession } from './member.ts'
import { startRelayProcess } from './relay.ts'
import { test } from './test.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }
const draft = 'Dit schrijf ik eerst voor mezelf'

test('R-INTERFACE-60 R-INTERFACE-61 R-INTERFACE-63 R-A11Y-1 R-PHONE-2 the screen in the room follows the group, shows nothing private, and needs no mouse', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const relay = await startRelayProcess()
  const problems: string[] = []
  try {
    const lead = await newPage(await browser.newContext(), problems)
    const other = await newPage(await browser.newContext(), problems)
    await firstUse(lead, relay.url, samira)
    await startSession(lead, { title: 'Taaleis of tempo', purpose: 'Zien wat goed is' })
    await join(other, await invite(lead), joris)
    await nextStep(lead)
    await nextStep(lead)
    await field(other, 'De morele vraag').fill('Mogen wij de taaleis uitstellen?')

    const found: string[] = []
    const open = async (): Promise<Page> => {
      const [opened] = await Promise.all([
        lead.waitForEvent('popup'),
        lead.getByRole('button', { name: 'Scherm in de zaal' }).press('Enter'),
      ])
      return opened
    }
    const first = await open()
    const check = async (page: Page, where: string): Promise<void> => {
      await checkScreen(page, where, found)
      await checkNarrow(page, where, found)
    }
    await expect(first.getByRole('heading', { level: 1 })).toHaveText(
      'Tussen welke twee wegen moet je kiezen?',
    )
    await expect(first.getByRole('main')).toContainText('Mogen wij de taaleis uitstellen?')
    await check(first, 'screen with the question')

    for (let step = 0; step < 4; step += 1) await first.keyboard.press('ArrowRight')
    await expect(other.getByRole('button', { name: /^Eigen afweging/ })).toHaveAttribute(
      'aria-current',
      'step',
    )
    await expect(first.getByRole('main')).toContainText('Nog niemand heeft iets geschreven.')
    await field(other, 'Het goede om te doen').fill(draft)
    await other.getByRole('button', { name: 'Verzegelen', exact: true }).click()
    await expect(first.getByRole('main')).toContainText('1 van 1 heeft geschreven')
    await expect(first.locator('body')).not.toContainText(draft)
    await expect(first.locator('body')).not.toContainText(joris.name)
    await check(first, 'screen while people write')
    // The window goes while the key is still down.
    await Promise.all([first.waitForEvent('close'), first.keyboard.down('Escape')])

    await lead.getByRole('button', { name: 'Onthullen' }).click()
    await lead.getByRole('dialog').getByRole('button', { name: 'Onthullen' }).click()
    const second = await open()
    await expect(second.getByRole('main')).toContainText('Bijdrage 1 van 1 · Joris Veen')
    await expect(second.getByRole('main')).toContainText(draft)
    await check(second, 'screen with what was revealed')
    await Promise.all([
      second.waitForEvent('close'),
      second.getByRole('button', { name: 'Terug naar het gesprek' }).press('Enter'),
    ])

    // On a shared device a new window would not know the session: the screen takes the place of the conversation.
    const guest = await newPage(await browser.newContext(), problems)
    await join(guest, await invite(lead, 'Medegespreksleider'), { name: 'Tom Bos', organisation: 'Gemeente' })
    await guest.getByRole('button', { name: 'Scherm in de zaal' }).click()
    await expect(guest.getByRole('main')).toContainText('Bijdrage 1 van 1 · Joris Veen')
    await guest.keyboard.press('Escape')
    await expect(guest.getByRole('navigation', { name: 'Stappen' })).toBeVisible()
    expect(found).toEqual([])
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})
