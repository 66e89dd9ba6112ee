import { expect, test } from '@playwright/test'
import { field, firstUse, invite, join, newPage, nextStep, startSession, storedOnRelay, typeIn } from './member.ts'
import { startRelayProcess } from './relay.ts'

const samira = { name: 'Samira El A.', organisation: 'Werkplein Noord' }
const joris = { name: 'Joris Veen', organisation: 'De Kade' }
const mirjam = { name: 'Mirjam Kok', organisation: 'Duinrand' }

test('R-INTERFACE-1 three colleagues hold a whole deliberation, from invitation to exported report', async ({ browser }) => {
  const relay = await startRelayProcess()
  const problems: string[] = []
  try {
    const [leadPage, jorisPage, mirjamPage] = await Promise.all(
      [0, 1, 2].map(async () => newPage(await browser.newContext({ acceptDownloads: true }), problems)),
    )
    if (!leadPage || !jorisPage || !mirjamPage) throw new Error('three pages are needed')

    await firstUse(leadPage, relay.url, samira)
    await startSession(leadPage, { title: 'Taaleis of tempo', purpose: 'Samen bepalen wat goed is om te doen' })
    const link = await invite(leadPage)
    await join(jorisPage, link, joris)
    await join(mirjamPage, await invite(leadPage), mirjam)
    await expect(jorisPage).not.toHaveURL(/u=/)

    const everyone = [leadPage, jorisPage, mirjamPage]
    const steps = leadPage.getByRole('navigation', { name: 'Stappen' })
    await expect(steps.getByRole('button')).toHaveCount(10)
    for (const page of everyone)
      await expect(page.getByRole('button', { name: /^Opening/ })).toHaveAttribute('aria-current', 'step')

    // Step 2: the case, typed by two people in one note.
    await nextStep(leadPage)
    for (const page of everyone)
      await expect(page.getByRole('button', { name: /^De casus/ })).toHaveAttribute('aria-current', 'step')
    const note = /verhaal|casus/i
    await typeIn(jorisPage, note, 'Mevrouw draait nachtdiensten.')
    for (const page of everyone) await expect(field(page, note).first()).toContainText('nachtdiensten')
    await typeIn(mirjamPage, note, ' Zij slaapt overdag.')
    for (const page of everyone) await expect(field(page, note).first()).toContainText('slaapt overdag')

    // Step 3: the dilemma and the question.
    await nextStep(leadPage)
    const boxes = field(jorisPage, /./)
    await boxes.first().fill('We houden vast aan de taaleis.')
    await expect(field(mirjamPage, /./).first()).toHaveValue('We houden vast aan de taaleis.')

    await storedOnRelay(leadPage)
    await storedOnRelay(jorisPage)
    await storedOnRelay(mirjamPage)
    expect(problems).toEqual([])
  } finally {
    await relay.end()
  }
})
